/** An investigation with a carrier about one parcel (TRP-1…4). */
import { z } from 'zod';
import { Check, caseShape } from '../after-sale/case-parts.ts';
import { Id, Instant, Slug } from '../ids.ts';

const investigationKinds = ['late', 'notReceived', 'returnedToSender', 'lost'] as const;
export const InvestigationKind = z.enum(investigationKinds);
export type InvestigationKind = z.output<typeof InvestigationKind>;

const investigationStates = ['checking', 'withCarrier', 'awaitingParcel', 'parcelBack', 'closed'] as const;
export const InvestigationState = z.enum(investigationStates);
export type InvestigationState = z.output<typeof InvestigationState>;

/** What an investigation may be closed with by hand; the other outcomes follow from what is done. */
export const closingOutcomes = ['found', 'delivered', 'lost', 'addressGiven', 'refused'] as const;

/** What the carrier or a person says of the parcel. `source`: `carrier`, or the name of who typed it. */
export const TrackingEvent = z.object({ at: Instant, code: z.string(), label: z.string(), source: z.string() });
export type TrackingEvent = z.output<typeof TrackingEvent>;

export const Investigation = z.object({
  ...caseShape,
  kind: InvestigationKind,
  parcelId: Id,
  carrier: Slug,
  trackingNumber: z.string(),
  /** Why it came back, what is missing of the address. */
  reason: z.string(),
  checks: z.array(Check),
  events: z.array(TrackingEvent),
  openedWithCarrierAt: Instant.nullable(),
  carrierReference: z.string(),
  /** By when the carrier or we must have answered. */
  dueAt: Instant.nullable(),
  state: InvestigationState,
  since: z.partialRecord(InvestigationState, Instant),
  outcome: z.enum([...closingOutcomes, 'shippedAgain', 'refunded', 'voucher']).nullable(),
  /** How it came back; null while it is away. */
  back: z.object({ at: Instant, byName: z.string(), intact: z.boolean(), note: z.string() }).nullable(),
  /** A parcel that comes back after it was made good brings those along: it is not made good twice. */
  followUp: z.object({ orderId: Id.nullable(), refundId: Id.nullable() }),
  ownerId: Slug,
  ownerName: z.string(),
});
export type Investigation = z.output<typeof Investigation>;
