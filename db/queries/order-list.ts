/**
 * Lists of orders over hundreds of thousands of rows. The index runs are kept per shop and status, so every filter is
 * a merge of a few sorted runs; a filter that leaves few rows is answered from its own index and sorted afterwards.
 * Plain SQL: which index serves which question is decided here, not guessed from statistics.
 */
import type { QueryArgs, QueryResult } from '../../domain/api.ts';
import { orderStatuses } from '../../domain/order/status.ts';
import { statusRank } from '../projections/order.ts';
import { nearMatch } from '../near-words.ts';
import { matchText } from '../search-text.ts';
import { spanOfDays } from './days.ts';
import { orderRows } from './order-rows.ts';
import { type Sight, profileOf, shopsSeen } from './sight.ts';

type Filter = QueryArgs<'orderList'>;
type Key = Filter['sort']['by'];

/** Above this many rows a list walks its sort index; below, sorting what the filter leaves is faster. */
const FEW = 4_000;
/** A search this wide looks at its newest matches only. */
const WIDEST_SEARCH = 20_000;

const columns: Record<Key, string> = {
  placedAt: 'placed_at',
  code: 'code',
  customerName: 'customer_sort',
  status: 'status',
  totalCents: 'total_cents',
  city: 'city_sort',
  pieces: 'pieces',
  statusSince: 'status_since',
};
/** Amounts and pieces have none of their own: both are in `order_sort_placed`, which is read whole. */
const sortIndexes: Partial<Record<Key, string>> = {
  placedAt: 'order_sort_placed',
  status: 'order_sort_placed',
  code: 'order_sort_code',
  customerName: 'order_sort_customer',
  city: 'order_sort_city',
  statusSince: 'order_sort_since',
};

/** Text with the values it binds; names come from the tables above, never from a caller. */
interface Part {
  text: string;
  values: (string | number)[];
}

export function orderList(sight: Sight, filter: Filter): QueryResult<'orderList'> {
  // sorting by an amount would tell it (ROLE-2)
  const by = filter.sort.by === 'totalCents' && !sight.priced ? 'placedAt' : filter.sort.by;
  const list: Filter = { ...filter, sort: { ...filter.sort, by } };
  const runs = runsOf(sight, list);
  const match = matchText(list.text);
  const { ns, total } = match === null ? listed(sight, list, runs) : searched(sight, list, runs, match);
  const nearly = match !== null && total === 0 ? nearlyFound(sight, list, runs) : null;
  return { rows: orderRows(sight, nearly?.ns ?? ns), total: nearly?.total ?? total, near: nearly !== null };
}

/** Where the words find nothing, words nearly like them; null where those find nothing either. */
function nearlyFound(sight: Sight, list: Filter, runs: readonly Run[]): { ns: number[]; total: number } | null {
  // past its end a page is empty, which says nothing about the words
  const begins = { ...list, offset: 0, limit: 1 };
  const match = matchText(list.text);
  if (match === null || (list.offset > 0 && searched(sight, begins, runs, match).total > 0)) return null;
  const near = nearMatch(sight.conn, 'order_fts', list.text);
  if (near === null || searched(sight, begins, runs, near).total === 0) return null;
  return searched(sight, list, runs, near);
}

/** The part of one shop that passes, each status one sorted run of the indexes. */
interface Run {
  shop: string;
  statuses: number[];
  rest: Part;
}

function runsOf(sight: Sight, filter: Filter): Run[] {
  const statuses = (filter.statuses.length > 0 ? filter.statuses : orderStatuses).map((status) => statusRank[status]);
  return shopsSeen(sight, filter.shop).map((shop) => {
    const timeZone = profileOf(sight.conn, shop)?.identity.timeZone ?? 'Europe/Paris';
    const { from, to } = spanOfDays(filter.from, filter.to, timeZone);
    const parts: Part[] = [];
    if (from !== null) parts.push({ text: 'placed_at >= ?', values: [from] });
    if (to !== null) parts.push({ text: 'placed_at < ?', values: [to] });
    if (filter.source !== null) parts.push({ text: 'source = ?', values: [filter.source] });
    if (filter.due) parts.push({ text: 'is_due = 1', values: [] });
    if (filter.alerts) parts.push({ text: 'alerts > 0', values: [] });
    if (filter.customerId !== null) parts.push({ text: 'customer_id = ?', values: [filter.customerId] });
    return { shop, statuses: [...new Set(statuses)], rest: all(parts) };
  });
}

