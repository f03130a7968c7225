/**
 * No cent is made or lost (AVO-3, AVO-4, AVO-5, DOC-4): what came in is what the shop kept, what it refunded, and what its
 * gift cards and vouchers are still worth; the papers of an order say what was sold less what went back.
 */
import { expect } from 'vitest';
import { ledgerOf } from '../../../domain/after-sale/ledger.ts';
import { standing } from '../../../domain/invoice/papers.ts';
import { pointsOf } from '../../../domain/loyalty/points.ts';
import { sum } from '../../../domain/order/components.ts';
import type { Order } from '../../../domain/order/order.ts';
import type { Doc } from '../../../domain/tx.ts';
import { GIFT_CARD, VOUCHER } from '../../../domain/voucher/gift-card.ts';

export interface Books {
  orders: readonly Order[];
  giftCards: readonly Doc<'giftCards'>[];
  paymentLinks: readonly Doc<'paymentLinks'>[];
  refunds: readonly Doc<'refunds'>[];
  invoices: readonly Doc<'invoices'>[];
  loyalty: readonly Doc<'loyalty'>[];
}

export function mustAddUp(books: Books): void {
  mustConserve(books);
  mustNotOverspend(books);
  for (const order of books.orders) mustAgree(order, books);
  const earned = sum(
    books.loyalty.flatMap(({ entries }) =>
      entries.filter(({ what }) => what === 'earned' || what === 'takenBack').map(({ points }) => points),
    ),
  );
  expect(earned).toBe(sum(books.orders.map((order) => pointsOf(order, 15))));
}

function mustConserve({ orders, giftCards }: Books): void {
  const outside = orders
    .flatMap(({ payment }) => payment.receipts)
    .filter(({ method }) => method !== GIFT_CARD && method !== VOUCHER);
  const cameIn = sum(outside.map(({ amountCents }) => Math.max(0, amountCents)));
  const refunded = sum(outside.map(({ amountCents }) => Math.max(0, -amountCents)));
  const live = giftCards.filter(({ cancelledAt }) => cancelledAt === null);
  const sold = live.filter(({ refundId }) => refundId === null);
  const kept = sum(orders.map(({ payment }) => payment.paidCents)) - sum(sold.map(({ amountCents }) => amountCents));
  const vouchers = sum(live.filter(({ refundId }) => refundId !== null).map(({ balanceCents }) => balanceCents));
  const onCards = sum(sold.map(({ balanceCents }) => balanceCents));
  expect(kept + refunded + vouchers + onCards).toBe(cameIn);
}

function mustNotOverspend({ giftCards, paymentLinks }: Books): void {
  for (const { amountCents, balanceCents, entries } of giftCards) {
    expect(balanceCents).toBe(amountCents + sum(entries.map(({ cents }) => cents)));
    expect(balanceCents).toBeGreaterThanOrEqual(0);
  }
  for (const link of paymentLinks) {
    const gone = sum(link.refunds.filter(({ state }) => state !== 'failed').map(({ amountCents }) => amountCents));
    expect(gone).toBeLessThanOrEqual(link.paidAt === null ? 0 : link.amountCents);
  }
}

function mustAgree(order: Order, books: Books): void {
  const refunds = books.refunds.filter(({ orderId }) => orderId === order.id);
  // a card that was sold with it is worth what was paid for it
  const live = books.giftCards.filter((card) => card.refundId === null && card.cancelledAt === null);
  const sold = live.filter((card) => card.orderId === order.id);
  expect(order.payment.paidCents).toBeGreaterThanOrEqual(sum(sold.map(({ amountCents }) => amountCents)));
  for (const line of order.status === 'cancelled' ? [] : ledgerOf(order, { returns: [], claims: [], refunds }))
    expect(line.refundableCents).toBeGreaterThanOrEqual(0);
  for (const { ways, amountCents, state } of refunds) {
    if (ways.length > 0) expect(sum(ways.map(({ cents }) => cents))).toBe(amountCents);
    if (state === 'done') expect(ways.every((way) => way.state === 'done')).toBe(true);
  }
  const papers = books.invoices.filter(({ orderId }) => orderId === order.id);
  for (const { vat, totalCents } of papers) expect(sum(vat.map(({ ttcCents }) => ttcCents))).toBe(totalCents);
  // what was paid too much was never invoiced, or the invoice was taken back whole
  const credited = refunds.filter(({ state, origin }) => state === 'done' && origin.kind !== 'order');
  const wanted = standing(papers) ? order.totals.totalCents - sum(credited.map(({ amountCents }) => amountCents)) : 0;
  expect(sum(papers.map(({ totalCents }) => totalCents))).toBe(wanted);
}
