/**
 * What lies on one person's bench: the orders taken together, each in its bin, and what was put into each so far. Kept on
 * this workstation only, so that it outlives a crash, a sign-out and a change of person; what counts for everybody travels
 * with « Préparée ».
 */
import { z } from 'zod';
import { maskCardNumbers } from '../card-number.ts';
import { Id, Instant, Sku } from '../ids.ts';
import type { Order } from '../order/order.ts';
import type { OrderLine } from '../order/parts.ts';
import { MOST_CONTENTS } from './contents.ts';
import { Work, unscannable } from './preparation.ts';

const MOST_ORDERS = 100;
const MOST_ERRORS = 200;
const MOST_WORKS = 4 * MOST_ORDERS;
const MOST_TEXT = 60;

/** Pieces put for one line. The sku is kept: a line that was changed meanwhile has none of its pieces. */
const Put = z.object({
  lineId: Id,
  sku: Sku,
  scanned: z.int().min(0),
  byHand: z.array(z.object({ quantity: z.int().min(1), reason: z.enum(unscannable) })),
});
export type Put = z.output<typeof Put>;

export const BenchWork = z.object({
  orderId: Id,
  startedAt: Instant,
  batchId: Id.nullable(),
  put: z.array(Put),
  errors: Work.shape.errors,
  checks: Work.shape.checks,
  /** What the order said when they were ticked (`contentsOf`): changed since, they are ticked anew. */
  seen: z.string().max(MOST_CONTENTS).default(''),
});
export type BenchWork = z.output<typeof BenchWork>;

/** `taken`: somebody else has it. `twice`: and has prepared it. `short`: pieces are missing. `gone`: cancelled, changed. */
const leftWhy = ['taken', 'twice', 'short', 'gone'] as const;

const Laid = {
  orders: z.array(z.object({ orderId: Id, bin: z.int().min(1) })).max(MOST_ORDERS),
  /** The order that is packed now; null: the one list of all of them is being picked. */
  focus: Id.nullable(),
};

export const Bench = z.object({
  batchId: Id.nullable(),
  ...Laid,
  /** A batch in its bins, while one other order is seen to. */
  aside: z
    .object({ batchId: Id, ...Laid })
    .nullable()
    .default(null),
  works: z.array(BenchWork).max(MOST_WORKS),
  /** Orders that had to leave, until somebody has read it. */
  left: z.array(z.object({ orderId: Id, code: z.string(), why: z.enum(leftWhy), by: z.string() })).max(MOST_ORDERS),
});
export type Bench = z.output<typeof Bench>;
export type Left = Bench['left'][number];

/** What the bench must know of an order. */
export type Benched = Pick<Order, 'id' | 'code' | 'status' | 'lines' | 'surprise' | 'delivery' | 'relay' | 'mode'>;

export const emptyBench: Bench = { batchId: null, orders: [], focus: null, aside: null, works: [], left: [] };

/**
 * In the order given, bins from 1; what was done for them before is found again. One alone is packed at once, and a batch
 * that lies there keeps its bins aside.
 */
export function layOut(bench: Bench, batchId: string | null, orderIds: readonly string[]): Bench {
  const orders = orderIds.map((orderId, index) => ({ orderId, bin: index + 1 }));
  const focus = orderIds.length === 1 ? (orderIds[0] ?? null) : null;
  return { ...bench, batchId, orders, focus, aside: batchOn(bench), left: [] };
}

/** One order is seen to: in its own bin where it is of the batch that lies there, else alone. */
export function layOutOne(bench: Bench, orderId: string): Bench {
  const batch = batchOn(bench);
  if (!batch?.orders.some((one) => one.orderId === orderId)) return layOut(bench, null, [orderId]);
  return { ...bench, ...batch, focus: orderId, aside: null };
}

/** The batch under way, in front or aside; null: none. */
export function batchOn({ batchId, orders, focus, aside }: Bench): Bench['aside'] {
  return batchId === null || orders.length === 0 ? aside : { batchId, orders, focus };
}

/** With nothing left in front of it, the batch lies there again as it was. */
export function broughtBack(bench: Bench): Bench {
  return bench.orders.length > 0 || bench.aside === null ? bench : { ...bench, ...bench.aside, aside: null };
}

