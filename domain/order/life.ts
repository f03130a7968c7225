/** The life of a placed order: validated, prepared, handed over, cancelled (VIE-*); `parcels.ts` ships it. */
import { z } from 'zod';
import { command } from '../command.ts';
import { Id } from '../ids.ts';
import { PriceCents } from '../money.ts';
import { refusal } from '../refusal.ts';
import { line, note, required } from '../text.ts';
import { mustBeAsSeen, mustBeFree, mustBeWhole, mustNotBePreparedTwice } from '../warehouse/holding.ts';
import { Work } from '../warehouse/preparation.ts';
import { writePreparation } from '../warehouse/write-preparation.ts';
import { putBack } from './put-back.ts';
import { close, moved, openFor } from './open-order.ts';
import { balanceCents } from './order.ts';
import { paidWith } from './payment.ts';
import type { What } from './timeline.ts';

const Only = z.object({ orderId: Id });
const Reason = required(line(200));

export const validateOrder = command('order.validate', Only, async (tx, { orderId }, ctx) => {
  const open = await openFor(tx, ctx, orderId, 'validate');
  await close(tx, ctx, open, 'validate', moved(open.order, 'validate', ctx), { what: 'validated' });
});

export const startPreparation = command('order.prepare', Only, async (tx, { orderId }, ctx) => {
  await mustNotBePreparedTwice(tx, ctx, orderId);
  const open = await openFor(tx, ctx, orderId, 'startPreparation');
  await mustBeFree(tx, ctx, orderId);
  await close(tx, ctx, open, 'startPreparation', moved(open.order, 'startPreparation', ctx), {
    what: 'preparationStarted',
  });
});

/** `work`: what the bench says of it; null from a list or a shop that does not scan. */
export const markPrepared = command(
  'order.prepare',
  z.object({ orderId: Id, work: Work.nullable().default(null) }),
  async (tx, { orderId, work }, ctx) => {
    await mustNotBePreparedTwice(tx, ctx, orderId);
    const open = await openFor(tx, ctx, orderId, 'markPrepared');
    await mustBeFree(tx, ctx, orderId);
    await mustBeWhole(tx, orderId);
    mustBeAsSeen(open.order, work);
    const prepared = { ...moved(open.order, 'markPrepared', ctx), alerts: [] };
    await writePreparation(tx, ctx, prepared, work);
    await tx.remove('leases', orderId);
    await close(tx, ctx, open, 'markPrepared', prepared, { what: 'prepared' });
  },
);

/** The slip or the label was printed anew after a late change (VIE-3, VIE-4). */
export const clearAlerts = command('order.prepare', Only, async (tx, { orderId }, ctx) => {
  const open = await openFor(tx, ctx, orderId, 'clearAlerts');
  const before = open.order.alerts.map(({ text }) => text).join(', ');
  await close(tx, ctx, open, 'clearAlerts', { ...open.order, alerts: [] }, { what: 'alertsCleared', before });
});

/** By a carrier, or by e-mail; at the counter it is `handOverAtCounter`, which asks for an identity document (LIV-5). */
export const markDelivered = command('order.deliver', Only, async (tx, { orderId }, ctx) => {
  const open = await openFor(tx, ctx, orderId, 'markDelivered');
  if (open.order.mode.kind === 'warehouse')
    throw refusal('identityNotChecked', { rule: 'LIV-5', field: 'identityChecked' });
  await close(tx, ctx, open, 'markDelivered', moved(open.order, 'markDelivered', ctx), { what: 'delivered' });
});

export const cancelOrder = command(
  'order.cancel',
  z.object({ orderId: Id, reason: Reason }),
  async (tx, { orderId, reason }, ctx) => {
    const open = await openFor(tx, ctx, orderId, 'cancel');
    await putBack(tx, ctx, open.order);
    await close(tx, ctx, open, 'cancel', moved(open.order, 'cancel', ctx), { what: 'cancelled', reason });
  },
);

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
