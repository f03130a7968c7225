/**
 * A real order without a price that makes another one good: an article or a part sent again, a replacement, a parcel that
 * came back and leaves once more (SAV-7, TRP-3). It is prepared, shipped and followed like any other.
 */
import { z } from 'zod';
import { type Address, WrittenAddress } from '../customer/address.ts';
import { Id, OrderCode, Slug } from '../ids.ts';
import { findMode, loadOf, whyNotCountry, whyNotDeliver } from '../order/delivery.ts';
import type { Order } from '../order/order.ts';
import type { OrderLine } from '../order/parts.ts';
import { quote } from '../order/quote.ts';
import { relayFor } from '../order/relay.ts';
import { moveStock } from '../order/stock.ts';
import { entry } from '../order/timeline.ts';
import { refusal, throwIf } from '../refusal.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { line } from '../text.ts';
import type { Ctx, Tx } from '../tx.ts';

/** Pieces of the order that is made good. `part`: what exactly is missing; empty for the whole article. */
export const GoodPieces = z.object({
  lineId: Id,
  quantity: z.int().min(1),
  what: z.enum(['article', 'part', 'wrap']).default('article'),
  part: line(80).default(''),
});
export type GoodPieces = z.output<typeof GoodPieces>;

/** The order to come, in the arguments of the command that makes it; its code is drawn by the workstation (ORD-10). */
export const GoodOrder = {
  newOrderId: Id,
  code: OrderCode,
  /** Null: to where, and as, the first one went. */
  to: z
    .object({ delivery: WrittenAddress, modeId: Slug, relayId: z.string().max(60).nullable().default(null) })
    .nullable()
    .default(null),
};

export interface GoodAsked {
  /** The order that is made good. */
  order: Order;
  newOrderId: string;
  code: string;
  to: { delivery: Address; modeId: string; relayId: string | null } | null;
  pieces: readonly GoodPieces[];
  why: { kind: 'claim' | 'investigation'; caseId: string };
  /** False where nothing is taken from the shelf: the parcel itself leaves again. Parts and wraps never are. */
  fromShelf: boolean;
}

/** Writes the new order and takes its articles from the shelf. Throws `Refusal` alreadyExists, codeTaken, stockShort… */
export async function makeGood(tx: Tx, ctx: Ctx, profile: ShopProfile, asked: GoodAsked): Promise<Order> {
  const { order, newOrderId, code, why } = asked;
  if (await tx.get('orders', newOrderId)) throw refusal('alreadyExists', { table: 'orders', id: newOrderId });
  if (await tx.orderBy('code', code)) throw refusal('codeTaken', { rule: 'ORD-10', code });
  const lines = freeLines(order, asked.pieces);
  const whole = asked.pieces.filter(({ what }) => what === 'article').map(({ lineId }) => lineId);
  const shelved = asked.fromShelf ? lines.filter(({ id }) => whole.includes(id)) : [];
  const way = await wayOf(tx, profile, order, lines, asked.to);
  await moveStock(tx, profile.id, [], shelved);
  const made: Order = {
    id: newOrderId,
    shop: order.shop,
    code,
    source: 'phone',
    externalId: null,
    status: 'recorded',
    since: { recorded: ctx.issuedAt },
    placedAt: ctx.issuedAt,
    language: order.language,
    customer: order.customer,
    billing: order.billing,
    instructions: asked.to === null ? order.instructions : '',
    surprise: order.surprise,
    ...way,
    lines,
    giftCards: [],
    returnOption: null,
    discounts: [],
    ...pricedAt(ctx.issuedAt, profile, lines, way),
    payment: { ...order.payment, paidCents: 0, givenBackCents: 0, paidAt: ctx.issuedAt, reference: '', receipts: [] },
    packing: [],
    parcels: [],
    afterSale: {
      returns: [],
      claims: [],
      investigations: [],
      refunds: [],
      makesGood: { orderId: order.id, ...why, fromShelf: shelved.map(({ id }) => id) },
    },
    alerts: [],
    timeline: [entry(ctx, { what: 'placed', after: code, reason: order.code })],
  };
  await tx.put('orders', made);
  return made;
}

