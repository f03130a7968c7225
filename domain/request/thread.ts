/** A request to and fro: answered, waiting for the customer, taken up again, given to somebody else (MSG-1, SHOP-4). */
import { z } from 'zod';
import { command, mustBeAllowed } from '../command.ts';
import { Id, Slug } from '../ids.ts';
import { answerLetter } from '../mail/care-letters.ts';
import { unsent } from '../mail/write.ts';
import { refusal } from '../refusal.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { may } from '../staff/roles.ts';
import { type Ctx, type Tx, mustGet, mustGetShop } from '../tx.ts';
import { Told, mustBeOpen } from './commands.ts';
import { dueAfterPause } from './deadline.ts';
import type { ContactRequest } from './request.ts';
import { gapsIn } from './templates.ts';

const MOST = 200;

/** By e-mail, or told on the phone. `waiting`: the customer must say more, and our deadline stands still until then. */
export const answerRequest = command(
  'request.handle',
  z.object({ requestId: Id, messageId: Id, text: Told, by: z.enum(['email', 'phone']), waiting: z.boolean() }),
  async (tx, { requestId, messageId, text, by, waiting }, ctx) => {
    const request = await mustBeOpen(tx, ctx, requestId);
    const [gap] = gapsIn(text);
    if (gap) throw refusal('badInput', { rule: 'MSG-1', field: 'text', message: `{${gap}}` });
    const mailId = by === 'email' ? await writeAnswer(tx, ctx, request, messageId, text) : null;
    const message = { id: messageId, at: ctx.issuedAt, from: 'shop', byName: ctx.actor.name, text, mailId } as const;
    const answered = withMessage(request, message);
    const { pausedSince } = request;
    if (waiting) await tx.put('requests', { ...answered, pausedSince: pausedSince ?? ctx.issuedAt });
    else await tx.put('requests', resumed(answered, ctx, await mustGetShop(tx, ctx, request.shop)));
  },
);

/** The customer said more: it is our turn again, and what they took to answer is added to our deadline. */
export const noteReply = command(
  'request.handle',
  z.object({ requestId: Id, messageId: Id, text: Told }),
  async (tx, { requestId, messageId, text }, ctx) => {
    const request = await mustBeOpen(tx, ctx, requestId);
    const profile = await mustGetShop(tx, ctx, request.shop);
    const message = {
      id: messageId,
      at: ctx.issuedAt,
      from: 'customer',
      byName: request.name,
      text,
      mailId: null,
    } as const;
    await tx.put('requests', resumed(withMessage(request, message), ctx, profile));
  },
);

/** To a colleague who may handle requests of this shop. */
export const assignRequest = command(
  'request.handle',
  z.object({ requestId: Id, staffId: Slug }),
  async (tx, { requestId, staffId }, ctx) => {
    const request = await mustBeOpen(tx, ctx, requestId);
    if (request.ownerId === staffId) throw refusal('nothingChanges', { field: 'owner' });
    const owner = await mustGet(tx, 'staff', staffId);
    if (!owner.active || !owner.shops.includes(request.shop) || !may(owner.role, 'request.handle'))
      throw refusal('badInput', { rule: 'MSG-1', field: 'staffId', message: 'staff' });
    await tx.put('requests', { ...request, ownerId: owner.id, ownerName: owner.name });
  },
);

function resumed(request: ContactRequest, { issuedAt }: Ctx, profile: ShopProfile): ContactRequest {
  const { pausedSince, dueAt } = request;
  if (pausedSince === null) return request;
  return { ...request, pausedSince: null, dueAt: dueAfterPause(dueAt, pausedSince, issuedAt, profile) };
}

type Message = ContactRequest['thread'][number];

function withMessage(request: ContactRequest, message: Message): ContactRequest {
  if (request.thread.some(({ id }) => id === message.id))
    throw refusal('alreadyExists', { table: 'requests', id: message.id });
  if (request.thread.length >= MOST)
    throw refusal('badInput', { rule: 'MSG-1', field: 'text', message: 'too many', max: MOST });
  return { ...request, thread: [...request.thread, message] };
}

async function writeAnswer(
  tx: Tx,
  ctx: Ctx,
  request: ContactRequest,
  messageId: string,
  answer: string,
): Promise<string> {
  mustBeAllowed(ctx, 'mail.send');
  const { shop, email, name, text, customerId, orderId } = request;
  if (email === '') throw refusal('mailUnsendable', { rule: 'MSG-1', field: 'email', why: 'address' });
  const profile = await mustGetShop(tx, ctx, shop);
  const customer = customerId === null ? undefined : await tx.get('customers', customerId);
  const language = customer?.details.language ?? 'fr';
  const id = `${messageId}:requestAnswered`;
  await tx.put('mails', {
    ...unsent,
    id,
    shop,
    kind: 'requestAnswered',
    orderId,
    customerId,
    to: email,
    state: 'queued',
    language,
    ...answerLetter({ name, asked: text, answer }, null, profile, language),
    queuedAt: ctx.issuedAt,
    askedBy: ctx.actor.name,
  });
  return id;
}
