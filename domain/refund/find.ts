/** What a refund is found by and worked out from. */
import type { Order } from '../order/order.ts';
import type { Tx } from '../tx.ts';
import type { Refund } from './refund.ts';

/** The refund that one way of giving back belongs to. */
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

/** The order that was paid for what this one makes good, be it at second hand (SAV-7); null for an order of its own. */
export async function firstOrder(tx: Pick<Tx, 'get'>, order: Pick<Order, 'afterSale'>): Promise<Order | null> {
  let first: Order | null = null;
  for (let why = order.afterSale.makesGood; why; why = first?.afterSale.makesGood ?? null)
    first = (await tx.get('orders', why.orderId)) ?? null;
  return first;
}
