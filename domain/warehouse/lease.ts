/**
 * Who has an order in hand, so that two packers never prepare the same one (UX: take and release). It runs out by itself:
 * a workstation that died blocks nobody for long. On a workstation it is a wish until the backend has said yes.
 */
import { z } from 'zod';
import { Id, Instant, OrderCode, Slug } from '../ids.ts';

/** Long enough for the largest order; each scan of the one who holds it makes it last again. */
export const LEASE_MINUTES = 30;

export const Lease = z.object({
  /** Of the order. */
  id: Id,
  shop: Slug,
  orderId: Id,
  orderCode: OrderCode,
  by: z.string(),
  byName: z.string(),
  device: z.string(),
  /** Orders that are picked together; null: on its own. */
  batchId: Id.nullable(),
  takenAt: Instant,
  until: Instant,
});
export type Lease = z.output<typeof Lease>;

/** Held by somebody else at `now`. */
export function isHeldFrom(lease: Lease | undefined, actorId: string, now: string): lease is Lease {
  return lease !== undefined && lease.by !== actorId && lease.until > now;
}
