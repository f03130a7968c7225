/** A return is asked for: by staff during a call, or by the web shop for its customer (RET-1…4). */
import { z } from 'zod';
import { Pieces } from '../after-sale/case-parts.ts';
import { casesOf } from '../after-sale/ledger.ts';
import { command } from '../command.ts';
import { personName } from '../customer/address.ts';
import { localDay } from '../format.ts';
import { Day, Id, Slug } from '../ids.ts';
import { mustNotBeReturning } from '../investigation/pieces.ts';
import type { Order } from '../order/order.ts';
import { entry, told } from '../order/timeline.ts';
import { type Refusal, refusal, throwIf } from '../refusal.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { line, note } from '../text.ts';
import { type Ctx, type Tx, mustGet, mustGetShop } from '../tx.ts';
import { type ReturnOffer, postageOf, returnOffer } from './eligibility.ts';

const NewReturn = z.object({
  returnId: Id,
  orderId: Id,
  lines: z.array(Pieces).min(1).max(200),
  /** One of the profile's. */
  reason: Slug,
  note: note(1000).default(''),
  /** Day on which the customer told it, where that was before today: a letter, a message; null: today. */
  askedOn: Day.nullable().default(null),
  /** The web shop's own id of the request. */
  externalId: line(64).nullable().default(null),
});

export const openReturn = command('return.handle', NewReturn, async (tx, asked, ctx) => {
  const order = await mustGet(tx, 'orders', asked.orderId);
  const profile = await mustGetShop(tx, ctx, order.shop);
  if (await tx.get('returns', asked.returnId)) throw refusal('alreadyExists', { table: 'returns', id: asked.returnId });
  throwIf(whyNotReason(profile, asked.reason));
  const askedOn = dayAsked(order, profile, asked.askedOn, ctx);
  const personalisable = await personalisableOf(tx, order);
  const cases = await casesOf(tx, order);
  const offer = returnOffer({ order, profile, cases, personalisable, role: ctx.actor.role, askedOn });
  mustBeOffered(asked.lines, offer);
  await mustNotBeReturning(
    tx,
    order,
    asked.lines.map(({ lineId }) => lineId),
  );
  const code = `BR-${order.code}-${order.afterSale.returns.length + 1}`;
  await tx.put('returns', {
    id: asked.returnId,
    shop: order.shop,
    orderId: order.id,
    orderCode: order.code,
    customerId: order.customer.id,
    customerName: personName(order.customer),
    openedAt: ctx.issuedAt,
    openedBy: ctx.actor.id,
    openedByName: ctx.actor.name,
    code,
    source: ctx.actor.role === 'connector' ? 'web' : 'staff',
    externalId: asked.externalId,
    askedOn,
    lines: asked.lines,
    reason: asked.reason,
    note: asked.note,
    receivedOn: offer.window.receivedOn,
    phase: offer.window.phase,
    postage: postageOf(order, profile, asked.reason),
    sendBackBy: null,
    state: 'requested',
    since: { requested: ctx.issuedAt },
    refusal: '',
    reception: null,
    decision: null,
    refundIds: [],
    timeline: [entry(ctx, { what: 'returnOpened', after: code })],
  });
  const afterSale = { ...order.afterSale, returns: [...order.afterSale.returns, asked.returnId] };
  await tx.put('orders', told({ ...order, afterSale }, ctx, { what: 'returnOpened', after: code }));
});

/** RET-4: every return has one of the shop's reasons. */
export function whyNotReason({ returns }: Pick<ShopProfile, 'returns'>, reason: string): Refusal | undefined {
  return returns.reasons.some(({ id }) => id === reason)
    ? undefined
    : refusal('badInput', { rule: 'RET-4', field: 'reason', message: 'reason' });
}

/** The customer's day counts, not the day on which it is written down; it is neither to come nor before the order. */
function dayAsked(order: Order, { identity }: ShopProfile, day: string | null, ctx: Ctx): string {
  const today = localDay(ctx.issuedAt, identity.timeZone);
  if (day === null) return today;
  if (day > today || day < localDay(order.placedAt, identity.timeZone))
    throw refusal('badInput', { rule: 'RET-1', field: 'askedOn', message: 'day', day });
  return day;
}

async function personalisableOf(tx: Tx, order: Order): Promise<ReadonlySet<string>> {
  const personalisable = new Set<string>();
  for (const { articleId } of order.lines)
    if ((await tx.get('articles', articleId))?.personalisation) personalisable.add(articleId);
  return personalisable;
}

/** RET-5: each line once, and never more pieces than are left of it. */
function mustBeOffered(lines: readonly Pieces[], offer: ReturnOffer): void {
  throwIf(offer.no);
  if (new Set(lines.map(({ lineId }) => lineId)).size < lines.length)
    throw refusal('returnWrong', { rule: 'RET-5', field: 'lines', why: 'twice' });
  for (const { lineId, quantity } of lines) {
    const offered = offer.lines.find((known) => known.lineId === lineId);
    if (!offered) throw refusal('notFound', { table: 'lines', id: lineId });
    throwIf(offered.no);
    if (quantity > offered.returnable)
      throw refusal('returnWrong', { rule: 'RET-5', field: 'lines', why: 'more', left: offered.returnable, lineId });
  }
}
