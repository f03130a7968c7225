/** Articles and stock of a shop from a file: a catalogue that is kept elsewhere, and stock as it was counted. */
import { z } from 'zod';
import { Article, Stock, stockId } from '../domain/catalogue/article.ts';
import { badInput } from '../domain/command.ts';
import { withConsequences } from '../domain/consequences.ts';
import { refusal } from '../domain/refusal.ts';
import type { Ctx, Tx } from '../domain/tx.ts';
import type { Storage } from './contract.ts';

/** Without `stock`, what is on hand stays as it is; a format seen for the first time has none. */
const Row = Article.extend({
  stock: z.array(Stock.pick({ sku: true, onHand: true, restockOn: true })).optional(),
});

interface Loaded {
  articles: number;
  stock: number;
}

/**
 * All or nothing. Articles that the file does not name stay; who waited for one that is back is told (CAT-1). `now`: ISO
 * UTC. Throws `Refusal`.
 */
export async function loadArticles(storage: Storage, json: unknown, now: string): Promise<Loaded> {
  const parsed = z.array(Row).safeParse(json);
  if (!parsed.success) throw badInput(parsed.error);
  const told = { articles: parsed.data.length, stock: 0 };
  const shops = [...new Set(parsed.data.map(({ shop }) => shop))];
  const actor: Ctx['actor'] = { id: 'catalogue', name: '', role: 'connector', shops };
  const ctx: Ctx = { now, issuedAt: now, actor, device: 'backend', side: 'backend', random: null };
  await storage.write(async ({ docs }) => {
    told.stock = 0;
    await withConsequences(docs, ctx, async (tx) => {
      for (const row of parsed.data) told.stock += await loadOne(tx, row);
    });
  });
  return told;
}

/** Resolves to how many stocks it set. */
async function loadOne(tx: Tx, { stock = [], ...article }: z.output<typeof Row>): Promise<number> {
  const { id: articleId, shop } = article;
  if (!(await tx.get('shops', shop))) throw refusal('notFound', { table: 'shops', id: shop });
  await tx.put('articles', article);
  let set = 0;
  for (const { sku } of article.formats) {
    const id = stockId(shop, sku);
    const counted = stock.find((row) => row.sku === sku);
    const before = await tx.get('stock', id);
    if (before && before.articleId !== articleId) throw refusal('alreadyExists', { table: 'stock', id });
    if (before && !counted) continue;
    await tx.put('stock', { id, shop, sku, articleId, ...(counted ?? { onHand: 0, restockOn: null }) });
    set += 1;
  }
  return set;
}
