/** Placing an order: by an agent on the phone, or handed in by the web shop (SHOP-5, ORD-1…13, 17). */
import { z } from 'zod';
import { type Article, type Stock, stockId } from '../catalogue/article.ts';
import { command } from '../command.ts';
import { Address } from '../customer/address.ts';
import { addCustomer, withAddress } from '../customer/commands.ts';
import { CustomerDetails } from '../customer/customer.ts';
import { Id, Instant, OrderCode, Slug } from '../ids.ts';
import { PriceCents } from '../money.ts';
import { type Refusal, type RefusalDetail, refusal, throwIf } from '../refusal.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { holdsCardNumber, line, note, required } from '../text.ts';
import { type Ctx, type Tx, mustGet, mustGetShop } from '../tx.ts';
import { Basket, type BasketLine, type Held, priceBasket } from './basket.ts';
import { findMode, orderMode, whyNotDeliver } from './delivery.ts';
import type { Order, OrderCustomer, OrderLine } from './order.ts';
import { moveStock } from './stock.ts';
import { entry } from './timeline.ts';
import { totals } from './totals.ts';

export const Instructions = note(280);

const Buyer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('known'), customerId: Id }),
  z.object({ kind: z.literal('new'), customerId: Id, details: CustomerDetails }),
  z.object({ kind: z.literal('guest'), details: CustomerDetails }),
]);

/** Arguments of a phone order, once its code is drawn. */
export const Placed = z.object({
  orderId: Id,
  code: OrderCode,
  shop: Slug,
  buyer: Buyer,
  billing: Address,
  delivery: Address,
  /** New addresses to keep in the customer's book, each under a name (ORD-6). */
  keepAddresses: z.array(z.object({ id: Id, name: required(line(40)), address: Address })).max(2),
  instructions: Instructions,
  surprise: z.boolean(),
  modeId: Slug,
  lines: Basket,
  paymentMethod: Slug,
  /** What the caller was told; another total is refused, never charged. */
  expectedTotalCents: PriceCents,
});
export type PlacePhoneOrder = z.output<typeof Placed>;

export const placePhoneOrder = command('order.place', Placed, async (tx, args, ctx) => {
  const profile = await mustGetShop(tx, ctx, args.shop);
  await mustBeNew(tx, args);
  const customer = await buyerOf(tx, ctx, args);
  await tx.put('orders', await newOrder(tx, ctx, profile, args, customer));
});

/** An order of the web shop: idempotent by the shop's own id, already paid or awaiting a transfer (SHOP-5). */
export const receiveWebOrder = command(
  'order.intake',
  z.object({
    ...Placed.omit({ buyer: true, keepAddresses: true }).shape,
    externalId: required(line(64)),
    placedAt: Instant,
    customer: CustomerDetails,
    paidCents: PriceCents,
    paymentReference: line(80),
  }),
  async (tx, args, ctx) => {
    const profile = await mustGetShop(tx, ctx, args.shop);
    if (await tx.orderBy('externalId', `${args.shop}:${args.externalId}`))
      throw refusal('alreadyExists', { table: 'orders', externalId: args.externalId });
    await mustBeNew(tx, args);
    const { civility, lastName, firstName, email, phone } = args.customer;
    const customer: OrderCustomer = { id: null, civility, lastName, firstName, email, phone };
    const order = await newOrder(tx, ctx, profile, args, customer);
    const paidAt = args.paidCents > 0 ? args.placedAt : null;
    await tx.put('orders', {
      ...order,
      source: 'web',
      externalId: args.externalId,
      placedAt: args.placedAt < ctx.now ? args.placedAt : ctx.now,
      payment: { ...order.payment, paidCents: args.paidCents, paidAt, reference: args.paymentReference },
    });
  },
);

async function mustBeNew(tx: Tx, { orderId, code }: { orderId: string; code: string }): Promise<void> {
  if (await tx.get('orders', orderId)) throw refusal('alreadyExists', { table: 'orders', id: orderId });
  if (await tx.orderBy('code', code)) throw refusal('codeTaken', { rule: 'ORD-10', code });
}

