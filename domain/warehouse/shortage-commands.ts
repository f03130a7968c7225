/** Pieces missing at picking: told by the warehouse, settled by customer service with the customer (ORD-3, VIE-5). */
import { z } from 'zod';
import { writeAudit } from '../audit/write.ts';
import { stockId } from '../catalogue/article.ts';
import { command } from '../command.ts';
import { Day, Id, Instant, idAfter } from '../ids.ts';
import { PriceCents } from '../money.ts';
import { Basket, lineName } from '../order/basket.ts';
import { articleWords, wayOf } from '../order/changes.ts';
import { mustPrice } from '../order/new-order.ts';
import { moved } from '../order/open-order.ts';
import type { Order } from '../order/order.ts';
import { keepOwnPrices } from '../order/own-prices.ts';
import { putBack } from '../order/put-back.ts';
import { requoted } from '../order/requote.ts';
import { countBySku, moveStock } from '../order/stock.ts';
import { told } from '../order/timeline.ts';
import { type RefusalDetail, refusal } from '../refusal.ts';
import { replyDue } from '../request/deadline.ts';
import { line, note, required } from '../text.ts';
import { type Ctx, type Tx, mustGet, mustGetShop } from '../tx.ts';
import { heldLines, mustBeFree, openShortage } from './holding.ts';
import type { Shortage } from './shortage.ts';

const Missing = z.object({
  lineId: Id,
  missing: z.int().min(1),
  counted: z.int().min(0).nullable(),
  /** What the count makes of the pieces for sale; they never fall below none. */
  change: z.int().min(-100_000).max(100_000),
});
type Told = z.output<typeof Missing>;

/**
 * Told again by who saw what was told before, it replaces it; told without knowing of it (two workstations offline), its
 * lines come to those. No shelf is counted twice for it.
 */
export const reportShortage = command(
  'order.prepare',
  z.object({
    orderId: Id,
    auditId: Id,
    lines: z.array(Missing).min(1).max(100),
    note: note(300),
    /** When the report was made that this one replaces; null: none was known. */
    replaces: Instant.nullable().default(null),
  }),
  async (tx, { orderId, auditId, lines, note: text, replaces }, ctx) => {
    const order = await mustGet(tx, 'orders', orderId);
    const profile = await mustGetShop(tx, ctx, order.shop);
    if (order.status !== 'validated' && order.status !== 'inPreparation')
      throw refusal('moveImpossible', { rule: 'VIE-1', action: 'startPreparation', status: order.status });
    await mustBeFree(tx, ctx, orderId);
    const before = await openShortage(tx, orderId);
    const unseen = before?.reportedAt === replaces ? undefined : before;
    const missing = [...linesBeside(order, unseen, lines), ...lines.map((one) => missingLine(order, one))];
    for (const [index, { lineId, change }] of countedAnew(order, lines, unseen).entries())
      await countShelf(tx, ctx, { order, lineId, change, auditId: idAfter(auditId, index) });
    const { id: by, name: byName } = ctx.actor;
    const shortage: Shortage = {
      id: orderId,
      shop: order.shop,
      orderId,
      orderCode: order.code,
      customerId: order.customer.id,
      lines: missing,
      note: text,
      reportedAt: ctx.issuedAt,
      by,
      byName,
      dueAt: replyDue(ctx.issuedAt, profile, 'reply'),
      state: 'open',
      waitUntil: null,
      outcome: null,
      settledAt: null,
      settledByName: '',
    };
    await tx.put('shortages', shortage);
    await tx.remove('leases', orderId);
    const after = missing.map((one) => `${one.missing} × ${one.name}`).join(', ');
    await tx.put('orders', told(order, ctx, { what: 'shortageReported', after, reason: text }));
  },
);

const Settled = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('found') }),
  z.object({ outcome: z.literal('wait'), until: Day.nullable() }),
  z.object({ outcome: z.literal('arrived') }),
  z.object({ outcome: z.literal('changed'), lines: Basket, expectedTotalCents: PriceCents }),
  z.object({ outcome: z.literal('cancelled') }),
]);

/** What the customer chose; the shop could not deliver, so no gate of the order's life stands in the way (VIE-5). */
export const settleShortage = command(
  'shortage.settle',
  z.object({ orderId: Id, settled: Settled, reason: required(line(200)) }),
  async (tx, { orderId, settled, reason }, ctx) => {
    const order = await mustGet(tx, 'orders', orderId);
    await mustGetShop(tx, ctx, order.shop);
    const shortage = await mustGet(tx, 'shortages', orderId);
    if (shortage.state === 'settled') throw no('settled');
    if (settled.outcome === 'wait') {
      await tx.put('shortages', { ...shortage, state: 'waiting', waitUntil: settled.until });
      await tx.put('orders', told(order, ctx, { what: 'shortageWaits', after: settled.until ?? '', reason }));
      return;
    }
    await settle(tx, ctx, { order, shortage, settled, reason });
    await tx.put('shortages', {
      ...shortage,
      state: 'settled',
      outcome: settled.outcome,
      settledAt: ctx.issuedAt,
      settledByName: ctx.actor.name,
    });
  },
);

