/** Questions about places, pick-up points, ways of delivery and parcels. */
import { z } from 'zod';
import { Id, OrderCode, Slug } from './ids.ts';
import { OffersAsked, OffersTold } from './order/offers-told.ts';
import { CompletedAddress } from './place/completion.ts';
import { Centre } from './place/position.ts';
import { Town } from './place/towns.ts';
import { RelayPoint } from './relay/relay-point.ts';
import { Text, call } from './api-call.ts';

export const deliveryQueries = {
  /** Other orders whose parcels bear these numbers already, as far as this workstation knows (LIV-9). */
  trackingUses: call(
    z.object({ orderId: Id, numbers: z.array(z.string().max(40)).max(20) }),
    z.array(z.object({ number: z.string(), orderId: Id, code: OrderCode })),
  ),
  /** Towns that a French postal code serves; empty for one that the official list does not know. */
  communes: call(z.object({ postalCode: z.string().max(10) }), z.array(Town)),
  communesByName: call(z.object({ text: Text, limit: z.int().min(1).max(50).default(8) }), z.array(Town)),
  /** Empty unless the preference is on and the online directory answers in time. */
  addressCompletion: call(z.object({ text: Text, postalCode: z.string().max(10) }), z.array(CompletedAddress)),
  /**
   * Pick-up points last known here that suit the mode, nearest first, within 100 km; `from` null: measured from the
   * centre of the postal code. Metres as the crow flies; closed ones are among them.
   */
  relayPoints: call(
    z.object({
      shop: Slug,
      modeId: Slug,
      country: z.string().max(2),
      postalCode: z.string().max(10),
      from: Centre.nullable().default(null),
      limit: z.int().min(1).max(50).default(12),
    }),
    z.object({
      precision: Centre.shape.precision.nullable(),
      points: z.array(z.object({ point: RelayPoint, metres: z.int() })),
    }),
  ),
  /** Every mode for an address and a basket, with what to read to the caller (ORD-7, LIV-1). */
  deliveryOffers: call(OffersAsked, OffersTold),
  relayPointById: call(z.object({ relayId: z.string().max(60) }), RelayPoint.nullable()),
} as const;
