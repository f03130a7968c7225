/** Placing an order: by an agent on the phone, paid through a link, or handed in by the web shop (SHOP-5, ORD-1…17). */
import { z } from 'zod';
import { command } from '../command.ts';
import { Address, WrittenAddress } from '../customer/address.ts';
import { addCustomer, withAddress } from '../customer/commands.ts';
import { type Customer, CustomerDetails } from '../customer/customer.ts';
import { mustBeUsable } from '../customer/usable.ts';
import { Id, Instant, OrderCode, Slug, ownIds } from '../ids.ts';
import { Language } from '../language.ts';
import { PriceCents } from '../money.ts';
import { refusal } from '../refusal.ts';
import { line, note, required } from '../text.ts';
import { type Ctx, type Tx, mustGet, mustGetShop } from '../tx.ts';
import { CardPayment, payByCards } from '../voucher/spend-card.ts';
import { VoucherCode } from '../voucher/voucher.ts';
import { BasketLine } from './basket.ts';
import { newOrder } from './new-order.ts';
import type { Order, OrderCustomer } from './order.ts';
import { paidWith } from './payment.ts';
import { useLink } from '../payment/use-link.ts';

export const Instructions = note(280);

const Buyer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('known'), customerId: Id }),
  z.object({ kind: z.literal('new'), customerId: Id, details: CustomerDetails }),
  z.object({ kind: z.literal('guest'), details: CustomerDetails }),
]);

/** A digital gift card as asked for (ORD-15). */
export const GiftCardAsked = z.object({
  id: Id,
  picture: Slug,
  amountCents: PriceCents.min(1),
  from: required(line(40)),
  to: required(line(40)),
  message: note(1000),
  sendTo: line(320).pipe(z.email()),
});
export type GiftCardAsked = z.output<typeof GiftCardAsked>;

/** Arguments of a phone order, once its code is drawn. */
export const Placed = z.object({
  orderId: Id,
  code: OrderCode,
  shop: Slug,
  buyer: Buyer,
  billing: WrittenAddress,
  delivery: WrittenAddress,
  /** New addresses to keep in the customer's book, each under a name (ORD-6). */
  keepAddresses: z.array(z.object({ id: Id, name: required(line(40)), address: WrittenAddress })).max(2),
  instructions: Instructions,
  surprise: z.boolean(),
  modeId: Slug,
  /** The chosen point; null for modes without one. */
  relayId: z.string().max(60).nullable().default(null),
  lines: ownIds(z.array(BasketLine).max(200)),
  giftCards: ownIds(z.array(GiftCardAsked).max(10)).default([]),
  returnOption: z.boolean().default(false),
  codes: z.array(VoucherCode).max(10).default([]),
  paymentMethod: Slug,
  /** Gift cards, and vouchers that refunds became, with what the caller was told each of them pays (AVO-3). */
  giftCardCodes: z.array(CardPayment).max(5).default([]),
  /** A link that was paid and whose order could not be placed: its money is this order's. */
  paidLinkId: Id.nullable().default(null),
  /** What the caller was told; another total is refused, never charged. */
  expectedTotalCents: PriceCents,
});
export type PlacePhoneOrder = z.output<typeof Placed>;

/** An order paid through a link is placed when it is paid (`payment/settle.ts`), not here (ORD-10). */
export const placePhoneOrder = command('order.place', Placed, async (tx, args, ctx) => {
  const profile = await mustGetShop(tx, ctx, args.shop);
  const method = profile.paymentMethods.find(({ id }) => id === args.paymentMethod);
  const byCards = args.giftCardCodes.reduce((sum, { cents }) => sum + cents, 0);
  if (method?.kind === 'link' && args.expectedTotalCents > byCards && args.paidLinkId === null)
    throw refusal('paymentLinkNeeded', { rule: 'ORD-10', field: 'paymentMethod', method: method.label.fr });
  const order = await phoneOrder(tx, args, ctx);
  await tx.put('orders', args.paidLinkId === null ? order : await useLink(tx, ctx, order, args.paidLinkId));
});