interface Settling {
  order: Order;
  shortage: Shortage;
  settled: Exclude<z.output<typeof Settled>, { outcome: 'wait' }>;
  reason: string;
}

async function settle(tx: Tx, ctx: Ctx, { order, shortage, settled, reason }: Settling): Promise<void> {
  switch (settled.outcome) {
    case 'found':
      return tx.put('orders', told(order, ctx, { what: 'shortageSettled', after: 'found', reason }));
    case 'arrived':
      // they come off the shelf that was filled again
      await moveStock(tx, order.shop, heldLines(order.lines, shortage), order.lines);
      return tx.put('orders', told(order, ctx, { what: 'shortageSettled', after: 'arrived', reason }));
    case 'cancelled':
      await putBack(tx, ctx, order);
      return tx.put('orders', told(moved(order, 'cancel', ctx), ctx, { what: 'cancelled', reason }));
    case 'changed':
      return changed(tx, ctx, order, shortage, { ...settled, reason });
  }
}

async function changed(
  tx: Tx,
  ctx: Ctx,
  order: Order,
  shortage: Shortage,
  {
    lines: basket,
    expectedTotalCents,
    reason,
  }: { lines: z.output<typeof Basket>; expectedTotalCents: number; reason: string },
): Promise<void> {
  const profile = await mustGetShop(tx, ctx, order.shop);
  const held = heldLines(order.lines, shortage);
  const priced = await mustPrice(tx, profile, basket, ctx.issuedAt, countBySku(held));
  const lines = keepOwnPrices(order.lines, priced);
  if (JSON.stringify(lines) === JSON.stringify(order.lines)) throw refusal('nothingChanges', { field: 'lines' });
  await moveStock(tx, order.shop, held, lines);
  const way = { ...wayOf(order), codes: null };
  const after = await requoted(tx, ctx, { order, profile }, { ...order, lines, packing: [] }, expectedTotalCents, way);
  const words = { before: articleWords(order.lines), after: articleWords(lines) };
  await tx.put('orders', told(after, ctx, { what: 'articlesChanged', ...words, reason }));
}

function missingLine(order: Order, { lineId, missing, counted }: Told): Shortage['lines'][number] {
  const found = order.lines.find(({ id }) => id === lineId);
  if (!found) throw refusal('notFound', { table: 'lines', id: lineId });
  if (missing > found.quantity) throw no('tooMany', { field: 'missing', name: found.name, max: found.quantity });
  return { lineId, sku: found.sku, name: lineName(found, { label: found.format }), missing, counted };
}

/** Of the order as it is, those that were told before and are not told again. */
function linesBeside({ lines: own }: Order, before: Shortage | undefined, lines: readonly Told[]): Shortage['lines'] {
  return (before?.lines ?? []).filter(({ lineId }) => {
    const again = lines.some((one) => one.lineId === lineId);
    return !again && own.some(({ id }) => id === lineId);
  });
}

/** One line for each article, and none of those that somebody else counted for this order meanwhile. */
function countedAnew(order: Order, lines: readonly Told[], before: Shortage | undefined) {
  const known = new Set((before?.lines ?? []).flatMap(({ lineId, counted }) => (counted === null ? [] : [lineId])));
  const shelves = new Set<string | undefined>();
  return lines.filter(({ lineId, change }) => {
    const sku = order.lines.find(({ id }) => id === lineId)?.sku;
    if (change === 0 || known.has(lineId) || shelves.has(sku)) return false;
    shelves.add(sku);
    return true;
  });
}

interface Counted {
  order: Order;
  lineId: string;
  change: number;
  auditId: string;
}

/** What was really for sale; one line each in the history of the shelf (CAT-1). */
async function countShelf(tx: Tx, ctx: Ctx, { order, lineId, change, auditId }: Counted): Promise<void> {
  const sku = order.lines.find(({ id }) => id === lineId)?.sku ?? '';
  const stock = await tx.get('stock', stockId(order.shop, sku));
  if (!stock || change === 0) return;
  const onHand = Math.max(0, stock.onHand + change);
  if (onHand === stock.onHand) return;
  await tx.put('stock', { ...stock, onHand });
  const detail = `${sku}: ${stock.onHand} → ${onHand}, ${order.code}`;
  await writeAudit(tx, ctx, { id: auditId, shop: order.shop, what: 'stockAdjusted', detail });
}

function no(why: string, detail: RefusalDetail = {}) {
  return refusal('shortageWrong', { rule: 'ORD-3', why, ...detail });
}
