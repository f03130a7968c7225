/** Refunds asked for, decided, and what a person does by hand (AVO-1, AVO-5). */
import { z } from 'zod';
import { Pieces } from '../after-sale/case-parts.ts';
import { casesOf, ledgerOf } from '../after-sale/ledger.ts';
import { command } from '../command.ts';
import { localDay } from '../format.ts';
import { Id } from '../ids.ts';
import { mustNotBeReturning } from '../investigation/pieces.ts';
import { PriceCents } from '../money.ts';
import type { Order } from '../order/order.ts';
import { type What, entry, told } from '../order/timeline.ts';
import { giveBack } from '../payment/refund.ts';
import { refusal, throwIf } from '../refusal.ts';
import { line, required } from '../text.ts';
import { type Ctx, type Tx, mustGet, mustGetShop } from '../tx.ts';
import { asked } from './ask.ts';
import { concluded } from './conclude.ts';
import { firstOrder } from './find.ts';
import { askedDirectly, heldOf } from './held.ts';
import { refundProposal } from './proposal.ts';
import type { Refund, RefundState } from './refund.ts';
import { whyNotDecide } from './rules.ts';
import { plannedWays } from './ways.ts';

const Reason = required(line(200));
const As = z.discriminatedUnion('as', [
  z.object({ as: z.literal('money') }),
  z.object({ as: z.literal('voucher'), consent: Reason }),
]);

/** What a person asks for without a case: pieces never to come back, goodwill, or what was paid too much. */
export const RefundWish = z.object({
  pieces: z
    .array(Pieces)
    .max(200)
    .refine((pieces) => new Set(pieces.map(({ lineId }) => lineId)).size === pieces.length, {
      error: 'same line twice',
    })
    .default([]),
  carriage: z.enum(['none', 'all']).default('none'),
  goodwillCents: PriceCents.default(0),
  excess: z.boolean().default(false),
});

/** `expectedCents`: what was shown; another amount is refused, never asked for unseen. */
export const askRefund = command(
  'refund.ask',
  z.object({ refundId: Id, orderId: Id, wish: RefundWish, how: As, reason: Reason, expectedCents: PriceCents }),
  async (tx, { refundId, orderId, wish, how, reason, expectedCents }, ctx) => {
    const order = await mustGet(tx, 'orders', orderId);
    const profile = await mustGetShop(tx, ctx, order.shop);
    if (await tx.get('refunds', refundId)) throw refusal('alreadyExists', { table: 'refunds', id: refundId });
    if (wish.excess && (wish.pieces.length > 0 || wish.goodwillCents > 0 || wish.carriage === 'all'))
      throw refusal('badInput', { rule: 'AVO-1', field: 'wish', message: 'what was paid too much stands alone' });
    const cases = await casesOf(tx, order);
    await mustNotBeReturning(
      tx,
      order,
      wish.pieces.map(({ lineId }) => lineId),
    );
    for (const { lineId, quantity } of wish.pieces) {
      // what is in a return or a claim is refunded there (RET-5)
      const max = ledgerOf(order, cases).find((one) => one.lineId === lineId)?.free ?? 0;
      if (quantity > max) throw refusal('refundWrong', { rule: 'AVO-5', field: 'pieces', why: 'pieces', max });
    }
    const elsewhereCents = await askedDirectly(tx, order);
    const proposal = refundProposal(order, profile, cases, {
      ...wish,
      elsewhereCents,
      first: await firstOrder(tx, order),
    });
    if (proposal.amountCents === 0) throw refusal('refundWrong', { rule: 'AVO-5', why: 'nothing' });
    if (proposal.amountCents !== expectedCents)
      throw refusal('refundWrong', {
        rule: 'AVO-5',
        why: 'otherAmount',
        amount: proposal.amountCents,
        expected: expectedCents,
      });
    const kind = wish.excess ? 'order' : 'goodwill';
    const cancelled = wish.excess && order.status === 'cancelled';
    const noticeOn = cancelled ? localDay(order.since.cancelled ?? ctx.issuedAt, profile.identity.timeZone) : null;
    const about = { id: refundId, origin: { kind, id: null } as const, proposal, how, reason, noticeOn };
    const { order: after } = await asked(tx, ctx, order, about);
    await tx.put('orders', after);
  },
);

/**
 * A manager's word. One who asked for it may also approve it; above the shop's limit somebody else must approve it too,
 * who has not yet, so that no one person ever lets such a sum go.
 */
