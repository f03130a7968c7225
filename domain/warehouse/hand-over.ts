/** Parcels given to a carrier's driver against a signature, or an order given to its customer at the counter (LIV-5). */
import { z } from 'zod';
import { Day, Id, Instant, OrderCode, Slug } from '../ids.ts';

/** Strokes of a finger or a mouse, in hundredths of the field's width: `M1,2L3,4`. It is a picture of nothing else. */
export const Signature = z
  .string()
  .max(20_000)
  .regex(/^(?:M\d{1,3},\d{1,3}(?:L\d{1,3},\d{1,3})*)+$/u);

export const HandOver = z.object({
  id: Id,
  shop: Slug,
  kind: z.enum(['carrier', 'counter']),
  /** Null at the counter. */
  carrier: Slug.nullable(),
  /** At the counter, so that whose hand signed is found with their order (CLI-4); null for a driver's. */
  orderId: Id.nullable().default(null),
  /** Of the shop. */
  day: Day,
  parcels: z
    .array(
      z.object({
        orderId: Id,
        orderCode: OrderCode,
        /** Of the order; null at the counter. */
        parcelId: Id.nullable(),
        trackingNumber: z.string(),
        grams: z.int().nullable(),
        postalCode: z.string(),
        country: z.string(),
      }),
    )
    .min(1),
  /** Only at the counter: a document was looked at. What it says is kept nowhere. */
  identityChecked: z.boolean(),
  signature: Signature.nullable(),
  at: Instant,
  by: z.string(),
  byName: z.string(),
  device: z.string(),
});
export type HandOver = z.output<typeof HandOver>;

/** Which parcels of an order are gone, each with its manifest or with who told that it had left without one: none leaves twice. */
export const Departure = z.object({
  /** Of the order. */
  id: Id,
  shop: Slug,
  orderId: Id,
  parcels: z
    .array(
      z.object({
        parcelId: Id,
        /** Null: on no manifest. */
        handOverId: Id.nullable(),
        /** Null where the manifest says it. */
        told: z.object({ at: Instant, byName: z.string() }).nullable().default(null),
      }),
    )
    .min(1),
});
export type Departure = z.output<typeof Departure>;