async function buyerOf(tx: Tx, ctx: Ctx, args: PlacePhoneOrder): Promise<OrderCustomer> {
  const { buyer, keepAddresses, shop } = args;
  if (buyer.kind === 'guest') return snapshot(null, buyer.details);
  if (buyer.kind === 'new') {
    await addCustomer(tx, ctx, {
      customerId: buyer.customerId,
      shop,
      details: buyer.details,
      addresses: keepAddresses,
    });
    return snapshot(buyer.customerId, buyer.details);
  }
  const customer = await mustGet(tx, 'customers', buyer.customerId);
  if (customer.shop !== shop) throw refusal('wrongShop', { rule: 'SHOP-1', shop: customer.shop });
  if (keepAddresses.length > 0) {
    let addresses = customer.addresses;
    for (const address of keepAddresses) addresses = withAddress(addresses, address);
    await tx.put('customers', { ...customer, addresses });
  }
  return snapshot(customer.id, customer.details);
}

function snapshot(id: string | null, details: CustomerDetails): OrderCustomer {
  const { civility, lastName, firstName, email, phone } = details;
  return { id, civility, lastName, firstName, email, phone };
}

type NewOrder = Omit<PlacePhoneOrder, 'buyer' | 'keepAddresses'>;

async function newOrder(
  tx: Tx,
  ctx: Ctx,
  profile: ShopProfile,
  args: NewOrder,
  customer: OrderCustomer,
): Promise<Order> {
  throwIf(whyNotText('instructions', args.instructions));
  const mode = findMode(profile, args.modeId);
  if (!mode) throw refusal('unknownDeliveryMode', { rule: 'ORD-7', field: 'modeId', mode: args.modeId });
  throwIf(whyNotDeliver(mode, args.delivery, customer.phone));
  const method = profile.paymentMethods.find(({ id }) => id === args.paymentMethod);
  if (!method)
    throw refusal('unknownPaymentMethod', { rule: 'ORD-9', field: 'paymentMethod', method: args.paymentMethod });
  if (args.surprise && !profile.gifts.surprise) throw refusal('badInput', { rule: 'ORD-13', field: 'surprise' });
  const lines = await mustPrice(tx, profile, args.lines);
  const sums = totals({ lines, mode, wrapRateBp: profile.gifts.wrapRateBp });
  throwIf(whyNotTotal(args.expectedTotalCents, sums.totalCents));
  await moveStock(tx, profile.id, [], lines);
  return {
    id: args.orderId,
    shop: profile.id,
    code: args.code,
    source: 'phone',
    externalId: null,
    status: 'recorded',
    since: { recorded: ctx.issuedAt },
    placedAt: ctx.issuedAt,
    customer,
    billing: args.billing,
    delivery: args.delivery,
    instructions: args.instructions,
    surprise: args.surprise,
    mode: orderMode(mode),
    lines,
    payment: { method: method.id, label: method.label.fr, paidCents: 0, paidAt: null, reference: '' },
    totals: sums,
    parcels: [],
    alerts: [],
    timeline: [entry(ctx, { what: 'placed', after: args.code })],
  };
}

/** Prices the lines on what the shelf holds now, or refuses naming every line that is gone (ORD-3). */
export async function mustPrice(
  tx: Tx,
  profile: ShopProfile,
  basket: readonly BasketLine[],
  held?: Held,
): Promise<OrderLine[]> {
  const articles = new Map<string, Article | undefined>();
  const stocks = new Map<string, Stock | undefined>();
  for (const { articleId, sku } of basket) {
    if (!articles.has(articleId)) articles.set(articleId, await tx.get('articles', articleId));
    if (!stocks.has(sku)) stocks.set(sku, await tx.get('stock', stockId(profile.id, sku)));
  }
  const shelf = (line: BasketLine) => ({ article: articles.get(line.articleId), stock: stocks.get(line.sku) });
  const { lines, problems } = priceBasket(profile, basket, shelf, held);
  throwIf(asOne([...problems.values()]));
  return lines;
}

/** The first problem speaks; all of them are listed so that the agent reads them out once. */
function asOne(problems: readonly Refusal[]): Refusal | undefined {
  const [first] = problems;
  if (!first) return undefined;
  const lines: RefusalDetail[] = problems.map((problem) => ({ ...problem.detail, code: problem.code }));
  return refusal(first.code, { ...first.detail, lines });
}

export function whyNotTotal(expected: number, actual: number): Refusal | undefined {
  return expected === actual
    ? undefined
    : refusal('priceChanged', { rule: 'PRX-3', field: 'expectedTotalCents', expected, actual });
}

/** ORD-9: a card number in a free text is refused before it is written anywhere. */
export function whyNotText(field: string, text: string): Refusal | undefined {
  return holdsCardNumber(text) ? refusal('cardNumber', { rule: 'ORD-9', field }) : undefined;
}
