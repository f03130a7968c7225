/**
 * Return requests of the web shops (RET-4, SHOP-5): one per shop and the shop's own id, whatever is sent again. What the
 * rules refuse is told at once, so that the shop can tell its customer; what they allow waits for staff.
 */
import { z } from 'zod';
import { casesOf, ledgerOf } from '../domain/after-sale/ledger.ts';
import type { Pieces } from '../domain/after-sale/case-parts.ts';
import { badInput } from '../domain/command.ts';
import { runCommand } from '../domain/commands.ts';
import { localDay } from '../domain/format.ts';
import { Instant, Sku, Slug } from '../domain/ids.ts';
import type { Order } from '../domain/order/order.ts';
import { comesBack } from '../domain/order/return-option.ts';
import { refusal } from '../domain/refusal.ts';
import { line, note, required } from '../domain/text.ts';
import { type Ctx, type Tx, mustGet } from '../domain/tx.ts';
import { COMMANDS_VERSION } from '../domain/upcast.ts';
import type { World } from './access/world.ts';
import type { Storage, StorageTx } from './contract.ts';
import { canonical } from './intake.ts';
import { digest, idFrom } from './web-client.ts';

/** A return request as a shop platform knows it. */
export const WebReturn = z.object({
  externalId: required(line(64)).describe('The shop’s own id of the request: the same one twice is one return.'),
  orderExternalId: required(line(64)).describe('The shop’s own id of the order.'),
  requestedAt: Instant.describe('When the customer asked: the day that counts for the delay.'),
  reason: Slug.describe('Reason of the shop profile.'),
  note: note(1000).default(''),
  lines: z
    .array(z.object({ sku: Sku, quantity: z.int().min(1) }))
    .min(1)
    .max(200),
});
export type WebReturn = z.output<typeof WebReturn>;

export const WebReturnAnswer = z.object({ returnId: z.uuid(), code: z.string(), externalId: z.string() });

export interface ReceivedReturn extends z.output<typeof WebReturnAnswer> {
  /** False: the request was already here. */
  created: boolean;
}

/** Throws `Refusal`: alreadyExists for another request under this id, or why nothing may come back (RET-1, RET-2, RET-5). */
export function receiveReturnRequest(
  storage: Storage,
  shop: string,
  body: unknown,
  { now }: Pick<World, 'now'>,
): Promise<ReceivedReturn> {
  return storage.write((tx) => receiveIn(tx, shop, body, now()));
}

async function receiveIn(tx: StorageTx, shop: string, body: unknown, now: string): Promise<ReceivedReturn> {
  const parsed = WebReturn.safeParse(body);
  if (!parsed.success) throw badInput(parsed.error);
  const { externalId, reason, note: noted, requestedAt } = parsed.data;
  const commandId = idFrom(shop, externalId, 'return command');
  const told = digest(canonical(body));
  const known = await tx.decision(commandId);
  if (known) {
    if (known.detail['body'] !== told) throw refusal('alreadyExists', { rule: 'SHOP-5', table: 'returns', externalId });
    return { ...WebReturnAnswer.parse({ ...known.detail, externalId }), created: false };
  }
  const profile = await mustGet(tx.docs, 'shops', shop);
  const order = await orderOf(tx.docs, shop, parsed.data);
  const returnId = idFrom(shop, externalId, 'return');
  const lines = await piecesOf(tx.docs, order, parsed.data.lines);
  const askedOn = localDay(Date.parse(requestedAt) < Date.parse(now) ? requestedAt : now, profile.identity.timeZone);
  const args = { returnId, orderId: order.id, lines, reason, note: noted, askedOn, externalId };
  const actor: Ctx['actor'] = { id: 'web', name: profile.name, role: 'connector', shops: [shop] };
  const ctx: Ctx = { now, issuedAt: now, actor, device: 'web', side: 'backend', random: null };
  await runCommand(tx.docs, 'openReturn', COMMANDS_VERSION, args, ctx);
  const { code } = await mustGet(tx.docs, 'returns', returnId);
  const detail = { returnId, code, body: told };
  await tx.putDecision({ commandId, name: 'openReturn', actorId: actor.id, code: null, detail, at: now }, args);
  return { returnId, code, externalId, created: true };
}

async function orderOf(docs: Tx, shop: string, { orderExternalId }: WebReturn): Promise<Order> {
  const id = await docs.orderBy('externalId', `${shop}:${orderExternalId}`);
  if (id === undefined) throw refusal('notFound', { table: 'orders', id: orderExternalId, field: 'orderExternalId' });
  return mustGet(docs, 'orders', id);
}

/**
 * A shop platform knows skus, an order has lines: the pieces are taken from the lines that may come back first, those of a
 * sku that none may are asked for all the same, so that the answer says why not.
 */
async function piecesOf(docs: Tx, order: Order, asked: WebReturn['lines']): Promise<Pieces[]> {
  const ledger = ledgerOf(order, await casesOf(docs, order));
  const pieces = new Map<string, number>();
  for (const [index, { sku, quantity }] of asked.entries()) {
    const mine = order.lines.filter((sold) => sold.sku === sku);
    const [first] = mine;
    if (!first) throw refusal('unknownArticle', { rule: 'RET-4', field: `lines.${index}.sku`, sku });
    let left = quantity;
    for (const { id } of mine.filter(comesBack)) {
      const free = (ledger.find(({ lineId }) => lineId === id)?.free ?? 0) - (pieces.get(id) ?? 0);
      const taken = Math.min(left, Math.max(0, free));
      if (taken > 0) pieces.set(id, (pieces.get(id) ?? 0) + taken);
      left -= taken;
    }
    const rest = mine.find(comesBack) ?? first;
    if (left > 0) pieces.set(rest.id, (pieces.get(rest.id) ?? 0) + left);
  }
  return [...pieces].map(([lineId, quantity]) => ({ lineId, quantity }));
}
