/** Money on an order: what came in, from when the promise counts (ORD-9, ORD-10, LIV-1). */
import { promiseOf } from '../calendar/promise.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { findMode, zoneOf } from './delivery.ts';
import { type Order, balanceCents } from './order.ts';
import type { Receipt } from './parts.ts';

/** The order with one more receipt; once all of it is paid, the clock of its promise begins anew from then. */
export function paidWith(order: Order, profile: ShopProfile, receipt: Receipt): Order {
  const receipts = [...order.payment.receipts, receipt];
  const paidCents = receipts.reduce((sum, { amountCents }) => sum + amountCents, 0);
  const { at: paidAt, reference } = receipt;
  const paid: Order = { ...order, payment: { ...order.payment, receipts, paidCents, paidAt, reference } };
  const waited = balanceCents(order) > 0 && balanceCents(paid) <= 0;
  return waited ? { ...paid, promise: promised(paid, profile, paidAt) } : paid;
}

/** `at`: from when the clock runs, ISO UTC. */
function promised(order: Order, profile: ShopProfile, at: string): Order['promise'] {
  const mode = findMode(profile, order.mode.id);
  const zone = mode && zoneOf(mode, order.delivery);
  return mode && zone ? promiseOf(at, mode, zone, profile, order.delivery) : order.promise;
}
