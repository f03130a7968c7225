import { expect, it } from 'vitest';
import { Bench, emptyBench, layOut, withWork, workOf } from '../../../domain/warehouse/bench.ts';
import { workDone } from '../../../domain/warehouse/checklist.ts';
import { Work } from '../../../domain/warehouse/preparation.ts';
import { putByHand, scanPiece } from '../../../domain/warehouse/scan-piece.ts';
import { NOON, anOrder, anOrderLine, idOf, paid, warehouse } from '../../builders.ts';
import { aSmallShop } from '../domain/map-tx.ts';

const lines = [anOrderLine({ quantity: 1, wrap: null, personalisation: null })];
const order = paid(anOrder({ status: 'inPreparation', lines }));
const [{ sku } = anOrderLine()] = lines;
const laid = layOut(emptyBench, null, [order.id]);
const piece = (of: string | null, text = of ?? '') => ({ sku: of, text, quantity: 1, now: NOON });

// a GS1 code of a foreign article with its separator; the number of a TNT label that passes for a card's (ORD-9)
it.each(['01037012345000171012\u001d21ABC', '6759649826438453', 'x'.repeat(90)])(
  'a barcode of something else (%j) never holds the order back',
  async (text) => {
    const { bench: wrong } = scanPiece(laid, [order], piece(null, text));
    const { bench } = scanPiece(wrong, [order], piece(sku));
    expect(Bench.parse(JSON.parse(JSON.stringify(bench)))).toEqual(bench);
    const world = aSmallShop();
    world.seed('orders', order);
    await world.run('markPrepared', { orderId: order.id, work: workDone(bench, order, NOON) }, { actor: warehouse });
    expect(world.read('preparations', order.id).errors).toHaveLength(1);
  },
);

it('hundreds of pieces ticked one by one are few lines in what the bench hands in', () => {
  const many = anOrder({
    status: 'inPreparation',
    lines: [anOrderLine({ quantity: 300, wrap: null, personalisation: null })],
  });
  let bench = layOut(emptyBench, null, [many.id]);
  for (let count = 0; count < 300; count += 1)
    bench = putByHand(bench, [many], piece(sku), count % 2 === 0 ? 'noBarcode' : 'damagedBarcode').bench;
  const work = Work.parse(workDone(bench, many, NOON));
  expect(work.byHand.map(({ quantity, reason }) => [quantity, reason])).toEqual([
    [150, 'noBarcode'],
    [150, 'damagedBarcode'],
  ]);
});

it('a bench that saw a thousand orders can still be read, with the latest of them', () => {
  let bench = emptyBench;
  for (let count = 1; count <= 1_000; count += 1) bench = withWork(bench, workOf(bench, idOf(count), NOON));
  const read = Bench.parse(JSON.parse(JSON.stringify(bench)));
  expect(read.works.at(-1)?.orderId).toBe(idOf(1_000));
});
