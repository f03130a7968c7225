/** Quotes: made at the prices of the day or at agreed ones, sent, accepted within their days, and then an order (MSG-2). */
import { z } from 'zod';
import { command } from '../command.ts';
import { WrittenAddress, personName } from '../customer/address.ts';
import { CustomerDetails } from '../customer/customer.ts';
import { localDay } from '../format.ts';
import { Day, Id, OrderCode, Slug } from '../ids.ts';
import { PriceCents } from '../money.ts';
import { Basket } from '../order/basket.ts';
import { findMode, loadOf, whyNotCountry, whyNotDeliver } from '../order/delivery.ts';
import { nothingAfter, whyNotTotal } from '../order/new-order.ts';
import type { Order } from '../order/order.ts';
import { quote as quoted } from '../order/quote.ts';
import { relayFor } from '../order/relay.ts';
import { moveStock } from '../order/stock.ts';
import { entry } from '../order/timeline.ts';
import { quoteLetter } from '../mail/care-letters.ts';
import { unsent } from '../mail/write.ts';
import { refusal, throwIf } from '../refusal.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { may } from '../staff/roles.ts';
import { note } from '../text.ts';
import { type Ctx, type Tx, mustGet, mustGetShop } from '../tx.ts';
import { quotedLines } from './lines.ts';
import type { QuoteDocument } from './quote-document.ts';

export const makeQuote = command(
  'quote.make',
  z.object({
    quoteId: Id,
    shop: Slug,
    requestId: Id.nullable().default(null),
    customerId: Id.nullable(),
    details: CustomerDetails,
    billing: WrittenAddress,
    delivery: WrittenAddress,
    lines: Basket,
    /** Agreed unit prices of some lines, by a manager; the catalogue's for the others. */
    agreed: z
      .array(z.object({ lineId: Id, unitCents: PriceCents }))
      .max(200)
      .default([]),
    modeId: Slug,
    note: note(2000).default(''),
    validUntil: Day,
  }),
  async (tx, { quoteId, agreed, lines: basket, ...args }, ctx) => {
    const profile = await mustGetShop(tx, ctx, args.shop);
    if (await tx.get('quotes', quoteId)) throw refusal('alreadyExists', { table: 'quotes', id: quoteId });
    if (agreed.length > 0 && !may(ctx.actor.role, 'voucher.issue'))
      throw refusal('managerOnly', { rule: 'MSG-2', field: 'agreed' });
    if (args.validUntil < localDay(ctx.issuedAt, profile.identity.timeZone))
      throw refusal('badInput', { rule: 'MSG-2', field: 'validUntil', message: 'in the past' });
    const lines = await quotedLines(tx, profile, basket, agreed, ctx.issuedAt);
    const { civility, lastName, firstName, email, phone, language } = args.details;
    const mode = findMode(profile, args.modeId);
    if (!mode || mode.kind === 'mail')
      throw refusal('unknownDeliveryMode', { rule: 'ORD-7', field: 'modeId', mode: args.modeId });
    throwIf(whyNotCountry(profile, args.delivery));
    throwIf(whyNotDeliver(mode, args.delivery, phone, loadOf(profile, lines)));
    const asked = { lines, giftCards: [], returnOption: false, mode, delivery: args.delivery, codes: [] };
    const who = { customerId: args.customerId, email, at: ctx.issuedAt };
    const { order } = quoted(profile, { ...asked, ...who });
    if (!order.mode) throw refusal('unknownDeliveryMode', { rule: 'ORD-7', field: 'modeId', mode: args.modeId });
    await tx.put('quotes', {
      id: quoteId,
      shop: args.shop,
      number: null,
      requestId: args.requestId,
      customer: { id: args.customerId, civility, lastName, firstName, email, phone },
      language,
      billing: args.billing,
      delivery: args.delivery,
      lines,
      mode: order.mode,
      vat: order.vat,
      totals: order.totals,
      note: args.note,
      madeAt: ctx.issuedAt,
      madeByName: ctx.actor.name,
      validUntil: args.validUntil,
      state: 'open',
      orderId: null,
    });
  },
);

