/** Stock counted anew, each time with its reason (CAT-1). */
import { z } from 'zod';
import { writeAudit } from '../audit/write.ts';
import { command } from '../command.ts';
import { Day, Id, Sku, Slug } from '../ids.ts';
import { refusal } from '../refusal.ts';
import { line, required } from '../text.ts';
import { mustGetShop } from '../tx.ts';
import { stockId } from './article.ts';
import { mustSell } from './sold.ts';

/** What is added or taken off, never a total: two counts at two workstations add up. */
export const adjustStock = command(
  'stock.adjust',
  z.object({
    auditId: Id,
    shop: Slug,
    articleId: Id,
    sku: Sku,
    change: z.int().min(-100_000).max(100_000),
    /** When more is expected; `on` null: nothing is known any more. Null: as it was, whoever set it meanwhile. */
    restock: z.object({ on: Day.nullable() }).nullable(),
    reason: required(line(200)),
  }),
  async (tx, { auditId, shop, articleId, sku, change, restock, reason }, ctx) => {
    await mustGetShop(tx, ctx, shop);
    await mustSell(tx, shop, articleId, sku);
    const id = stockId(shop, sku);
    const stock = (await tx.get('stock', id)) ?? { id, shop, sku, articleId, onHand: 0, restockOn: null };
    const restockOn = restock === null ? stock.restockOn : restock.on;
    if (change === 0 && restockOn === stock.restockOn) throw refusal('nothingChanges', { field: 'change' });
    const onHand = stock.onHand + change;
    if (onHand < 0) throw refusal('stockWrong', { rule: 'CAT-1', field: 'change', sku, onHand: stock.onHand });
    await tx.put('stock', { ...stock, onHand, restockOn });
    const counted = { sku, before: stock.onHand, after: onHand };
    await writeAudit(tx, ctx, { id: auditId, shop, what: 'stockAdjusted', stock: counted, detail: reason });
  },
);
