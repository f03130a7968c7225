/** Paying with a gift card or a voucher that a refund became: its ledger, and why it cannot pay (AVO-3, ORD-9). */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { localDay } from '../format.ts';
import { Id, idAfter } from '../ids.ts';
import { PriceCents } from '../money.ts';
import type { Order } from '../order/order.ts';
import { paidWith } from '../order/payment.ts';
import { told } from '../order/timeline.ts';
import { type Refusal, refusal, throwIf } from '../refusal.ts';
import type { ShopProfile } from '../shop/profile.ts';
import type { Ctx, Tx } from '../tx.ts';
import { GIFT_CARD, type GiftCard } from './gift-card.ts';
import { VoucherCode } from './voucher.ts';

export const CardPayment = z.object({
  giftCardId: Id,
  /** As it was read out: knowing the id is not having the card. */
  code: VoucherCode,
  /** What the caller was told it pays. */
  cents: PriceCents.min(1),
});
export type CardPayment = z.output<typeof CardPayment>;

/** `day` of the shop. */
export function whyNotCard(
  card: GiftCard | undefined,
  shop: string,
  { code, cents }: Pick<CardPayment, 'code' | 'cents'>,
  day: string,
): Refusal | undefined {
  const no = (why: string, detail = {}) =>
    refusal('giftCardNotUsable', { rule: 'AVO-3', field: 'giftCardCodes', end: code.slice(-4), why, ...detail });
  if (!card || card.shop !== shop || card.code !== code) return no('unknown');
  if (card.cancelledAt !== null) return no('cancelled');
  if (card.expiresOn < day) return no('expired', { expiresOn: card.expiresOn });
  if (card.balanceCents < cents) return no('balance', { balanceCents: card.balanceCents, asked: cents });
  return undefined;
}

/**
 * The order with what its cards paid; their ledgers are written. `payments` must not be worth more than the order, and no
 * card pays for gift cards: its time would begin anew.
 */
export async function payByCards(
  tx: Tx,
  ctx: Ctx,
  order: Order,
  profile: ShopProfile,
  payments: readonly CardPayment[],
): Promise<Order> {
  const most = order.totals.totalCents - order.totals.giftCardsCents;
  const all = payments.reduce((sum, { cents }) => sum + cents, 0);
  if (all > most)
    throw refusal('giftCardNotUsable', { rule: 'AVO-3', field: 'giftCardCodes', why: 'tooMuch', max: most });
  if (new Set(payments.map(({ giftCardId }) => giftCardId)).size < payments.length)
    throw refusal('giftCardNotUsable', { rule: 'AVO-3', field: 'giftCardCodes', why: 'twice' });
  const day = localDay(ctx.issuedAt, profile.identity.timeZone);
  let paid = order;
  for (const [n, payment] of payments.entries()) {
    const card = await tx.get('giftCards', payment.giftCardId);
    throwIf(whyNotCard(card, order.shop, payment, day));
    if (!card) continue;
    const { cents } = payment;
    const spent = { id: order.id, at: ctx.issuedAt, cents: -cents, orderId: order.id, reason: order.code };
    await tx.put('giftCards', { ...card, balanceCents: card.balanceCents - cents, entries: [...card.entries, spent] });
    const id = idAfter(order.id, n + 1);
    const reference = `•••• ${card.code.slice(-4)}`;
    const receipt = { id, method: GIFT_CARD, amountCents: cents, at: ctx.issuedAt, reference, providerId: card.id };
    paid = told(paidWith(paid, profile, receipt), ctx, { what: 'paid', after: String(cents), reason: reference });
  }
  return paid;
}

/** The card with money put back on it, once; one that would run out first can be used for three months more. */
export function refillCard(
  card: GiftCard,
  { identity }: Pick<ShopProfile, 'identity'>,
  entry: { id: string; cents: number; orderId: string; reason: string },
  at: string,
): GiftCard {
  if (card.entries.some(({ id }) => id === entry.id)) return card;
  const least = Temporal.PlainDate.from(localDay(at, identity.timeZone)).add({ months: 3 }).toString();
  return {
    ...card,
    balanceCents: card.balanceCents + entry.cents,
    entries: [...card.entries, { ...entry, at }],
    expiresOn: card.expiresOn < least ? least : card.expiresOn,
  };
}
