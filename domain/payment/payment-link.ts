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

export const PaymentLink = z.object({
  id: Id,
  shop: Slug,
  purpose: z.enum(['order', 'supplement']),
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
  /** Arguments of `placePhoneOrder` but for the code; null for a supplement. */
  order: z.record(z.string(), z.json()).nullable(),
});
export type PaymentLink = z.output<typeof PaymentLink>;
