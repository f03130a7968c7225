import { describe, expect, it } from 'vitest';
import { type Order } from '../../../domain/order/order.ts';
import { emptyBench, layOut, workOf } from '../../../domain/warehouse/bench.ts';
import { scanPiece } from '../../../domain/warehouse/scan-piece.ts';
import { mustLeave, stageOf } from '../../../domain/warehouse/stage.ts';
import type { BenchView, InHand } from '../../../domain/warehouse/views.ts';
import { NOON, anOrder, anOrderLine, idOf } from '../../builders.ts';

const line = anOrderLine({ quantity: 1 });
const theirs: InHand = {
  by: 'lea',
  byName: 'Léa',
  device: 'Banc 2',
  batchId: null,
  until: NOON,
  mine: false,
  pending: false,
};
function seen(change: Partial<Order>, more: Partial<BenchView> = {}): BenchView {
  const order = anOrder({ id: idOf(1), status: 'inPreparation', lines: [line], ...change });
  return {
    view: { order, priced: false, gates: {}, pending: false },
    inHand: null,
    shortage: null,
    prepared: null,
    gtins: [],
    ...more,
  } as BenchView;
}
const bench = layOut(emptyBench, idOf(9), [idOf(1)]);
const full = scanPiece(bench, [seen({}).view.order], { sku: line.sku, text: '', quantity: 1, now: NOON }).bench;
const stage = (one: BenchView, on = bench, weighed = false) => stageOf(one, workOf(on, idOf(1), NOON), weighed);

describe('what the bench does next (VIE-1, LIV-5, LIV-9)', () => {
  it('gathers, looks, prepares, weighs, ships', () => {
    expect(stage(seen({ status: 'validated' }))).toBe('gather');
    expect(stage(seen({ surprise: true }), full)).toBe('check');
    expect(stage(seen({}), full)).toBe('prepare');
    const prepared = { by: 'yann', byName: 'Yann', grams: null };
    expect(stage(seen({ status: 'prepared' }, { prepared }))).toBe('weigh');
    expect(stage(seen({ status: 'prepared' }, { prepared }), full, true)).toBe('ship');
    expect(stage(seen({ status: 'prepared' }, { prepared: { ...prepared, grams: 900 } }))).toBe('ship');
    expect(stage(seen({ status: 'shipped' }))).toBe('over');
  });

  it('leaves a pick-up to the counter: it is neither weighed nor shipped (LIV-5)', () => {
    const { mode } = anOrder();
    expect(stage(seen({ status: 'prepared', mode: { ...mode, kind: 'warehouse', carrier: null } }))).toBe('handOver');
  });

  it('does nothing with what somebody else has, lacks pieces, or may not be begun', () => {
    expect(stage(seen({}, { inHand: theirs }))).toBe('held');
    expect(stage(seen({}, { shortage: { state: 'open' } as BenchView['shortage'] }), full)).toBe('short');
    expect(stage(seen({ status: 'recorded' }))).toBe('closed');
    const one = seen({ status: 'validated' });
    const gates = { ...one.view.gates, startPreparation: { code: 'notPaid' as const, detail: {} } };
    expect(stage({ ...one, view: { ...one.view, gates } })).toBe('closed');
  });
});

describe('what has to leave the bench', () => {
  it('of a batch: what somebody else has, what lacks pieces, what was cancelled', () => {
    expect(mustLeave(bench, seen({}, { inHand: theirs }), 'yann')).toMatchObject({ why: 'taken', by: 'Léa' });
    const shortage = { state: 'open', byName: 'Yann' } as BenchView['shortage'];
    expect(mustLeave(bench, seen({}, { shortage }), 'yann')).toMatchObject({ why: 'short' });
    expect(mustLeave(bench, seen({ status: 'cancelled' }), 'yann')).toMatchObject({ why: 'gone' });
    expect(mustLeave(bench, seen({}), 'yann')).toBeNull();
    expect(mustLeave(layOut(emptyBench, null, [idOf(1)]), seen({}, { inHand: theirs }), 'yann')).toBeNull();
  });

  it('whatever it is: an order that somebody else has prepared, too (VIE-1)', () => {
    const prepared = { by: 'lea', byName: 'Léa', grams: null };
    const done = seen({ status: 'prepared', since: { recorded: NOON, prepared: NOON } }, { prepared });
    expect(mustLeave({ ...full, batchId: null }, done, 'yann')).toMatchObject({ why: 'twice', by: 'Léa' });
    expect(mustLeave({ ...full, batchId: null }, done, 'lea')).toBeNull();
    // taken up to be shipped only
    expect(mustLeave(bench, done, 'yann')).toBeNull();
  });
});
