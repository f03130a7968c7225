/** Requests with the moment by which they must be answered (SHOP-4, MSG-1). */
import type { QueryArgs } from '../../domain/api.ts';
import type { ContactRequest } from '../../domain/request/request.ts';
import { refusal } from '../../domain/refusal.ts';
import { may } from '../../domain/staff/roles.ts';
import type { Connection } from '../connection.ts';
import { type Stored, readDoc } from '../stored.ts';
import { type Sight, shopsSeen } from './sight.ts';

const CLOSED_SHOWN = 100;

/** Open ones first, the most urgent at the top, then those that wait for their customer; then the closed ones, the latest first. */
export function requestList(
  sight: Sight,
  { shop, state, customerId, orderId }: QueryArgs<'requestList'>,
): ContactRequest[] {
  const [only = ''] = shopsSeen(sight, shop);
  if (!may(sight.viewer.role, 'request.handle'))
    throw refusal('forbidden', { rule: 'ROLE-4', permission: 'request.handle', role: sight.viewer.role });
  const rows = sight.conn
    .prepare(
      `SELECT d.json, d.docs_version FROM record_row r JOIN requests d ON d.n = r.n
       WHERE r.tbl = 'requests' AND r.shop = @only AND (@state IS NULL OR (r.state = 'closed') = (@state = 'closed'))
         AND (@customerId IS NULL OR r.customer_id = @customerId) AND (@orderId IS NULL OR r.order_id = @orderId)
       ORDER BY CASE r.state WHEN 'open' THEN 0 WHEN 'waiting' THEN 1 ELSE 2 END,
         CASE r.state WHEN 'closed' THEN -r.at ELSE r.at END
       LIMIT ${CLOSED_SHOWN} + (SELECT count(*) FROM record_row
         WHERE tbl = 'requests' AND shop = @only AND state IN ('open', 'waiting'))`,
    )
    .all({ only, state, customerId, orderId }) as Stored[];
  return rows.map((row) => readDoc('requests', row));
}

/** For the home page: how many wait for an answer of ours, and how many of them too long. */
export function requestCounts(conn: Connection, shop: string, now: string): { open: number; late: number } {
  const count = (text: string, ...values: (string | number)[]) =>
    Number(
      conn
        .prepare(text)
        .pluck()
        .get(...values),
    );
  const open = "SELECT count(*) FROM record_row WHERE tbl = 'requests' AND shop = ? AND state = 'open'";
  return { open: count(open, shop), late: count(`${open} AND at < ?`, shop, Date.parse(now)) };
}
