/** How much of an order's money may still go back: paid, less what is under way to it (AVO-5). Amounts in cents. */
import { sum } from '../order/components.ts';
import { type Order, balanceCents } from '../order/order.ts';
import type { Refund } from './refund.ts';

/** Asked for or decided, and not yet gone. */
export function underWayCents(refund: Pick<Refund, 'state' | 'amountCents' | 'ways'>): number {
  if (refund.state === 'refused') return 0;
  return refund.amountCents - sum(refund.ways.filter(({ state }) => state === 'done').map(({ cents }) => cents));
}

/** What none of these refunds speaks of yet. */
export function heldOf(order: Pick<Order, 'payment'>, refunds: readonly Refund[]): number {
  return Math.max(0, order.payment.paidCents - sum(refunds.map(underWayCents)));
}

/** What was paid too much: all of it once the order is cancelled, what a cheaper order no longer costs otherwise. */
export function excessCents(order: Pick<Order, 'totals' | 'payment' | 'status'>): number {
  const { paidCents } = order.payment;
  return Math.max(0, Math.min(paidCents, order.status === 'cancelled' ? paidCents : -balanceCents(order)));
}

export function isExcess({ origin }: Pick<Refund, 'origin'>): boolean {
  return origin.kind === 'order';
}
