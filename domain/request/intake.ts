/** Requests and further messages that come from the web shop (MSG-1, SHOP-5): nobody's until somebody takes them. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { command } from '../command.ts';
import { Id, Instant } from '../ids.ts';
import { NewRequest, Told, addRequest } from './commands.ts';
import { addReply } from './thread.ts';

/** The deadline runs from when the customer wrote (SHOP-4). */
export const receiveRequest = command(
  'order.intake',
  NewRequest.extend({ sentAt: Instant }),
  async (tx, { sentAt, ...asked }, ctx) => {
    const openedAt = earlier(sentAt, ctx.issuedAt);
    await addRequest(tx, ctx, asked, { openedAt, ownerId: null, ownerName: '' });
  },
);

export const receiveReply = command(
  'order.intake',
  z.object({ requestId: Id, messageId: Id, text: Told, sentAt: Instant }),
  async (tx, { sentAt, ...reply }, ctx) => addReply(tx, ctx, { ...reply, at: earlier(sentAt, ctx.issuedAt) }),
);

/** A shop's clock may run ahead of ours. */
function earlier(a: string, b: string): string {
  return Temporal.Instant.compare(a, b) < 0 ? a : b;
}
