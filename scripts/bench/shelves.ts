/** Articles and stock: the demo catalogues, or as many articles as a list of names tells, on the same shelves. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type DemoShop, readDemoShops } from '../../backend/demo/demo-shops.ts';
import { type Article, type Stock, stockId } from '../../domain/catalogue/article.ts';
import { idFor } from '../demo/dice.ts';

export interface Shelves {
  shops: DemoShop[];
  articles: Article[];
  stock: Stock[];
  /** Active articles of each shop. */
  byShop: Map<string, Article[]>;
}

const ARTICLES_PER_SHOP = 2_000;
const series = ['Atelier', 'Collection hiver', 'Petit format', 'Grand format', 'Édition limitée', 'Série bleue'];

/** `namesFile`: a CSV with a column `Description`, plain or gzipped; null for names made of the demo's. */
export async function readShelves(namesFile: string | null): Promise<Shelves> {
  const shops = await readDemoShops();
  const told = namesFile === null ? [] : namesIn(namesFile);
  const made = shops.flatMap((shop) => more(shop, told));
  const articles = [...shops.flatMap((shop) => shop.articles), ...made];
  const stock = [...shops.flatMap((shop) => shop.stock), ...made.flatMap(stockOf)];
  const plenty = stock.map((row) => ({ ...row, onHand: 1_000_000 }));
  const byShop = new Map(
    shops.map(({ profile }) => [profile.id, articles.filter(({ shop, active }) => active && shop === profile.id)]),
  );
  return { shops, articles, stock: plenty, byShop };
}

function more({ profile, articles }: DemoShop, told: readonly string[]): Article[] {
  return Array.from({ length: ARTICLES_PER_SHOP }, (_, index) => {
    const like = articles[index % articles.length];
    if (!like) throw new Error(`no article in ${profile.id}`);
    const serial = Math.floor(index / articles.length);
    const name = told[index] ?? `${like.name} ${series[serial % series.length]} ${serial}`;
    const sku = `X${String(index).padStart(5, '0')}`;
    return {
      ...like,
      id: idFor(`bench-article:${profile.id}:${index}`),
      name: name.slice(0, 120),
      formats: like.formats.map((format, at) => ({ ...format, sku: `${sku}-${at}`, ean: null })),
    };
  });
}

function stockOf({ id, shop, formats }: Article): Stock[] {
  return formats.map(({ sku }) => ({ id: stockId(shop, sku), shop, sku, articleId: id, onHand: 0, restockOn: null }));
}

function namesIn(file: string): string[] {
  const bytes = readFileSync(file);
  const [header = '', ...rows] = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split(/\r?\n/);
  const column = header.split(',').indexOf('Description');
  const names = rows.flatMap((row) => (row.includes('"') ? [] : (row.split(',')[column]?.trim() ?? '')));
  return [...new Set(names)].filter((name) => name.length > 3);
}
