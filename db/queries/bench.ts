/** Orders as the bench needs them: what may be done, who has them in hand, what is missing, what their barcodes are. */
import type { QueryArgs } from '../../domain/api.ts';
import type { Order } from '../../domain/order/order.ts';
import { gtinOf } from '../../domain/scan/gs1.ts';
import type { BenchView } from '../../domain/warehouse/views.ts';
import { inHand } from './in-hand.ts';
import { orderById } from './order-view.ts';
import { type Sight, docById } from './sight.ts';

export function bench(sight: Sight, { orderIds }: QueryArgs<'bench'>, now: string): BenchView[] {
  const held = inHand(sight, orderIds, now);
  return orderIds.flatMap((orderId) => {
    const view = orderById(sight, { orderId });
    if (!view) return [];
    const shortage = docById(sight.conn, 'shortages', orderId);
    const done = docById(sight.conn, 'preparations', orderId);
    return [
      {
        view,
        inHand: held.get(orderId) ?? null,
        shortage: shortage && shortage.state !== 'settled' ? shortage : null,
        prepared: done ? { by: done.by, byName: done.byName, grams: done.grams } : null,
        gtins: gtinsOf(sight, view.order),
      },
    ];
  });
}

function gtinsOf({ conn }: Sight, order: Order): BenchView['gtins'] {
  const ids = [...new Set(order.lines.map(({ articleId }) => articleId))];
  const formats = ids.flatMap((id) => docById(conn, 'articles', id)?.formats ?? []);
  return formats.flatMap(({ ean, sku }) => {
    const gtin = ean === null ? null : gtinOf(ean);
    return gtin === null ? [] : [{ gtin, sku }];
  });
}
