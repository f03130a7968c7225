/** The catalogue as the phone order form asks for it (ORD-2, ORD-3). */
import { type Article, FEW_LEFT, type Stock, type StockFilter } from '../../domain/catalogue/article.ts';
import type { QueryArgs } from '../../domain/api.ts';
import type { ArticleHit } from '../../domain/views.ts';
import { fold } from '../../domain/text.ts';
import { type Stored, readDoc } from '../stored.ts';
import { matchText } from '../search-text.ts';
import { articleWithoutPrices } from './prices.ts';
import { type Sight, docById, shopsSeen } from './sight.ts';

const CANDIDATES = 400;

export function articleSearch(sight: Sight, args: QueryArgs<'articleSearch'>): ArticleHit[] {
  const [shop] = shopsSeen(sight, args.shop);
  const match = matchText(args.text);
  const { category } = args;
  const filters = [
    'row.shop = ?',
    'row.active = 1',
    ...(category === null ? [] : ['row.category = ?']),
    ...(args.stock === 'any'
      ? []
      : [`EXISTS (SELECT 1 FROM stock_row WHERE article_id = row.id AND ${stocked[args.stock]})`]),
  ].join(' AND ');
  const values = [shop, ...(category === null ? [] : [category])];
  const from =
    match === null
      ? 'article_row AS row'
      : 'article_fts CROSS JOIN article_row AS row ON row.n = article_fts.rowid AND article_fts MATCH ?';
  const rows = sight.conn
    .prepare(
      `SELECT articles.json, articles.docs_version FROM ${from} CROSS JOIN articles ON articles.n = row.n
       WHERE ${filters} ORDER BY row.name_sort LIMIT ?`,
    )
    .all(...(match === null ? [] : [match]), ...values, match === null ? args.limit : CANDIDATES) as Stored[];
  const articles = rows.map((row) => readDoc('articles', row));
  return nearest(articles, args.text)
    .slice(0, args.limit)
    .map((article) => hit(sight, article));
}

const stocked: Record<Exclude<StockFilter, 'any'>, string> = {
  in: 'on_hand > 0',
  low: `on_hand BETWEEN 1 AND ${FEW_LEFT}`,
  out: 'on_hand = 0',
};

/** A sku or EAN as typed, then names that begin with the text, then names that hold it, then the rest. */
function nearest(articles: readonly Article[], text: string): Article[] {
  const typed = fold(text);
  if (typed === '') return [...articles];
  const rank = ({ name, formats }: Article): number => {
    if (formats.some(({ sku, ean }) => fold(sku) === typed || ean === typed)) return 0;
    const folded = fold(name);
    if (folded.startsWith(typed)) return 1;
    return ` ${folded}`.includes(` ${typed}`) ? 2 : 3;
  };
  return articles
    .map((article) => ({ article, rank: rank(article) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ article }) => article);
}

/** In the order asked for; those that are not here are left out. */
export function articlesById(sight: Sight, { articleIds }: QueryArgs<'articlesById'>): ArticleHit[] {
  return articleIds.flatMap((id) => {
    const article = docById(sight.conn, 'articles', id);
    return article && sight.viewer.shops.includes(article.shop) ? [hit(sight, article)] : [];
  });
}

export function categories(sight: Sight, { shop }: QueryArgs<'categories'>): string[] {
  const [only] = shopsSeen(sight, shop);
  return sight.conn
    .prepare(
      `SELECT DISTINCT category FROM article_row WHERE shop = ? AND active = 1 AND category <> '' ORDER BY category`,
    )
    .pluck()
    .all(only) as string[];
}

function hit({ conn, priced }: Sight, article: Article): ArticleHit {
  const rows = conn
    .prepare(
      'SELECT stock.json, stock.docs_version FROM stock_row JOIN stock USING (n) WHERE article_id = ? ORDER BY stock.id',
    )
    .all(article.id) as Stored[];
  const stock: Stock[] = rows.map((row) => readDoc('stock', row));
  return { article: priced ? article : articleWithoutPrices(article), stock };
}
