/** Which letters follow from what happened to an order, and how a letter becomes a document (VIE-7, ORD-18). */
import type { Change } from '../change.ts';
import { type Order, balanceCents } from '../order/order.ts';
import type { ShopProfile } from '../shop/profile.ts';
import type { Ctx, Tx } from '../tx.ts';
import type { Language } from '../language.ts';
import type { GiftCard } from '../voucher/gift-card.ts';
import { type OrderLetter, giftCardLetter, linkLetter, orderLetter } from './letters.ts';
import type { Mail } from './mail.ts';

/** One letter of each kind for each happening; runs on the backend alone, in the transaction of what happened. */
export async function writeOrderLetters(tx: Tx, { before, after }: Change<'orders'>, ctx: Ctx): Promise<void> {
  const profile = await tx.get('shops', after.shop);
  if (!profile) return;
  for (const [place, entry] of after.timeline.entries()) {
    if (place < (before?.timeline.length ?? 0)) continue;
    const kind = letterOf(entry.what, { before, after }, profile);
    if (kind && profile.mail.sent.includes(kind))
      await putOnce(tx, { ...ofOrder(kind, after, profile), id: `${after.id}:${kind}:${place}`, queuedAt: ctx.now });
  }
}

function letterOf(what: string, { before, after }: Change<'orders'>, profile: ShopProfile): OrderLetter | null {
  switch (what) {
    case 'placed':
      // the web shop has confirmed its own order already, and the answer to a claim tells what is sent
      return after.source === 'web' || after.afterSale.makesGood?.kind === 'claim' ? null : firstLetter(after, profile);
    case 'paid':
      return before &&
        balanceCents(before) > 0 &&
        balanceCents(after) <= 0 &&
        firstLetter(before, profile) === 'transferAwaited'
        ? 'orderConfirmed'
        : null;
    case 'validated':
      return 'orderValidated';
    case 'preparationStarted':
      return 'preparationStarted';
    case 'prepared':
      return after.mode.kind === 'warehouse' ? 'readyForPickUp' : null;
    case 'shipped':
      return 'orderShipped';
    case 'trackingCorrected':
      return 'trackingCorrected';
    case 'cancelled':
      return 'orderCancelled';
    default:
      return null;
  }
}

/** Who still has to send a transfer is told where to; the confirmation follows the money. */
function firstLetter(order: Order, profile: ShopProfile): OrderLetter {
  const method = profile.paymentMethods.find(({ id }) => id === order.payment.method);
  return method?.kind === 'transfer' && balanceCents(order) > 0 ? 'transferAwaited' : 'orderConfirmed';
}

/** The link itself, once the provider has given it; a new link is a new letter. */
export async function writeLinkLetter(
  tx: Tx,
  { before, after: link }: Change<'paymentLinks'>,
  ctx: Ctx,
): Promise<void> {
  const profile = await tx.get('shops', link.shop);
  if (!profile || link.url === null || link.url === before?.url || link.state !== 'waiting') return;
  if (link.email === '' || !profile.mail.sent.includes('paymentLink')) return;
  await putOnce(tx, {
    ...unsent,
    id: `${link.id}:paymentLink`,
    shop: link.shop,
    kind: 'paymentLink',
    // an order that is still to be placed is no order yet (ORD-10)
    orderId: link.purpose === 'supplement' ? link.orderId : null,
    customerId: null,
    to: link.email,
    state: 'queued',
    language: link.language,
    queuedAt: ctx.now,
    ...linkLetter(link, link.url, profile),
  });
}

/** ORD-15: as soon as it is issued. */
export async function writeGiftCardLetter(
  tx: Tx,
  { before, after: card }: Change<'giftCards'>,
  ctx: Ctx,
): Promise<void> {
  const profile = await tx.get('shops', card.shop);
  // what a refund became has its own letter (`write-refund.ts`)
  if (before || card.refundId !== null || !profile || !profile.mail.sent.includes('giftCard')) return;
  const order = await tx.get('orders', card.orderId);
  await putOnce(tx, {
    ...ofGiftCard(card, profile, order?.language ?? 'fr'),
    id: `${card.id}:giftCard`,
    customerId: order?.customer.id ?? null,
    queuedAt: ctx.now,
  });
}

export function ofGiftCard(card: GiftCard, profile: ShopProfile, language: Language): Unsent {
  return {
    ...unsent,
    shop: card.shop,
    kind: 'giftCard',
    orderId: card.orderId,
    customerId: null,
    attached: { kind: 'giftCard', id: card.id },
    to: card.sendTo,
    state: 'queued',
    language,
    ...giftCardLetter(card, profile, language),
  };
}

export type Unsent = Omit<Mail, 'id' | 'queuedAt'>;

export function ofOrder(kind: OrderLetter, order: Order, profile: ShopProfile): Unsent {
  const { language, customer } = order;
  return {
    ...unsent,
    shop: order.shop,
    kind,
    orderId: order.id,
    customerId: customer.id,
    to: customer.email,
    state: customer.email === '' ? 'noAddress' : 'queued',
    language,
    ...orderLetter(kind, { order, profile, language }),
  };
}

export const unsent = { attached: null, sentAt: null, attempts: 0, error: '', askedBy: null, handled: null } as const;

/** The same id twice is one letter, whatever is retried. */
export async function putOnce(tx: Tx, mail: Mail): Promise<void> {
  if (!(await tx.get('mails', mail.id))) await tx.put('mails', mail);
}
