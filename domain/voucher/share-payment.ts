/** What each card that was given pays of an order (AVO-3): as much as it can, in the order they were given. */
import type { CardPayment } from './spend-card.ts';

export interface GivenCard {
  giftCardId: string;
  code: string;
  /** What may be spent of it; nothing for one that cannot pay. */
  balanceCents: number;
}

export interface CardShare extends CardPayment {
  /** What is left on it. */
  leftCents: number;
}

/** `mostCents`: of the order, without the gift cards in it. A card that comes too late pays nothing. */
export function sharePayment(cards: readonly GivenCard[], mostCents: number): CardShare[] {
  let due = Math.max(0, mostCents);
  return cards.map(({ giftCardId, code, balanceCents }) => {
    const cents = Math.min(balanceCents, due);
    due -= cents;
    return { giftCardId, code, cents, leftCents: balanceCents - cents };
  });
}