export function binOf(bench: Bench, orderId: string): number {
  return bench.orders.find((one) => one.orderId === orderId)?.bin ?? 0;
}

export function workOf(bench: Bench, orderId: string, now: string): BenchWork {
  const known = bench.works.find((work) => work.orderId === orderId);
  return known ?? { orderId, startedAt: now, batchId: bench.batchId, put: [], errors: [], checks: [], seen: '' };
}

/** The longest untouched are forgotten first. */
export function withWork(bench: Bench, work: BenchWork): Bench {
  const works = bench.works.filter(({ orderId }) => orderId !== work.orderId);
  return { ...bench, works: [...works, work].slice(-MOST_WORKS) };
}

/** Whatever a barcode says: no separator of its elements and no number like a card's may hold « Préparée » back (ORD-9). */
export function withError(work: BenchWork, { text, ...error }: BenchWork['errors'][number]): BenchWork {
  const plain = maskCardNumbers(text.replaceAll(/\p{C}+/gu, ' ').trim()).slice(0, MOST_TEXT);
  return { ...work, errors: [...work.errors, { ...error, text: plain }].slice(-MOST_ERRORS) };
}

/** Its bin is empty for good; the next of the batch is nobody's choice but the packer's. */
export function withoutOrder(bench: Bench, orderId: string): Bench {
  return {
    ...bench,
    orders: bench.orders.filter((one) => one.orderId !== orderId),
    focus: bench.focus === orderId ? null : bench.focus,
  };
}

/** It is told until `left` is emptied; the pieces stay in its bin, and are known should it come back. */
export function withLeft(bench: Bench, left: Left): Bench {
  return { ...withoutOrder(bench, left.orderId), left: [...bench.left, left].slice(-MOST_ORDERS) };
}

/** What was done for it is handed in, or no longer of use. */
export function withoutWork(bench: Bench, orderId: string): Bench {
  return { ...bench, works: bench.works.filter((work) => work.orderId !== orderId) };
}

/** Pieces of a line that lie in its bin; never more than it asks for. */
export function putFor(line: OrderLine, work: BenchWork): number {
  const put = work.put.find(({ lineId, sku }) => lineId === line.id && sku === line.sku);
  return put ? Math.min(line.quantity, countOf(put)) : 0;
}

export function putOf(order: Benched, work: BenchWork): { done: number; all: number } {
  return {
    done: order.lines.reduce((sum, line) => sum + putFor(line, work), 0),
    all: order.lines.reduce((sum, line) => sum + line.quantity, 0),
  };
}

/** Pieces in the bin that the order does not ask for any more: it was changed while it was picked (VIE-3). */
export function tooMuch(order: Benched, work: BenchWork): { sku: string; quantity: number }[] {
  return work.put.flatMap((put) => {
    const line = order.lines.find(({ id, sku }) => id === put.lineId && sku === put.sku);
    const quantity = countOf(put) - (line?.quantity ?? 0);
    return quantity > 0 ? [{ sku: put.sku, quantity }] : [];
  });
}

/** Those pieces were taken out of the bin again. */
export function withoutTooMuch(order: Benched, work: BenchWork): BenchWork {
  const put = work.put.flatMap((one) => {
    const line = order.lines.find(({ id, sku }) => id === one.lineId && sku === one.sku);
    return line ? [upTo(one, line.quantity)] : [];
  });
  return { ...work, put };
}

/** Every piece that it asks for, and no other. */
export function isGathered(order: Benched, work: BenchWork): boolean {
  return order.lines.every((line) => putFor(line, work) === line.quantity) && tooMuch(order, work).length === 0;
}

function countOf({ scanned, byHand }: Put): number {
  return scanned + byHand.reduce((sum, { quantity }) => sum + quantity, 0);
}

function upTo(put: Put, most: number): Put {
  const scanned = Math.min(put.scanned, most);
  let room = most - scanned;
  const byHand = put.byHand.flatMap((one) => {
    const quantity = Math.min(one.quantity, room);
    room -= quantity;
    return quantity > 0 ? [{ ...one, quantity }] : [];
  });
  return { ...put, scanned, byHand };
}
