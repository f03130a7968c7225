/** A parcel that came back, or was lost, leaves once more: a real order without a price, to a new address if need be (TRP-3). */
import { z } from 'zod';
import { GoodOrder, makeGood } from '../after-sale/make-good.ts';
import { command, mustBeAllowed } from '../command.ts';
import { Id } from '../ids.ts';
import { told } from '../order/timeline.ts';
import { refusal } from '../refusal.ts';
import { mustGet } from '../tx.ts';
import { moved, openCase, put } from './follow.ts';
import { piecesIn } from './pieces.ts';

export const shipAgain = command(
  'investigation.handle',
  z.object({
    investigationId: Id,
    ...GoodOrder,
    /** `parcel`: the pieces that came back. What was lost, or came back broken, is taken from the shelf. */
    from: z.enum(['parcel', 'shelf']),
  }),
  async (tx, { investigationId, newOrderId, code, to, from }, ctx) => {
    mustBeAllowed(ctx, 'order.place');
    const { found, profile } = await openCase(tx, ctx, investigationId, 'shipAgain');
    const order = await mustGet(tx, 'orders', found.orderId);
    if (from === 'parcel' && !found.back)
      throw refusal('investigationState', { rule: 'TRP-3', why: 'notBack', state: found.state });
    if (from === 'parcel' && !found.back?.intact)
      throw refusal('investigationState', { rule: 'TRP-3', why: 'broken', state: found.state });
    const made = await makeGood(tx, ctx, profile, {
      order,
      newOrderId,
      code,
      to,
      pieces: piecesIn(order, found.parcelId),
      why: { kind: 'investigation', caseId: found.id },
      fromShelf: from === 'shelf',
    });
    await tx.put('orders', told(order, ctx, { what: 'madeGood', after: made.code }));
    const followUp = { ...found.followUp, orderId: made.id };
    const after =
      found.state === 'parcelBack'
        ? { ...moved(found, 'closed', ctx), outcome: 'shippedAgain' as const, followUp }
        : { ...found, followUp };
    await put(tx, ctx, after, 'madeGood', made.code);
  },
);
