/** Whatever is scanned in whatever order: no order is ever prepared with a wrong, a missing or a surplus piece. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  Bench,
  type Benched,
  emptyBench,
  layOut,
  withWork,
  withoutTooMuch,
  workOf,
  tooMuch,
} from '../../../domain/warehouse/bench.ts';
import { nextCheck, withCheck, workDone } from '../../../domain/warehouse/checklist.ts';
import { Work } from '../../../domain/warehouse/preparation.ts';
import { putByHand, scanPiece, takeOut } from '../../../domain/warehouse/scan-piece.ts';
import { NOON, anOrder, anOrderLine, idOf } from '../../builders.ts';

const skus = ['AAA', 'BBB', 'CCC'] as const;
const aSku = fc.constantFrom(...skus);
const someLines = fc.array(fc.record({ sku: aSku, quantity: fc.integer({ min: 1, max: 2 }), marked: fc.boolean() }), {
  minLength: 1,
  maxLength: 2,
});
const act = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('scan' as const),
      sku: fc.constantFrom(...skus, ...skus, 'ZZZ', null),
      times: fc.constantFrom(1, 1, 1, 2),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('hand' as const), sku: aSku }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('focus' as const), at: fc.integer({ min: 0, max: 6 }) }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('check' as const), at: fc.integer({ min: 0, max: 1 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('out' as const),
      at: fc.integer({ min: 0, max: 1 }),
      line: fc.integer({ min: 0, max: 1 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('clear' as const), at: fc.integer({ min: 0, max: 1 }) }) },
  // customer service changes an order while it is picked
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      at: fc.integer({ min: 0, max: 1 }),
      lines: someLines,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('crash' as const) }) },
);
const some = fc.record({
  orders: fc.array(fc.record({ lines: someLines, surprise: fc.boolean() }), { minLength: 1, maxLength: 2 }),
  acts: fc.array(act, { minLength: 20, maxLength: 80 }),
});

const bySku = ([a]: [string, number], [b]: [string, number]) => a.localeCompare(b);
const linesOf = (at: number, lines: { sku: string; quantity: number; marked: boolean }[]) =>
  lines.map(({ sku, quantity, marked }, index) => {
    const personalisation = marked ? { label: 'Prénom', text: 'Léa', unitCents: 0 } : null;
    return anOrderLine({ id: idOf(at * 100 + index), sku, quantity, location: sku, personalisation, wrap: null });
  });

it('never prepares an order whose bin does not hold exactly its pieces', () => {
  let prepared = 0;
  fc.assert(
    fc.property(some, ({ orders: asked, acts }) => {
      let orders: Benched[] = asked.map(({ lines, surprise }, at) =>
        anOrder({
          id: idOf(at + 1),
          code: `A-00000${at}`,
          status: 'inPreparation',
          surprise,
          lines: linesOf(at, lines),
        }),
      );
      let bench = layOut(
        emptyBench,
        idOf(99),
        orders.map(({ id }) => id),
      );
      // the real bins: what a pair of hands did that obeys the screen
      const bins = new Map(orders.map(({ id }) => [id, new Map<string, number>()]));
      const move = (orderId: string, sku: string, count: number) => {
        const bin = bins.get(orderId);
        bin?.set(sku, (bin.get(sku) ?? 0) + count);
      };
      const holds = (orderId: string) => [...(bins.get(orderId) ?? [])].filter(([, n]) => n !== 0).toSorted(bySku);
      for (const one of acts) {
        const order = 'at' in one ? orders[one.at] : undefined;
        if (one.kind === 'scan' || one.kind === 'hand') {
          const piece = {
            sku: one.sku,
            text: one.sku ?? '?',
            quantity: one.kind === 'scan' ? one.times : 1,
            now: NOON,
          };
          const answer =
            one.kind === 'scan' ? scanPiece(bench, orders, piece) : putByHand(bench, orders, piece, 'noBarcode');
          bench = answer.bench;
          if (answer.said.kind === 'right' && one.sku !== null)
            for (const { orderId, quantity } of answer.said.to) move(orderId, one.sku, quantity);
        } else if (one.kind === 'focus') bench = { ...bench, focus: orders[one.at]?.id ?? null };
        else if (one.kind === 'crash') bench = Bench.parse(JSON.parse(JSON.stringify(bench)));
        else if (!order) continue;
        else if (one.kind === 'check') {
          const work = workOf(bench, order.id, NOON);
          const check = nextCheck(order, work);
          if (check !== null) bench = withWork(bench, withCheck(order, work, check));
        } else if (one.kind === 'out') {
          const line = order.lines[one.line];
          const before = line && workOf(bench, order.id, NOON).put.filter(({ lineId }) => lineId === line.id);
          if (!line) continue;
          const after = takeOut(bench, order, line.id, NOON);
          if (after !== bench)
            for (const { sku, scanned, byHand } of before ?? [])
              move(order.id, sku, -scanned - byHand.reduce((sum, { quantity }) => sum + quantity, 0));
          bench = after;
        } else if (one.kind === 'clear') {
          const work = workOf(bench, order.id, NOON);
          for (const { sku, quantity } of tooMuch(order, work)) move(order.id, sku, -quantity);
          bench = withWork(bench, withoutTooMuch(order, work));
        } else orders = orders.map((each) => (each === order ? { ...each, lines: linesOf(one.at, one.lines) } : each));

        for (const each of orders) {
          const done = workDone(bench, each, NOON);
          if (done === null) continue;
          prepared += 1;
          const wanted = new Map<string, number>();
          for (const { sku, quantity } of each.lines) wanted.set(sku, (wanted.get(sku) ?? 0) + quantity);
          expect(holds(each.id)).toEqual([...wanted].toSorted(bySku));
          const pieces = done.scanned + done.byHand.reduce((sum, { quantity }) => sum + quantity, 0);
          expect(pieces).toBe([...wanted.values()].reduce((sum, n) => sum + n, 0));
          if (each.surprise) expect(done.checks).toContain('noSlip');
          expect(Work.safeParse(done).success).toBe(true);
        }
      }
    }),
    { numRuns: 600 },
  );
  // it was really about orders that get ready
  expect(prepared).toBeGreaterThan(1_000);
});
