/** Gift cards and credits that pay for the order, as they are known here (AVO-3). Pure. */
import type { PhoneOrderDraft } from '../../domain/order/draft.ts';
import type { Totals } from '../../domain/order/parts.ts';
import type { CardOffer } from '../../domain/refund/views.ts';
import { type WireRefusal, refusal } from '../../domain/refusal.ts';
import { sharePayment } from '../../domain/voucher/share-payment.ts';
import type { CardPayment } from '../../domain/voucher/spend-card.ts';
import { type Problem, refused } from './problems.ts';

/** A card of the draft. */
export interface PayingCard {
  giftCardId: string;
  codeEnd: string;
  /** What it pays, and what is left on it then. */
  cents: number;
  leftCents: number;
  no: WireRefusal | null;
}

export interface ReadCards {
  cards: PayingCard[];
  /** What is to be paid another way. */
  leftCents: number;
  asked: CardPayment[];
  problems: Problem[];
}

/** `offers`: null while they are looked up, then nothing is said of any. */
export function readCards(
  given: PhoneOrderDraft['cards'],
  offers: readonly CardOffer[] | null,
  { totalCents, giftCardsCents }: Totals,
): ReadCards {
  if (offers === null) return { cards: [], leftCents: totalCents, asked: [], problems: [] };
  const known = given.map(({ giftCardId, code }) => {
    const offer = offers.find((one) => one.giftCardId === giftCardId);
    const end = code.slice(-4);
    const unknown = refusal('giftCardNotUsable', { rule: 'AVO-3', field: 'giftCardCodes', end, why: 'unknown' });
    const no = offer ? offer.no : { code: unknown.code, detail: unknown.detail };
    return { giftCardId, code, no, balanceCents: offer && no === null ? offer.balanceCents : 0 };
  });
  const shares = sharePayment(known, totalCents - giftCardsCents);
  const cards = known.map(({ giftCardId, code, no }, index) => ({
    giftCardId,
    codeEnd: code.slice(-4),
    cents: shares[index]?.cents ?? 0,
    leftCents: shares[index]?.leftCents ?? 0,
    no,
  }));
  return {
    cards,
    leftCents: totalCents - shares.reduce((sum, { cents }) => sum + cents, 0),
    asked: shares.filter(({ cents }) => cents > 0).map(({ leftCents: _, ...payment }) => payment),
    problems: cards.flatMap(({ giftCardId, no }) => (no === null ? [] : [refused(`cards.${giftCardId}`, no)])),
  };
}
