/** What is looked at before a parcel is closed, worked out from the order (DOC-2, DOC-3, DOC-5). */
import { type Bench, type BenchWork, type Benched, isGathered, workOf } from './bench.ts';
import { contentsOf } from './contents.ts';
import type { PackCheck, Work } from './preparation.ts';

/** In the order in which a parcel is packed; a surprise ends with « aucun bon dans ce colis ». */
export function checksOf({ lines, surprise }: Pick<Benched, 'lines' | 'surprise'>): PackCheck[] {
  const checks: PackCheck[] = [];
  if (lines.some(({ personalisation }) => personalisation !== null)) checks.push('personalisation');
  if (lines.some(({ wrap }) => wrap !== null)) checks.push('wraps');
  if (lines.some(({ wrap }) => wrap !== null && wrap.card !== null)) checks.push('cards');
  if (surprise) checks.push('noSlip');
  return checks;
}

/** The next one to tick; null: all are. */
export function nextCheck(order: Benched, work: BenchWork): PackCheck | null {
  const done = checked(order, work);
  return checksOf(order).find((check) => !done.includes(check)) ?? null;
}

/** What was ticked of the order as it is now; of a text or an address that was changed since, nothing (VIE-3). */
export function checked(order: Benched, work: BenchWork): readonly PackCheck[] {
  return work.seen === contentsOf(order) ? work.checks : [];
}

export function withCheck(order: Benched, work: BenchWork, check: PackCheck): BenchWork {
  const checks = [...new Set([...checked(order, work), check])];
  return { ...work, checks, seen: contentsOf(order) };
}

/** All pieces, no other, and everything looked at: only then is an order prepared. */
export function isReady(order: Benched, work: BenchWork): boolean {
  return isGathered(order, work) && nextCheck(order, work) === null;
}

/** What « Préparée » carries; null while the order is not ready. */
export function workDone(bench: Bench, order: Benched, now: string): Work | null {
  const work = workOf(bench, order.id, now);
  if (!isReady(order, work)) return null;
  const { startedAt, batchId, put, errors } = work;
  return {
    startedAt,
    batchId,
    scanned: put.reduce((sum, { scanned }) => sum + scanned, 0),
    byHand: put.flatMap(({ lineId, byHand }) => byHand.map((one) => ({ lineId, ...one }))),
    errors,
    checks: [...checked(order, work)],
    contents: contentsOf(order),
    grams: null,
  };
}
