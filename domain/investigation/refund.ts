/** What a parcel that came back, or was lost, is paid back with: money, or a voucher that was agreed to (TRP-3, TRP-4). */
import { z } from 'zod';
import { command, mustBeAllowed } from '../command.ts';
import { Id } from '../ids.ts';
import { PriceCents } from '../money.ts';
import { refundForCase, sharesOfPieces } from '../refund/for-case.ts';
import { refusal } from '../refusal.ts';
import { line, required } from '../text.ts';
import { mustGet } from '../tx.ts';
import { moved, openCase, put } from './follow.ts';
import { piecesIn, shelve } from './pieces.ts';

/**
 * All that was paid for the pieces, the carriage with them where nothing else was delivered; a manager then decides.
 * `expectedCents`: what was shown; another amount is refused, never asked for unseen.
 */
export const refundInvestigation = command(
  'investigation.handle',
  z.object({
    investigationId: Id,
    how: z.discriminatedUnion('as', [
      z.object({ as: z.literal('money') }),
      z.object({ as: z.literal('voucher'), consent: required(line(200)) }),
    ]),
    reason: required(line(200)),
    /** Pieces that came back whole go on the shelf again; never those made for one person. */
    restock: z.boolean(),
    expectedCents: PriceCents,
  }),
  async (tx, { investigationId, how, reason, restock, expectedCents }, ctx) => {
    mustBeAllowed(ctx, 'refund.ask');
    const { found } = await openCase(tx, ctx, investigationId, how.as === 'money' ? 'refund' : 'voucher');
    const order = await mustGet(tx, 'orders', found.orderId);
    const pieces = piecesIn(order, found.parcelId);
    const of = { kind: 'investigation', id: found.id, reason } as const;
    const shares = await sharesOfPieces(tx, order, pieces, 'all');
    const amount = shares.reduce((total, { cents }) => total + cents, 0);
    if (amount === 0) throw refusal('refundWrong', { rule: 'AVO-5', why: 'nothing' });
    if (amount !== expectedCents)
      throw refusal('refundWrong', { rule: 'AVO-5', why: 'otherAmount', amount, expected: expectedCents });
    const asked = await refundForCase(tx, ctx, order, of, shares, how);
    const [refund] = asked.refunds;
    if (!refund) throw refusal('refundWrong', { rule: 'AVO-5', why: 'nothing' });
    if (restock) await shelve(tx, order, found);
    await tx.put('orders', asked.order);
    const followUp = { ...found.followUp, refundId: refund.id };
    const outcome = how.as === 'money' ? 'refunded' : 'voucher';
    const after =
      found.state === 'parcelBack'
        ? { ...moved(found, 'closed', ctx), outcome: outcome as typeof found.outcome, followUp }
        : { ...found, followUp };
    await put(tx, ctx, after, 'refundAsked', String(refund.amountCents), reason);
  },
);
