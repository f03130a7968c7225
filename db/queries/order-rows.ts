/** Rows of lists, in the order asked for. */
import type { OrderRow } from '../../domain/views.ts';
import { orderStatuses } from '../../domain/order/status.ts';
import { statusRank } from '../projections/order.ts';
import type { OrderRowTable } from '../schema.ts';
import { type Sight, pendingIds } from './sight.ts';

const statusAt = new Map(orderStatuses.map((status) => [statusRank[status], status]));

export function orderRows({ conn, priced }: Sight, ns: readonly number[]): OrderRow[] {
  if (ns.length === 0) return [];
  const found = conn
    .prepare('SELECT * FROM order_row WHERE n IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(ns)) as OrderRowTable[];
  const byN = new Map(found.map((row) => [row.n, row]));
  const pending = pendingIds(
    conn,
    'orders',
    found.map(({ id }) => id),
  );
  return ns.flatMap((n) => {
    const row = byN.get(n);
    return row ? [orderRow(row, priced, pending.has(row.id))] : [];
  });
}

function orderRow(row: OrderRowTable, priced: boolean, pending: boolean): OrderRow {
  return {
    id: row.id,
    shop: row.shop,
    code: row.code,
    source: row.source,
    status: statusAt.get(row.status) ?? 'recorded',
    placedAt: new Date(row.placed_at).toISOString(),
    statusSince: new Date(row.status_since).toISOString(),
    customerName: row.customer_name,
    deliveryName: row.delivery_name,
    postalCode: row.postal_code,
    city: row.city,
    country: row.country,
    modeLabel: row.mode_label,
    carrier: row.carrier,
    pieces: row.pieces,
    totalCents: priced ? row.total_cents : null,
    dueCents: priced ? owed(row) : null,
    surprise: row.surprise === 1,
    gifts: row.gifts === 1,
    personalised: row.personalised === 1,
    alerts: row.alerts,
    trackingNumbers: row.tracking_numbers,
    pending,
  };
}

/** A cancelled order is owed nothing: what came in goes back. */
function owed({ due_cents, refund_cents, is_due }: OrderRowTable): number {
  return refund_cents > 0 ? -refund_cents : is_due === 1 ? due_cents : 0;
}
