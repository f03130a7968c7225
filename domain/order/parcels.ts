/** Parcels: what goes into each, how they leave, and a number put right (LIV-9). */
import { z } from 'zod';
import { command } from '../command.ts';
import { Id, Slug, ownIds } from '../ids.ts';
import { refusal, throwIf } from '../refusal.ts';
import { carrierOf, type ShopProfile } from '../shop/profile.ts';
import { line, required } from '../text.ts';
import type { Ctx } from '../tx.ts';
import { mustBePreparedBy } from '../warehouse/holding.ts';
import { close, moved, openFor } from './open-order.ts';
import { packingWords, whyNotNumbered, whyNotPacking } from './packing.ts';
import { Packing, type Parcel } from './parts.ts';
import type { What } from './timeline.ts';
import { normalTracking, whyNotTracking } from './tracking.ts';

const MOST_PARCELS = 20;

/** One parcel, or none given, is no split: everything leaves together. */
export const packParcels = command(
  'order.prepare',
  z.object({ orderId: Id, parcels: ownIds(z.array(Packing).max(MOST_PARCELS)) }),
  async (tx, { orderId, parcels }, ctx) => {
    const open = await openFor(tx, ctx, orderId, 'packParcels');
    const { lines, packing: before } = open.order;
    throwIf(whyNotPacking(lines, parcels));
    const packing = parcels.length < 2 ? [] : parcels;
    if (JSON.stringify(packing) === JSON.stringify(before)) throw refusal('nothingChanges', { field: 'parcels' });
    const words = { before: packingWords(lines, before), after: packingWords(lines, packing) };
    await close(tx, ctx, open, 'packParcels', { ...open.order, packing }, { what: 'packed', ...words });
  },
);

const TypedNumber = {
  carrier: Slug,
  trackingNumber: line(40),
  /** The label was looked at again: a doubt about the number is settled. */
  sure: z.boolean().default(false),
};
const ParcelArgs = z.object({ id: Id, ...TypedNumber });

export const markShipped = command(
  'order.ship',
  z.object({
    orderId: Id,
    parcels: ownIds(z.array(ParcelArgs).min(1).max(MOST_PARCELS)),
    /** Whose parcel it is, where a bench says so: of two that were prepared, one leaves (VIE-1). */
    preparedBy: z.string().nullable().default(null),
  }),
  async (tx, { orderId, parcels, preparedBy }, ctx) => {
    await mustBePreparedBy(tx, orderId, preparedBy);
    const open = await openFor(tx, ctx, orderId, 'markShipped');
    throwIf(whyNotNumbered(open.order, parcels));
    const shipped = parcels.map((parcel) => checkedParcel(open.profile, ctx, parcel));
    mustDiffer(shipped);
    const order = { ...moved(open.order, 'markShipped', ctx), parcels: shipped, alerts: [] };
    await tx.remove('leases', orderId);
    await close(tx, ctx, open, 'markShipped', order, {
      what: 'shipped',
      after: shipped.map((parcel) => parcelWords(open.profile, parcel)).join(', '),
    });
  },
);

/** A wrong number is corrected with a reason, of a delivered parcel too: claims and inquiries go by it. */
export const correctTracking = command(
  'order.ship',
  z.object({ orderId: Id, parcelId: Id, ...TypedNumber, reason: required(line(200)) }),
  async (tx, { orderId, parcelId, reason, ...parcel }, ctx) => {
    const open = await openFor(tx, ctx, orderId, 'correctTracking');
    const wrong = open.order.parcels.find(({ id }) => id === parcelId);
    if (!wrong) throw refusal('notFound', { table: 'parcels', id: parcelId });
    const right = { ...checkedParcel(open.profile, ctx, { id: parcelId, ...parcel }), shippedAt: wrong.shippedAt };
    if (right.carrier === wrong.carrier && right.trackingNumber === wrong.trackingNumber)
      throw refusal('nothingChanges', { rule: 'LIV-9' });
    const parcels = open.order.parcels.map((kept) => (kept.id === parcelId ? right : kept));
    mustDiffer(parcels);
    const what: What = {
      what: 'trackingCorrected',
      before: parcelWords(open.profile, wrong),
      after: parcelWords(open.profile, right),
      reason,
    };
    await close(tx, ctx, open, 'correctTracking', { ...open.order, parcels }, what);
  },
);

function checkedParcel(
  profile: ShopProfile,
  ctx: Ctx,
  { id, carrier, trackingNumber, sure }: z.output<typeof ParcelArgs>,
): Parcel {
  throwIf(whyNotTracking(profile, carrier, trackingNumber, sure));
  return { id, carrier, trackingNumber: normalTracking(trackingNumber), shippedAt: ctx.issuedAt };
}

function mustDiffer(parcels: readonly Parcel[]): void {
  const numbers = new Set(parcels.map(({ trackingNumber }) => trackingNumber));
  if (numbers.size < parcels.length)
    throw refusal('trackingWrong', { rule: 'LIV-9', field: 'trackingNumber', hint: 'double' });
}

function parcelWords(profile: ShopProfile, { carrier, trackingNumber }: Parcel): string {
  return `${carrierOf(profile, carrier)?.name ?? carrier} ${trackingNumber}`;
}
