import { useRef, useState } from 'react';
import type { PhoneOrderDraft } from '../../domain/order/draft.ts';
import type { CardOffer } from '../../domain/refund/views.ts';
import { type Voucher, VoucherCode } from '../../domain/voucher/voucher.ts';
import { query } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { useSay } from '../refusals.ts';
import { useCall } from './call-context.ts';
import { saleWords } from './sale-words.ts';

/** As many as an order takes. */
const MOST_CARDS = 5;

/** Looked up before it is added, so that an unknown code never stands on the order; vouchers take off, cards pay. */
export function useAddingCode() {
  const t = useT(saleWords).code;
  const say = useSay();
  const { draft, change, knowVoucher, knowCard, profile } = useCall();
  const [no, setNo] = useState<string | null>(null);
  const asking = useRef(0);
  const clear = () => {
    asking.current += 1;
    setNo(null);
  };
  const take = (voucher: Voucher) => {
    knowVoucher(voucher);
    change((last) => withCode(last, voucher.code));
  };
  const takeCard = (code: string, card: CardOffer) => {
    knowCard(card);
    change((last) => withCard(last, { giftCardId: card.giftCardId, code }));
  };
  const add = async (typed: string) => {
    asking.current += 1;
    const asked = asking.current;
    const code = VoucherCode.safeParse(typed).data;
    if (code === undefined) return setNo(t.notACode);
    if (draft.codes.includes(code) || draft.cards.some((card) => card.code === code)) return setNo(t.already(code));
    const shop = profile.id;
    const [voucher] = await query('vouchersByCode', { shop, codes: [code] });
    const [card] = voucher ? [] : await query('giftCardsByCode', { shop, codes: [code] });
    if (asked !== asking.current) return undefined;
    if (!voucher && !card) return setNo(say({ code: 'voucherUnknown', detail: { code } }).sentence);
    if (card?.no) return setNo(say(card.no).sentence);
    if (card && draft.cards.length >= MOST_CARDS) return setNo(t.tooManyCards(MOST_CARDS));
    if (voucher) take(voucher);
    if (card) takeCard(code, card);
    return change({ codeTyped: '' });
  };
  return { no, add, clear, take, takeCard };
}

function withCode(draft: PhoneOrderDraft, code: string): PhoneOrderDraft {
  return { ...draft, codes: [...new Set([...draft.codes, code])] };
}

function withCard(draft: PhoneOrderDraft, card: PhoneOrderDraft['cards'][number]): PhoneOrderDraft {
  if (draft.cards.some(({ giftCardId }) => giftCardId === card.giftCardId)) return draft;
  return { ...draft, cards: [...draft.cards, card] };
}
