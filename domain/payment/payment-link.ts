/**
 * A request for money through the payment provider (ORD-9, ORD-10). For a new order it holds the whole order as it will
 * be placed: there is no order and no number before it is paid. For a change of a placed order it asks for the supplement.
 * The backend alone speaks to the provider; a card number never comes near.
 */
import { z } from 'zod';
import { Id, Instant, Slug } from '../ids.ts';
import { PriceCents } from '../money.ts';
import { Language } from '../language.ts';
import { WireRefusal } from '../refusal.ts';

export const paymentLinkStates = [
  /** Saved; the backend has not yet spoken to the provider. */
  'asked',
  /** The customer has the link. */
  'waiting',
  'failed',
  'expired',
  /** Withdrawn by staff. */
  'withdrawn',
  /** Paid, and the order placed or the supplement noted. */
  'settled',
  /** Paid, but the order can no longer be placed as it is (stock gone): a person decides. */
  'blocked',
  'refunded',
] as const;
export const PaymentLinkState = z.enum(paymentLinkStates);
export type PaymentLinkState = z.output<typeof PaymentLinkState>;

/** Money that goes back through the provider, asked by a manager, carried out once by the backend (AVO-1, AVO-5). */
export const LinkRefund = z.object({
  id: Id,
  amountCents: PriceCents.min(1),
  reason: z.string(),
  askedAt: Instant,
  askedBy: Slug,
  askedByName: z.string(),
  state: z.enum(['asked', 'done', 'failed']),
  doneAt: Instant.nullable(),
  providerId: z.string().nullable(),
  /** The provider's words, or ours: `notConfigured`. */
  failure: z.string().nullable(),
});
export type LinkRefund = z.output<typeof LinkRefund>;

export const PaymentLink = z.object({
  id: Id,
  shop: Slug,
  purpose: z.enum(['order', 'supplement', 'quote']),
  /** Of the order to come, or of the order that costs more now. */
  orderId: Id,
  /** Null until the order exists. */
  orderCode: z.string().nullable(),
  method: Slug,
  amountCents: PriceCents,
  customerName: z.string(),
  email: z.string(),
  phone: z.string(),
  language: Language,
  state: PaymentLinkState,
  askedAt: Instant,
  askedBy: Slug,
  askedByName: z.string(),
  device: z.string(),
  url: z.string().nullable(),
  providerId: z.string().nullable(),
  expiresAt: Instant.nullable(),
  paidAt: Instant.nullable(),
  /** The provider's own code (`card_declined`…), or ours: `notConfigured`, `amount`, `unreachable`. */
  failure: z.string().nullable(),
  /** Why it is blocked. */
  refusal: WireRefusal.nullable(),
  /** Arguments of `placePhoneOrder` but for the code; null for a supplement and for a quote. */
  order: z.record(z.string(), z.json()).nullable(),
  /** The quote that becomes the order once it is paid, and the pick-up point (MSG-2); null for the others. */
  quote: z.object({ id: Id, relayId: z.string().max(60).nullable() }).nullable(),
  /** The backend still has something to do or to watch at the provider. */
  open: z.boolean(),
  /** Who took up what became of it: the call was opened again, or the failure seen. */
  handled: z.object({ by: Slug, byName: z.string(), at: Instant }).nullable(),
  refunds: z.array(LinkRefund),
});
export type PaymentLink = z.output<typeof PaymentLink>;

/** What is still of the provider's money: paid, less what went back or is asked to. */
export function heldCents({ amountCents, refunds, paidAt }: PaymentLink): number {
  if (paidAt === null) return 0;
  return refunds
    .filter(({ state }) => state !== 'failed')
    .reduce((left, refund) => left - refund.amountCents, amountCents);
}

/** A person must look at it: paid but not placed, or not paid and the caller to be told. */
export function needsSomeone(link: PaymentLink): boolean {
  if (link.refunds.some(({ state }) => state === 'failed') && link.handled === null) return true;
  if (link.state === 'blocked') return heldCents(link) > 0;
  return link.handled === null && (link.state === 'failed' || link.state === 'expired');
}
