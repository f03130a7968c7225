/** A gift card that was paid and issued by the backend (ORD-15, AVO-3). Its code is drawn there, never on a workstation. */
import { z } from 'zod';
import { Day, Id, Instant, Slug } from '../ids.ts';
import { PriceCents } from '../money.ts';

export const GiftCard = z.object({
  /** `shop:CODE`. */
  id: z.string(),
  shop: Slug,
  code: z.string().regex(/^[A-Z0-9]{12,24}$/),
  orderId: Id,
  /** Of the order's `giftCards`. */
  soldId: Id,
  picture: Slug,
  amountCents: PriceCents,
  balanceCents: PriceCents,
  from: z.string(),
  to: z.string(),
  message: z.string(),
  sendTo: z.string(),
  issuedAt: Instant,
  expiresOn: Day,
});
export type GiftCard = z.output<typeof GiftCard>;
