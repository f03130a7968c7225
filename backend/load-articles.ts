/** Articles and stock of a shop from a file: a catalogue that is kept elsewhere, and stock as it was counted. */
import { z } from 'zod';
import { Article, Stock, stockId } from '../domain/catalogue/article.ts';
import { badInput } from '../domain/command.ts';
import { refusal } from '../domain/refusal.ts';
import type { Storage } from './contract.ts';

/** Without `stock`, what is on hand stays as it is; a format seen for the first time has none. */
const Row = Article.extend({
  stock: z.array(Stock.pick({ sku: true, onHand: true, restockOn: true })).optional(),
});

/** All or nothing. Articles that the file does not name stay. Throws `Refusal`. */
export async function loadArticles(storage: Storage, json: unknown): Promise<{ articles: number; stock: number }> {
  const parsed = z.array(Row).safeParse(json);
  if (!parsed.success) throw badInput(parsed.error);
  const told = { articles: parsed.data.length, stock: 0 };
  await storage.write(async ({ docs }) => {
    told.stock = 0;
    for (const { stock = [], ...article } of parsed.data) {
      const { id: articleId, shop } = article;
      if (!(await docs.get('shops', shop))) throw refusal('notFound', { table: 'shops', id: shop });
      await docs.put('articles', article);
      for (const { sku } of article.formats) {
        const id = stockId(shop, sku);
        const counted = stock.find((row) => row.sku === sku);
        const before = await docs.get('stock', id);
        if (before && before.articleId !== articleId) throw refusal('alreadyExists', { table: 'stock', id });
        if (before && !counted) continue;
        await docs.put('stock', { id, shop, sku, articleId, ...(counted ?? { onHand: 0, restockOn: null }) });
        told.stock += 1;
      }
    }
  });
  return told;
}
