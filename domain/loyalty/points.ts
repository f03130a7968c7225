/** What a ledger of points says (AVO-4): what an order is worth, what is left, what runs out next. */
import type { Order } from '../order/order.ts';
import { sum } from '../order/components.ts';
import type { LoyaltyEntry } from './loyalty.ts';

/**
 * Points that an order is worth now: on what was paid and kept, in cents, once it has left. A gift card bought earns
 * nothing: it earns when it is spent.
 */
export function pointsOf(order: Pick<Order, 'status' | 'payment' | 'giftCards'>, pointsPerEuro: number): number {
  if (order.status !== 'shipped' && order.status !== 'delivered') return 0;
  const spent = order.payment.paidCents - sum(order.giftCards.map(({ amountCents }) => amountCents));
  return Math.max(0, Math.floor((spent * pointsPerEuro) / 100));
}

export interface Lot {
  entryId: string;
  left: number;
  expiresOn: string | null;
}

/**
 * What is left of each gain on that day, the first to expire first. Points taken back leave the gain of their own order
 * first, then the others like points spent: the oldest first. `debt`: taken back after they were spent; the next gains pay it.
 */
export function lotsOn(entries: readonly LoyaltyEntry[], day: string): { lots: Lot[]; debt: number } {
  const lots: (Lot & { orderId: string | null })[] = [];
  let debt = 0;
  for (const { id, at, points, expiresOn, orderId, what } of entries) {
    if (points > 0) {
      const paid = Math.min(debt, points);
      debt -= paid;
      lots.push({ entryId: id, left: points - paid, expiresOn, orderId });
    } else debt += taken(lots, -points, what === 'takenBack' ? orderId : null, at.slice(0, 10));
  }
  const left = lots.filter((lot) => lot.left > 0 && (lot.expiresOn === null || lot.expiresOn >= day));
  return { lots: left.toSorted(firstToExpire).map(({ orderId: _, ...lot }) => lot), debt };
}

/** Points that may be spent on that day; never below nothing. */
export function balanceOn(entries: readonly LoyaltyEntry[], day: string): number {
  const { lots, debt } = lotsOn(entries, day);
  return Math.max(0, sum(lots.map(({ left }) => left)) - debt);
}

/** Takes them out of the lots that stood on that day; gives back what none of them had. */
function taken(
  lots: (Lot & { orderId: string | null })[],
  points: number,
  orderId: string | null,
  day: string,
): number {
  let rest = points;
  const own = lots.filter((lot) => orderId !== null && lot.orderId === orderId);
  const stood = (lot: Lot) => lot.expiresOn === null || lot.expiresOn >= day;
  const others = lots.filter((lot) => !own.includes(lot) && stood(lot)).toSorted(firstToExpire);
  for (const lot of [...own, ...others]) {
    const from = Math.min(lot.left, rest);
    lot.left -= from;
    rest -= from;
  }
  return rest;
}

function firstToExpire(a: Lot, b: Lot): number {
  const far = '9999-12-31';
  return (a.expiresOn ?? far) < (b.expiresOn ?? far) ? -1 : Number((a.expiresOn ?? far) > (b.expiresOn ?? far));
}
