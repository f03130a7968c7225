import { lineName } from '../../domain/order/basket.ts';
import type { ArticleHit } from '../../domain/views.ts';
import { query } from '../api.ts';
import { useLive } from '../use-live.ts';

const MOST = 200;

/** The articles that rows speak of, with their stock, followed live. */
export function useArticles(rows: readonly { articleId: string }[] | null): ReadonlyMap<string, ArticleHit> {
  const articleIds = [...new Set(rows?.map(({ articleId }) => articleId))].sort().slice(0, MOST);
  const asked = articleIds.length === 0 ? null : { articleIds };
  const hits = useLive('articlesById', asked, ['articles', 'stock']).data ?? [];
  return new Map(hits.map((hit) => [hit.article.id, hit]));
}

/** The same, asked for now: for an act that may come before the screen has them. */
export async function articlesOf(rows: readonly { articleId: string }[]): Promise<ReadonlyMap<string, ArticleHit>> {
  const articleIds = [...new Set(rows.map(({ articleId }) => articleId))].slice(0, MOST);
  const hits = articleIds.length === 0 ? [] : await query('articlesById', { articleIds });
  return new Map(hits.map((hit) => [hit.article.id, hit]));
}

/** The article with the format's label; the sku where it is not known here. */
export function nameOf(articles: ReadonlyMap<string, ArticleHit>, row: { articleId: string; sku: string }): string {
  const article = articles.get(row.articleId)?.article;
  const format = article?.formats.find(({ sku }) => sku === row.sku);
  return article && format ? lineName(article, format) : row.sku;
}