/** The order as it would stand, with what its gift cards pay; its customer, stock and cards are written already. */
export async function phoneOrder(tx: Tx, args: PlacePhoneOrder, ctx: Ctx): Promise<Order> {
  const profile = await mustGetShop(tx, ctx, args.shop);
  await mustBeNew(tx, args);
  const { customer, language } = await buyerOf(tx, ctx, args);
  const order = await newOrder(tx, ctx, profile, args, { customer, language, source: 'phone' });
  return payByCards(tx, ctx, order, profile, args.giftCardCodes);
}

/** An order of the web shop: idempotent by the shop's own id, already paid or awaiting a transfer (SHOP-5). */
export const receiveWebOrder = command(
  'order.intake',
  z.object({
    ...Placed.omit({ buyer: true, keepAddresses: true, paidLinkId: true, giftCardCodes: true }).shape,
    // the web shop has a form of its own: an order that came is not lost for its address
    billing: Address,
    delivery: Address,
    externalId: required(line(64)),
    placedAt: Instant,
    customer: CustomerDetails,
    /** Of the account it was bought with, where that is known here. */
    customerId: Id.nullable().default(null),
    paidCents: PriceCents,
    paymentReference: line(80),
  }),
  async (tx, args, ctx) => {
    const profile = await mustGetShop(tx, ctx, args.shop);
    if (await tx.orderBy('externalId', `${args.shop}:${args.externalId}`))
      throw refusal('alreadyExists', { table: 'orders', externalId: args.externalId });
    await mustBeNew(tx, args);
    const { language } = args.customer;
    const placedAt = args.placedAt < ctx.now ? args.placedAt : ctx.now;
    const who = { customer: snapshot(args.customerId, args.customer), language, source: 'web' } as const;
    const order = await newOrder(tx, ctx, profile, args, who);
    const web: Order = { ...order, externalId: args.externalId, placedAt };
    const { paidCents: amountCents, paymentReference: reference, orderId: id } = args;
    const receipt = { id, method: args.paymentMethod, amountCents, at: placedAt, reference, providerId: null };
    await tx.put('orders', amountCents > 0 ? paidWith(web, profile, receipt) : web);
  },
);

async function mustBeNew(tx: Tx, { orderId, code }: { orderId: string; code: string }): Promise<void> {
  if (await tx.get('orders', orderId)) throw refusal('alreadyExists', { table: 'orders', id: orderId });
  if (await tx.orderBy('code', code)) throw refusal('codeTaken', { rule: 'ORD-10', code });
}

interface WhoBuys {
  customer: OrderCustomer;
  language: Language;
}

async function buyerOf(tx: Tx, ctx: Ctx, args: PlacePhoneOrder): Promise<WhoBuys> {
  const { buyer, keepAddresses, shop } = args;
  if (buyer.kind === 'guest') return { customer: snapshot(null, buyer.details), language: buyer.details.language };
  if (buyer.kind === 'new') {
    const { customerId, details } = buyer;
    await addCustomer(tx, ctx, { customerId, shop, details, addresses: keepAddresses });
    return { customer: snapshot(customerId, details), language: details.language };
  }
  const known = await asMerged(tx, buyer.customerId);
  if (known.shop !== shop) throw refusal('wrongShop', { rule: 'SHOP-1', shop: known.shop });
  mustBeUsable(known);
  if (keepAddresses.length > 0) {
    let addresses = known.addresses;
    for (const address of keepAddresses) addresses = withAddress(addresses, address);
    await tx.put('customers', { ...known, addresses });
  }
  return { customer: snapshot(known.id, known.details), language: known.details.language };
}

/** Who took the call may not know yet that the record became part of another: the order is that one's (CLI-2). */
async function asMerged(tx: Tx, customerId: string): Promise<Customer> {
  const known = await mustGet(tx, 'customers', customerId);
  return known.mergedInto === null ? known : asMerged(tx, known.mergedInto);
}

function snapshot(id: string | null, details: CustomerDetails): OrderCustomer {
  const { civility, lastName, firstName, email, phone } = details;
  return { id, civility, lastName, firstName, email, phone };
}
