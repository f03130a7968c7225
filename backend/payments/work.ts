/** One link, one step further: what is asked of the provider and what its answers mean. */
import type { Order } from '../../domain/order/order.ts';
import { Placed } from '../../domain/order/place.ts';
import { LINK_HOURS } from '../../domain/payment/limits.ts';
import type { LinkRefund, PaymentLink } from '../../domain/payment/payment-link.ts';
import type { PaymentNews } from '../../domain/payment/settle.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import type { World } from '../access/world.ts';
import type { Storage } from '../contract.ts';
import type { Log } from '../log.ts';
import { type Lease, tried } from './lease.ts';
import { type Billing, type Payment, type Payplug, ProviderFault } from './payplug.ts';
import { settleIn } from './settle-link.ts';

export interface Account {
  provider: Payplug;
  returnUrl: string;
  cancelUrl: string;
  /** Of one link; null where the provider cannot reach this backend. */
  notificationUrl(linkId: string): string | null;
}

export interface Desk {
  world: World;
  storage: Storage;
  log: Log;
  /** Null: this shop has no account. */
  accountOf(shop: string): Account | null;
}

const HOUR_MS = 3_600_000;
/** So long an agent waits for a link to be made; then it is said that it cannot be. */
const GIVE_UP_MS = 15 * 60_000;

/** Throws `ProviderFault` when the provider is away: all of it is then tried again. */
export async function workOn(desk: Desk, link: PaymentLink, lease: Lease): Promise<void> {
  const account = desk.accountOf(link.shop);
  if (!account) return withoutAccount(desk, link);
  for (const refund of link.refunds) if (refund.state === 'asked') await carryOut(desk, account.provider, link, refund);
  if (link.state === 'asked' || link.state === 'waiting' || link.state === 'withdrawn')
    await follow(desk, account, link, lease);
}

/** What cannot be done is said at once, in the place where it is waited for. */
async function withoutAccount(desk: Desk, link: PaymentLink): Promise<void> {
  for (const { id, state } of link.refunds)
    if (state === 'asked') await tell(desk, link, { kind: 'refundFailed', refundId: id, failure: 'notConfigured' });
  if (link.state === 'asked') await tell(desk, link, { kind: 'failed', failure: 'notConfigured' });
  if (link.state === 'withdrawn' && link.providerId === null) await tell(desk, link, { kind: 'closed' });
}

async function follow(desk: Desk, account: Account, link: PaymentLink, lease: Lease): Promise<void> {
  const { provider } = account;
  const payment =
    link.providerId === null ? await createOnce(desk, account, link, lease) : await provider.payment(link.providerId);
  if (!payment) return;
  if (payment.metadata?.['link'] !== link.id) {
    desk.log('error', `payment link ${link.id}: the provider answered with another payment`);
    return;
  }
  if (payment.is_paid || payment.failure) return tell(desk, link, newsOf(desk, payment));
  const over = link.expiresAt !== null && link.expiresAt <= desk.world.now();
  if (link.state !== 'withdrawn' && !over) return;
  const after = await closed(provider, payment);
  if (after.is_paid) return tell(desk, link, newsOf(desk, after));
  await tell(desk, link, over && link.state !== 'withdrawn' ? { kind: 'expired' } : { kind: 'closed' });
}

/** Paid in the last moment, it cannot be aborted any more: then that is what happened. */
async function closed(provider: Payplug, { id }: Payment): Promise<Payment> {
  try {
    return await provider.abort(id);
  } catch (error) {
    if (!(error instanceof ProviderFault) || error.kind !== 'refused') throw error;
    const now = await provider.payment(id);
    if (!now.is_paid && !now.failure) throw error;
    return now;
  }
}

/**
 * PayPlug knows no idempotency key. That a payment may exist is written before it is asked for, and it is then looked up
 * before another is made. What remains: a request that PayPlug carries out after it was looked up leaves a second payment,
 * whose address nobody ever had.
 */
async function createOnce(desk: Desk, account: Account, link: PaymentLink, lease: Lease): Promise<Payment | null> {
  const { provider } = account;
  const { triedAt } = lease;
  const made = triedAt === null ? undefined : await provider.find(link.id, Date.parse(triedAt) - HOUR_MS);
  if (made) return announced(desk, link, made);
  if (link.state === 'withdrawn') {
    await tell(desk, link, { kind: 'closed' });
    return null;
  }
  const asked = await newPayment(desk, account, link);
  if (triedAt === null) await tried(desk.world, lease);
  try {
    return await announced(desk, link, await provider.create(asked));
  } catch (error) {
    if (!(error instanceof ProviderFault)) throw error;
    const late = Date.parse(desk.world.now()) - Date.parse(link.askedAt) > GIVE_UP_MS;
    if (error.kind === 'unreachable' && !late) throw error;
    desk.log('warn', `payment link ${link.id}: ${error.message}`);
    await tell(desk, link, { kind: 'failed', failure: failures[error.kind] });
    return null;
  }
}

