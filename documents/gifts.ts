/** Gifts of an order, numbered so that several can be told apart (DOC-2). Every document gives the same numbers. */
import type { Language } from '../domain/language.ts';
import { wrapLabel } from '../domain/order/labels.ts';
import type { Order } from '../domain/order/order.ts';
import type { OrderLine } from '../domain/order/parts.ts';
import type { ShopProfile } from '../domain/shop/profile.ts';
import { documentWords } from './words.ts';

/** One wrapped line: each of its pieces is a gift of its own, in its own wrap. */
export interface Gift {
  line: OrderLine;
  from: number;
  to: number;
  wrap: string;
  card: string | null;
}

export function giftsOf(order: Pick<Order, 'lines'>, profile: ShopProfile, language: Language): Gift[] {
  let given = 0;
  const gifts: Gift[] = [];
  for (const line of order.lines) {
    if (!line.wrap) continue;
    gifts.push({
      line,
      from: given + 1,
      to: given + line.quantity,
      wrap: wrapLabel(line.wrap, profile, language),
      card: line.wrap.card?.text ?? null,
    });
    given += line.quantity;
  }
  return gifts;
}

export function giftCount(gifts: readonly Gift[]): number {
  return gifts.reduce((count, { from, to }) => count + to - from + 1, 0);
}

/** `Cadeau 1`, `Cadeaux 1 et 2`, `Cadeaux 2 à 4`. */
export function giftNumber({ from, to }: Pick<Gift, 'from' | 'to'>, language: Language): string {
  const words = documentWords[language];
  return from === to ? words.gift(from) : words.gifts(from, to);
}

/** `Cadeau 1 : Papier étoiles — avec carte`. */
export function giftWords(gift: Gift, language: Language): string {
  const card = gift.card === null ? 'none' : gift.from === gift.to ? 'one' : 'each';
  return documentWords[language].wrapped(giftNumber(gift, language), gift.wrap, card);
}

/** What was ordered of each wrap, cards last: `2 × Papier étoiles`. */
export function wrapCounts(gifts: readonly Gift[], language: Language): string[] {
  const counts = new Map<string, number>();
  const add = (label: string, { from, to }: Gift) => counts.set(label, (counts.get(label) ?? 0) + to - from + 1);
  for (const gift of gifts) add(gift.wrap, gift);
  for (const gift of gifts) if (gift.card !== null) add(documentWords[language].messageCard, gift);
  return [...counts].map(([label, count]) => `${count} × ${label}`);
}
