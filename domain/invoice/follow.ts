/**
 * Invoices that follow an order by themselves (DOC-4): issued once it left or was handed over, taken back by a credit note
 * when it is cancelled or charged otherwise than it was invoiced.
 */
import type { Consequence } from '../change.ts';
import { type Order, balanceCents } from '../order/order.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { credited, issued } from './commands.ts';
import { invoiceLines } from './lines.ts';
import { papersOf, standing } from './papers.ts';
import { invoiceWords } from './words.ts';

export const invoicing: Consequence<'orders'> = async (tx, { before, after }, ctx) => {
  // nothing was invoiced yet
  if (!before && !isToInvoice(after)) return;
  const profile = await tx.get('shops', after.shop);
  if (!profile) return;
  const words = invoiceWords[after.language];
  if (before && before.status !== 'cancelled' && after.status === 'cancelled') {
    await credited(tx, ctx, after, profile, words.cancelled);
    return;
  }
  const stands = standing(await papersOf(tx, after.id)) !== undefined;
  if (before && stands && otherwise(before, after, profile)) await credited(tx, ctx, after, profile, words.changed);
  else if (!stands && isToInvoice(after) && !(before && isToInvoice(before))) await issued(tx, ctx, after, profile);
};

/** What makes another order good is not sold: that one was invoiced. */
function isToInvoice(order: Order): boolean {
  if (order.afterSale.makesGood !== null) return false;
  return (order.status === 'shipped' || order.status === 'delivered') && balanceCents(order) <= 0;
}

/** Whether the invoice would say something else now. */
function otherwise(before: Order, after: Order, profile: ShopProfile): boolean {
  return told(before, profile) !== told(after, profile);
}

function told(order: Order, profile: ShopProfile): string {
  const { billing, delivery, discounts, totals, vat } = order;
  const lines = invoiceLines(order, profile, order.language);
  return JSON.stringify({ lines, billing, delivery, discounts, totals, mention: vat.mention });
}
