/** What happened with one customer, the newest first, whatever it is: orders, cases, papers, letters (CLI-5). */
import type { QueryArgs, QueryResult } from '../../domain/api.ts';
import { may } from '../../domain/staff/roles.ts';
import type { Doc } from '../../domain/tx.ts';
import { type HistoryKind, type HistoryRow, historyKinds } from '../../domain/views-customer.ts';
import { type Recorded, isRecorded } from '../projections/record.ts';
import { type Stored, readDoc } from '../stored.ts';
import { orderRows } from './order-rows.ts';
import { type Sight, docById, mustSeeAmounts } from './sight.ts';

/** Dated by when they are due or not at all: the newest are known once all of them are read. They are never many. */
const readWhole: readonly HistoryKind[] = ['claims', 'investigations', 'requests', 'wishLists', 'articleQuestions'];
const MOST = 5000;

/** Null for a customer of another shop. Throws `Refusal` forbidden for roles that see no prices (ROLE-2). */
export function customerHistory(
  sight: Sight,
  { customerId, kinds, limit }: QueryArgs<'customerHistory'>,
): QueryResult<'customerHistory'> {
  const { conn, viewer } = sight;
  mustSeeAmounts(sight);
  const customer = docById(conn, 'customers', customerId);
  if (!customer || !viewer.shops.includes(customer.shop)) return null;
  const seen = historyKinds.filter((kind) => kind !== 'audits' || may(viewer.role, 'customer.erase'));
  const asked = kinds.length === 0 ? seen : seen.filter((kind) => kinds.includes(kind));
  const counts = countsOf(sight, customerId);
  const rows = asked
    .filter((kind) => (counts.get(kind) ?? 0) > 0)
    .flatMap((kind) =>
      kind === 'orders' ? ordersOf(sight, customerId, limit) : recordsOf(sight, kind, customerId, limit),
    )
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1));
  return {
    rows: rows.slice(0, limit),
    counts: Object.fromEntries(
      historyKinds.map((kind) => [kind, seen.includes(kind) ? (counts.get(kind) ?? 0) : 0]),
    ) as NonNullable<QueryResult<'customerHistory'>>['counts'],
  };
}

function countsOf({ conn }: Sight, customerId: string): Map<string, number> {
  const rows = conn
    .prepare(
      `SELECT tbl, count(*) AS n FROM record_row WHERE customer_id = @id GROUP BY tbl
       UNION ALL SELECT 'orders', count(*) FROM order_row WHERE customer_id = @id`,
    )
    .all({ id: customerId }) as { tbl: string; n: number }[];
  return new Map(rows.map(({ tbl, n }) => [tbl, n]));
}

function ordersOf(sight: Sight, customerId: string, limit: number): HistoryRow[] {
  const ns = sight.conn
    .prepare('SELECT n FROM order_row WHERE customer_id = ? ORDER BY placed_at DESC, n DESC LIMIT ?')
    .pluck()
    .all(customerId, limit) as number[];
  return orderRows(sight, ns).map((row) => ({
    kind: 'orders',
    id: row.id,
    at: row.placedAt,
    orderId: row.id,
    orderCode: row.code,
    what: row.source,
    state: row.status,
    text: '',
    cents: row.totalCents,
    byName: '',
  }));
}

function recordsOf({ conn }: Sight, table: HistoryKind, customerId: string, limit: number): HistoryRow[] {
  if (!isRecorded(table)) return [];
  const rows = conn
    .prepare(
      `SELECT d.json, d.docs_version FROM record_row r JOIN ${table} d ON d.n = r.n
       WHERE r.customer_id = ? AND r.tbl = ? ORDER BY r.at DESC LIMIT ?`,
    )
    .all(customerId, table, readWhole.includes(table) ? MOST : limit) as Stored[];
  const tell = told[table] as ((doc: unknown) => Told) | undefined;
  return rows.flatMap((row) => {
    const doc = readDoc(table, row);
    return tell ? [{ ...nothing, kind: table, id: doc.id, ...tell(doc) }] : [];
  });
}

type Told = Pick<HistoryRow, 'at'> & Partial<HistoryRow>;
const nothing = { orderId: null, orderCode: null, what: '', state: '', text: '', cents: null, byName: '' };

const told: { [T in Recorded]?: (doc: Doc<T>) => Told } = {
  returns: ({ openedAt, orderId, orderCode, reason, state, code, openedByName }) => ({
    at: openedAt,
    orderId,
    orderCode,
    what: reason,
    state,
    text: code,
    byName: openedByName,
  }),
  claims: ({ openedAt, orderId, orderCode, kind, state, text, openedByName }) => ({
    at: openedAt,
    orderId,
    orderCode,
    what: kind,
    state,
    text,
    byName: openedByName,
  }),
  investigations: ({ openedAt, orderId, orderCode, kind, state, trackingNumber, openedByName }) => ({
    at: openedAt,
    orderId,
    orderCode,
    what: kind,
    state,
    text: trackingNumber,
    byName: openedByName,
  }),
  refunds: ({ openedAt, orderId, orderCode, as, state, reason, amountCents, openedByName }) => ({
    at: openedAt,
    orderId,
    orderCode,
    what: as,
    state,
    text: reason,
    cents: amountCents,
    byName: openedByName,
  }),
  invoices: ({ issuedAt, orderId, orderCode, kind, number, totalCents }) => ({
    at: issuedAt,
    orderId,
    orderCode,
    what: kind,
    text: number ?? '',
    cents: totalCents,
  }),
  vouchers: ({ issuedAt, code, label, active, issuedBy }) => ({
    at: issuedAt,
    state: active ? 'active' : 'withdrawn',
    what: code,
    text: label,
    byName: issuedBy,
  }),
  giftCards: ({ issuedAt, orderId, code, balanceCents }) => ({
    at: issuedAt,
    orderId,
    // whoever has the whole code may spend it
    text: code.slice(-4),
    cents: balanceCents,
  }),
  requests: ({ openedAt, orderId, topic, closedAt, pausedSince, text, openedByName }) => ({
    at: openedAt,
    orderId,
    what: topic,
    state: closedAt !== null ? 'closed' : pausedSince === null ? 'open' : 'waiting',
    text,
    byName: openedByName,
  }),
  quotes: ({ madeAt, orderId, number, state, totals, madeByName }) => ({
    at: madeAt,
    orderId,
    state,
    text: number ?? '',
    cents: totals.totalCents,
    byName: madeByName,
  }),
  mails: ({ queuedAt, orderId, kind, state, subject, askedBy }) => ({
    at: queuedAt,
    orderId,
    what: kind,
    state,
    text: subject,
    byName: askedBy ?? '',
  }),
  stockAlerts: ({ leftAt, sku, state }) => ({ at: leftAt, state, text: sku }),
  articleQuestions: ({ askedAt, text, answeredAt, answeredByName }) => ({
    at: askedAt,
    state: answeredAt === null ? 'open' : 'answered',
    text,
    byName: answeredByName ?? '',
  }),
  wishLists: ({ name, items }) => ({
    at:
      items
        .map(({ addedAt }) => addedAt)
        .sort()
        .at(-1) ?? new Date(0).toISOString(),
    text: name,
    what: String(items.length),
  }),
  audits: ({ at, orderId, what, detail, byName, device }) => ({
    at,
    orderId,
    what,
    state: device,
    // the record that was taken in, by its id
    text: what === 'merged' ? '' : detail,
    byName,
  }),
};
