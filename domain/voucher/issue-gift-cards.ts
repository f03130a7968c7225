/** Gift cards sold with an order become worth their amount once it is paid (ORD-15, FACTS-FR §3). */
import { Temporal } from 'temporal-polyfill';
import type { Change } from '../change.ts';
import { localDay } from '../format.ts';
import type { Random } from '../ids.ts';
import { type Order, balanceCents } from '../order/order.ts';
import { type What, told } from '../order/timeline.ts';
import type { ShopProfile } from '../shop/profile.ts';
import type { Ctx, Tx } from '../tx.ts';
import type { GiftCard } from './gift-card.ts';

/** Each card once, whatever happens to the order afterwards; an order of cards alone is then delivered. */
export async function issueGiftCards(tx: Tx, { after: order }: Change<'orders'>, ctx: Ctx): Promise<void> {
  if (order.giftCards.length === 0) return;
  if (order.status === 'cancelled') return cancelCards(tx, order, ctx);
  const profile = await tx.get('shops', order.shop);
  if (!profile?.giftCards || !ctx.random || balanceCents(order) > 0) return;
  const issued: GiftCard[] = [];
  for (const sold of order.giftCards) {
    if (await tx.get('giftCards', sold.id)) continue;
    const { amountCents } = sold;
    const code = drawCode(ctx.random);
    const dates = { issuedAt: ctx.now, expiresOn: cardExpiry(ctx.now, profile, profile.giftCards.validMonths) };
    const about = { shop: order.shop, orderId: order.id, refundId: null, customerId: null };
    const ledger = { balanceCents: amountCents, entries: [], cancelledAt: null };
    issued.push({ ...sold, ...about, ...ledger, ...dates, code });
  }
  for (const card of issued) await tx.put('giftCards', card);
  const named = issued.length === 0 ? order : told(order, ctx, { what: 'giftCardsIssued', after: names(issued) });
  const done = sentWhole(named, ctx);
  if (done !== order) await tx.put('orders', done);
}

/** An order of gift cards alone is delivered once it is validated and its cards are on their way. */
function sentWhole(order: Order, ctx: Ctx): Order {
  if (order.mode.kind !== 'mail' || order.status !== 'validated') return order;
  const since = { ...order.since, delivered: ctx.now };
  return told({ ...order, status: 'delivered', since }, ctx, { what: 'delivered' });
}

async function cancelCards(tx: Tx, order: Order, ctx: Ctx): Promise<void> {
  const stopped: GiftCard[] = [];
  for (const sold of order.giftCards) {
    const card = await tx.get('giftCards', sold.id);
    if (card && card.cancelledAt === null) stopped.push({ ...card, cancelledAt: ctx.now });
  }
  for (const card of stopped) await tx.put('giftCards', card);
  const what: What = { what: 'giftCardsCancelled', after: names(stopped) };
  if (stopped.length > 0) await tx.put('orders', told(order, ctx, what));
}

/** The code stays off the order: it is money, and the warehouse reads timelines. */
function names(cards: readonly GiftCard[]): string {
  return cards.map(({ to }) => to).join(', ');
}

export function cardExpiry(now: string, { identity }: ShopProfile, months: number): string {
  return Temporal.PlainDate.from(localDay(now, identity.timeZone)).add({ months }).toString();
}

/** No 0 and O, 1, I and L: it is read out on the phone and typed. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const CODE_LENGTH = 16;

/** 79 bits: nobody guesses one, and no two are ever the same. */
export function drawCode(random: Random, length = CODE_LENGTH): string {
  const evenly = 256 - (256 % letters.length);
  let code = '';
  while (code.length < length)
    for (const byte of random(CODE_LENGTH)) {
      if (byte < evenly && code.length < length) code += letters[byte % letters.length] ?? '';
    }
  return code;
}
