/** What becomes of a claim (SAV-7): a real order that makes good, a refund or voucher that a manager decides, or a refusal. */
import { z } from 'zod';
import { GoodOrder, makeGood } from '../after-sale/make-good.ts';
import { command, mustBeAllowed } from '../command.ts';
import { Id } from '../ids.ts';
import { mustNotBeReturning } from '../investigation/pieces.ts';
import type { Order } from '../order/order.ts';
import { told } from '../order/timeline.ts';
import { PriceCents } from '../money.ts';
import { refundForCase, sharesOfPieces } from '../refund/for-case.ts';
import type { RefundShare } from '../refund/refund.ts';
import { refusal } from '../refusal.ts';
import { line, note, required } from '../text.ts';
import type { Ctx, Tx } from '../tx.ts';
import { type Claim, ClaimCause, type ClaimOutcome, isAboutWrap } from './claim.ts';
import { happened } from './happened.ts';
import { openFor } from './open-claim.ts';

/** Pieces go again, or others instead of them: an order like any other, without a price. */
export const settleClaim = command(
  'claim.handle',
  z.object({ claimId: Id, sends: z.enum(['article', 'part', 'wrap', 'replacement']), ...GoodOrder }),
  async (tx, { claimId, sends, newOrderId, code, to }, ctx) => {
    mustBeAllowed(ctx, 'order.place');
    const { claim, order, profile } = await openFor(tx, ctx, claimId, 'accept');
    await mustNotBeReturning(tx, order, linesOf(claim));
    const what = sends === 'replacement' ? 'article' : sends;
    const pieces = claim.lines.map(({ lineId, quantity, part }) => ({ lineId, quantity, part, what }));
    const why = { kind: 'claim', caseId: claim.id } as const;
    const made = await makeGood(tx, ctx, profile, { order, newOrderId, code, to, pieces, why, fromShelf: true });
    const outcome: ClaimOutcome =
      sends === 'replacement'
        ? { kind: 'replacement', orderId: made.id }
        : { kind: 'sendAgain', what: sends, orderId: made.id };
    await accept(tx, ctx, claim, order, outcome, made.code);
  },
);

const Back = z.discriminatedUnion('kind', [
  /** What was charged for the claimed pieces, or for their wraps; with the carriage where nothing of the order was right. */
  z.object({ kind: z.literal('pieces'), carriage: z.enum(['none', 'all']).default('none') }),
  /** A part of it, agreed on with the customer. */
  z.object({ kind: z.literal('amount'), cents: PriceCents.min(1) }),
]);

/**
 * Money, or a voucher that the customer agreed to: asked for here, decided by a manager (AVO-1). `expectedCents`: what was
 * shown; another amount is refused, never asked for unseen.
 */
export const refundClaim = command(
  'claim.handle',
  z.object({
    claimId: Id,
    back: Back,
    how: z.discriminatedUnion('as', [
      z.object({ as: z.literal('money') }),
      z.object({ as: z.literal('voucher'), consent: required(line(200)) }),
    ]),
    reason: required(line(200)),
    expectedCents: PriceCents,
  }),
  async (tx, { claimId, back, how, reason, expectedCents }, ctx) => {
    mustBeAllowed(ctx, 'refund.ask');
    const { claim, order } = await openFor(tx, ctx, claimId, 'accept');
    await mustNotBeReturning(tx, order, linesOf(claim));
    const shares = await sharesOf(tx, claim, order, back);
    const amount = shares.reduce((sum, { cents }) => sum + cents, 0);
    if (amount === 0) throw refusal('refundWrong', { rule: 'AVO-5', why: 'nothing' });
    if (amount !== expectedCents)
      throw refusal('refundWrong', { rule: 'AVO-5', why: 'otherAmount', amount, expected: expectedCents });
    const asked = await refundForCase(tx, ctx, order, { kind: 'claim', id: claimId, reason }, shares, how);
    const [refund] = asked.refunds;
    if (!refund) throw refusal('refundWrong', { rule: 'AVO-5', why: 'nothing' });
    const kind = how.as === 'money' ? 'refund' : 'voucher';
    await accept(tx, ctx, claim, asked.order, { kind, refundId: refund.id });
  },
);

function linesOf({ lines }: Claim): string[] {
  return lines.map(({ lineId }) => lineId);
}

async function sharesOf(tx: Tx, claim: Claim, order: Order, back: z.output<typeof Back>): Promise<RefundShare[]> {
  if (back.kind === 'amount') return [{ lineId: null, kind: 'goodwill', quantity: 0, cents: back.cents }];
  const shares = await sharesOfPieces(tx, order, claim.lines, back.carriage);
  return isAboutWrap(claim.kind) ? shares.filter(({ kind }) => kind === 'wrap' || kind === 'card') : shares;
}

export const refuseClaim = command(
  'claim.handle',
  z.object({ claimId: Id, reason: note(1000).refine((text) => text !== '', { error: 'required' }) }),
  async (tx, { claimId, reason }, ctx) => {
    const { claim, order } = await openFor(tx, ctx, claimId, 'decide');
    const since = { ...claim.since, refused: ctx.issuedAt };
    const refused: Claim = { ...claim, state: 'refused', since, outcome: { kind: 'refusal', reason } };
    await tx.put('claims', happened(refused, ctx, { what: 'claimRefused', reason }));
    await tx.put('orders', told(order, ctx, { what: 'claimRefused', reason }));
  },
);

/** SAV-9: whose mistake it was is said, or it is not closed. */
export const closeClaim = command(
  'claim.close',
  z.object({ claimId: Id, cause: ClaimCause, note: line(200).default('') }),
  async (tx, { claimId, cause, note: said }, ctx) => {
    const { claim } = await openFor(tx, ctx, claimId, 'close');
    if (claim.outcome === null) throw refusal('claimState', { rule: 'SAV-9', why: 'undecided', state: claim.state });
    const closed: Claim = { ...claim, state: 'closed', cause, since: { ...claim.since, closed: ctx.issuedAt } };
    await tx.put('claims', happened(closed, ctx, { what: 'claimClosed', after: cause, reason: said }));
  },
);

async function accept(
  tx: Tx,
  ctx: Ctx,
  claim: Claim,
  order: Order,
  outcome: ClaimOutcome,
  madeCode?: string,
): Promise<void> {
  const since = { ...claim.since, accepted: ctx.issuedAt };
  const accepted: Claim = { ...claim, state: 'accepted', since, outcome };
  const after = madeCode === undefined ? {} : { after: madeCode };
  await tx.put('claims', happened(accepted, ctx, { what: 'claimAccepted', ...after, reason: outcome.kind }));
  await tx.put('orders', told(order, ctx, { what: 'claimAccepted', ...after }));
}