function listed({ conn }: Sight, filter: Filter, runs: readonly Run[]): { ns: number[]; total: number } {
  const index = filterIndex(filter);
  const count = (run: Run): number => {
    const { text, values } = inRun(run);
    const counted = conn.prepare(`SELECT count(*) FROM order_row INDEXED BY ${index} WHERE ${text}`).pluck();
    return Number(counted.get(...values));
  };
  const total = runs.reduce((sum, run) => sum + count(run), 0);
  return { total, ns: page(conn, filter, partsOf(filter, runs, index, total)) };
}

function partsOf(filter: Filter, runs: readonly Run[], index: string, total: number): Part[] {
  if (total <= FEW || filter.customerId !== null || filter.alerts) return runs.map((run) => pick(run, filter, index));
  const sorted = sortIndexes[filter.sort.by];
  if (sorted === undefined) return runs.map((run) => pick(run, filter, 'order_sort_placed'));
  return runs.flatMap((run) => run.statuses.map((status) => walk(run, status, filter, sorted)));
}

/** One run in its index's own order: SQLite merges several of them without sorting. */
function walk({ shop, rest }: Run, status: number, filter: Filter, index: string): Part {
  return {
    text: `SELECT n, ${keys(filter)} FROM order_row INDEXED BY ${index} WHERE shop = ? AND status = ? AND ${rest.text}`,
    values: [shop, status, ...rest.values],
  };
}

function pick(run: Run, filter: Filter, index: string): Part {
  const { text, values } = inRun(run);
  return { text: `SELECT n, ${keys(filter)} FROM order_row INDEXED BY ${index} WHERE ${text}`, values };
}

function searched(
  { conn }: Sight,
  filter: Filter,
  runs: readonly Run[],
  match: string,
): { ns: number[]; total: number } {
  const passes = runs.map((run) => inRun(run));
  const text = `WITH hit (n) AS MATERIALIZED (SELECT rowid FROM order_fts WHERE order_fts MATCH ? ORDER BY rowid DESC LIMIT ${WIDEST_SEARCH})
    SELECT row.n, count(*) OVER () AS total FROM hit CROSS JOIN order_row AS row ON row.n = hit.n
    WHERE ${passes.map((part) => `(${part.text})`).join(' OR ') || '0'} ORDER BY ${order(filter)} LIMIT ? OFFSET ?`;
  const values = [match, ...passes.flatMap((part) => part.values), filter.limit, filter.offset];
  const rows = conn.prepare(text).all(...values) as { n: number; total: number }[];
  return { ns: rows.map(({ n }) => n), total: rows[0]?.total ?? 0 };
}

function page(conn: Sight['conn'], filter: Filter, parts: readonly Part[]): number[] {
  if (parts.length === 0) return [];
  const [first, second] = columnsOf(filter);
  const order =
    second === undefined ? `k1 ${first?.dir}, n ${first?.dir}` : `k1 ${first?.dir}, k2 ${second.dir}, n ${second.dir}`;
  const text = `${parts.map((part) => part.text).join(' UNION ALL ')} ORDER BY ${order} LIMIT ? OFFSET ?`;
  return conn
    .prepare(text)
    .pluck()
    .all(...parts.flatMap((part) => part.values), filter.limit, filter.offset) as number[];
}

/** Equal statuses are told apart by age, newest first. */
function columnsOf({ sort }: Filter): { column: string; dir: 'asc' | 'desc' }[] {
  const first = { column: columns[sort.by], dir: sort.dir };
  return sort.by === 'status' ? [first, { column: 'placed_at', dir: 'desc' }] : [first];
}

function keys(filter: Filter): string {
  return columnsOf(filter)
    .map(({ column }, index) => `${column} AS k${index + 1}`)
    .join(', ');
}

function order(filter: Filter): string {
  const list = columnsOf(filter);
  return [...list, { column: 'row.n', dir: list.at(-1)?.dir ?? 'desc' }]
    .map(({ column, dir }) => `${column} ${dir}`)
    .join(', ');
}

function inRun({ shop, statuses, rest }: Run): Part {
  const some = statuses.map(() => '?').join();
  return { text: `shop = ? AND status IN (${some}) AND ${rest.text}`, values: [shop, ...statuses, ...rest.values] };
}

function all(parts: readonly Part[]): Part {
  if (parts.length === 0) return { text: '1', values: [] };
  return { text: parts.map(({ text }) => text).join(' AND '), values: parts.flatMap(({ values }) => values) };
}

function filterIndex(filter: Filter): string {
  if (filter.customerId !== null) return 'order_by_customer';
  if (filter.due) return 'order_due';
  return filter.alerts ? 'order_alerts' : 'order_sort_placed';
}
