/** One order with what may be done to it now, by this person, and why not (VIE-6). */
import type { OrderView } from '../../domain/views.ts';
import { type OrderAction, orderActions } from '../../domain/order/actions.ts';
import type { Order } from '../../domain/order/order.ts';
import { whyNot } from '../../domain/order/rules.ts';
import { type Refusal, refusal, type WireRefusal } from '../../domain/refusal.ts';
import { wireRefusal } from '../outbox.ts';
import { refusalWithoutAmounts, withoutAmounts } from './prices.ts';
import { type Sight, docById, pendingIds, profileOf } from './sight.ts';

/** Null for an order that is not here, or of a shop that is not the viewer's (SHOP-1). */
export function orderById(sight: Sight, { orderId }: { orderId: string }): OrderView | null {
  const order = docById(sight.conn, 'orders', orderId);
  if (!order || !sight.viewer.shops.includes(order.shop)) return null;
  const { priced } = sight;
  return {
    order: priced ? order : withoutAmounts(order),
    priced,
    gates: gatesOf(sight, order),
    pending: pendingIds(sight.conn, 'orders', [orderId]).has(orderId),
  };
}

export function orderByCode(sight: Sight, { code }: { code: string }): OrderView | null {
  const id = sight.conn.prepare('SELECT id FROM order_row WHERE code = ? ORDER BY n LIMIT 1').pluck().get(code);
  return typeof id === 'string' ? orderById(sight, { orderId: id }) : null;
}

function gatesOf(sight: Sight, order: Order): OrderView['gates'] {
  const profile = profileOf(sight.conn, order.shop);
  const gate = (action: OrderAction): WireRefusal | null => {
    const no: Refusal | undefined = profile
      ? whyNot(action, order, profile, sight.viewer.role)
      : refusal('notFound', { table: 'shops', id: order.shop });
    if (!no) return null;
    return sight.priced ? wireRefusal(no) : refusalWithoutAmounts(wireRefusal(no));
  };
  return Object.fromEntries(orderActions.map((action) => [action, gate(action)])) as OrderView['gates'];
}
