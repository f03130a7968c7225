/** What an order no longer costs goes back on the cards that paid for it by itself: it never left the shop (AVO-3). */
import { casesOf } from '../after-sale/ledger.ts';
import type { Consequence } from '../change.ts';
import { idAfter } from '../ids.ts';
import { giveBack } from '../payment/refund.ts';
import { askedDirectly, excessLeft } from '../refund/held.ts';
import { cardPlaces } from '../refund/ways.ts';
import { mustGet } from '../tx.ts';
import { GIFT_CARD } from './gift-card.ts';
import { refillCard } from './spend-card.ts';

/** Beyond the receipts of placing. */
const RECEIPTS = 100;

export const giveBackToCards: Consequence<'orders'> = async (tx, { after: { id: orderId, shop } }, ctx) => {
  const profile = await tx.get('shops', shop);
  const first = await mustGet(tx, 'orders', orderId);
  for (const { on, label, cents } of cardPlaces(first)) {
    const order = await mustGet(tx, 'orders', orderId);
    const { refunds } = await casesOf(tx, order);
    const amountCents = Math.min(cents, excessLeft(order, refunds) - (await askedDirectly(tx, order)));
    const card = await tx.get('giftCards', on);
    if (amountCents <= 0 || !card || !profile) continue;
    const id = idAfter(orderId, RECEIPTS + order.payment.receipts.length);
    await tx.put(
      'giftCards',
      refillCard(card, profile, { id, cents: amountCents, orderId, reason: order.code }, ctx.now),
    );
    const back = { id, method: GIFT_CARD, amountCents, reference: label, providerId: on, at: ctx.now };
    await giveBack(tx, ctx, order, back);
  }
};
