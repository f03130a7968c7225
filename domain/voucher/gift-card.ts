/**
 * Money kept for a customer under a code (ORD-15, AVO-3): a gift card that was sold, or what a refund became where the
 * customer agreed to a voucher. It pays for orders, in one go or several. Drawn on the backend, never on a workstation.
 */
import { z } from 'zod';
import { Day, Id, Instant, Slug } from '../ids.ts';
import { Cents, PriceCents } from '../money.ts';

export const GiftCard = z.object({
  /** Of the order's `giftCards`, or of the refund's way: what was sold or refunded once is issued once. */
  id: Id,
  shop: Slug,
  code: z.string().regex(/^[A-Z0-9]{12,24}$/),
  orderId: Id,
  /** The refund that it is; null for one that was sold. */
  refundId: Id.nullable(),
  /** Whose it is, where it is a refund; whoever has the code may spend one that was sold. */
  customerId: Id.nullable(),
  picture: Slug,
  amountCents: PriceCents,
  /** Amount plus every entry: spent is negative, given back positive (AVO-3). */
  balanceCents: PriceCents,
  entries: z.array(z.object({ id: Id, at: Instant, cents: Cents, orderId: Id.nullable(), reason: z.string() })),
  from: z.string(),
  to: z.string(),
  message: z.string(),
  sendTo: z.string(),
  issuedAt: Instant,
  expiresOn: Day,
  /** The order it was bought with was cancelled: it pays for nothing any more. */
  cancelledAt: Instant.nullable(),
});
export type GiftCard = z.output<typeof GiftCard>;

/** Method of the receipts that a card paid; their `providerId` is the card's id. */
export const GIFT_CARD = 'gift-card';
/** Method of the receipts by which money became a voucher. */
export const VOUCHER = 'voucher';
