/** Points of one customer (AVO-4): a ledger, never a number that is overwritten. */
import { z } from 'zod';
import { Day, Id, Instant, Slug } from '../ids.ts';

const Entry = z.object({
  /** Follows from what it is for: the same order earns once. */
  id: z.string().max(120),
  at: Instant,
  what: z.enum(['earned', 'takenBack', 'spent', 'givenBack', 'expired', 'corrected']),
  points: z.int(),
  /** Last day of points that came in; null for those that went. */
  expiresOn: Day.nullable(),
  orderId: Id.nullable(),
  reason: z.string(),
});
export type LoyaltyEntry = z.output<typeof Entry>;

export const Loyalty = z.object({
  /** The customer's id. */
  id: Id,
  shop: Slug,
  entries: z.array(Entry),
});
export type Loyalty = z.output<typeof Loyalty>;
