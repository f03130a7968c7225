/** « Me prévenir »: who wants to know that an article is back (CAT-1). */
import { z } from 'zod';
import { command } from '../command.ts';
import { Day, Id, Sku, Slug } from '../ids.ts';
import { Language } from '../language.ts';
import { refusal } from '../refusal.ts';
import { line } from '../text.ts';
import { type Ctx, type Tx, mustGet, mustGetShop } from '../tx.ts';
import { stockId } from './article.ts';
import { mustSell, whoAsks } from './sold.ts';

export const NewAlert = z.object({
  alertId: Id,
  shop: Slug,
  articleId: Id,
  sku: Sku,
  email: line(320).pipe(z.email()),
  /** Null: found by the address, where the shop knows it. */
  customerId: Id.nullable(),
  language: Language,
  until: Day.nullable(),
});

/** On the phone. */
export const leaveStockAlert = command('customer.change', NewAlert, leaveAlert);
/** The same from the web shop. */
export const receiveStockAlert = command('order.intake', NewAlert, leaveAlert);

/** Once for each address while it waits: nobody is told twice of the same pieces. */
async function leaveAlert(tx: Tx, { alertId: id, ...asked }: z.output<typeof NewAlert>, ctx: Ctx): Promise<void> {
  const { shop, articleId, sku, email } = asked;
  await mustGetShop(tx, ctx, shop);
  await mustSell(tx, shop, articleId, sku);
  if (await tx.get('stockAlerts', id)) throw refusal('alreadyExists', { table: 'stockAlerts', id });
  for (const { id: other } of await tx.find('stock', stockId(shop, sku))) {
    const left = await tx.get('stockAlerts', other);
    if (left?.state === 'waiting' && left.email.toLowerCase() === email.toLowerCase())
      throw refusal('stockWrong', { rule: 'CAT-1', why: 'alertLeft', field: 'email', email });
  }
  const customerId = await whoAsks(tx, asked);
  await tx.put('stockAlerts', { id, ...asked, customerId, leftAt: ctx.issuedAt, state: 'waiting', toldAt: null });
}

export const withdrawStockAlert = command(
  'customer.change',
  z.object({ alertId: Id }),
  async (tx, { alertId }, ctx) => {
    const alert = await mustGet(tx, 'stockAlerts', alertId);
    await mustGetShop(tx, ctx, alert.shop);
    if (alert.state !== 'waiting') throw refusal('stockWrong', { rule: 'CAT-1', why: 'alertClosed' });
    await tx.put('stockAlerts', { ...alert, state: 'withdrawn' });
  },
);
