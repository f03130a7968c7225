/** Requests of customers and others: opened during a call, taken by somebody, closed with the answer (MSG-1, SHOP-4). */
import { z } from 'zod';
import { command } from '../command.ts';
import { Id, Slug } from '../ids.ts';
import { type Refusal, refusal, throwIf } from '../refusal.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { line, note, required } from '../text.ts';
import { type Ctx, type Tx, mustGet, mustGetShop } from '../tx.ts';
import { replyDue } from './deadline.ts';
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

export const openRequest = command('request.handle', NewRequest, async (tx, { requestId, ...asked }, ctx) => {
  const profile = await mustGetShop(tx, ctx, asked.shop);
  if (await tx.get('requests', requestId)) throw refusal('alreadyExists', { table: 'requests', id: requestId });
  throwIf(whyNotTopic(profile, asked.topic));
  await mustBeOfShop(tx, asked);
  await tx.put('requests', {
    id: requestId,
    ...asked,
    openedAt: ctx.issuedAt,
    openedBy: ctx.actor.id,
    openedByName: ctx.actor.name,
    ownerId: ctx.actor.id,
    ownerName: ctx.actor.name,
    dueAt: replyDue(ctx.issuedAt, profile, asked.urgency),
    pausedSince: null,
    thread: [],
    closedAt: null,
    closedByName: null,
    answer: '',
  });
});

/** Somebody else sees to it from now on: the one who says so. */
export const takeRequest = command('request.handle', z.object({ requestId: Id }), async (tx, { requestId }, ctx) => {
  const request = await mustBeOpen(tx, ctx, requestId);
  if (request.ownerId === ctx.actor.id) throw refusal('nothingChanges', { field: 'owner' });
  await tx.put('requests', { ...request, ownerId: ctx.actor.id, ownerName: ctx.actor.name });
});

export const closeRequest = command(
  'request.handle',
  z.object({ requestId: Id, answer: Told }),
  async (tx, { requestId, answer }, ctx) => {
    const request = await mustBeOpen(tx, ctx, requestId);
    await tx.put('requests', {
      ...request,
      pausedSince: null,
      closedAt: ctx.issuedAt,
      closedByName: ctx.actor.name,
      answer,
    });
  },
);

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
