import { useCallback, useMemo, useState } from 'react';
import type { PhoneOrderDraft } from '../../domain/order/draft.ts';
import type { CardOffer } from '../../domain/refund/views.ts';
import type { Voucher } from '../../domain/voucher/voucher.ts';
import { useLive } from '../use-live.ts';

export interface KnownCodes {
  /** Null: not known yet. */
  vouchers: readonly Voucher[] | null;
  cards: readonly CardOffer[] | null;
  knowVoucher: (voucher: Voucher) => void;
  knowCard: (card: CardOffer) => void;
}

/** The codes and cards of the draft, followed live; one that was just looked up is known before the answer. */
export function useCodes(shop: string, { codes, cards }: Pick<PhoneOrderDraft, 'codes' | 'cards'>): KnownCodes {
  const vouchers = useLive('vouchersByCode', { shop, codes }, ['vouchers']).data;
  const asked = useMemo(() => cards.map(({ code }) => code), [cards]);
  const offers = useLive('giftCardsByCode', { shop, codes: asked }, ['giftCards']).data;
  const [found, setFound] = useState<readonly Voucher[]>([]);
  const [foundCards, setFoundCards] = useState<readonly CardOffer[]>([]);
  const knowVoucher = useCallback((voucher: Voucher) => setFound((last) => [...last, voucher]), []);
  const knowCard = useCallback((card: CardOffer) => setFoundCards((last) => [...last, card]), []);
  return {
    vouchers: useMemo(() => vouchers && [...vouchers, ...found], [vouchers, found]),
    cards: useMemo(() => offers && [...offers, ...foundCards], [offers, foundCards]),
    knowVoucher,
    knowCard,
  };
}
