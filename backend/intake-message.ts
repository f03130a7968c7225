/**
 * Messages of the web shops' contact forms (MSG-1, SHOP-5): one per shop and the shop's own id, whatever is sent again. The
 * first one opens a request that nobody has taken yet; one in reply to it goes on its thread, and opens it anew.
 */
import { z } from 'zod';
import { badInput } from '../domain/command.ts';
import { runCommand } from '../domain/commands.ts';
import { Instant, Slug } from '../domain/ids.ts';
import { refusal } from '../domain/refusal.ts';
import { NewRequest } from '../domain/request/commands.ts';
import { line, required } from '../domain/text.ts';
import { type Ctx, type Tx, mustGet } from '../domain/tx.ts';
import { COMMANDS_VERSION } from '../domain/upcast.ts';
import type { World } from './access/world.ts';
import type { Storage, StorageTx } from './contract.ts';
import { canonical } from './intake.ts';
import { digest, idFrom } from './web-client.ts';

const externalId = required(line(64));
const { name, email, phone, text, urgency } = NewRequest.shape;

/** A message as a shop platform knows it. */
export const WebMessage = z.object({
  externalId: externalId.describe('The shop’s own id of the message: the same one twice is one message.'),
  inReplyTo: externalId
    .nullable()
    .default(null)
    .describe('Id of the first message of the same conversation; null for a new one.'),
  sentAt: Instant.describe('When the customer wrote: the delay of the answer is counted from there.'),
  topic: Slug.describe('Topic of the shop profile; of no effect in a reply.'),
  urgency: urgency.default('reply').describe('`claim`: about a damaged or incomplete parcel.'),
  orderExternalId: externalId.nullable().default(null).describe('The shop’s own id of the order that it is about.'),
  name,
  email: email.pipe(z.email()),
  phone: phone.default(''),
  text,
});
export type WebMessage = z.output<typeof WebMessage>;

export const WebMessageAnswer = z.object({ requestId: z.uuid(), externalId: z.string() });

export interface ReceivedMessage extends z.output<typeof WebMessageAnswer> {
  /** False: the message was already here. */
  created: boolean;
}

/** Throws `Refusal`: notFound for an order or conversation unknown here, alreadyExists for another message under this id. */
export function receiveMessage(
  storage: Storage,
  shop: string,
  body: unknown,
  { now }: Pick<World, 'now'>,
): Promise<ReceivedMessage> {
  return storage.write((tx) => receiveIn(tx, shop, body, now()));
}

async function receiveIn(tx: StorageTx, shop: string, body: unknown, now: string): Promise<ReceivedMessage> {
  const parsed = WebMessage.safeParse(body);
  if (!parsed.success) throw badInput(parsed.error);
  const message = parsed.data;
  const commandId = idFrom(shop, message.externalId, 'message command');
  const told = digest(canonical(body));
  const known = await tx.decision(commandId);
  if (known) {
    const { externalId: id } = message;
    if (known.detail['body'] !== told)
      throw refusal('alreadyExists', { rule: 'SHOP-5', table: 'requests', externalId: id });
    return { ...WebMessageAnswer.parse({ ...known.detail, externalId: id }), created: false };
  }
  const profile = await mustGet(tx.docs, 'shops', shop);
  const actor: Ctx['actor'] = { id: 'web', name: profile.name, role: 'connector', shops: [shop] };
  const ctx: Ctx = { now, issuedAt: now, actor, device: 'web', side: 'backend', random: null };
  const requestId = idFrom(shop, message.inReplyTo ?? message.externalId, 'request');
  const { name: command, args } = await commandOf(tx.docs, shop, requestId, message);
  await runCommand(tx.docs, command, COMMANDS_VERSION, args, ctx);
  const detail = { requestId, body: told };
  await tx.putDecision({ commandId, name: command, actorId: actor.id, code: null, detail, at: now }, args);
  return { requestId, externalId: message.externalId, created: true };
}

async function commandOf(docs: Tx, shop: string, requestId: string, message: WebMessage) {
  const { externalId: id, inReplyTo, orderExternalId, sentAt, ...asked } = message;
  if (inReplyTo !== null) {
    if (!(await docs.get('requests', requestId)))
      throw refusal('notFound', { rule: 'MSG-1', table: 'requests', id: inReplyTo, field: 'inReplyTo' });
    return {
      name: 'receiveReply',
      args: { requestId, messageId: idFrom(shop, id, 'message'), text: asked.text, sentAt },
    };
  }
  const orderId = orderExternalId === null ? null : await docs.orderBy('externalId', `${shop}:${orderExternalId}`);
  if (orderId === undefined)
    throw refusal('notFound', { rule: 'MSG-1', table: 'orders', id: orderExternalId, field: 'orderExternalId' });
  const order = orderId === null ? undefined : await docs.get('orders', orderId);
  // who writes about an order need not be who bought it
  const own = order?.customer.email.toLowerCase() === asked.email.toLowerCase();
  const customerId = own ? (order?.customer.id ?? null) : null;
  return { name: 'receiveRequest', args: { requestId, shop, orderId, customerId, ...asked, sentAt } };
}
