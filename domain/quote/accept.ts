/** From an accepted quote to an order at the quote's own prices, whatever the catalogue says by now (MSG-2). */
import { z } from 'zod';
import { localDay } from '../format.ts';
import { Id, OrderCode, Slug } from '../ids.ts';
import { PriceCents } from '../money.ts';
import { findMode, loadOf } from '../order/delivery.ts';
import { nothingAfter, whyNotTotal } from '../order/new-order.ts';
import type { Order } from '../order/order.ts';
import { quote as quoted } from '../order/quote.ts';
import { relayFor } from '../order/relay.ts';
import { moveStock } from '../order/stock.ts';
import { entry } from '../order/timeline.ts';
import { heldCents } from '../payment/payment-link.ts';
import { type Refusal, refusal, throwIf } from '../refusal.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { type Ctx, type Tx, mustGet, mustGetShop } from '../tx.ts';
import type { QuoteDocument } from './quote-document.ts';

export const Accepted = z.object({
  quoteId: Id,
  newOrderId: Id,
  code: OrderCode,
  paymentMethod: Slug,
  /** The chosen point; null for modes without one. */
  relayId: z.string().max(60).nullable().default(null),
  /** What the customer was told; another total is refused, never charged. */
  expectedTotalCents: PriceCents,
});
export type Accepted = z.output<typeof Accepted>;

/**
 * Takes the stock, closes the quote, and gives the order that is still to be written. `linkId`: of the payment by which it
 * is accepted; while any other is open or holds money, it is not.
 */
export async function quoteAccepted(tx: Tx, ctx: Ctx, asked: Accepted, linkId: string | null): Promise<Order> {
  const { quoteId, newOrderId, code, expectedTotalCents } = asked;
  const { quote, profile } = await openQuote(tx, ctx, quoteId);
  if (quote.linkId !== linkId) throwIf(await whyNotFree(tx, quote));
  if (quote.validUntil < localDay(ctx.issuedAt, profile.identity.timeZone))
    throw refusal('quoteState', { rule: 'MSG-2', why: 'late', until: quote.validUntil });
  if (await tx.get('orders', newOrderId)) throw refusal('alreadyExists', { table: 'orders', id: newOrderId });
  if (await tx.orderBy('code', code)) throw refusal('codeTaken', { rule: 'ORD-10', code });
  throwIf(whyNotTotal(expectedTotalCents, quote.totals.totalCents));
  const order = await orderOf(tx, ctx, profile, quote, asked);
  // the stock is today's
  await moveStock(tx, quote.shop, [], quote.lines);
  await tx.put('quotes', { ...quote, state: 'accepted', orderId: newOrderId });
  return order;
}

/** A link for it that may still be paid, or was paid and could not be used: first that, then anything else. */
export async function whyNotFree(tx: Tx, { linkId }: Pick<QuoteDocument, 'linkId'>): Promise<Refusal | undefined> {
  const link = linkId === null ? undefined : await tx.get('paymentLinks', linkId);
  if (link?.state === 'asked' || link?.state === 'waiting')
    return refusal('quoteState', { rule: 'MSG-2', why: 'linkOpen' });
  if (link?.state === 'blocked' && heldCents(link) > 0)
    return refusal('quoteState', { rule: 'MSG-2', why: 'linkPaid' });
  return undefined;
}

export async function openQuote(tx: Tx, ctx: Ctx, id: string): Promise<{ quote: QuoteDocument; profile: ShopProfile }> {
  const quote = await mustGet(tx, 'quotes', id);
  const profile = await mustGetShop(tx, ctx, quote.shop);
  if (quote.state !== 'open') throw refusal('quoteState', { rule: 'MSG-2', why: quote.state });
  return { quote, profile };
}

async function orderOf(
  tx: Tx,
  ctx: Ctx,
  profile: ShopProfile,
  quote: QuoteDocument,
  asked: Pick<Accepted, 'newOrderId' | 'code' | 'paymentMethod' | 'relayId'>,
): Promise<Order> {
  const method = profile.paymentMethods.find(({ id }) => id === asked.paymentMethod);
  if (!method)
    throw refusal('unknownPaymentMethod', { rule: 'ORD-9', field: 'paymentMethod', method: asked.paymentMethod });
  const mode = findMode(profile, quote.mode.id);
  const { lines, delivery, customer } = quote;
  const now = { lines, giftCards: [], returnOption: false, mode, delivery, codes: [], at: ctx.issuedAt };
  const { order: today } = quoted(profile, { ...now, customerId: customer.id, email: customer.email }, quote.mode);
  return {
    id: asked.newOrderId,
    shop: quote.shop,
    code: asked.code,
    source: 'phone',
    externalId: null,
    status: 'recorded',
    since: { recorded: ctx.issuedAt },
    placedAt: ctx.issuedAt,
    language: quote.language,
    customer,
    billing: quote.billing,
    delivery,
    instructions: '',
    surprise: false,
    mode: quote.mode,
    relay: mode ? await relayFor(tx, mode, asked.relayId, loadOf(profile, lines).grams) : null,
    promise: today.promise,
    lines,
    giftCards: [],
    returnOption: null,
    discounts: [],
    vat: quote.vat,
    payment: {
      method: method.id,
      label: method.label.fr,
      paidCents: 0,
      givenBackCents: 0,
      paidAt: null,
      reference: '',
      receipts: [],
    },
    totals: quote.totals,
    packing: [],
    parcels: [],
    afterSale: nothingAfter,
    alerts: [],
    timeline: [entry(ctx, { what: 'placed', after: asked.code, reason: quote.number ?? '' })],
  };
}
