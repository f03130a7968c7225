/** A pick-up point as last known here (ORD-7, LIV-3, LIV-4); what an order chose is copied into it. */
import { z } from 'zod';
import { Day, Instant, Slug } from '../ids.ts';
import { Clock } from '../shop/profile-values.ts';

const Hours = z.object({ from: Clock, to: Clock });

export const RelayPoint = z.object({
  /** `network:number`. */
  id: z.string(),
  network: Slug,
  /** The carrier's own, leading zeros kept. */
  number: z.string().min(1).max(20),
  kind: z.enum(['shop', 'postOffice', 'locker']),
  name: z.string(),
  street: z.string(),
  postalCode: z.string(),
  city: z.string(),
  country: z.string().regex(/^[A-Z]{2}$/),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  /** Monday first; a day without hours is closed. */
  hours: z.array(z.array(Hours)).length(7),
  /** Both days included. */
  closures: z.array(z.object({ from: Day, to: Day })),
  maxGrams: z.int().min(1),
  /** False: no longer a point of the network. */
  active: z.boolean(),
  seenAt: Instant,
});
export type RelayPoint = z.output<typeof RelayPoint>;
