/** What the provider says of a payment, as the backend tells it; any of it may be told again and changes nothing more. */
import { z } from 'zod';
import { buffered } from '../buffered-tx.ts';
import { command } from '../command.ts';
import { Id, Instant, OrderCode } from '../ids.ts';
import { PriceCents } from '../money.ts';
import type { Order } from '../order/order.ts';
import { paidWith } from '../order/payment.ts';
import { Placed, phoneOrder } from '../order/place.ts';
import { told } from '../order/timeline.ts';
import { quoteAccepted } from '../quote/accept.ts';
import { Refusal, type WireRefusal, refusal } from '../refusal.ts';
import { type Ctx, type Tx, mustGet, mustGetShop } from '../tx.ts';
import type { PaymentLink } from './payment-link.ts';
import { giveBack } from './refund.ts';

const ProviderId = z.string().min(1).max(120);
const Failure = z.string().min(1).max(200);

export const PaymentNews = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('created'), providerId: ProviderId, url: z.url(), expiresAt: Instant }),
  z.object({ kind: z.literal('paid'), providerId: ProviderId, amountCents: PriceCents, at: Instant }),
  z.object({ kind: z.literal('failed'), failure: Failure }),
  z.object({ kind: z.literal('expired') }),
  /** Nobody can pay a withdrawn link any more. */
  z.object({ kind: z.literal('closed') }),
  z.object({ kind: z.literal('refunded'), refundId: Id, providerId: ProviderId, at: Instant }),
  z.object({ kind: z.literal('refundFailed'), refundId: Id, failure: Failure }),
]);
export type PaymentNews = z.output<typeof PaymentNews>;
type News<K extends PaymentNews['kind']> = Extract<PaymentNews, { kind: K }>;

/** `code`: for the order to come, when it is paid; not used when it cannot be placed. */
export const settlePayment = command(
  'payment.settle',
  z.object({ linkId: Id, code: OrderCode.nullable(), news: PaymentNews }),
  async (tx, { linkId, code, news }, ctx) => {
    const link = await mustGet(tx, 'paymentLinks', linkId);
    await mustGetShop(tx, ctx, link.shop);
    if (news.kind === 'paid') return paid(tx, ctx, link, news, code);
    if (news.kind === 'refunded') return refunded(tx, ctx, link, news);
    if (news.kind === 'refundFailed') return refundFailed(tx, link, news);
    const next = unpaid(link, news);
    if (next) await tx.put('paymentLinks', next);
  },
);

/** True while news of a payment would still change something. */
export function awaitsPayment({ state }: Pick<PaymentLink, 'state'>): boolean {
  return ['asked', 'waiting', 'failed', 'expired', 'withdrawn'].includes(state);
}

function unpaid(link: PaymentLink, news: News<'created' | 'failed' | 'expired' | 'closed'>): PaymentLink | null {
  if (news.kind === 'created') {
    const { providerId, url, expiresAt } = news;
    if (link.providerId !== null) return null;
    if (link.state === 'asked') return { ...link, state: 'waiting', providerId, url, expiresAt };
    return link.state === 'withdrawn' ? { ...link, providerId } : null;
  }
  if (link.state === 'withdrawn') return link.open ? { ...link, open: false } : null;
  if (news.kind === 'closed' || (link.state !== 'asked' && link.state !== 'waiting')) return null;
  if (news.kind === 'expired') return { ...link, state: 'expired', open: false };
  return { ...link, state: 'failed', failure: news.failure, open: false };
}

async function paid(tx: Tx, ctx: Ctx, link: PaymentLink, news: News<'paid'>, code: string | null): Promise<void> {
  if (!awaitsPayment(link)) return;
  const { providerId, at: paidAt } = news;
  const known: PaymentLink = { ...link, providerId, paidAt, failure: null, open: false };
  const no = whyNotUsed(link, news);
  if (no) return tx.put('paymentLinks', blocked(known, no));
  const attempt = buffered(tx);
  try {
    const order = await ways[link.purpose](attempt.tx, ctx, known, code);
    const profile = await mustGet(attempt.tx, 'shops', link.shop);
    const receipt = { id: link.id, method: link.method, amountCents: link.amountCents, at: paidAt };
    const after = paidWith(order, profile, { ...receipt, reference: providerId, providerId });
    const what = { what: 'paid', after: String(link.amountCents), reason: providerId } as const;
    await attempt.tx.put('orders', told(after, { ...ctx, issuedAt: paidAt }, what));
    await attempt.tx.put('paymentLinks', { ...known, state: 'settled', orderCode: order.code });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return tx.put('paymentLinks', blocked(known, error));
  }
  await attempt.flush();
}