export const decideRefund = command(
  'refund.decide',
  z.object({
    refundId: Id,
    decision: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('approve') }),
      z.object({ kind: z.literal('refuse'), reason: Reason }),
    ]),
  }),
  async (tx, { refundId, decision }, ctx) => {
    const { refund, order, profile } = await open(tx, ctx, refundId);
    throwIf(whyNotDecide(refund, decision.kind, ctx.actor));
    if (decision.kind === 'refuse') {
      const { reason } = decision;
      return write(tx, ctx, { ...refund, refusal: reason }, order, 'refused', { what: 'refundRefused', reason });
    }
    const { refunds } = await casesOf(tx, order);
    const others = refunds.filter(({ id }) => id !== refundId);
    const max = heldOf(order, others) - (await askedDirectly(tx, order));
    if (refund.amountCents > max)
      throw refusal('refundWrong', { rule: 'AVO-5', field: 'amountCents', why: 'tooMuch', max });
    const { actor, issuedAt: at } = ctx;
    const approvals = [...refund.approvals, { by: actor.id, byName: actor.name, at }];
    const from = profile.afterSale.secondManagerFromCents;
    const what: What = { what: 'refundApproved', after: String(refund.amountCents) };
    if (from !== null && refund.amountCents >= from && approvals.length < 2)
      return write(tx, ctx, { ...refund, approvals }, order, 'awaitingSecond', what);
    const ways = await plannedWays(tx, order, profile, refund, others);
    await write(tx, ctx, { ...refund, approvals, ways }, order, 'approved', what);
  },
);

/** Money sent back by a person, the way it came: a transfer, PayPal. */
export const recordRefundWay = command(
  'payment.refund',
  z.object({ refundId: Id, wayId: Id, reference: required(line(80)) }),
  async (tx, { refundId, wayId, reference }, ctx) => {
    const { refund, order } = await open(tx, ctx, refundId);
    const way = mustFindWay(refund, wayId);
    if (way.kind !== 'recorded' || way.state !== 'planned')
      throw refusal('refundWrong', { rule: 'AVO-5', why: 'wayState', state: way.state });
    const back = { id: wayId, method: way.on, amountCents: way.cents, reference, providerId: null, at: ctx.issuedAt };
    await giveBack(tx, ctx, order, back);
    const done = { ...way, state: 'done' as const, doneAt: ctx.issuedAt, reference };
    await concluded(tx, ctx, { ...refund, ways: refund.ways.map((one) => (one.id === wayId ? done : one)) });
  },
);

/** A way that failed: tried again, or taken over by a person who sends the money otherwise. */
export const redoRefundWay = command(
  'payment.refund',
  z.object({ refundId: Id, wayId: Id, newWayId: Id, how: z.enum(['again', 'byHand']) }),
  async (tx, { refundId, wayId, newWayId, how }, ctx) => {
    const { refund, order } = await open(tx, ctx, refundId);
    const way = mustFindWay(refund, wayId);
    if (way.state !== 'failed') throw refusal('refundWrong', { rule: 'AVO-5', why: 'wayState', state: way.state });
    const byHand = how === 'byHand' ? { kind: 'recorded' as const, on: order.payment.method } : {};
    const anew = { ...way, ...byHand, id: newWayId, state: 'planned' as const, reference: '' };
    const ways = refund.ways.map((one) => (one.id === wayId ? anew : one));
    await write(tx, ctx, { ...refund, ways }, order, 'approved', { what: 'refundResumed', after: String(way.cents) });
  },
);

async function open(tx: Tx, ctx: Ctx, refundId: string) {
  const refund = await mustGet(tx, 'refunds', refundId);
  const profile = await mustGetShop(tx, ctx, refund.shop);
  return { refund, profile, order: await mustGet(tx, 'orders', refund.orderId) };
}

function mustFindWay({ id, ways }: Refund, wayId: string) {
  const way = ways.find((one) => one.id === wayId);
  if (!way) throw refusal('notFound', { table: 'refunds', id: `${id}/${wayId}` });
  return way;
}

async function write(tx: Tx, ctx: Ctx, refund: Refund, order: Order, state: RefundState, what: What): Promise<void> {
  const since = { ...refund.since, [state]: ctx.issuedAt };
  await tx.put('refunds', { ...refund, state, since, timeline: [...refund.timeline, entry(ctx, what)] });
  await tx.put('orders', told(order, ctx, what));
}
