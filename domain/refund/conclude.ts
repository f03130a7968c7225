/** Where a refund stands once its ways have moved: done when all the money went, with its credit note (AVO-1, DOC-4). */
import { creditRefund } from '../invoice/refunded.ts';
import { entry } from '../order/timeline.ts';
import type { Ctx, Tx } from '../tx.ts';
import type { Refund, RefundState } from './refund.ts';

/** Puts the refund; the order too, when a credit note is made. */
export async function concluded(tx: Tx, ctx: Ctx, refund: Refund): Promise<void> {
  const state = stateOf(refund);
  const moved: Refund =
    state === refund.state ? refund : { ...refund, state, since: { ...refund.since, [state]: ctx.issuedAt } };
  if (state !== 'done') return tx.put('refunds', moved);
  const what = { what: 'refundDone', after: String(refund.amountCents) } as const;
  const done: Refund = { ...moved, timeline: [...moved.timeline, entry(ctx, what)] };
  await tx.put('refunds', { ...done, creditNoteId: await creditRefund(tx, ctx, done) });
}

function stateOf({ ways }: Refund): RefundState {
  if (ways.some(({ state }) => state === 'failed')) return 'failed';
  return ways.every(({ state }) => state === 'done') ? 'done' : 'approved';
}