const failures = { unreachable: 'unreachable', key: 'keyRefused', refused: 'refused' } as const;

async function announced(desk: Desk, link: PaymentLink, payment: Payment): Promise<Payment> {
  const url = payment.hosted_payment?.payment_url;
  if (!url) throw new ProviderFault('unreachable', 'no payment page');
  const expiresAt = new Date(Date.parse(desk.world.now()) + LINK_HOURS * HOUR_MS).toISOString();
  await tell(desk, link, { kind: 'created', providerId: payment.id, url, expiresAt });
  return payment;
}

async function newPayment({ storage }: Desk, account: Account, link: PaymentLink) {
  const { order, profile } = await storage.write(async ({ docs }) => ({
    order: link.quote ? await docs.get('quotes', link.quote.id) : await docs.get('orders', link.orderId),
    profile: await docs.get('shops', link.shop),
  }));
  return {
    amountCents: link.amountCents,
    billing: billingOf(link, order, profile),
    returnUrl: account.returnUrl,
    cancelUrl: account.cancelUrl,
    notificationUrl: account.notificationUrl(link.id),
    metadata: { link: link.id, order_id: link.orderCode ?? link.orderId, shop: link.shop },
  };
}

function billingOf(
  link: PaymentLink,
  order: Pick<Order, 'billing'> | undefined,
  profile: ShopProfile | undefined,
): Billing {
  const billing = order?.billing ?? Placed.shape.billing.safeParse(link.order?.['billing']).data;
  const cut = (text: string | undefined, max: number) => (text ?? '').slice(0, max);
  const title = billing?.civility === 'm' ? 'mr' : billing?.civility === 'mme' ? 'mrs' : null;
  return {
    title,
    first_name: cut(billing?.firstName, 100) || cut(link.customerName, 100),
    last_name: cut(billing?.lastName, 100) || cut(link.customerName, 100),
    // PayPlug insists on an address; without one of the customer's its messages come to the shop
    email: link.email === '' ? (profile?.identity.email ?? '') : link.email,
    address1: cut(billing?.street, 255),
    address2: billing?.complement1 ? cut(billing.complement1, 255) : null,
    postcode: cut(billing?.postalCode, 16),
    city: cut(billing?.city, 100),
    country: billing?.country ?? 'FR',
    language: link.language,
  };
}

function newsOf({ world }: Desk, payment: Payment): PaymentNews {
  const { id: providerId, amount: amountCents, failure } = payment;
  if (payment.is_paid) {
    const seconds = payment.paid_at ?? payment.hosted_payment?.paid_at ?? null;
    const at = seconds === null ? world.now() : new Date(seconds * 1000).toISOString();
    return { kind: 'paid', providerId, amountCents, at };
  }
  return failure?.code === 'timeout'
    ? { kind: 'expired' }
    : { kind: 'failed', failure: failure?.code ?? 'processing_error' };
}

/** Looked up before it is asked for, each time: the same refund is never made twice, whatever was answered. */
async function carryOut(desk: Desk, provider: Payplug, link: PaymentLink, refund: LinkRefund): Promise<void> {
  const { id: refundId, amountCents, reason, askedByName } = refund;
  const paymentId = link.providerId ?? '';
  try {
    const known = (await provider.refunds(paymentId)).find(({ metadata }) => metadata?.['refund'] === refundId);
    const made =
      known ?? (await provider.refund(paymentId, amountCents, { refund: refundId, reason, user: askedByName }));
    const at = new Date(made.created_at * 1000).toISOString();
    await tell(desk, link, { kind: 'refunded', refundId, providerId: made.id, at });
  } catch (error) {
    if (!(error instanceof ProviderFault) || error.kind === 'unreachable') throw error;
    desk.log('warn', `refund ${refundId}: ${error.message}`);
    await tell(desk, link, { kind: 'refundFailed', refundId, failure: failures[error.kind] });
  }
}

function tell({ storage, world }: Desk, link: PaymentLink, news: PaymentNews): Promise<void> {
  return storage.write((tx) => settleIn(tx, link.id, news, world.now(), world.random));
}
