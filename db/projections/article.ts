/** Articles and stock as lists filter them and searches find them. */
import type { Article, Stock } from '../../domain/catalogue/article.ts';
import { fold } from '../../domain/text.ts';
import type { ArticleRowTable, StockRowTable } from '../schema.ts';
import { words } from '../search-text.ts';

export function articleRow({ id, shop, name, category, active }: Article): Omit<ArticleRowTable, 'n'> {
  return { id, shop, name_sort: fold(name), category, active: active ? 1 : 0 };
}

export function articleWords({ name, category, description, formats }: Article): { keys: string; rest: string } {
  const joinedSkus = formats.map(({ sku }) => sku.replace(/[._-]/gu, ''));
  const keys = words([
    name,
    category,
    ...joinedSkus,
    ...formats.flatMap(({ sku, label, ean }) => [sku, label, ean ?? '']),
  ]);
  return { keys, rest: words([description]) };
}

export function stockRow({ shop, articleId, onHand }: Stock): Omit<StockRowTable, 'n'> {
  return { shop, article_id: articleId, on_hand: onHand };
}
