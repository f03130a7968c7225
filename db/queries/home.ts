/** What waits in a shop today. */
import type { QueryArgs, QueryResult } from '../../domain/api.ts';
import type { OrderStatus } from '../../domain/order/status.ts';
import { statusRank } from '../projections/order.ts';
import { dayAt, spanOfDays } from './days.ts';
import { may } from '../../domain/staff/roles.ts';
import { requestCounts } from './requests.ts';
import { type Sight, profileOf, shopsSeen } from './sight.ts';

export function home(sight: Sight, args: QueryArgs<'home'>, now: string): QueryResult<'home'> {
  const [shop] = shopsSeen(sight, args.shop);
  const count = (text: string, ...values: (string | number | undefined)[]) =>
    Number(
      sight.conn
        .prepare(`SELECT count(*) FROM ${text}`)
        .pluck()
        .get(...values),
    );
  const inStatus = (status: OrderStatus) => count('order_row WHERE shop = ? AND status = ?', shop, statusRank[status]);
  const timeZone = profileOf(sight.conn, args.shop)?.identity.timeZone ?? 'Europe/Paris';
  const today = dayAt(now, timeZone);
  const { from } = spanOfDays(today, null, timeZone);
  const handles = may(sight.viewer.role, 'request.handle');
  const asked = handles ? requestCounts(sight.conn, args.shop, now) : { open: 0, late: 0 };
  return {
    recorded: inStatus('recorded'),
    validated: inStatus('validated'),
    inPreparation: inStatus('inPreparation'),
    prepared: inStatus('prepared'),
    shippedToday: count(
      'order_row INDEXED BY order_sort_since WHERE shop = ? AND status IN (?, ?) AND status_since >= ? AND shipped_at >= ?',
      shop,
      statusRank.shipped,
      statusRank.delivered,
      from ?? 0,
      from ?? 0,
    ),
    due: count('order_row INDEXED BY order_due WHERE shop = ? AND is_due = 1', shop),
    refund: count('order_row INDEXED BY order_refunds WHERE shop = ? AND refund_cents > 0', shop),
    alerts: count('order_row INDEXED BY order_alerts WHERE shop = ? AND alerts > 0', shop),
    outOfStock: count(
      `stock_row INDEXED BY stock_out WHERE shop = ? AND on_hand = 0
       AND EXISTS (SELECT 1 FROM article_row WHERE id = article_id AND active = 1)`,
      shop,
    ),
    requests: asked.open,
    lateRequests: asked.late,
  };
}
