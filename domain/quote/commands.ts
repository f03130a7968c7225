/** Quotes: made at the prices of the day or at agreed ones, sent, accepted within their days, and then an order (MSG-2). */
import { z } from 'zod';
import { command } from '../command.ts';
import { WrittenAddress, personName } from '../customer/address.ts';
import { addCustomer } from '../customer/commands.ts';
import { CustomerDetails } from '../customer/customer.ts';
import { localDay } from '../format.ts';
import { Day, Id, Slug } from '../ids.ts';
import { quoteLetter } from '../mail/care-letters.ts';
import { unsent } from '../mail/write.ts';
import { PriceCents } from '../money.ts';
import { Basket } from '../order/basket.ts';
import { findMode, loadOf, whyNotCountry, whyNotDeliver } from '../order/delivery.ts';
import { quote as quoted } from '../order/quote.ts';
import { type Refusal, refusal, throwIf } from '../refusal.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { may } from '../staff/roles.ts';
import { note } from '../text.ts';
import { type Ctx, type Tx, mustGet, mustGetShop } from '../tx.ts';
import { openQuote, whyNotFree } from './accept.ts';
import { acceptQuote, askQuotePayment } from './accept-commands.ts';
import { quotedLines } from './lines.ts';

export const MakeQuote = z.object({
  quoteId: Id,
  shop: Slug,
  requestId: Id.nullable().default(null),
  customerId: Id.nullable(),
  /** The customer is new and is created under this id. */
  opensAccount: z.boolean().default(false),
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
});
type MakeQuote = z.output<typeof MakeQuote>;

const makeQuote = command('quote.make', MakeQuote, async (tx, { quoteId, agreed, lines: basket, ...args }, ctx) => {
  const profile = await mustGetShop(tx, ctx, args.shop);
  if (await tx.get('quotes', quoteId)) throw refusal('alreadyExists', { table: 'quotes', id: quoteId });
  if (agreed.length > 0 && !may(ctx.actor.role, 'voucher.issue'))
    throw refusal('managerOnly', { rule: 'MSG-2', field: 'agreed' });
  throwIf(whyNotUntil(args.validUntil, profile, ctx));
  await customerOf(tx, ctx, args);
  if (args.requestId !== null) await noteOnRequest(tx, args.shop, args.requestId, quoteId);
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
    linkId: null,
  });
});

/** With its PDF, once it has its number. */
const sendQuote = command('quote.make', z.object({ quoteId: Id, mailId: Id }), async (tx, { quoteId, mailId }, ctx) => {
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
});

const closeQuote = command(
  'quote.make',
  z.object({ quoteId: Id, state: z.enum(['declined', 'withdrawn']) }),
  async (tx, { quoteId, state }, ctx) => {
    const { quote } = await openQuote(tx, ctx, quoteId);
    throwIf(await whyNotFree(tx, quote));
    await tx.put('quotes', { ...quote, state });
  },
);

/** Longer than first said, at the same prices. */
const prolongQuote = command(
  'quote.make',
  z.object({ quoteId: Id, validUntil: Day }),
  async (tx, { quoteId, validUntil }, ctx) => {
    const { quote, profile } = await openQuote(tx, ctx, quoteId);
    throwIf(whyNotUntil(validUntil, profile, ctx));
    if (validUntil === quote.validUntil) throw refusal('nothingChanges', { field: 'validUntil' });
    await tx.put('quotes', { ...quote, validUntil });
  },
);

function whyNotUntil(validUntil: string, { identity }: ShopProfile, { issuedAt }: Ctx): Refusal | undefined {
  return validUntil < localDay(issuedAt, identity.timeZone)
    ? refusal('badInput', { rule: 'MSG-2', field: 'validUntil', message: 'in the past' })
    : undefined;
}

/** The request it answers knows of it; SHOP-1. */
async function noteOnRequest(tx: Tx, shop: string, requestId: string, quoteId: string): Promise<void> {
  const request = await mustGet(tx, 'requests', requestId);
  if (request.shop !== shop) throw refusal('wrongShop', { rule: 'SHOP-1', shop: request.shop });
  await tx.put('requests', { ...request, quoteIds: [...request.quoteIds, quoteId] });
}

/** The customer that it is for, who may be created with it (ORD-5). Null: a guest's. */
async function customerOf(
  tx: Tx,
  ctx: Ctx,
  { shop, customerId, opensAccount, details }: Pick<MakeQuote, 'shop' | 'customerId' | 'opensAccount' | 'details'>,
): Promise<void> {
  if (customerId === null) return;
  if (opensAccount) return addCustomer(tx, ctx, { customerId, shop, details, addresses: [] });
  const known = await mustGet(tx, 'customers', customerId);
  if (known.shop !== shop) throw refusal('wrongShop', { rule: 'SHOP-1', shop: known.shop });
}

export const quoteCommands = {
  makeQuote,
  sendQuote,
  closeQuote,
  prolongQuote,
  acceptQuote,
  askQuotePayment,
} as const;
