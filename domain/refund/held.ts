/** How much of an order's money may still go back: paid, less what is under way to it (AVO-5). Amounts in cents. */
import { sum } from '../order/components.ts';
import { type Order, balanceCents } from '../order/order.ts';
import type { Tx } from '../tx.ts';
import { refundOfWay } from './find.ts';
import type { Refund } from './refund.ts';

/** Asked for or decided, and not yet gone. */
function underWayCents(refund: Pick<Refund, 'state' | 'amountCents' | 'ways'>): number {
  if (refund.state === 'refused') return 0;
  return refund.amountCents - sum(refund.ways.filter(({ state }) => state === 'done').map(({ cents }) => cents));
}

/** What none of these refunds speaks of yet. */
export function heldOf(order: Pick<Order, 'payment' | 'giftCards' | 'status'>, refunds: readonly Refund[]): number {
  // the gift cards that it was sold with are still worth their money
  const cards = order.status === 'cancelled' ? 0 : sum(order.giftCards.map(({ amountCents }) => amountCents));
  return Math.max(0, order.payment.paidCents - cards - sum(refunds.map(underWayCents)));
}

/** What was paid too much: all of it once the order is cancelled, what a cheaper order no longer costs otherwise. */
export function excessCents(order: Pick<Order, 'totals' | 'payment' | 'status'>): number {
  const { paidCents } = order.payment;
  return Math.max(0, Math.min(paidCents, order.status === 'cancelled' ? paidCents : -balanceCents(order)));
}

/** What was paid too much and no refund speaks of yet. */
export function excessLeft(order: Order, refunds: readonly Refund[]): number {
  const left = excessCents(order) - sum(refunds.filter(isExcess).map(underWayCents));
  return Math.max(0, Math.min(left, heldOf(order, refunds)));
}

/** Asked of the provider by a manager without a refund of its own, and not yet carried out (`refundPayment`). */
export async function askedDirectly(tx: Tx, order: Order): Promise<number> {
  let cents = 0;
  for (const { id, providerId, amountCents } of order.payment.receipts) {
    if (providerId === null || amountCents < 0) continue;
    const link = await tx.get('paymentLinks', id);
    for (const refund of link?.refunds ?? [])
      if (refund.state === 'asked' && !(await refundOfWay(tx, order, refund.id))) cents += refund.amountCents;
  }
  return cents;
}

export function isExcess({ origin }: Pick<Refund, 'origin'>): boolean {
  return origin.kind === 'order';
}
