/**
 * Invoices that follow an order by themselves (DOC-4): issued once it left or was handed over, taken back by a credit note
 * when it is cancelled or charged otherwise than it was invoiced.
 */
import type { Consequence } from '../change.ts';
import { type Order, balanceCents } from '../order/order.ts';
import { credited, issued } from './commands.ts';
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
  if (before && stands && chargedOtherwise(before, after)) await credited(tx, ctx, after, profile, words.changed);
  else if (!stands && isToInvoice(after) && !(before && isToInvoice(before))) await issued(tx, ctx, after, profile);
};

function isToInvoice(order: Order): boolean {
  return (order.status === 'shipped' || order.status === 'delivered') && balanceCents(order) <= 0;
}

function chargedOtherwise(before: Order, after: Order): boolean {
  return before.totals.totalCents !== after.totals.totalCents || charged(before) !== charged(after);
}

function charged({ lines, giftCards, mode, discounts, returnOption, vat, delivery, billing }: Order): string {
  return JSON.stringify({ lines, giftCards, mode, discounts, returnOption, vat, delivery, billing });
}
