/**
 * Who asked to be told that an article is back (CAT-1): in the order in which they asked, one for each piece that came, so
 * that nobody is called for what the one before has bought. On the backend alone.
 */
import type { Consequence } from '../change.ts';
import { localDay } from '../format.ts';
import { stockBackLetter } from '../mail/care-letters.ts';
import { putOnce, unsent } from '../mail/write.ts';
import type { ShopProfile } from '../shop/profile.ts';
import type { Ctx, Doc, Tx } from '../tx.ts';

type Alert = Doc<'stockAlerts'>;

export const serveAlerts: Consequence<'stock'> = async (tx, { before, after: stock }, ctx) => {
  const came = stock.onHand - (before?.onHand ?? 0);
  if (came <= 0) return;
  const profile = await tx.get('shops', stock.shop);
  if (!profile?.mail.sent.includes('stockBack')) return;
  const today = localDay(ctx.now, profile.identity.timeZone);
  let left = came;
  for (const alert of await waiting(tx, stock.id)) {
    if (alert.until !== null && alert.until < today) await tx.put('stockAlerts', { ...alert, state: 'late' });
    else if (left > 0) {
      left -= 1;
      await tell(tx, ctx, profile, alert);
    }
  }
};

async function waiting(tx: Tx, stock: string): Promise<Alert[]> {
  const alerts: Alert[] = [];
  for (const { id } of await tx.find('stock', stock)) {
    const alert = await tx.get('stockAlerts', id);
    if (alert?.state === 'waiting') alerts.push(alert);
  }
  return alerts.sort((a, b) => (a.leftAt === b.leftAt ? (a.id < b.id ? -1 : 1) : a.leftAt < b.leftAt ? -1 : 1));
}

async function tell(tx: Tx, ctx: Ctx, profile: ShopProfile, alert: Alert): Promise<void> {
  const article = await tx.get('articles', alert.articleId);
  const { language } = alert;
  const format = article?.formats.find(({ sku }) => sku === alert.sku)?.label ?? '';
  const name = [article?.name ?? alert.sku, format].filter((part) => part !== '').join(' ');
  await tx.put('stockAlerts', { ...alert, state: 'told', toldAt: ctx.now });
  await putOnce(tx, {
    ...unsent,
    id: `${alert.id}:stockBack`,
    shop: alert.shop,
    kind: 'stockBack',
    orderId: null,
    customerId: alert.customerId,
    to: alert.email,
    state: 'queued',
    language,
    ...stockBackLetter(name, profile, language),
    queuedAt: ctx.now,
  });
}
