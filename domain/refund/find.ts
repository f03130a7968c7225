/** The refund that one way of giving back belongs to. */
import type { Order } from '../order/order.ts';
import type { Tx } from '../tx.ts';
import type { Refund } from './refund.ts';

export async function refundOfWay(
  tx: Tx,
  { afterSale }: Pick<Order, 'afterSale'>,
  wayId: string,
): Promise<Refund | undefined> {
  for (const id of afterSale.refunds) {
    const refund = await tx.get('refunds', id);
    if (refund?.ways.some((way) => way.id === wayId)) return refund;
  }
  return undefined;
}
