/**
 * Orders of the web shops (SHOP-5). One order per shop and shop's own id, whatever is sent again: the same body gets the
 * same order, another body is refused. They run as commands of a client of their own, whose receipts number their codes.
 */
import { z } from 'zod';
import { stockId } from '../domain/catalogue/article.ts';
import { badInput } from '../domain/command.ts';
import { runCommand } from '../domain/commands.ts';
import { Address } from '../domain/customer/address.ts';
import { CustomerDetails } from '../domain/customer/customer.ts';
import { Instant, type Random, Sku, Slug } from '../domain/ids.ts';
import { PriceCents } from '../domain/money.ts';
import { BasketLine } from '../domain/order/basket.ts';
import { GiftCardAsked, Instructions, Placed } from '../domain/order/place.ts';
import { refusal } from '../domain/refusal.ts';
import { line, required } from '../domain/text.ts';
import { type Ctx, type Tx, mustGet } from '../domain/tx.ts';
import { COMMANDS_VERSION } from '../domain/upcast.ts';
import type { World } from './access/world.ts';
import type { Decision, Storage, StorageTx } from './contract.ts';
import { customerOfAccount } from './web-account.ts';
import { digest, giveCode, idFrom, nextCode } from './web-client.ts';

const WebLine = z.object({
  sku: Sku,
  quantity: BasketLine.shape.quantity,
  personalisation: BasketLine.shape.personalisation.default(''),
  wrapId: Slug.nullable().default(null),
  cardText: BasketLine.shape.cardText.default(''),
});

/** An order as a shop platform knows it. Amounts are cents, VAT included. */
export const WebOrder = z
  .object({
    externalId: required(line(64)).describe('The shop’s own order id: the same one twice is one order.'),
    placedAt: Instant,
    customer: CustomerDetails,
    accountId: required(line(64))
      .nullable()
      .default(null)
      .describe('The shop’s own id of the buyer’s account; null for a guest.'),
    billing: Address,
    delivery: Address,
    instructions: Instructions.default(''),
    surprise: z.boolean().default(false),
    modeId: Slug.describe('Delivery mode of the shop profile.'),
    relayId: Placed.shape.relayId.describe('The chosen point, for modes that need one.'),
    lines: z.array(WebLine).max(200).describe('Empty only when the order is of gift cards alone.'),
    giftCards: z
      .array(GiftCardAsked.omit({ id: true }))
      .max(10)
      .default([]),
    returnOption: z.boolean().default(false),
    codes: Placed.shape.codes.describe('Promo codes and vouchers that were used.'),
    paymentMethod: Slug.describe('Payment method of the shop profile.'),
    totalCents: PriceCents.describe('What the customer was charged or told; another total is refused (priceChanged).'),
    paidCents: PriceCents,
    paymentReference: line(80).default(''),
  })
  .refine(({ paidCents, totalCents }) => paidCents <= totalCents, {
    path: ['paidCents'],
    error: 'more than the total',
  });
export type WebOrder = z.output<typeof WebOrder>;

export const WebOrderAnswer = z.object({ orderId: z.uuid(), code: z.string(), externalId: z.string() });

export interface Received extends z.output<typeof WebOrderAnswer> {
  /** False: the order was already here. */
  created: boolean;
}

/** Throws `Refusal`: alreadyExists for another order under this id, or what the trade says no to. A refusal leaves nothing behind. */
export function receiveOrder(
  storage: Storage,
  shop: string,
  body: unknown,
  { now, random }: Pick<World, 'now' | 'random'>,
): Promise<Received> {
  return storage.write((tx) => receiveIn(tx, shop, body, now(), random));
}

/**
 * The same within a transaction that goes on; after a throw its documents must be rolled back. Without `random` no gift
 * card is issued yet.
 */
export async function receiveIn(
  tx: StorageTx,
  shop: string,
  body: unknown,
  now: string,
  random: Random | null = null,
): Promise<Received> {
  const parsed = WebOrder.safeParse(body);
  if (!parsed.success) throw badInput(parsed.error);
  const order = parsed.data;
  const commandId = idFrom(shop, order.externalId, 'command');
  const told = digest(canonical(body));
  const known = await tx.decision(commandId);
  if (known) return again(known, order.externalId, told);
  const orderId = idFrom(shop, order.externalId, 'order');
  const code = await nextCode(tx);
  const { accountId, ...sold } = order;
  const customerId = accountId === null ? null : ((await customerOfAccount(tx, shop, accountId)) ?? null);
  const args = { ...(await commandArgs(tx.docs, shop, sold)), orderId, code, customerId };
  const profile = await mustGet(tx.docs, 'shops', shop);
  const actor: Ctx['actor'] = { id: 'web', name: profile.name, role: 'connector', shops: [shop] };
  const ctx: Ctx = { now, issuedAt: now, actor, device: 'web', side: 'backend', random };
  await runCommand(tx.docs, 'receiveWebOrder', COMMANDS_VERSION, args, ctx);
  const detail = { orderId, code, body: told };
  await giveCode(tx, { commandId, name: 'receiveWebOrder', actorId: actor.id, code: null, detail, at: now }, args);
  return { orderId, code, externalId: order.externalId, created: true };
}

function again({ detail }: Decision, externalId: string, body: string): Received {
  if (detail['body'] !== body) throw refusal('alreadyExists', { rule: 'SHOP-5', table: 'orders', externalId });
  return { ...WebOrderAnswer.parse({ ...detail, externalId }), created: false };
}

/** A shop platform knows skus, not our article ids. */
async function commandArgs(
  docs: Tx,
  shop: string,
  { totalCents, lines, giftCards, ...order }: Omit<WebOrder, 'accountId'>,
) {
  const basket = [];
  for (const [index, told] of lines.entries()) {
    const stock = await docs.get('stock', stockId(shop, told.sku));
    if (!stock) throw refusal('unknownArticle', { rule: 'ORD-2', field: `lines.${index}.sku`, sku: told.sku });
    basket.push({ ...told, id: idFrom(shop, order.externalId, `line ${index}`), articleId: stock.articleId });
  }
  const cards = giftCards.map((card, index) => ({ ...card, id: idFrom(shop, order.externalId, `gift card ${index}`) }));
  return { ...order, shop, lines: basket, giftCards: cards, expectedTotalCents: totalCents };
}

/** Independent of the order of keys, and of defaults that a later program may add. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
