/** Wishes as lines of a basket (CAT-4). Pure. */
import type { WishItem, WishList } from '../../domain/catalogue/wishes.ts';
import { lineName } from '../../domain/order/basket.ts';
import type { LineForm } from '../../domain/order/draft.ts';
import type { ArticleHit } from '../../domain/views.ts';
import { addToLines } from '../phone-order/lines.ts';

export interface TakenWishes {
  lines: LineForm[];
  /** Names of what cannot be sold now. */
  missing: string[];
  taken: number;
}

/** What can be sold is added to the lines, a piece each. `id`: makes the id of a line. */
export function withWishes(
  lines: readonly LineForm[],
  items: readonly Pick<WishItem, 'articleId' | 'sku'>[],
  articles: ReadonlyMap<string, ArticleHit>,
  id: () => string,
): TakenWishes {
  const told: TakenWishes = { lines: [...lines], missing: [], taken: 0 };
  for (const { articleId, sku } of items) {
    const hit = articles.get(articleId);
    const format = hit?.article.formats.find((each) => each.sku === sku);
    const onHand = hit?.stock.find((stock) => stock.sku === sku)?.onHand ?? 0;
    if (hit && format && hit.article.active && onHand > 0) {
      told.lines = addToLines(told.lines, hit, sku, id()).lines;
      told.taken += 1;
    } else told.missing.push(hit && format ? lineName(hit.article, format) : sku);
  }
  return told;
}

const ranks = { high: 0, medium: 1, low: 2 } as const;

/** What is wished most first, then as it was added. */
export function byPriority({ items }: Pick<WishList, 'items'>): WishItem[] {
  return items.toSorted((a, b) => ranks[a.priority] - ranks[b.priority] || (a.addedAt < b.addedAt ? -1 : 1));
}