/** Paid, yet nobody meant it to be any more, or it is not the sum that was asked. */
function whyNotUsed(link: PaymentLink, { amountCents }: News<'paid'>): Refusal | undefined {
  if (amountCents !== link.amountCents)
    return refusal('paymentLinkState', { rule: 'ORD-10', why: 'amount', amount: amountCents });
  if (link.state === 'withdrawn' || link.handled !== null)
    return refusal('paymentLinkState', { rule: 'ORD-10', why: 'withdrawn', state: link.state });
  return undefined;
}

function blocked(link: PaymentLink, { code, detail }: WireRefusal): PaymentLink {
  return { ...link, state: 'blocked', refusal: { code, detail }, handled: null };
}

type Way = (tx: Tx, ctx: Ctx, link: PaymentLink, code: string | null) => Promise<Order>;

const ways: Record<PaymentLink['purpose'], Way> = {
  order: placed,
  quote: ofQuote,
  supplement: (tx, _ctx, link) => mustGet(tx, 'orders', link.orderId),
};

/** At the price that the caller was told when it was asked, by the agent who took the call; it stands since it is paid. */
async function placed(tx: Tx, ctx: Ctx, link: PaymentLink, code: string | null): Promise<Order> {
  const args = Placed.safeParse({ ...link.order, code });
  if (!args.success) throw refusal('badInput', { field: 'order', message: 'not an order' });
  return placedWhenPaid(await phoneOrder(tx, args.data, askedBy(ctx, link)), ctx, link);
}

function askedBy(ctx: Ctx, { askedBy: id, askedByName: name, shop, askedAt: issuedAt, device }: PaymentLink): Ctx {
  return { ...ctx, actor: { id, name, role: 'agent', shops: [shop] }, issuedAt, device };
}

function placedWhenPaid(order: Order, { now }: Ctx, { paidAt }: PaymentLink): Order {
  const placedAt = paidAt ?? now;
  return { ...order, placedAt, since: { recorded: placedAt } };
}

/** At the quote's own prices, as it was accepted on the phone (MSG-2). */
async function ofQuote(tx: Tx, ctx: Ctx, link: PaymentLink, code: string | null): Promise<Order> {
  const { quote, orderId: newOrderId, method: paymentMethod, amountCents: expectedTotalCents } = link;
  if (!quote || code === null) throw refusal('badInput', { rule: 'MSG-2', field: 'quote', message: 'not a quote' });
  const asked = { quoteId: quote.id, newOrderId, code, paymentMethod, relayId: quote.relayId, expectedTotalCents };
  const order = await quoteAccepted(tx, askedBy(ctx, link), asked, link.id);
  return placedWhenPaid(order, ctx, link);
}

async function refunded(tx: Tx, ctx: Ctx, link: PaymentLink, news: News<'refunded'>): Promise<void> {
  const { refundId, providerId, at } = news;
  const refund = link.refunds.find(({ id }) => id === refundId);
  if (!refund || refund.state === 'done') return;
  const refunds = link.refunds.map((one) =>
    one.id === refundId ? { ...one, state: 'done' as const, doneAt: at, providerId, failure: null } : one,
  );
  const gone = refunds.filter(({ state }) => state === 'done').reduce((sum, { amountCents }) => sum + amountCents, 0);
  const whole = link.state === 'blocked' && gone >= link.amountCents;
  await tx.put('paymentLinks', { ...link, refunds, open: stillAsked(refunds), ...(whole && { state: 'refunded' }) });
  const order = link.state === 'settled' ? await tx.get('orders', link.orderId) : undefined;
  if (!order) return;
  const { amountCents, reason: reference } = refund;
  await giveBack(tx, ctx, order, { id: refundId, amountCents, reference, providerId, at });
}

async function refundFailed(tx: Tx, link: PaymentLink, { refundId, failure }: News<'refundFailed'>): Promise<void> {
  const refund = link.refunds.find(({ id }) => id === refundId);
  if (refund?.state !== 'asked') return;
  const refunds = link.refunds.map((one) => (one === refund ? { ...one, state: 'failed' as const, failure } : one));
  await tx.put('paymentLinks', { ...link, refunds, open: stillAsked(refunds), handled: null });
}

function stillAsked(refunds: PaymentLink['refunds']): boolean {
  return refunds.some(({ state }) => state === 'asked');
}
