/** What a cancelled order gives back: its pieces to the shelf, its codes to their owner (VIE-2, VIE-5). */
import { linesFromShelf } from '../after-sale/make-good.ts';
import { refusal } from '../refusal.ts';
import type { Ctx, Tx } from '../tx.ts';
import { useVouchers } from '../voucher/use.ts';
import { heldLines, openShortage } from '../warehouse/holding.ts';
import type { Order } from './order.ts';
import { moveStock } from './stock.ts';

/** Pieces that were found missing do not come back. Throws `Refusal` giftCardSpent. */
export async function putBack(tx: Tx, ctx: Ctx, order: Order): Promise<void> {
  await mustBeUnspent(tx, order);
  const shortage = await openShortage(tx, order.id);
  await moveStock(tx, order.shop, heldLines(linesFromShelf(order), shortage), []);
  await useVouchers(tx, order.discounts, [], order.customer);
  await tx.remove('leases', order.id);
  if (!shortage) return;
  const settled = { settledAt: ctx.issuedAt, settledByName: ctx.actor.name };
  await tx.put('shortages', { ...shortage, ...settled, state: 'settled', outcome: 'cancelled' });
}

/** ORD-15, AVO-5: a gift card that was sold with it and spent cannot be paid back, too. */
async function mustBeUnspent(tx: Tx, { giftCards }: Order): Promise<void> {
  for (const { id, to } of giftCards) {
    const card = await tx.get('giftCards', id);
    if (card && card.balanceCents < card.amountCents)
      throw refusal('giftCardSpent', { rule: 'AVO-5', to, spent: card.amountCents - card.balanceCents });
  }
}
