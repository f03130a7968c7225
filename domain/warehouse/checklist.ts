/** What is looked at before a parcel is closed, worked out from the order (DOC-2, DOC-3, DOC-5). */
import { type Bench, type BenchWork, type Benched, isGathered, workOf } from './bench.ts';
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
  return checksOf(order).find((check) => !work.checks.includes(check)) ?? null;
}

export function withCheck(work: BenchWork, check: PackCheck): BenchWork {
  return work.checks.includes(check) ? work : { ...work, checks: [...work.checks, check] };
}

/** All pieces, no other, and everything looked at: only then is an order prepared. */
export function isReady(order: Benched, work: BenchWork): boolean {
  return isGathered(order, work) && nextCheck(order, work) === null;
}

/** What « Préparée » carries; null while the order is not ready. */
export function workDone(bench: Bench, order: Benched, now: string): Work | null {
  const work = workOf(bench, order.id, now);
  if (!isReady(order, work)) return null;
  const { startedAt, batchId, put, errors, checks } = work;
  return {
    startedAt,
    batchId,
    scanned: put.reduce((sum, { scanned }) => sum + scanned, 0),
    byHand: put.flatMap(({ lineId, byHand }) => byHand.map((one) => ({ lineId, ...one }))),
    errors,
    checks,
    grams: null,
  };
}
