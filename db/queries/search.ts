/** The one search box: orders, customers and articles by whatever is known of them. */
import type { QueryArgs } from '../../domain/api.ts';
import type { OrderRow, SearchHit } from '../../domain/views.ts';
import { fold } from '../../domain/text.ts';
import type { CustomerRowTable } from '../schema.ts';
import { nearMatch } from '../near-words.ts';
import { codeWords, joined, matchText, searchWords } from '../search-text.ts';
import { articleSearch } from './articles.ts';
import { best } from './customers.ts';
import { orderRows } from './order-rows.ts';
import { type Sight, shopsSeen } from './sight.ts';

/** Newest matches that are ranked; whole codes and numbers leave far fewer. */
const CANDIDATES = 120;
/** With fewer exact hits, near ones come after them. */
const ENOUGH = 3;

interface Ranked {
  hit: SearchHit;
  score: number;
}

export function search(sight: Sight, { shop, text, limit }: QueryArgs<'search'>): SearchHit[] {
  const shops = shopsSeen(sight, shop);
  const match = matchText(text, 'keys');
  if (match === null) return [];
  const found = [
    ...ordersFound(sight, shops, match, text),
    ...customersFound(sight, shops, match, text),
    ...shops.flatMap((one) => articlesFound(sight, one, text)),
  ];
  const exact = ranked(found);
  if (exact.length >= ENOUGH) return exact.slice(0, limit);
  const known = new Set(exact.map(({ id }) => id));
  const near = nearFound(sight, shops, text).filter(({ id }) => !known.has(id));
  return [...exact, ...near].slice(0, limit);
}

/** People and orders under a name nearly like the one typed. */
function nearFound(sight: Sight, shops: readonly string[], text: string): SearchHit[] {
  const orders = nearMatch(sight.conn, 'order_fts', text, 'keys');
  const customers = nearMatch(sight.conn, 'customer_fts', text, 'keys');
  return ranked([
    ...(orders === null ? [] : ordersFound(sight, shops, orders, text)),
    ...(customers === null ? [] : customersFound(sight, shops, customers, text)),
  ]);
}

function ranked(found: Ranked[]): SearchHit[] {
  return found.sort((a, b) => b.score - a.score).map(({ hit }) => hit);
}

/** Newest first; an order whose code is what was typed comes before all else. */
function ordersFound(sight: Sight, shops: readonly string[], match: string, text: string): Ranked[] {
  const ns = sight.conn
    .prepare(
      `SELECT row.n FROM order_fts CROSS JOIN order_row AS row ON row.n = order_fts.rowid
       WHERE order_fts MATCH ? AND row.shop IN (SELECT value FROM json_each(?)) ORDER BY order_fts.rowid DESC LIMIT ?`,
    )
    .pluck()
    .all(match, JSON.stringify(shops), CANDIDATES) as number[];
  return orderRows(sight, ns).map((row, index) => ({
    hit: orderHit(row),
    score: orderScore(row, text) - index / CANDIDATES,
  }));
}

function orderScore(row: OrderRow, text: string): number {
  const number = joined(text) || fold(text);
  if (codeWords(row.code).split(' ').includes(number)) return 30;
  if (row.trackingNumbers !== '' && fold(row.trackingNumbers).split(' ').includes(number)) return 28;
  return wordScore(`${row.customerName} ${row.deliveryName}`, text);
}

function orderHit({ id, shop, code, customerName, city, status }: OrderRow): SearchHit {
  return { kind: 'order', id, shop, title: code, subtitle: [customerName, city].filter(Boolean).join(' · '), status };
}

function customersFound(sight: Sight, shops: readonly string[], match: string, text: string): Ranked[] {
  const rows = sight.conn
    .prepare(
      `SELECT row.* FROM customer_fts CROSS JOIN customer_row AS row ON row.n = customer_fts.rowid
       WHERE customer_fts MATCH ? AND row.shop IN (SELECT value FROM json_each(?)) ORDER BY customer_fts.rowid DESC LIMIT ?`,
    )
    .all(match, JSON.stringify(shops), CANDIDATES) as CustomerRowTable[];
  // a person before their orders: the orders are one click further
  return best(rows, text, CANDIDATES).map((row, index) => ({
    hit: {
      kind: 'customer',
      id: row.id,
      shop: row.shop,
      title: row.name,
      subtitle: [row.email, row.postal_code, row.city].filter(Boolean).join(' · '),
      status: null,
    },
    score: wordScore(`${row.name} ${row.email}`, text) + 1 - index / CANDIDATES,
  }));
}

function articlesFound(sight: Sight, shop: string, text: string): Ranked[] {
  const args = { shop, text, category: null, stock: 'any' as const, limit: 10 };
  return articleSearch(sight, args).map(({ article }, index) => ({
    hit: {
      kind: 'article',
      id: article.id,
      shop: article.shop,
      title: article.name,
      subtitle: article.category,
      status: null,
    },
    score: wordScore(article.name, text) + 0.5 - index / CANDIDATES,
  }));
}

/** Two for a whole word, one for a beginning. */
function wordScore(own: string, text: string): number {
  const words = fold(own).split(' ');
  return searchWords(text).reduce(
    (sum, word) => sum + (words.includes(word) ? 2 : words.some((other) => other.startsWith(word)) ? 1 : 0),
    0,
  );
}