/** With its PDF, once it has its number. */
export const sendQuote = command(
  'quote.make',
  z.object({ quoteId: Id, mailId: Id }),
  async (tx, { quoteId, mailId }, ctx) => {
    const { quote, profile } = await openQuote(tx, ctx, quoteId);
    if (quote.number === null) throw refusal('quoteState', { rule: 'MSG-2', why: 'numberMissing' });
    if (quote.customer.email === '') throw refusal('mailUnsendable', { rule: 'MSG-2', field: 'email', why: 'address' });
    const id = `${mailId}:quote`;
    if (await tx.get('mails', id)) throw refusal('alreadyExists', { table: 'mails', id });
    await tx.put('mails', {
      ...unsent,
      id,
      shop: quote.shop,
      kind: 'quote',
      orderId: null,
      customerId: quote.customer.id,
      attached: { kind: 'quote', id: quoteId },
      to: quote.customer.email,
      state: 'queued',
      language: quote.language,
      ...quoteLetter(quote, personName(quote.customer), profile),
      queuedAt: ctx.issuedAt,
      askedBy: ctx.actor.name,
    });
  },
);

export const closeQuote = command(
  'quote.make',
  z.object({ quoteId: Id, state: z.enum(['declined', 'withdrawn']) }),
  async (tx, { quoteId, state }, ctx) => {
    const { quote } = await openQuote(tx, ctx, quoteId);
    await tx.put('quotes', { ...quote, state });
  },
);

/** The order stands at the quote's own prices, whatever the catalogue says by now; the stock is today's. */
export const acceptQuote = command(
  'order.place',
  z.object({
    quoteId: Id,
    newOrderId: Id,
    code: OrderCode,
    paymentMethod: Slug,
    relayId: z.string().max(60).nullable().default(null),
    expectedTotalCents: PriceCents,
  }),
  async (tx, { quoteId, newOrderId, code, paymentMethod, relayId, expectedTotalCents }, ctx) => {
    const { quote, profile } = await openQuote(tx, ctx, quoteId);
    if (quote.validUntil < localDay(ctx.issuedAt, profile.identity.timeZone))
      throw refusal('quoteState', { rule: 'MSG-2', why: 'late', until: quote.validUntil });
    if (await tx.get('orders', newOrderId)) throw refusal('alreadyExists', { table: 'orders', id: newOrderId });
    if (await tx.orderBy('code', code)) throw refusal('codeTaken', { rule: 'ORD-10', code });
    throwIf(whyNotTotal(expectedTotalCents, quote.totals.totalCents));
    const order = await orderOf(tx, ctx, profile, quote, { newOrderId, code, paymentMethod, relayId });
    await moveStock(tx, quote.shop, [], quote.lines);
    await tx.put('orders', order);
    await tx.put('quotes', { ...quote, state: 'accepted', orderId: newOrderId });
  },
);

async function orderOf(
  tx: Tx,
  ctx: Ctx,
  profile: ShopProfile,
  quote: QuoteDocument,
  asked: { newOrderId: string; code: string; paymentMethod: string; relayId: string | null },
): Promise<Order> {
  const method = profile.paymentMethods.find(({ id }) => id === asked.paymentMethod);
  if (!method)
    throw refusal('unknownPaymentMethod', { rule: 'ORD-9', field: 'paymentMethod', method: asked.paymentMethod });
  if (method.kind === 'link')
    throw refusal('paymentLinkNeeded', { rule: 'ORD-10', field: 'paymentMethod', method: method.label.fr });
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

async function openQuote(tx: Tx, ctx: Ctx, id: string): Promise<{ quote: QuoteDocument; profile: ShopProfile }> {
  const quote = await mustGet(tx, 'quotes', id);
  const profile = await mustGetShop(tx, ctx, quote.shop);
  if (quote.state !== 'open') throw refusal('quoteState', { rule: 'MSG-2', why: quote.state });
  return { quote, profile };
}

export const quoteCommands = { makeQuote, sendQuote, closeQuote, acceptQuote } as const;
