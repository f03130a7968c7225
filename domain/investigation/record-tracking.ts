/** What a carrier's service says, written by the backend: it opens nothing by itself, it shows what stands still (TRP-1, TRP-4). */
import { z } from 'zod';
import { command } from '../command.ts';
import { Id, Instant } from '../ids.ts';
import { refusal } from '../refusal.ts';
import { mustGet, mustGetShop } from '../tx.ts';
import { type Stage, stageOf } from './codes.ts';
import { silentSince } from './deadlines.ts';
import type { TrackingEvent } from './investigation.ts';
import type { Tracking } from './tracking.ts';

const Told = z.object({ at: Instant, code: z.string().max(20), label: z.string().max(300) });

export const recordTracking = command(
  'carrier.tell',
  z.object({ orderId: Id, parcelId: Id, events: z.array(Told).max(200), final: z.boolean() }),
  async (tx, { orderId, parcelId, events, final }, ctx) => {
    const order = await mustGet(tx, 'orders', orderId);
    const profile = await mustGetShop(tx, ctx, order.shop);
    const parcel = order.parcels.find(({ id }) => id === parcelId);
    if (!parcel) throw refusal('notFound', { table: 'parcels', id: parcelId });
    const known = await tx.get('trackings', parcelId);
    // a corrected number is another parcel: what was said of the wrong one is not kept
    const before = known?.number === parcel.trackingNumber ? known.events : [];
    const all = merged(before, events);
    const stage = stageAfter(all);
    const over = final || stage === 'delivered' || stage === 'back' || order.status === 'delivered';
    const tracking: Tracking = {
      id: parcelId,
      shop: order.shop,
      orderId,
      orderCode: order.code,
      customerId: order.customer.id,
      carrier: parcel.carrier,
      number: parcel.trackingNumber,
      shippedAt: parcel.shippedAt,
      events: all,
      stage,
      // at a pick-up point it waits for the customer, not for the carrier
      silentSince: over || stage === 'atPoint' ? null : silentSince(profile, order, parcel, all, ctx.issuedAt),
      final: over,
    };
    if (JSON.stringify(known) !== JSON.stringify(tracking)) await tx.put('trackings', tracking);
  },
);

/** Told twice is told once; oldest first. */
function merged(known: readonly TrackingEvent[], events: readonly z.output<typeof Told>[]): TrackingEvent[] {
  const all = [...known, ...events.map((event) => ({ ...event, source: 'carrier' }))];
  const byKey = new Map(all.map((event) => [`${event.at} ${event.code} ${event.label}`, event]));
  return [...byKey.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function stageAfter(events: readonly TrackingEvent[]): Stage {
  return events.reduce<Stage>((stage, { code }) => stageOf(code) ?? stage, 'announced');
}
