/** What a carrier's own service says of one parcel, kept up by the backend (TRP-1, TRP-4). */
import { z } from 'zod';
import { Id, Instant, OrderCode, Slug } from '../ids.ts';
import { stages } from './codes.ts';
import { TrackingEvent } from './investigation.ts';

export const Tracking = z.object({
  /** The parcel's id. */
  id: Id,
  shop: Slug,
  orderId: Id,
  orderCode: OrderCode,
  customerId: Id.nullable(),
  carrier: Slug,
  number: z.string(),
  shippedAt: Instant,
  /** Oldest first. */
  events: z.array(TrackingEvent),
  stage: z.enum(stages),
  /** The last scan, once the carrier has been silent for longer than its days; null while it is not. */
  silentSince: Instant.nullable(),
  /** Nothing more will be said. */
  final: z.boolean(),
});
export type Tracking = z.output<typeof Tracking>;
