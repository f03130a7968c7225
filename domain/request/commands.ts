/** Requests of customers and others: opened during a call, taken by somebody, closed with the answer (MSG-1, SHOP-4). */
import { z } from 'zod';
import { command } from '../command.ts';
import { Id, Slug } from '../ids.ts';
import { type Refusal, refusal, throwIf } from '../refusal.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { line, note, required } from '../text.ts';
import { type Ctx, type Tx, mustGet, mustGetShop } from '../tx.ts';
import { replyDue } from './deadline.ts';
import { withMessage } from './message.ts';
import type { ContactRequest } from './request.ts';

export const Told = note(4000).refine((text) => text !== '', { error: 'required' });

/** What is asked, as the agent writes it down. */
export const NewRequest = z.object({
  requestId: Id,
  shop: Slug,
  topic: Slug,
  urgency: z.enum(['reply', 'claim']),
  customerId: Id.nullable(),
  orderId: Id.nullable(),
  name: required(line(80)),
  email: line(320),
  phone: line(30),
  text: Told,
});

export const openRequest = command('request.handle', NewRequest, async (tx, asked, ctx) => {
  const owner = { ownerId: ctx.actor.id, ownerName: ctx.actor.name };
  await addRequest(tx, ctx, asked, { openedAt: ctx.issuedAt, ...owner });
});

interface Opened {
  openedAt: string;
  ownerId: string | null;
  ownerName: string;
}

/** The deadline runs from `openedAt`, ISO UTC (SHOP-4). */
export async function addRequest(
  tx: Tx,
  ctx: Ctx,
  { requestId, ...asked }: z.output<typeof NewRequest>,
  opened: Opened,
): Promise<void> {
  const profile = await mustGetShop(tx, ctx, asked.shop);
  if (await tx.get('requests', requestId)) throw refusal('alreadyExists', { table: 'requests', id: requestId });
  throwIf(whyNotTopic(profile, asked.topic));
  await mustBeOfShop(tx, asked);
  await tx.put('requests', {
    id: requestId,
    ...asked,
    ...opened,
    openedBy: ctx.actor.id,
    openedByName: ctx.actor.name,
    dueAt: replyDue(opened.openedAt, profile, asked.urgency),
    pausedSince: null,
    thread: [],
    quoteIds: [],
    closedAt: null,
    closedByName: null,
    answer: '',
  });
}

/** Somebody else sees to it from now on: the one who says so. */
export const takeRequest = command('request.handle', z.object({ requestId: Id }), async (tx, { requestId }, ctx) => {
  const request = await mustBeOpen(tx, ctx, requestId);
  if (request.ownerId === ctx.actor.id) throw refusal('nothingChanges', { field: 'owner' });
  await tx.put('requests', { ...request, ownerId: ctx.actor.id, ownerName: ctx.actor.name });
});

/** With what was answered, which stands in the thread too where the message has an id. */
export const closeRequest = command(
  'request.handle',
  z.object({ requestId: Id, answer: Told, messageId: Id.nullable().default(null) }),
  async (tx, { requestId, answer, messageId }, ctx) => {
    const request = await mustBeOpen(tx, ctx, requestId);
    const said = { from: 'shop' as const, byName: ctx.actor.name, text: answer, mailId: null, files: [] };
    const told = messageId === null ? request : withMessage(request, { id: messageId, at: ctx.issuedAt, ...said });
    await tx.put('requests', closed(told, ctx, answer));
  },
);

/** Topic, whom and what it is about: put right as one learns more. */
export const changeRequest = command(
  'request.handle',
  NewRequest.pick({
    requestId: true,
    topic: true,
    customerId: true,
    orderId: true,
    name: true,
    email: true,
    phone: true,
  }),
  async (tx, { requestId, ...now }, ctx) => {
    const request = await mustBeOpen(tx, ctx, requestId);
    const profile = await mustGetShop(tx, ctx, request.shop);
    const changed = { ...request, ...now };
    if (JSON.stringify(changed) === JSON.stringify(request)) throw refusal('nothingChanges', { field: 'topic' });
    // a topic that the shop has given up since may stay
    if (now.topic !== request.topic) throwIf(whyNotTopic(profile, now.topic));
    await mustBeOfShop(tx, changed);
    await tx.put('requests', changed);
  },
);

export function closed(request: ContactRequest, { issuedAt, actor }: Ctx, answer: string): ContactRequest {
  return { ...request, pausedSince: null, closedAt: issuedAt, closedByName: actor.name, answer };
}

function whyNotTopic({ contact }: ShopProfile, topic: string): Refusal | undefined {
  return contact.topics.some(({ id }) => id === topic)
    ? undefined
    : refusal('badInput', { rule: 'MSG-1', field: 'topic', message: 'topic' });
}

/** SHOP-1: the customer and the order that it is about are of the same shop. */
async function mustBeOfShop(
  tx: Tx,
  { shop, customerId, orderId }: Pick<ContactRequest, 'shop' | 'customerId' | 'orderId'>,
): Promise<void> {
  const about = [
    ...(customerId === null ? [] : [await mustGet(tx, 'customers', customerId)]),
    ...(orderId === null ? [] : [await mustGet(tx, 'orders', orderId)]),
  ];
  const other = about.find((doc) => doc.shop !== shop);
  if (other) throw refusal('wrongShop', { rule: 'SHOP-1', shop: other.shop });
}

export async function mustBeOpen(tx: Tx, ctx: Ctx, id: string): Promise<ContactRequest> {
  const request = await mustGet(tx, 'requests', id);
  await mustGetShop(tx, ctx, request.shop);
  if (request.closedAt !== null)
    throw refusal('requestClosed', { rule: 'MSG-1', by: request.closedByName ?? '', at: request.closedAt });
  return request;
}
