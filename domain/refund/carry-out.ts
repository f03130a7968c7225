/**
 * A refund that was approved, carried out on the backend: each way once, whatever is clicked, replayed or synced twice
 * (AVO-5). Ids follow from the refund, so that what was done is recognised: of the provider's refund, of the receipt, of
 * the card's entry. What cannot be done is left `failed` for a person.
 */
import type { Consequence } from '../change.ts';
import { type LinkRefund, heldCents } from '../payment/payment-link.ts';
import { giveBack } from '../payment/refund.ts';
import { type Ctx, type Tx, mustGet } from '../tx.ts';
import { GIFT_CARD, VOUCHER } from '../voucher/gift-card.ts';
import { creditCard } from '../voucher/credit.ts';
import { refillCard } from '../voucher/spend-card.ts';
import { refundOfWay } from './find.ts';
import { concluded } from './conclude.ts';
import type { Refund, RefundWay } from './refund.ts';

export const carryOutRefund: Consequence<'refunds'> = async (tx, { after }, ctx) => {
  if (after.state !== 'approved') return;
  let refund = after;
  for (const way of after.ways) {
    if (way.state !== 'planned' || way.kind === 'recorded') continue;
    const done = await go(tx, ctx, refund, way);
    refund = { ...refund, ways: refund.ways.map((one) => (one.id === way.id ? done : one)) };
  }
  if (refund !== after) await concluded(tx, ctx, refund);
};

/** What the provider said of a way that goes through it. */
export const followLink: Consequence<'paymentLinks'> = async (tx, { after: link }, ctx) => {
  const order = await tx.get('orders', link.orderId);
  for (const { id, state, doneAt, providerId, failure } of order ? link.refunds : []) {
    const refund = order && (await refundOfWay(tx, order, id));
    if (!refund || state === 'asked') continue;
    const reference = state === 'done' ? (providerId ?? '') : (failure ?? '');
    const ways = refund.ways.map((way) =>
      way.id === id && way.state === 'asked' ? { ...way, state, doneAt, reference } : way,
    );
    if (JSON.stringify(ways) !== JSON.stringify(refund.ways)) await concluded(tx, ctx, { ...refund, ways });
  }
};

function go(tx: Tx, ctx: Ctx, refund: Refund, way: RefundWay): Promise<RefundWay> {
  if (way.kind === 'payment') return throughLink(tx, ctx, refund, way);
  return way.kind === 'giftCard' ? ontoCard(tx, ctx, refund, way) : asVoucher(tx, ctx, refund, way);
}

async function throughLink(tx: Tx, ctx: Ctx, refund: Refund, way: RefundWay): Promise<RefundWay> {
  const link = await tx.get('paymentLinks', way.on);
  if (!link || heldCents(link) < way.cents) return { ...way, state: 'failed', reference: 'notHeld' };
  const { by, byName } = refund.approvals.at(-1) ?? { by: refund.openedBy, byName: refund.openedByName };
  const asked: LinkRefund = {
    id: way.id,
    amountCents: way.cents,
    reason: refund.reason,
    askedAt: ctx.now,
    askedBy: by,
    askedByName: byName,
    state: 'asked',
    doneAt: null,
    providerId: null,
    failure: null,
  };
  await tx.put('paymentLinks', { ...link, refunds: [...link.refunds, asked], open: true });
  return { ...way, state: 'asked' };
}

async function ontoCard(tx: Tx, ctx: Ctx, refund: Refund, way: RefundWay): Promise<RefundWay> {
  const card = await tx.get('giftCards', way.on);
  const profile = await tx.get('shops', refund.shop);
  if (!card || !profile) return { ...way, state: 'failed', reference: 'notHeld' };
  const entry = { id: way.id, cents: way.cents, orderId: refund.orderId, reason: refund.reason };
  await tx.put('giftCards', refillCard(card, profile, entry, ctx.now));
  await noted(tx, ctx, refund, way, { method: GIFT_CARD, reference: way.label, providerId: card.id });
  return { ...way, state: 'done', doneAt: ctx.now, reference: way.label };
}

/** Worth what it is worth from now on: money no longer, until it pays for an order. */
async function asVoucher(tx: Tx, ctx: Ctx, refund: Refund, way: RefundWay): Promise<RefundWay> {
  const profile = await tx.get('shops', refund.shop);
  if (!profile || !ctx.random) return way;
  const card = creditCard(refund, way, profile, ctx.random, ctx.now);
  await tx.put('giftCards', card);
  const reference = `•••• ${card.code.slice(-4)}`;
  await noted(tx, ctx, refund, way, { method: VOUCHER, reference, providerId: card.id });
  return { ...way, state: 'done', doneAt: ctx.now, on: card.id, reference };
}

async function noted(
  tx: Tx,
  ctx: Ctx,
  { orderId }: Refund,
  { id, cents }: RefundWay,
  how: { method: string; reference: string; providerId: string },
): Promise<void> {
  const order = await mustGet(tx, 'orders', orderId);
  await giveBack(tx, ctx, order, { id, amountCents: cents, at: ctx.now, ...how });
}
