/**
 * Pieces that were not on their shelf: the order waits, customer service settles it with the customer. The shelf is counted
 * anew at the same time.
 */
import { z } from 'zod';
import { Day, Id, Instant, OrderCode, Sku, Slug } from '../ids.ts';

/**
 * `found`: they were there after all. `arrived`: the customer waited and they came. `changed`: the order goes without them
 * or with others, what was paid too much goes back. `cancelled`: the order is.
 */
const shortageOutcomes = ['found', 'arrived', 'changed', 'cancelled'] as const;

export const Shortage = z.object({
  /** Of the order: it waits for all its pieces at once. */
  id: Id,
  shop: Slug,
  orderId: Id,
  orderCode: OrderCode,
  customerId: Id.nullable(),
  lines: z
    .array(
      z.object({
        lineId: Id,
        sku: Sku,
        name: z.string(),
        missing: z.int().min(1),
        /** Pieces counted on the shelf; null: not counted. */
        counted: z.int().min(0).nullable(),
      }),
    )
    .min(1),
  note: z.string(),
  reportedAt: Instant,
  by: z.string(),
  byName: z.string(),
  /** To be settled by then: the customer is told within the business day (SHOP-4). */
  dueAt: Instant,
  /** `waiting`: the customer agreed to wait; still not to be prepared. */
  state: z.enum(['open', 'waiting', 'settled']),
  waitUntil: Day.nullable(),
  outcome: z.enum(shortageOutcomes).nullable(),
  settledAt: Instant.nullable(),
  settledByName: z.string(),
});
export type Shortage = z.output<typeof Shortage>;
