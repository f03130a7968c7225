import { describe, expect, it } from 'vitest';
import {
  Bench,
  batchOn,
  broughtBack,
  emptyBench,
  isGathered,
  layOut,
  layOutOne,
  tooMuch,
  withWork,
  withoutTooMuch,
  withoutOrder,
  workOf,
} from '../../../domain/warehouse/bench.ts';
import { checksOf, isReady, nextCheck, withCheck, workDone } from '../../../domain/warehouse/checklist.ts';
import { nextStop, pickList } from '../../../domain/warehouse/pick-list.ts';
import { putByHand, scanPiece } from '../../../domain/warehouse/scan-piece.ts';
import { gramsOf, plausibleGrams } from '../../../domain/warehouse/weight.ts';
import { afterOrder } from '../../../renderer/warehouse/next-order.ts';
import { NOON, anOrder, anOrderLine, idOf } from '../../builders.ts';

const mug = (id: number, quantity: number, change = {}) =>
  anOrderLine({ id: idOf(id), sku: 'MUG-01', name: 'Mug', format: '', location: 'B-02-1', quantity, ...change });
const tea = (id: number, quantity: number) =>
  anOrderLine({ id: idOf(id), sku: 'THE-04', name: 'Thé', format: '', location: 'A-10-1', quantity });
const first = anOrder({ id: idOf(1), code: 'A-004183', status: 'validated', lines: [mug(11, 2), tea(12, 1)] });
const second = anOrder({ id: idOf(2), code: 'A-004190', status: 'validated', lines: [mug(21, 1)] });
const orders = [first, second];
const batch = layOut(emptyBench, idOf(99), [first.id, second.id]);
const scan = (bench: typeof batch, sku: string | null, quantity = 1, among = orders) =>
  scanPiece(bench, among, { sku, text: sku ?? '?', quantity, now: NOON });

describe('one pick list for several orders', () => {
  it('sums the pieces of each place, along the shelves, and says into which bins they go', () => {
    const stops = pickList(batch, orders, NOON);
    expect(stops.map(({ place, name, quantity }) => [place, name, quantity])).toEqual([
      ['A-10-1', 'Thé', 1],
      ['B-02-1', 'Mug', 3],
    ]);
    expect(stops[1]?.to.map(({ quantity, bin, code }) => [quantity, bin, code])).toEqual([
      [2, 1, 'A-004183'],
      [1, 2, 'A-004190'],
    ]);
  });

  it('sorts scanned pieces into the bins one after the other, several at once with a quantity code', () => {
    const { bench, said } = scan(batch, 'MUG-01', 3);
    expect(said.kind === 'right' && said.to.map(({ quantity, bin }) => [quantity, bin])).toEqual([
      [2, 1],
      [1, 2],
    ]);
    expect(nextStop(pickList(bench, orders, NOON))?.name).toBe('Thé');
  });

  it('leaves out an order that was prepared or cancelled meanwhile', () => {
    const gone = [first, { ...second, status: 'cancelled' as const }];
    expect(pickList(batch, gone, NOON).map(({ quantity }) => quantity)).toEqual([1, 2]);
  });
});

describe('scan to verify', () => {
  it('tells wrong, unknown and too many apart, takes none of them, and says what was expected', () => {
    for (const [sku, quantity, kind] of [
      ['BOUGIE-1', 1, 'wrong'],
      [null, 1, 'unknown'],
      ['MUG-01', 4, 'tooMany'],
    ] as const) {
      const { bench, said } = scan(batch, sku, quantity);
      expect(said.kind).toBe(kind);
      if (said.kind === 'wrong' || said.kind === 'unknown') expect(said.expected?.name).toBe('Thé');
      if (said.kind === 'tooMany') expect(said.lacking).toBe(3);
      expect(bench.works.flatMap(({ put }) => put)).toEqual([]);
      expect(bench.works.flatMap(({ errors }) => errors.map((error) => error.kind))).toEqual([kind]);
    }
  });

  it('counts a piece without its barcode apart, with the reason', () => {
    const alone = layOut(emptyBench, null, [second.id]);
    const { bench } = putByHand(alone, [second], { sku: 'MUG-01', text: '', quantity: 1, now: NOON }, 'damagedBarcode');
    expect(workDone(bench, second, NOON)).toMatchObject({
      scanned: 0,
      byHand: [{ lineId: idOf(21), quantity: 1, reason: 'damagedBarcode' }],
    });
  });

  it('puts pieces into the one order that is packed only', () => {
    const { said } = scan({ ...batch, focus: second.id }, 'MUG-01', 2);
    expect(said).toMatchObject({ kind: 'tooMany', lacking: 1 });
  });

  it('asks to take out what a changed order does not want any more (VIE-3)', () => {
    const { bench } = scan(batch, 'MUG-01', 3);
    const changed = { ...first, lines: [mug(11, 1), tea(12, 1)] };
    const work = workOf(bench, first.id, NOON);
    expect(tooMuch(changed, work)).toEqual([{ sku: 'MUG-01', quantity: 1 }]);
    const other = { ...first, lines: [mug(11, 2, { sku: 'MUG-02' })] };
    expect(tooMuch(other, work)).toEqual([{ sku: 'MUG-01', quantity: 2 }]);
    expect(isGathered(other, work)).toBe(false);
    const after = withoutTooMuch(changed, work);
    expect(tooMuch(changed, after)).toEqual([]);
  });
});

