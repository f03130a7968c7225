/** Gifts of an order, numbered so that several can be told apart (DOC-2). Both documents give the same numbers. */
import type { Order, OrderLine } from '../domain/order/order.ts';

/** One wrapped line: each of its pieces is a gift of its own, in its own wrap. */
export interface Gift {
  line: OrderLine;
  from: number;
  to: number;
  wrap: string;
  card: string | null;
}

export function giftsOf(order: Pick<Order, 'lines'>): Gift[] {
  let given = 0;
  const gifts: Gift[] = [];
  for (const line of order.lines) {
    if (!line.wrap) continue;
    gifts.push({
      line,
      from: given + 1,
      to: given + line.quantity,
      wrap: line.wrap.label,
      card: line.wrap.card?.text ?? null,
    });
    given += line.quantity;
  }
  return gifts;
}

export function giftCount(gifts: readonly Gift[]): number {
  return gifts.at(-1)?.to ?? 0;
}

/** `Cadeau 1`, `Cadeaux 1 et 2`, `Cadeaux 2 à 4`. */
export function giftNumber({ from, to }: Pick<Gift, 'from' | 'to'>): string {
  if (from === to) return `Cadeau ${from}`;
  return `Cadeaux ${from} ${to === from + 1 ? 'et' : 'à'} ${to}`;
}

/** `Cadeau 1 : Papier étoiles — avec carte`. */
export function giftWords(gift: Gift): string {
  const each = gift.from === gift.to ? '' : ' (une par cadeau)';
  return `${giftNumber(gift)} : ${gift.wrap}${gift.card === null ? '' : ` — avec carte${each}`}`;
}

/** What was ordered of each wrap, cards last: `2 × Papier étoiles`. */
export function wrapCounts(gifts: readonly Gift[]): string[] {
  const counts = new Map<string, number>();
  const add = (label: string, count: number) => counts.set(label, (counts.get(label) ?? 0) + count);
  for (const gift of gifts) add(gift.wrap, gift.line.quantity);
  for (const gift of gifts) if (gift.card !== null) add('Carte à message', gift.line.quantity);
  return [...counts].map(([label, count]) => `${count} × ${label}`);
}
