/** Parcels by their numbers. */
import type { QueryArgs, QueryResult } from '../../domain/api.ts';
import { normalTracking } from '../../domain/order/tracking.ts';
import { searchWords } from '../search-text.ts';
import { type Sight } from './sight.ts';

/** Orders here, but for `orderId`, whose parcels bear one of these numbers: a key that holds does not say whose it is (LIV-9). */
export function trackingUses(
  { conn, viewer }: Sight,
  { orderId, numbers }: QueryArgs<'trackingUses'>,
): QueryResult<'trackingUses'> {
  const find = conn.prepare(
    `SELECT row.id AS orderId, row.shop, row.code, row.tracking_numbers AS numbers
     FROM order_fts CROSS JOIN order_row AS row ON row.n = order_fts.rowid
     WHERE order_fts MATCH ? AND row.id <> ? AND row.tracking_numbers <> '' LIMIT 20`,
  );
  const uses: QueryResult<'trackingUses'> = [];
  for (const number of new Set(numbers.map(normalTracking))) {
    const words = searchWords(number);
    if (words.length === 0) continue;
    const match = `keys : (${words.map((word) => `"${word}"`).join(' AND ')})`;
    const rows = find.all(match, orderId) as { orderId: string; shop: string; code: string; numbers: string }[];
    const same = rows.find((row) => viewer.shops.includes(row.shop) && row.numbers.split(' ').includes(number));
    if (same) uses.push({ number, orderId: same.orderId, code: same.code });
  }
  return uses;
}
