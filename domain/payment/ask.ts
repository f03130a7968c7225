/** Asking for money through a link (ORD-9, ORD-10): nothing is placed, moved or counted before it is paid. */
import { z } from 'zod';
import { buffered } from '../buffered-tx.ts';
import { command } from '../command.ts';
import { personName } from '../customer/address.ts';
import { Id } from '../ids.ts';
import { type Order, balanceCents } from '../order/order.ts';
import { Placed, phoneOrder } from '../order/place.ts';
import { type RefusalDetail, refusal, throwIf } from '../refusal.ts';
import type { PaymentMethod, ShopProfile } from '../shop/profile.ts';
import { type Ctx, mustGet, mustGetShop } from '../tx.ts';
import { whyNotAmount } from './limits.ts';
import type { PaymentLink, PaymentLinkState } from './payment-link.ts';

/** No workstation's letters are these: the code of an order that is only tried. */
const TRIED_CODE = 'ZZZZ-000000';

/** The order as it will be placed, without its code: that is drawn when it is paid. */
export const AskedOrder = Placed.omit({ code: true, paidLinkId: true });

/** Every refusal of the order comes now, from the same rules; only the link itself is written. */
export const askPayment = command(
  'order.place',
  z.object({ linkId: Id, order: AskedOrder }),
  async (tx, { linkId, order: args }, ctx) => {
    const profile = await mustGetShop(tx, ctx, args.shop);
    const method = profile.paymentMethods.find(({ id }) => id === args.paymentMethod);
    if (method && method.kind !== 'link')
      throw refusal('unknownPaymentMethod', { rule: 'ORD-9', field: 'paymentMethod', method: method.id });
    if (await tx.get('paymentLinks', linkId)) throw refusal('alreadyExists', { table: 'paymentLinks', id: linkId });
    const tried = await phoneOrder(buffered(tx).tx, { ...args, code: TRIED_CODE, paidLinkId: null }, ctx);
    throwIf(whyNotAmount(balanceCents(tried)));
    const about = { purpose: 'order', orderCode: null, amountCents: balanceCents(tried) } as const;
    // as parsed: what is asked now is what will be placed
    await tx.put('paymentLinks', { ...linkFor(ctx, linkId, tried, args.paymentMethod), ...about, order: { ...args } });
  },
);

/** For a placed order that costs more than was paid (VIE-2): what is due now. */
export const askSupplement = command(
  'order.place',
  z.object({ linkId: Id, orderId: Id }),
  async (tx, { linkId, orderId }, ctx) => {
    const order = await mustGet(tx, 'orders', orderId);
    const profile = await mustGetShop(tx, ctx, order.shop);
    if (await tx.get('paymentLinks', linkId)) throw refusal('alreadyExists', { table: 'paymentLinks', id: linkId });
    const amountCents = order.status === 'cancelled' ? 0 : balanceCents(order);
    if (amountCents <= 0) throw refusal('nothingChanges', { rule: 'ORD-10', action: 'recordPayment' });
    throwIf(whyNotAmount(amountCents));
    const method = linkMethod(profile, order.payment.method);
    if (!method) throw refusal('unknownPaymentMethod', { rule: 'ORD-9', field: 'paymentMethod', method: '' });
    const about = { purpose: 'supplement', orderCode: order.code, amountCents, order: null } as const;
    await tx.put('paymentLinks', { ...linkFor(ctx, linkId, order, method.id), ...about });
  },
);

/** A link nobody has paid. Paid all the same before the provider closes it, it is a task (`blocked`), never lost money. */
export const withdrawPaymentLink = command('order.place', z.object({ linkId: Id }), async (tx, { linkId }, ctx) => {
  const link = await mustGet(tx, 'paymentLinks', linkId);
  await mustGetShop(tx, ctx, link.shop);
  if (link.state === 'withdrawn') return;
  mustBe(link, ['asked', 'waiting']);
  await tx.put('paymentLinks', { ...link, state: 'withdrawn', handled: handledBy(ctx) });
});

/** Somebody takes up what became of it: the others need not. A blocked one stays a task until it is used or refunded. */
export const takeUpPaymentLink = command('order.place', z.object({ linkId: Id }), async (tx, { linkId }, ctx) => {
  const link = await mustGet(tx, 'paymentLinks', linkId);
  await mustGetShop(tx, ctx, link.shop);
  if (link.state !== 'settled') mustBe(link, ['failed', 'expired', 'withdrawn', 'blocked', 'refunded']);
  await tx.put('paymentLinks', { ...link, handled: handledBy(ctx) });
});

/** The shop's method that asks by link: the one of the order if it does, else the first; undefined when it has none. */
export function linkMethod({ paymentMethods }: ShopProfile, preferred: string): PaymentMethod | undefined {
  const links = paymentMethods.filter(({ kind }) => kind === 'link');
  return links.find(({ id }) => id === preferred) ?? links[0];
}

function mustBe(link: PaymentLink, states: readonly PaymentLinkState[]): void {
  const detail: RefusalDetail = { rule: 'ORD-10', state: link.state };
  if (!states.includes(link.state)) throw refusal('paymentLinkState', detail);
}

function handledBy({ actor, issuedAt }: Ctx): PaymentLink['handled'] {
  return { by: actor.id, byName: actor.name, at: issuedAt };
}

export function linkFor(ctx: Ctx, id: string, { id: orderId, shop, customer, language }: Order, method: string) {
  return {
    id,
    shop,
    orderId,
    method,
    customerName: personName(customer),
    email: customer.email,
    phone: customer.phone,
    language,
    state: 'asked' as const,
    askedAt: ctx.issuedAt,
    askedBy: ctx.actor.id,
    askedByName: ctx.actor.name,
    device: ctx.device,
    url: null,
    providerId: null,
    expiresAt: null,
    paidAt: null,
    failure: null,
    refusal: null,
    quote: null,
    open: true,
    handled: null,
    refunds: [],
  };
}