describe('the checklist follows from the order (DOC-2, DOC-3, DOC-5)', () => {
  const wrap = { wrapId: 'kraft', kind: 'paper' as const, label: 'Kraft', unitCents: 0, rateBp: 2000, card: null };
  it('asks for what there is, and of a surprise that no slip is in the parcel', () => {
    expect(checksOf({ surprise: false, lines: [tea(1, 1)] })).toEqual([]);
    const made = mug(2, 1, {
      personalisation: { label: 'Prénom', text: 'Léa', unitCents: 0 },
      wrap: { ...wrap, card: { text: 'Bravo', unitCents: 0 } },
    });
    expect(checksOf({ surprise: true, lines: [made] })).toEqual(['personalisation', 'wraps', 'cards', 'noSlip']);
    expect(checksOf({ surprise: false, lines: [mug(3, 1, { wrap })] })).toEqual(['wraps']);
  });

  it('keeps an order from being prepared until all is ticked', () => {
    const surprise = { ...second, surprise: true };
    const alone = layOut(emptyBench, null, [surprise.id]);
    const { bench } = scan(alone, 'MUG-01', 1, [surprise]);
    const work = workOf(bench, surprise.id, NOON);
    expect(isReady(surprise, work)).toBe(false);
    expect(workDone(bench, surprise, NOON)).toBeNull();
    expect(nextCheck(surprise, work)).toBe('noSlip');
    const seen = withWork(bench, withCheck(surprise, work, 'noSlip'));
    expect(workDone(seen, surprise, NOON)).toMatchObject({ scanned: 1, checks: ['noSlip'], batchId: null });
  });
});

describe('after an order comes the next of the batch', () => {
  const full = scan(scan(batch, 'MUG-01', 3).bench, 'THE-04').bench;
  it('that is gathered; what was shipped leaves the bench', () => {
    const shipped = [{ ...first, status: 'shipped' as const }, second];
    const after = afterOrder({ ...full, focus: first.id }, shipped);
    expect(after).toMatchObject({ focus: second.id, orders: [{ orderId: second.id, bin: 2 }] });
    expect(after.works.map(({ orderId }) => orderId)).toEqual([second.id]);
    const over = afterOrder(after, [{ ...second, status: 'shipped' }]);
    expect(over).toMatchObject({ orders: [], focus: null, works: [] });
  });

  it('puts aside one that is not done, and keeps what was put into its bin', () => {
    const after = afterOrder({ ...full, focus: first.id }, orders);
    expect(after).toMatchObject({ focus: second.id, orders: [{ bin: 1 }, { bin: 2 }] });
    expect(isGathered(first, workOf(after, first.id, NOON))).toBe(true);
  });
});

describe('what a parcel weighs', () => {
  it('is plausible from its articles, with room for a box', () => {
    expect(plausibleGrams([{ quantity: 2, weightGrams: 350 }], 150)).toEqual({ from: 565, to: 1463 });
    expect(plausibleGrams([{ quantity: 2, weightGrams: 0 }], 150)).toBeNull();
  });

  it.each([
    ['1250', 1250],
    [' 1 250 g', 1250],
    ['1,25 kg', 1250],
    ['0', null],
    ['', null],
    ['100001', null],
    ['12 pommes', null],
  ])('reads « %s » as %s', (typed, grams) => expect(gramsOf(typed)).toBe(grams));
});

describe('an order that is seen to while a batch lies in its bins', () => {
  const third = idOf(3);
  const picked = scan({ ...batch, focus: first.id }, 'THE-04').bench;
  const meanwhile = layOutOne(picked, third);

  it('lies alone, and the batch stays aside', () => {
    expect(meanwhile).toMatchObject({ batchId: null, orders: [{ orderId: third, bin: 1 }], focus: third });
    expect(batchOn(meanwhile)).toEqual({ batchId: batch.batchId, orders: batch.orders, focus: first.id });
  });

  it('gives the batch back in its bins, with what was put into them, once nothing lies before it', () => {
    expect(broughtBack(meanwhile)).toBe(meanwhile);
    expect(broughtBack(withoutOrder(meanwhile, third))).toEqual(picked);
  });

  it('is followed by a second one before the same batch', () => {
    const next = layOutOne(meanwhile, idOf(4));
    expect(next.orders).toEqual([{ orderId: idOf(4), bin: 1 }]);
    expect(batchOn(next)).toEqual(batchOn(meanwhile));
  });

  it('is packed from its own bin where it is of the batch', () => {
    expect(layOutOne(picked, second.id)).toEqual({ ...picked, focus: second.id });
    expect(layOutOne(meanwhile, second.id)).toEqual({ ...picked, focus: second.id });
  });

  it('is no part of a bench that an earlier version has kept', () => {
    const { aside: _, ...kept } = picked;
    expect(Bench.parse(kept)).toEqual(picked);
  });
});