/** Lines whose pieces left the shelf for this order, and go back there when it is cancelled. */
export function linesFromShelf({ lines, afterSale }: Pick<Order, 'lines' | 'afterSale'>): OrderLine[] {
  const { makesGood } = afterSale;
  return makesGood ? lines.filter(({ id }) => makesGood.fromShelf.includes(id)) : lines;
}

function freeLines(order: Order, pieces: readonly GoodPieces[]): OrderLine[] {
  if (pieces.length === 0) throw refusal('noLines', { rule: 'SAV-7', field: 'pieces' });
  const ids = new Set(pieces.map(({ lineId }) => lineId));
  if (ids.size < pieces.length) throw refusal('badInput', { rule: 'SAV-7', field: 'pieces', message: 'line twice' });
  return pieces.map((piece) => {
    const sold = soldLine(order, piece);
    const free = { ...sold, quantity: piece.quantity, unitCents: 0, listCents: null };
    const personalisation = sold.personalisation && { ...sold.personalisation, unitCents: 0 };
    const wrap = sold.wrap && {
      ...sold.wrap,
      unitCents: 0,
      card: sold.wrap.card && { ...sold.wrap.card, unitCents: 0 },
    };
    if (piece.what === 'article') return { ...free, personalisation, wrap };
    if (piece.what === 'part')
      return { ...free, name: `${mustBeNamed(piece)} (${sold.name})`, personalisation: null, wrap: null };
    if (!wrap) throw refusal('badInput', { rule: 'SAV-4', field: 'pieces', message: 'no wrap' });
    return { ...free, name: `${wrap.label} (${sold.name})`, personalisation: null, wrap };
  });
}

function soldLine(order: Order, { lineId, quantity }: GoodPieces): OrderLine {
  const sold = order.lines.find(({ id }) => id === lineId);
  if (!sold) throw refusal('notFound', { table: 'lines', id: lineId });
  if (quantity > sold.quantity)
    throw refusal('badInput', { rule: 'SAV-7', field: 'pieces', message: 'more than sold', max: sold.quantity });
  return sold;
}

function mustBeNamed({ part }: GoodPieces): string {
  if (part === '') throw refusal('badInput', { rule: 'SAV-3', field: 'part', message: 'required' });
  return part;
}

type Way = Pick<Order, 'delivery' | 'mode' | 'relay'>;

/** Another address is checked like that of any order; the carriage is ours. */
async function wayOf(
  tx: Tx,
  profile: ShopProfile,
  order: Order,
  lines: readonly OrderLine[],
  to: GoodAsked['to'],
): Promise<Way> {
  const free = (mode: Order['mode']) => ({ ...mode, priceCents: 0 });
  if (to === null) return { delivery: order.delivery, mode: free(order.mode), relay: order.relay };
  const mode = findMode(profile, to.modeId);
  if (!mode || mode.kind === 'mail')
    throw refusal('unknownDeliveryMode', { rule: 'ORD-7', field: 'modeId', mode: to.modeId });
  const load = loadOf(profile, lines);
  throwIf(whyNotCountry(profile, to.delivery));
  throwIf(whyNotDeliver(mode, to.delivery, order.customer.phone, load));
  const { id, kind, label, carrier, rateBp } = mode;
  return {
    delivery: to.delivery,
    mode: { id, kind, label: label.fr, carrier, rateBp, priceCents: 0 },
    relay: await relayFor(tx, mode, to.relayId, load.grams),
  };
}

function pricedAt(
  at: string,
  profile: ShopProfile,
  lines: OrderLine[],
  { delivery, mode }: Way,
): Pick<Order, 'vat' | 'totals' | 'promise'> {
  const asked = {
    lines,
    giftCards: [],
    returnOption: false,
    mode: findMode(profile, mode.id),
    delivery,
    codes: [],
    at,
  };
  const { order } = quote(profile, { ...asked, customerId: null, email: '' }, mode);
  return { vat: order.vat, totals: order.totals, promise: order.promise };
}
