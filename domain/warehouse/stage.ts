/** What the bench does next with an order, and which orders have to leave it. Pure. */
import { type Bench, type BenchWork, type Left, isGathered, tooMuch, workOf } from './bench.ts';
import { nextCheck } from './checklist.ts';
import type { BenchView } from './views.ts';

export type Stage =
  /** Somebody else has it in hand. */
  | 'held'
  /** Pieces are missing; customer service has it. */
  | 'short'
  /** A rule closes it: not validated, not paid. */
  | 'closed'
  /** It was changed: pieces have to come out of the bin. */
  | 'excess'
  | 'gather'
  | 'check'
  | 'prepare'
  | 'weigh'
  | 'ship'
  /** Waits for its customer (LIV-5). */
  | 'handOver'
  | 'over';

/** `weighed`: it needs no weight, or nobody wants one. */
export function stageOf({ view, inHand, shortage, prepared }: BenchView, work: BenchWork, weighed: boolean): Stage {
  const { order, gates } = view;
  if (order.status === 'prepared') {
    if (order.mode.carrier === null) return 'handOver';
    return prepared !== null && prepared.grams === null && !weighed ? 'weigh' : 'ship';
  }
  if (order.status !== 'validated' && order.status !== 'inPreparation')
    return order.status === 'recorded' ? 'closed' : 'over';
  if (inHand && !inHand.mine) return 'held';
  if (shortage) return 'short';
  const gate = order.status === 'validated' ? gates.startPreparation : gates.markPrepared;
  if ((gate ?? null) !== null) return 'closed';
  if (tooMuch(order, work).length > 0) return 'excess';
  if (!isGathered(order, work)) return 'gather';
  return nextCheck(order, work) === null ? 'prepare' : 'check';
}

/** Why an order cannot stay on the bench, and through whom; null: it stays. `me`: whose bench it is. */
export function mustLeave(bench: Bench, one: BenchView, me: string): Left | null {
  const { order } = one.view;
  const about = { orderId: order.id, code: order.code };
  const begun = bench.works.some(({ orderId, put }) => orderId === order.id && put.length > 0);
  const { prepared } = one;
  if (begun && prepared !== null && prepared.by !== me && order.since.prepared !== undefined)
    return { ...about, why: 'twice', by: prepared.byName };
  // one that is only looked at stays, and says itself what it waits for
  if (bench.batchId === null) return null;
  const stage = stageOf(one, workOf(bench, order.id, ''), true);
  if (stage === 'held') return { ...about, why: 'taken', by: one.inHand?.byName ?? '' };
  if (stage === 'short') return { ...about, why: 'short', by: one.shortage?.byName ?? '' };
  return order.status === 'cancelled' || stage === 'closed' ? { ...about, why: 'gone', by: '' } : null;
}
