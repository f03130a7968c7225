/** Pieces that are missing: what should lie on a shelf, what an order waits for, what its customer could have instead. */
import type { QueryArgs, QueryResult } from '../../domain/api.ts';
import { stockId } from '../../domain/catalogue/article.ts';
import { localDay } from '../../domain/format.ts';
import { linesFromShelf } from '../../domain/after-sale/make-good.ts';
import { may } from '../../domain/staff/roles.ts';
import type { ArticleHit } from '../../domain/views.ts';
import { heldLines } from '../../domain/warehouse/holding.ts';
import { type ShortageOffer, swapsFor } from '../../domain/warehouse/shortage-offer.ts';
import type { Shortage } from '../../domain/warehouse/shortage.ts';
import { statusRank } from '../projections/order.ts';
import { type Stored, readDoc } from '../stored.ts';
import { articleSearch, articlesById } from './articles.ts';
import { type Sight, docById, profileOf, shopsSeen } from './sight.ts';

/** Orders read to tell what is held; there are never as many before the lorry. */
const MOST_OPEN = 5_000;
const MOST_ALIKE = 60;

/** What lies there for sale and for other orders; pieces that were told missing are held by nobody. */
export function shelf(sight: Sight, { shop, sku, orderId }: QueryArgs<'shelf'>): QueryResult<'shelf'> {
  const { conn } = sight;
  const stock = docById(conn, 'stock', stockId(shopsSeen(sight, shop)[0] ?? shop, sku));
  if (!stock) return { shelf: null };
  let held = 0;
  let onBenches = 0;
  for (const order of openOrdersWith(sight, shop, sku)) {
    if (order.id === orderId) continue;
    const shortage = openShortageOf(sight, order.id);
    const pieces = heldLines(linesFromShelf(order), shortage)
      .filter((line) => line.sku === sku)
      .reduce((sum, { quantity }) => sum + quantity, 0);
    held += pieces;
    if (order.status === 'inPreparation' && pieces > 0) onBenches += 1;
  }
  const location = docById(conn, 'articles', stock.articleId)?.location ?? '';
  const { onHand, restockOn } = stock;
  return { shelf: { location, onHand, held, onBenches, restockOn } };
}

export function shortageOfOrder({ conn, viewer }: Sight, { orderId }: QueryArgs<'shortageOfOrder'>): Shortage | null {
  const shortage = docById(conn, 'shortages', orderId);
  return shortage && viewer.shops.includes(shortage.shop) ? shortage : null;
}

/** With prices, for those who speak with the customer. */
export function shortageOffer(
  sight: Sight,
  { orderId }: QueryArgs<'shortageOffer'>,
  now: string,
): ShortageOffer | null {
  const { conn, viewer } = sight;
  const order = docById(conn, 'orders', orderId);
  const shortage = shortageOfOrder(sight, { orderId });
  const profile = order && profileOf(conn, order.shop);
  if (!order || !shortage || !profile || shortage.state === 'settled') return null;
  if (!sight.priced || !may(viewer.role, 'shortage.settle')) return null;
  const day = localDay(now, profile.identity.timeZone);
  const restocks: ShortageOffer['restocks'] = [];
  const swaps: ShortageOffer['swaps'] = [];
  for (const { lineId, sku, missing } of shortage.lines) {
    const line = order.lines.find(({ id }) => id === lineId);
    restocks.push({ lineId, restockOn: docById(conn, 'stock', stockId(order.shop, sku))?.restockOn ?? null });
    if (line)
      swaps.push(...swapsFor(line, missing, ownOf(sight, line.articleId), alikeOf(sight, order.shop, line), day));
  }
  return { restocks, swaps };
}

function ownOf(sight: Sight, articleId: string): ArticleHit | undefined {
  return articlesById(sight, { articleIds: [articleId] })[0];
}

function alikeOf(sight: Sight, shop: string, { category }: { category: string }): ArticleHit[] {
  if (category === '') return [];
  return articleSearch(sight, { shop, text: '', category, stock: 'in', limit: MOST_ALIKE });
}

function openOrdersWith({ conn }: Sight, shop: string, sku: string) {
  const rows = conn
    .prepare(
      `SELECT d.json, d.docs_version FROM order_row o INDEXED BY order_sort_placed JOIN orders d ON d.n = o.n
       WHERE o.shop = ? AND o.status <= ${statusRank.inPreparation}
         AND EXISTS (SELECT 1 FROM json_each(d.json, '$.lines') l WHERE l.value ->> '$.sku' = ?)
       LIMIT ${MOST_OPEN}`,
    )
    .all(shop, sku) as Stored[];
  return rows.map((row) => readDoc('orders', row));
}

function openShortageOf({ conn }: Sight, orderId: string): Shortage | undefined {
  const shortage = docById(conn, 'shortages', orderId);
  return shortage?.state === 'settled' ? undefined : shortage;
}
