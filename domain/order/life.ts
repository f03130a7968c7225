/** The life of a placed order: validated, prepared, handed over, cancelled (VIE-*); `parcels.ts` ships it. */
import { z } from 'zod';
import { linesFromShelf } from '../after-sale/make-good.ts';
import { command } from '../command.ts';
import { Id } from '../ids.ts';
import { PriceCents } from '../money.ts';
import { refusal } from '../refusal.ts';
import { line, note, required } from '../text.ts';
import type { Tx } from '../tx.ts';
import { close, moved, openFor } from './open-order.ts';
import { type Order, balanceCents } from './order.ts';
import { paidWith } from './payment.ts';
import { moveStock } from './stock.ts';
import { useVouchers } from '../voucher/use.ts';
import type { What } from './timeline.ts';

const Only = z.object({ orderId: Id });
const Reason = required(line(200));

export const validateOrder = command('order.validate', Only, async (tx, { orderId }, ctx) => {
  const open = await openFor(tx, ctx, orderId, 'validate');
  await close(tx, ctx, open, 'validate', moved(open.order, 'validate', ctx), { what: 'validated' });
});

export const startPreparation = command('order.prepare', Only, async (tx, { orderId }, ctx) => {
  const open = await openFor(tx, ctx, orderId, 'startPreparation');
  await close(tx, ctx, open, 'startPreparation', moved(open.order, 'startPreparation', ctx), {
    what: 'preparationStarted',
  });
});

export const markPrepared = command('order.prepare', Only, async (tx, { orderId }, ctx) => {
  const open = await openFor(tx, ctx, orderId, 'markPrepared');
  const prepared = { ...moved(open.order, 'markPrepared', ctx), alerts: [] };
  await close(tx, ctx, open, 'markPrepared', prepared, { what: 'prepared' });
});

/** The slip or the label was printed anew after a late change (VIE-3, VIE-4). */
export const clearAlerts = command('order.prepare', Only, async (tx, { orderId }, ctx) => {
  const open = await openFor(tx, ctx, orderId, 'clearAlerts');
  const before = open.order.alerts.map(({ text }) => text).join(', ');
  await close(tx, ctx, open, 'clearAlerts', { ...open.order, alerts: [] }, { what: 'alertsCleared', before });
});

export const markDelivered = command('order.deliver', Only, async (tx, { orderId }, ctx) => {
  const open = await openFor(tx, ctx, orderId, 'markDelivered');
  await close(tx, ctx, open, 'markDelivered', moved(open.order, 'markDelivered', ctx), { what: 'delivered' });
});

/** The pieces go back on the shelf (VIE-2, VIE-5). */
export const cancelOrder = command(
  'order.cancel',
  z.object({ orderId: Id, reason: Reason }),
  async (tx, { orderId, reason }, ctx) => {
    const open = await openFor(tx, ctx, orderId, 'cancel');
    await mustBeUnspent(tx, open.order);
    await moveStock(tx, open.order.shop, linesFromShelf(open.order), []);
    await useVouchers(tx, open.order.discounts, [], open.order.customer);
    await close(tx, ctx, open, 'cancel', moved(open.order, 'cancel', ctx), { what: 'cancelled', reason });
  },
);

/** ORD-15, AVO-5: a gift card that was sold with it and spent cannot be paid back, too. */
async function mustBeUnspent(tx: Tx, { giftCards }: Order): Promise<void> {
  for (const { id, to } of giftCards) {
    const card = await tx.get('giftCards', id);
    if (card && card.balanceCents < card.amountCents)
      throw refusal('giftCardSpent', { rule: 'AVO-5', to, spent: card.amountCents - card.balanceCents });
  }
}

/** Money that came in: a transfer matched, a payment link paid. Never a card number (ORD-9). */
export const recordPayment = command(
  'payment.record',
  z.object({ orderId: Id, receiptId: Id, amountCents: PriceCents.min(1), reference: note(80) }),
  async (tx, { orderId, receiptId, amountCents, reference }, ctx) => {
    const open = await openFor(tx, ctx, orderId, 'recordPayment');
    const { order } = open;
    if (amountCents > balanceCents(order))
      throw refusal('badInput', {
        rule: 'PRX-3',
        field: 'amountCents',
        message: 'more than is due',
        max: balanceCents(order),
      });
    const { method } = order.payment;
    const receipt = { id: receiptId, method, amountCents, at: ctx.issuedAt, reference, providerId: null };
    const what: What = { what: 'paid', after: String(amountCents), reason: reference };
    await close(tx, ctx, open, 'recordPayment', paidWith(order, open.profile, receipt), what);
  },
);
