/** Customers by what a caller says of themself, and one customer with their orders (CLI-1). */
import type { QueryArgs, QueryResult } from '../../domain/api.ts';
import type { CustomerRow } from '../../domain/views.ts';
import { fold } from '../../domain/text.ts';
import type { CustomerRowTable } from '../schema.ts';
import { nearMatch } from '../near-words.ts';
import { joined, matchText, searchWords } from '../search-text.ts';
import { orderRows } from './order-rows.ts';
import { type Sight, docById, pendingIds, shopsSeen } from './sight.ts';

/** Best of so many newest matches. */
const CANDIDATES = 300;
const ORDERS_SHOWN = 1000;
/** With fewer exact hits, people under a name nearly like it come after them. */
const ENOUGH = 3;

export function customerSearch(sight: Sight, { shop, text, limit }: QueryArgs<'customerSearch'>): CustomerRow[] {
  const [only] = shopsSeen(sight, shop);
  const match = matchText(text);
  if (match === null) {
    const newest = sight.conn.prepare(
      "SELECT * FROM customer_row WHERE shop = ? AND name <> '' ORDER BY n DESC LIMIT ?",
    );
    return (newest.all(only, limit) as CustomerRowTable[]).map((row) => customerRowOf(sight, row, false));
  }
  const found = (expression: string) =>
    sight.conn
      .prepare(
        `SELECT row.* FROM customer_fts CROSS JOIN customer_row AS row ON row.n = customer_fts.rowid
         WHERE customer_fts MATCH ? AND row.shop = ? ORDER BY customer_fts.rowid DESC LIMIT ?`,
      )
      .all(expression, only, CANDIDATES) as CustomerRowTable[];
  const exact = found(match);
  const near = exact.length < ENOUGH ? nearMatch(sight.conn, 'customer_fts', text) : null;
  const known = new Set(exact.map(({ n }) => n));
  const others = near === null ? [] : found(near).filter(({ n }) => !known.has(n));
  return [
    ...best(exact, text, limit).map((row) => customerRowOf(sight, row, false)),
    ...best(others, text, limit).map((row) => customerRowOf(sight, row, true)),
  ].slice(0, limit);
}

/** Whole words before beginnings of words, in the name before elsewhere; newest first among equals. */
export function best<T extends Pick<CustomerRowTable, 'name' | 'email'>>(
  rows: readonly T[],
  text: string,
  limit: number,
): T[] {
  const typed = joined(text) === '' ? searchWords(text) : [];
  const score = ({ name, email }: T) => {
    const words = new Set(fold(name).split(' '));
    const exact = typed.filter((word) => words.has(word)).length;
    const begun = typed.filter((word) => [...words].some((own) => own.startsWith(word))).length;
    return exact * 4 + begun * 2 + (email !== '' && email === text.trim().toLowerCase() ? 20 : 0);
  };
  return rows
    .map((row) => ({ row, score: score(row) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ row }) => row);
}

export function customerRowOf({ conn }: Sight, row: CustomerRowTable, near: boolean): CustomerRow {
  const past = conn
    .prepare('SELECT count(*) AS orders, max(placed_at) AS last FROM order_row WHERE customer_id = ?')
    .get(row.id) as { orders: number; last: number | null };
  return {
    id: row.id,
    shop: row.shop,
    name: row.name,
    email: row.email,
    phone: row.phone,
    postalCode: row.postal_code,
    city: row.city,
    orders: past.orders,
    near,
    lastOrderAt: past.last === null ? null : new Date(past.last).toISOString(),
  };
}

export function customerById(sight: Sight, { customerId }: QueryArgs<'customerById'>): QueryResult<'customerById'> {
  const { conn, viewer } = sight;
  const customer = docById(conn, 'customers', customerId);
  if (!customer || !viewer.shops.includes(customer.shop)) return null;
  const ns = conn
    .prepare('SELECT n FROM order_row WHERE customer_id = ? ORDER BY placed_at DESC, n DESC LIMIT ?')
    .pluck()
    .all(customerId, ORDERS_SHOWN) as number[];
  return {
    customer,
    orders: orderRows(sight, ns),
    pending: pendingIds(conn, 'customers', [customerId]).has(customerId),
  };
}
