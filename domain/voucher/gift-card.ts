/** A gift card that was paid and issued by the backend (ORD-15, AVO-3). Its code is drawn there, never on a workstation. */
import { z } from 'zod';
import { Day, Id, Instant, Slug } from '../ids.ts';
import { Cents, PriceCents } from '../money.ts';

export const GiftCard = z.object({
  /** Of the order's `giftCards`: what was sold once is issued once. */
  id: Id,
  shop: Slug,
  code: z.string().regex(/^[A-Z0-9]{12,24}$/),
  orderId: Id,
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
