/** Money that goes back (AVO-1, AVO-5): never more than an order has too much, never more than was captured. */
import { z } from 'zod';
import { casesOf } from '../after-sale/ledger.ts';
import { command } from '../command.ts';
import { Id } from '../ids.ts';
import { PriceCents } from '../money.ts';
import type { Order } from '../order/order.ts';
import { paidWith } from '../order/payment.ts';
import { told } from '../order/timeline.ts';
import { askedDirectly, excessLeft, isExcess } from '../refund/held.ts';
import { refundOfWay } from '../refund/find.ts';
import { refusal, throwIf } from '../refusal.ts';
import { line, required } from '../text.ts';
import { type Ctx, type Tx, mustGet, mustGetShop } from '../tx.ts';
import { whyNotRefund } from './limits.ts';
import { type LinkRefund, type PaymentLink, heldCents } from './payment-link.ts';

/** By a manager, through the provider, of one payment; the backend carries it out once, whatever is repeated. */
export const refundPayment = command(
  'payment.refund',
  z.object({ linkId: Id, refundId: Id, amountCents: PriceCents, reason: required(line(200)) }),
  async (tx, { linkId, refundId, amountCents, reason }, ctx) => {
    const link = await mustGet(tx, 'paymentLinks', linkId);
    await mustGetShop(tx, ctx, link.shop);
    if (link.refunds.some(({ id }) => id === refundId)) return;
    if (link.state !== 'settled' && link.state !== 'blocked')
      throw refusal('refundWrong', { rule: 'AVO-5', why: 'notPaid', state: link.state });
    throwIf(whyNotRefund(amountCents, Math.min(heldCents(link), await tooMuch(tx, link))));
    const refund: LinkRefund = {
      id: refundId,
      amountCents,
      reason,
      askedAt: ctx.issuedAt,
      askedBy: ctx.actor.id,
      askedByName: ctx.actor.name,
      state: 'asked',
      doneAt: null,
      providerId: null,
      failure: null,
    };
    await tx.put('paymentLinks', { ...link, refunds: [...link.refunds, refund], open: true });
  },
);

/** Money given back by another way, noted by a manager: a transfer, PayPal (AVO-1). */
export const recordRefund = command(
  'payment.refund',
  z.object({ orderId: Id, receiptId: Id, amountCents: PriceCents.min(1), reference: required(line(80)) }),
  async (tx, { orderId, receiptId, amountCents, reference }, ctx) => {
    const order = await mustGet(tx, 'orders', orderId);
    await mustGetShop(tx, ctx, order.shop);
    if (order.payment.receipts.some(({ id }) => id === receiptId)) return;
    const max = await excessNow(tx, order);
    if (amountCents > max) throw refusal('refundWrong', { rule: 'AVO-5', field: 'amountCents', why: 'tooMuch', max });
    await giveBack(tx, ctx, order, { id: receiptId, amountCents, reference, providerId: null, at: ctx.issuedAt });
  },
);

interface GivenBack {
  id: string;
  /** Null: as the order was paid. */
  method?: string;
  amountCents: number;
  reference: string;
  providerId: string | null;
  at: string;
}

/**
 * Writes the order with the money gone; the same `id` twice is once. Money of a refund after the sale is no debt of the
 * customer's: the order stays paid.
 */
export async function giveBack(tx: Tx, ctx: Ctx, order: Order, back: GivenBack): Promise<void> {
  if (order.payment.receipts.some(({ id }) => id === back.id)) return;
  const profile = await mustGet(tx, 'shops', order.shop);
  const { paidAt, reference, method } = order.payment;
  const receipt = { ...back, method: back.method ?? method, amountCents: -back.amountCents };
  const after = paidWith(order, profile, receipt);
  const refund = await refundOfWay(tx, order, back.id);
  const noDebt = refund && !isExcess(refund) ? back.amountCents : 0;
  const givenBackCents = order.payment.givenBackCents + noDebt;
  // when and how it was paid stays what it was
  const kept: Order = { ...after, payment: { ...after.payment, paidAt, reference, givenBackCents } };
  await tx.put(
    'orders',
    told(kept, ctx, { what: 'refunded', after: String(back.amountCents), reason: back.reference }),
  );
}

/** What this payment may give back: all of it while no order stands for it. */
async function tooMuch(tx: Tx, link: PaymentLink): Promise<number> {
  if (link.state === 'blocked') return heldCents(link);
  const order = await mustGet(tx, 'orders', link.orderId);
  return excessNow(tx, order);
}

/** What was paid too much, less what is under way already, whoever asked for it. */
async function excessNow(tx: Tx, order: Order): Promise<number> {
  const { refunds } = await casesOf(tx, order);
  return excessLeft(order, refunds) - (await askedDirectly(tx, order));
}
