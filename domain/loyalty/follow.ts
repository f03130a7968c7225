/**
 * Points follow their order (AVO-4): earned once it has left, on what was paid and kept; taken back as that becomes less.
 * Each change is the difference to what the ledger says already, so that nothing told twice counts twice.
 */
import { Temporal } from 'temporal-polyfill';
import type { Consequence } from '../change.ts';
import { localDay } from '../format.ts';
import { sum } from '../order/components.ts';
import type { Order } from '../order/order.ts';
import type { ShopProfile } from '../shop/profile.ts';
import type { Loyalty, LoyaltyEntry } from './loyalty.ts';
import { pointsOf } from './points.ts';

export const followPoints: Consequence<'orders'> = async (tx, { after: { id } }, ctx) => {
  const order = await tx.get('orders', id);
  const profile = order && (await tx.get('shops', order.shop));
  const rules = profile?.afterSale.loyalty;
  if (!order || !rules || order.customer.id === null) return;
  const customerId = order.customer.id;
  const before = (await tx.get('loyalty', customerId)) ?? emptyLedger(customerId, order.shop);
  const earned = movedBy(before, order, pointsOf(order, rules.pointsPerEuro), ctx.now, pointsEnd(ctx.now, profile));
  const after = withGiftsBack(earned, order, ctx.now, pointsEnd(ctx.now, profile));
  if (after !== before) await tx.put('loyalty', after);
};

export function emptyLedger(customerId: string, shop: string): Loyalty {
  return { id: customerId, shop, entries: [] };
}

/** Last day of points that come in at `at`. */
export function pointsEnd(at: string, { identity, afterSale }: ShopProfile): string | null {
  const months = afterSale.loyalty?.validMonths;
  if (months === undefined) return null;
  return Temporal.PlainDate.from(localDay(at, identity.timeZone)).add({ months }).toString();
}

/** Id of the entry by which points became this line of an order. */
export function giftEntryId(lineId: string): string {
  return `gift:${lineId}`;
}

function movedBy(ledger: Loyalty, order: Order, target: number, at: string, end: string | null): Loyalty {
  const own = ledger.entries.filter(
    ({ orderId, what }) => orderId === order.id && (what === 'earned' || what === 'takenBack'),
  );
  const points = target - sum(own.map((entry) => entry.points));
  if (points === 0) return ledger;
  const what = points > 0 ? 'earned' : 'takenBack';
  const expiresOn = points > 0 ? end : null;
  const entry: LoyaltyEntry = {
    id: `${order.id}:${own.length}`,
    at,
    what,
    points,
    expiresOn,
    orderId: order.id,
    reason: order.code,
  };
  return { ...ledger, entries: [...ledger.entries, entry] };
}

/** A gift that did not leave after all: the order was cancelled, or the gift taken out of it. */
function withGiftsBack(ledger: Loyalty, order: Order, at: string, expiresOn: string | null): Loyalty {
  const there = order.status === 'cancelled' ? [] : order.lines.filter(({ unitCents }) => unitCents === 0);
  const kept = new Set(there.map(({ id }) => giftEntryId(id)));
  const known = new Set(ledger.entries.map(({ id }) => id));
  const back = ledger.entries.flatMap((spent): LoyaltyEntry[] => {
    const id = `back:${spent.id}`;
    if (spent.what !== 'spent' || spent.orderId !== order.id || kept.has(spent.id) || known.has(id)) return [];
    return [{ id, at, what: 'givenBack', points: -spent.points, expiresOn, orderId: order.id, reason: order.code }];
  });
  return back.length === 0 ? ledger : { ...ledger, entries: [...ledger.entries, ...back] };
}
