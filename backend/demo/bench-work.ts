/** How a demo order was prepared: drawn from its code alone, so that the rest of the demo stays as it is. */
import type { Order } from '../../domain/order/order.ts';
import { checksOf } from '../../domain/warehouse/checklist.ts';
import type { Work } from '../../domain/warehouse/preparation.ts';
import { chanceOf } from './chance.ts';

/** What the bench says of it when it is « Préparée » at `at`. */
export function benchWork(order: Pick<Order, 'code' | 'lines' | 'surprise'>, at: string): Work {
  const chance = chanceOf(`bench ${order.code}`);
  const pieces = order.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const seconds = 90 + chance.between(25, 70) * pieces + (chance.percent(6) ? 2_400 : 0);
  const startedAt = new Date(Date.parse(at) - seconds * 1_000).toISOString();
  const [byHand] = chance.percent(12) ? order.lines : [];
  const kind = chance.pick(['wrong', 'wrong', 'tooMany', 'unknown'] as const);
  return {
    startedAt,
    batchId: null,
    scanned: pieces - (byHand?.quantity ?? 0),
    byHand: byHand
      ? [
          {
            lineId: byHand.id,
            quantity: byHand.quantity,
            reason: chance.pick(['noBarcode', 'damagedBarcode'] as const),
          },
        ]
      : [],
    errors: chance.percent(18) ? [{ at: startedAt, kind, text: '3701234500017' }] : [],
    checks: checksOf(order),
    contents: null,
    grams: null,
  };
}
