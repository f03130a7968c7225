/** What a parcel that came back, or was lost, is paid back with: money, or a voucher that was agreed to (TRP-3, TRP-4). */
import { z } from 'zod';
import { command, mustBeAllowed } from '../command.ts';
import { Id } from '../ids.ts';
import type { Order } from '../order/order.ts';
import { moveStock } from '../order/stock.ts';
import { refundForCase, sharesOfPieces } from '../refund/for-case.ts';
import { refusal } from '../refusal.ts';
import { line, required } from '../text.ts';
import { type Tx, mustGet } from '../tx.ts';
import { moved, openCase, put } from './follow.ts';
import { piecesIn } from './ship-again.ts';

/** All that was paid for the pieces, the carriage with them where nothing else was delivered; a manager then decides. */
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
  }),
  async (tx, { investigationId, how, reason, restock }, ctx) => {
    mustBeAllowed(ctx, 'refund.ask');
    const { found } = await openCase(tx, ctx, investigationId, how.as === 'money' ? 'refund' : 'voucher');
    if (restock && !found.back?.intact)
      throw refusal('investigationState', { rule: 'TRP-3', why: 'notIntact', state: found.state });
    const order = await mustGet(tx, 'orders', found.orderId);
    const pieces = piecesIn(order, found.parcelId);
    const of = { kind: 'investigation', id: found.id, reason } as const;
    const asked = await refundForCase(tx, ctx, order, of, await sharesOfPieces(tx, order, pieces, 'all'), how);
    const [refund] = asked.refunds;
    if (!refund) throw refusal('refundWrong', { rule: 'AVO-5', why: 'tooMuch', max: 0 });
    if (restock) await shelve(tx, order, pieces);
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

async function shelve(
  tx: Tx,
  { shop, lines }: Order,
  pieces: readonly { lineId: string; quantity: number }[],
): Promise<void> {
  const back = pieces.flatMap(({ lineId, quantity }) => {
    const found = lines.find(({ id }) => id === lineId);
    return found && found.personalisation === null && !found.perishable ? [{ sku: found.sku, quantity }] : [];
  });
  await moveStock(tx, shop, back, []);
}
