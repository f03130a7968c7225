/** A piece held under the scanner: into which bin it goes, or why into none (scan to verify). Pure. */
import { type Bench, type BenchWork, type Benched, putFor, type Put, withError, withWork, workOf } from './bench.ts';
import { type Destination, type Stop, inPick, nextStop, pickList } from './pick-list.ts';
import { type Work, unscannable } from './preparation.ts';

export type Said =
  | { kind: 'right'; stop: Stop; to: Destination[] }
  /** An article that nobody on this bench asked for. */
  | { kind: 'wrong'; text: string; expected: Stop | null }
  /** `lacking` more were wanted, 0 to all of them; none is taken, so that they are counted anew. */
  | { kind: 'tooMany'; stop: Stop; lacking: number }
  /** No barcode that this workstation knows. */
  | { kind: 'unknown'; text: string; expected: Stop | null };

export interface Piece {
  /** Null: the barcode is of no article. */
  sku: string | null;
  /** As it was read. */
  text: string;
  quantity: number;
  now: string;
}
export interface Answer {
  bench: Bench;
  said: Said;
}
type Reason = (typeof unscannable)[number];

/** Bins are filled one after the other. What was not taken is written down as an error of the order that comes next. */
export function scanPiece(bench: Bench, orders: readonly Benched[], piece: Piece): Answer {
  return put(bench, orders, piece, null);
}

/** Without its barcode, and why. */
export function putByHand(bench: Bench, orders: readonly Benched[], piece: Piece, reason: Reason): Answer {
  return put(bench, orders, piece, reason);
}

function put(bench: Bench, orders: readonly Benched[], piece: Piece, reason: Reason | null): Answer {
  const { sku, text, quantity, now } = piece;
  const stops = pickList(bench, orders, now);
  const expected = nextStop(stops);
  const same = stops.filter((stop) => stop.sku === sku);
  const [stop] = same;
  if (sku === null || stop === undefined) {
    const kind = sku === null ? 'unknown' : 'wrong';
    return { bench: erred(bench, orders, kind, piece, expected), said: { kind, text, expected } };
  }
  const lacking = same.reduce((sum, one) => sum + one.quantity - one.done, 0);
  if (quantity > lacking || quantity < 1)
    return { bench: erred(bench, orders, 'tooMany', piece, stop), said: { kind: 'tooMany', stop, lacking } };
  let [after, left] = [bench, quantity];
  const to: Destination[] = [];
  for (const destination of same.flatMap((one) => one.to)) {
    const count = Math.min(left, destination.quantity - destination.done);
    if (count === 0) continue;
    left -= count;
    after = withWork(after, withPut(workOf(after, destination.orderId, now), destination, count, reason));
    to.push({ ...destination, quantity: count, done: destination.done + count });
  }
  const [now0 = stop] = pickList(after, orders, now).filter((one) => one.sku === sku && one.place === stop.place);
  return { bench: after, said: { kind: 'right', stop: now0, to } };
}

function withPut(work: BenchWork, { line }: Destination, count: number, reason: Reason | null): BenchWork {
  const before = work.put.find(({ lineId, sku }) => lineId === line.id && sku === line.sku);
  const one: Put = before ?? { lineId: line.id, sku: line.sku, scanned: 0, byHand: [] };
  const after: Put =
    reason === null ? { ...one, scanned: one.scanned + count } : { ...one, byHand: ticked(one.byHand, count, reason) };
  return { ...work, put: [...work.put.filter((other) => other !== before), after] };
}

/** One entry for each reason, however many pieces. */
function ticked(byHand: Put['byHand'], count: number, reason: Reason): Put['byHand'] {
  const before = byHand.find((one) => one.reason === reason)?.quantity ?? 0;
  return [...byHand.filter((one) => one.reason !== reason), { quantity: before + count, reason }];
}

function erred(
  bench: Bench,
  orders: readonly Benched[],
  kind: Work['errors'][number]['kind'],
  { text, now }: Piece,
  about: Stop | null,
): Bench {
  const orderId = about?.to.find(({ done, quantity }) => done < quantity)?.orderId ?? inPick(bench, orders)[0]?.id;
  if (orderId === undefined) return bench;
  return withWork(bench, withError(workOf(bench, orderId, now), { at: now, kind, text }));
}

/** The last piece put for a line comes out again: a slip of the hand. */
export function takeOut(bench: Bench, order: Benched, lineId: string, now: string): Bench {
  const line = order.lines.find(({ id }) => id === lineId);
  const work = workOf(bench, order.id, now);
  if (!line || putFor(line, work) === 0) return bench;
  return withWork(bench, { ...work, put: work.put.filter((one) => one.lineId !== lineId) });
}
