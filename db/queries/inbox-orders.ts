/** Orders that need a person: money to ask for or to give back, changes after the label or the workshop had them. */
import type { AttentionGroup, AttentionKind } from '../../domain/attention/kinds.ts';
import { statusRank } from '../projections/order.ts';
import type { Found } from './inbox-documents.ts';
import type { Sight } from './sight.ts';

interface Row {
  id: string;
  shop: string;
  code: string;
  customer_id: string | null;
  customer_name: string;
  placed_at: number;
  status_since: number;
  total_cents: number;
  due_cents: number;
  refund_cents: number;
  alerts: number;
}

interface Plan {
  kind: AttentionKind;
  group: AttentionGroup;
  where: string;
  told: (row: Row) => { detail: string; cents: number | null };
}

const MOST = 300;
const plans: readonly Plan[] = [
  {
    kind: 'balance',
    group: 'payments',
    // before it is validated, the order itself waits in « À valider »
    where: `order_row o INDEXED BY order_due WHERE is_due = 1 AND status BETWEEN ${statusRank.validated} AND ${statusRank.delivered}`,
    told: ({ due_cents: cents, total_cents }) => ({ detail: cents === total_cents ? 'unpaid' : 'supplement', cents }),
  },
  {
    kind: 'refundDue',
    group: 'payments',
    // what is under way is a refund to decide or to send
    where: `order_row o INDEXED BY order_refunds WHERE refund_cents > 0 AND NOT EXISTS (
      SELECT 1 FROM record_row r WHERE r.order_id = o.id AND r.tbl = 'refunds' AND r.key = 'order'
        AND r.state IN ('asked', 'awaitingSecond', 'approved', 'failed'))`,
    told: ({ refund_cents: cents }) => ({ detail: '', cents }),
  },
  {
    kind: 'alerts',
    group: 'workshop',
    where: 'order_row o INDEXED BY order_alerts WHERE alerts > 0',
    told: ({ alerts }) => ({ detail: String(alerts), cents: null }),
  },
];

/** `more`: how many there are beyond those that are read, by group. */
export function tasksOfOrders(
  sight: Sight,
  shops: readonly string[],
  kinds: readonly AttentionKind[],
): { found: Found[]; more: Partial<Record<AttentionGroup, number>> } {
  const found: Found[] = [];
  const more: Partial<Record<AttentionGroup, number>> = {};
  for (const plan of plans.filter(({ kind }) => kinds.includes(kind)))
    for (const shop of shops) {
      const rows = rowsOf(sight, plan, shop);
      found.push(...rows.map((row) => foundOf(plan, row)));
      if (rows.length === MOST) more[plan.group] = (more[plan.group] ?? 0) + countOf(sight, plan, shop) - MOST;
    }
  return { found, more };
}

function rowsOf({ conn }: Sight, { where }: Plan, shop: string): Row[] {
  return conn
    .prepare(
      `SELECT id, shop, code, customer_id, customer_name, placed_at, status_since, total_cents, due_cents, refund_cents, alerts
       FROM ${where} AND o.shop = ? ORDER BY placed_at LIMIT ${MOST}`,
    )
    .all(shop) as Row[];
}

function countOf({ conn }: Sight, { where }: Plan, shop: string): number {
  return Number(conn.prepare(`SELECT count(*) FROM ${where} AND o.shop = ?`).pluck().get(shop));
}

function foundOf({ kind, told }: Plan, row: Row): Found {
  return {
    kind,
    id: row.id,
    shop: row.shop,
    orderId: row.id,
    customerId: row.customer_id,
    dueMs: null,
    dueOn: null,
    sinceMs: row.status_since,
    ownerId: null,
    told: { name: row.customer_name, code: row.code, ownerName: '', ...told(row) },
  };
}
