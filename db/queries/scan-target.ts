/** What a scan leads to. Each question is one look at an index: nothing grows with the number of orders. */
import type { QueryArgs } from '../../domain/api.ts';
import { stockId } from '../../domain/catalogue/article.ts';
import { normalTracking } from '../../domain/order/tracking.ts';
import { readScan } from '../../domain/scan/read-scan.ts';
import type { ScanTarget } from '../../domain/scan/target.ts';
import { type Permission, may } from '../../domain/staff/roles.ts';
import { type Stored, readDoc } from '../stored.ts';
import { ordersWithNumber } from './parcels.ts';
import { type Sight, docById, shopsSeen } from './sight.ts';

const unknown: ScanTarget = { kind: 'unknown' };
/** Carriers write no number shorter than that. */
const PARCEL_DIGITS = /(?:\d.*){6}/u;

/** What several shops have is that of `shop`, else of the first; other people's shops hold nothing (SHOP-1). */
export function scanTarget(sight: Sight, { shop, text }: QueryArgs<'scanTarget'>): ScanTarget {
  const scan = readScan(text);
  const shops = [...new Set([...shopsSeen(sight, shop), ...sight.viewer.shops])];
  switch (scan.kind) {
    case 'order':
      return order(sight, scan.code) ?? named(sight, shops, scan.code);
    case 'return':
      return returned(sight, shops, scan.code) ?? unknown;
    case 'customer':
      return customer(sight, scan.customerId) ?? unknown;
    case 'gtin':
      // eight digits may be an article's or a parcel's
      return articleOf(sight, shops, scan.gtin) ?? named(sight, shops, text.trim().toUpperCase());
    case 'text':
      return named(sight, shops, scan.text);
    default:
      return unknown;
  }
}

/** Codes that tell nothing by their form. */
function named(sight: Sight, shops: readonly string[], text: string): ScanTarget {
  return stocked(sight, shops, text) ?? parcel(sight, text) ?? place(sight, shops, text) ?? unknown;
}

function order({ conn, viewer }: Sight, code: string): ScanTarget | null {
  const find = conn.prepare('SELECT id, shop FROM order_row WHERE code = ? ORDER BY n LIMIT 1');
  const row = find.get(code) as { id: string; shop: string } | undefined;
  return row && viewer.shops.includes(row.shop) ? { kind: 'order', shop: row.shop, orderId: row.id, code } : null;
}

function parcel(sight: Sight, text: string): ScanTarget | null {
  const number = normalTracking(text);
  // a number is used again after years: the last order that bears it
  const found = PARCEL_DIGITS.test(number) ? ordersWithNumber(sight, number).at(-1) : undefined;
  return found ? { kind: 'order', shop: found.shop, orderId: found.orderId, code: found.code } : null;
}

function returned(sight: Sight, shops: readonly string[], code: string): ScanTarget | null {
  const find = sight.conn.prepare("SELECT id FROM record_row WHERE tbl = 'returns' AND shop = ? AND key = ?").pluck();
  const looking: readonly Permission[] = ['return.handle', 'return.receive'];
  for (const shop of shops) {
    const returnId = find.get(shop, code);
    if (typeof returnId !== 'string') continue;
    return looking.some((one) => may(sight.viewer.role, one))
      ? { kind: 'return', shop, returnId }
      : { kind: 'notForYou' };
  }
  return null;
}

/** A record that was merged leads to the one it became part of (CLI-2). */
function customer({ conn, viewer }: Sight, customerId: string): ScanTarget | null {
  const read = docById(conn, 'customers', customerId);
  const found = read && read.mergedInto !== null ? docById(conn, 'customers', read.mergedInto) : read;
  if (!found || found.erasedAt !== null || !viewer.shops.includes(found.shop)) return null;
  if (!may(viewer.role, 'customer.change')) return { kind: 'notForYou' };
  return { kind: 'customer', shop: found.shop, customerId: found.id };
}

/** Cases have a number of their own: only what bears the piece's is one. */
function articleOf({ conn }: Sight, shops: readonly string[], gtin: string): ScanTarget | null {
  if (!gtin.startsWith('0')) return null;
  const ean = gtin.slice(1);
  const rows = conn
    .prepare(
      `SELECT a.json, a.docs_version FROM article_fts CROSS JOIN articles a ON a.n = article_fts.rowid
       WHERE article_fts MATCH ?`,
    )
    .all(`keys : ("${ean}")`) as Stored[];
  const articles = rows.map((row) => readDoc('articles', row));
  for (const shop of shops)
    for (const article of articles.filter((one) => one.shop === shop)) {
      const format = article.formats.find((one) => one.ean === ean);
      if (format) return { kind: 'article', shop, articleId: article.id, sku: format.sku };
    }
  return null;
}

function stocked({ conn }: Sight, shops: readonly string[], sku: string): ScanTarget | null {
  for (const shop of shops) {
    const stock = docById(conn, 'stock', stockId(shop, sku));
    if (stock) return { kind: 'article', shop, articleId: stock.articleId, sku };
  }
  return null;
}

function place({ conn }: Sight, shops: readonly string[], text: string): ScanTarget | null {
  if (text === '') return null;
  const rows = conn
    .prepare("SELECT json, docs_version FROM articles WHERE upper(json_extract(json, '$.location')) = ? ORDER BY id")
    .all(text) as Stored[];
  const articles = rows.map((row) => readDoc('articles', row));
  for (const shop of shops) {
    const here = articles.filter((one) => one.shop === shop).map(({ id, name }) => ({ articleId: id, name }));
    if (here.length > 0) return { kind: 'place', shop, place: text, articles: here };
  }
  return null;
}
