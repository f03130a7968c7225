/** Wish lists: as the web shop has them, and those that staff keep for a caller (CAT-4). */
import { z } from 'zod';
import { command } from '../command.ts';
import { putCustomer } from '../customer/commands.ts';
import { CustomerDetails } from '../customer/customer.ts';
import { usable } from '../customer/usable.ts';
import { Id, Instant, Sku, Slug } from '../ids.ts';
import { refusal } from '../refusal.ts';
import { line, required } from '../text.ts';
import { type Ctx, type Doc, type Tx, mustGet, mustGetShop } from '../tx.ts';
import { customerByEmail, mustSell } from './sold.ts';
import { WishItem, wishPriorities } from './wishes.ts';

const MOST = 200;
const Name = required(line(60));

/** Articles more on a list that staff keep, made with the first of them. Two workstations add to one list. */
export const addToWishList = command(
  'customer.change',
  z.object({
    wishListId: Id,
    customerId: Id,
    name: Name,
    items: z
      .array(z.object({ articleId: Id, sku: Sku, priority: z.enum(wishPriorities) }))
      .min(1)
      .max(MOST),
  }),
  async (tx, { wishListId: id, customerId, name, items }, ctx) => {
    const { shop } = await usable(tx, ctx, customerId);
    const known = await tx.get('wishLists', id);
    if (known && known.customerId !== customerId) throw refusal('alreadyExists', { table: 'wishLists', id });
    if (known) mustBeOurs(known);
    for (const { articleId, sku } of items) await mustSell(tx, shop, articleId, sku);
    const once = new Map(items.map((item) => [item.sku, { ...item, addedAt: ctx.issuedAt }]));
    const added = [...once.values()];
    const kept = (known?.items ?? []).filter(({ sku }) => !once.has(sku));
    if (kept.length + added.length > MOST)
      throw refusal('badInput', { rule: 'CAT-4', field: 'items', message: 'too many', max: MOST });
    const list = { id, shop, customerId, name, source: 'phone', changedAt: ctx.issuedAt } as const;
    await tx.put('wishLists', { ...list, items: [...kept, ...added] });
  },
);

/** The last article off, the list is gone. */
export const takeOffWishList = command(
  'customer.change',
  z.object({ wishListId: Id, sku: Sku }),
  async (tx, { wishListId, sku }, ctx) => {
    const list = await mustGet(tx, 'wishLists', wishListId);
    await mustGetShop(tx, ctx, list.shop);
    mustBeOurs(list);
    const items = list.items.filter((item) => item.sku !== sku);
    if (items.length === list.items.length) throw refusal('nothingChanges', { field: 'sku' });
    if (items.length === 0) await tx.remove('wishLists', wishListId);
    else await tx.put('wishLists', { ...list, items, changedAt: ctx.issuedAt });
  },
);

/**
 * As the customer has it in the web shop now; what is told late is not believed. An empty one stays to know that, and is
 * shown nowhere. Who is not known here
 * yet becomes a customer: staff look lists up by who calls.
 */
export const receiveWishList = command(
  'order.intake',
  z.object({
    wishListId: Id,
    shop: Slug,
    /** For who is not known by the address yet. */
    newCustomerId: Id,
    customer: CustomerDetails,
    name: Name,
    items: z.array(WishItem).max(MOST),
    changedAt: Instant,
  }),
  async (tx, { wishListId: id, shop, name, items, changedAt, ...who }, ctx) => {
    await mustGetShop(tx, ctx, shop);
    const known = await tx.get('wishLists', id);
    if (known && known.changedAt > changedAt) return;
    for (const { articleId, sku } of items) await mustSell(tx, shop, articleId, sku);
    const customerId = known?.customerId ?? (await customerOf(tx, ctx, shop, who));
    await tx.put('wishLists', { id, shop, customerId, name, source: 'web', items, changedAt });
  },
);

async function customerOf(
  tx: Tx,
  ctx: Ctx,
  shop: string,
  { newCustomerId, customer }: { newCustomerId: string; customer: CustomerDetails },
): Promise<string> {
  const { email } = customer;
  if (email === '') throw refusal('badInput', { rule: 'CAT-4', field: 'customer.email', message: 'required' });
  const known = await customerByEmail(tx, shop, email);
  if (known) return known.id;
  await putCustomer(tx, ctx, { customerId: newCustomerId, shop, details: customer, addresses: [] });
  return newCustomerId;
}

function mustBeOurs({ source }: Doc<'wishLists'>): void {
  if (source === 'web') throw refusal('stockWrong', { rule: 'CAT-4', why: 'listOfWeb' });
}
