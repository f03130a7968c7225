/** Message cards, one per gift, with their own text word for word (DOC-5, ORD-12). */
import type { Order } from '../domain/order/order.ts';
import { type Refusal, refusal } from '../domain/refusal.ts';
import type { ShopProfile } from '../domain/shop/profile.ts';
import { giftCount, giftsOf } from './gifts.ts';
import { documentWords } from './words.ts';

export interface MessageCard {
  text: string;
  tint: string;
  /** `A-004183 · 2 / 5`: which gift of which order it is fixed on. */
  mark: string;
}

export function whyNoMessageCards(order: Pick<Order, 'code' | 'lines'>): Refusal | undefined {
  return order.lines.some(({ wrap }) => wrap?.card)
    ? undefined
    : refusal('nothingToPrint', { rule: 'DOC-5', document: 'message-cards', code: order.code });
}

export function messageCards(order: Order, profile: ShopProfile, duplicate = false): MessageCard[] {
  const gifts = giftsOf(order, profile, order.language);
  const count = giftCount(gifts);
  // small, in the mark: the card is read by whom the gift is for
  const again = duplicate ? [documentWords[order.language].duplicate] : [];
  return gifts.flatMap(({ card, from, to }) =>
    card === null
      ? []
      : Array.from({ length: to - from + 1 }, (_, index) => ({
          text: card,
          tint: profile.tint.light,
          mark: [`${order.code} · ${from + index} / ${count}`, ...again].join(' · '),
        })),
  );
}
