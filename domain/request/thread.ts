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
import { Told, closed, mustBeOpen } from './commands.ts';
import { dueAfterPause, replyDue } from './deadline.ts';
import { fileOf } from './files.ts';
import { type Message, withMessage } from './message.ts';
import { type ContactRequest, FILES, MessageFile } from './request.ts';
import { gapsIn } from './templates.ts';

/**
 * By e-mail, or told on the phone. `waiting`: the customer must say more, and our deadline stands still until then.
 * `closes`: nothing more is to be done. Nobody's request becomes that of whoever answers it.
 */
export const answerRequest = command(
  'request.handle',
  z
    .object({
      requestId: Id,
      messageId: Id,
      text: Told,
      by: z.enum(['email', 'phone']),
      waiting: z.boolean(),
      closes: z.boolean().default(false),
      files: z
        .array(MessageFile.pick({ kind: true, id: true }))
        .max(FILES)
        .default([]),
    })
    .refine(({ waiting, closes }) => !(waiting && closes), { path: ['closes'], error: 'waiting' })
    .refine(({ by, files }) => by === 'email' || files.length === 0, { path: ['files'], error: 'by phone' }),
  async (tx, { requestId, messageId: id, text, by, waiting, closes, files: asked }, ctx) => {
    const request = await mustBeOpen(tx, ctx, requestId);
    const [gap] = gapsIn(text);
    if (gap) throw refusal('badInput', { rule: 'MSG-1', field: 'text', message: `{${gap}}` });
    const files = await mustGo(tx, request, asked);
    const mailId = by === 'email' ? `${id}:requestAnswered` : null;
    const said = { from: 'shop' as const, byName: ctx.actor.name, text, mailId, files };
    const answered = owned(withMessage(request, { id, at: ctx.issuedAt, ...said }), ctx);
    if (mailId !== null) await writeAnswer(tx, ctx, request, { id, text, files });
    const { pausedSince } = request;
    if (closes) await tx.put('requests', closed(answered, ctx, text));
    else if (waiting) await tx.put('requests', { ...answered, pausedSince: pausedSince ?? ctx.issuedAt });
    else await tx.put('requests', resumed(answered, ctx.issuedAt, await mustGetShop(tx, ctx, request.shop)));
  },
);

/** The customer said more, as they told an agent. */
export const noteReply = command(
  'request.handle',
  z.object({ requestId: Id, messageId: Id, text: Told }),
  (tx, { requestId, messageId, text }, ctx) => addReply(tx, ctx, { requestId, messageId, text, at: ctx.issuedAt }),
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

export interface Reply {
  requestId: string;
  messageId: string;
  text: string;
  /** When the customer wrote it, ISO UTC. */
  at: string;
}

/**
 * It is our turn again: what they took to answer is added to our deadline. A request that was closed is opened anew, with
 * a deadline of its own (SHOP-4).
 */
export async function addReply(tx: Tx, ctx: Ctx, { requestId, messageId, text, at }: Reply): Promise<void> {
  const request = await mustGet(tx, 'requests', requestId);
  const profile = await mustGetShop(tx, ctx, request.shop);
  const said = { from: 'customer' as const, byName: request.name, text, mailId: null, files: [] };
  const told = withMessage(request, { id: messageId, at, ...said });
  if (request.closedAt === null) return tx.put('requests', resumed(told, at, profile));
  const dueAt = replyDue(at, profile, request.urgency);
  await tx.put('requests', { ...told, dueAt, closedAt: null, closedByName: null });
}

function resumed(request: ContactRequest, at: string, profile: ShopProfile): ContactRequest {
  const { pausedSince, dueAt } = request;
  if (pausedSince === null) return request;
  return { ...request, pausedSince: null, dueAt: dueAfterPause(dueAt, pausedSince, at, profile) };
}

function owned(request: ContactRequest, { actor }: Ctx): ContactRequest {
  return request.ownerId === null ? { ...request, ownerId: actor.id, ownerName: actor.name } : request;
}

async function mustGo(
  tx: Tx,
  request: ContactRequest,
  asked: readonly Pick<MessageFile, 'kind' | 'id'>[],
): Promise<MessageFile[]> {
  const files: MessageFile[] = [];
  for (const one of asked) {
    const file = await fileOf(tx, request, one);
    if (!file) throw refusal('mailUnsendable', { rule: 'MSG-1', field: 'files', why: 'file' });
    if (!files.some(({ kind, id }) => kind === file.kind && id === file.id)) files.push(file);
  }
  return files;
}

async function writeAnswer(
  tx: Tx,
  ctx: Ctx,
  request: ContactRequest,
  { id, text: answer, files }: Pick<Message, 'id' | 'text' | 'files'>,
): Promise<void> {
  mustBeAllowed(ctx, 'mail.send');
  const { shop, email, name, text, customerId, orderId } = request;
  if (email === '') throw refusal('mailUnsendable', { rule: 'MSG-1', field: 'email', why: 'address' });
  const profile = await mustGetShop(tx, ctx, shop);
  const customer = customerId === null ? undefined : await tx.get('customers', customerId);
  const language = customer?.details.language ?? 'fr';
  // what the customer wrote last is what is answered
  const asked = request.thread.findLast(({ from }) => from === 'customer')?.text ?? text;
  await tx.put('mails', {
    ...unsent,
    id: `${id}:requestAnswered`,
    shop,
    kind: 'requestAnswered',
    orderId,
    customerId,
    attached: files.length === 0 ? null : { kind: 'answer', id: `${request.id}:${id}` },
    to: email,
    state: 'queued',
    language,
    ...answerLetter({ name, asked, answer }, null, profile, language),
    queuedAt: ctx.issuedAt,
    askedBy: ctx.actor.name,
  });
}
