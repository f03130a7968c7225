/** Questions about what leaves: parcels that wait for the lorry, manifests, orders at the counter (LIV-5, LIV-9). */
import { z } from 'zod';
import { call } from './api-call.ts';
import { Id, Slug } from './ids.ts';
import { RenderedDocument } from './views.ts';
import { HandOver } from './warehouse/hand-over.ts';
import { CounterRow, HandOverRow, ParcelGone, WaitingParcel } from './warehouse/hand-over-views.ts';

export const handOverQueries = {
  /**
   * Oldest first. What has waited for days (`late`) stays until somebody hands it over or tells that it is gone; only of
   * carriers that have had a manifest before it, and not what its carrier has seen.
   */
  handOverWaiting: call(z.object({ shop: Slug }), z.array(WaitingParcel)),
  /** By its number or its order's code; null: no parcel of this shop. */
  parcelGone: call(z.object({ shop: Slug, text: z.string().max(60) }), ParcelGone.nullable()),
  /** Manifests, newest first. */
  handOverList: call(z.object({ shop: Slug, limit: z.int().min(1).max(200).default(50) }), z.array(HandOverRow)),
  handOverById: call(z.object({ handOverId: Id }), HandOver.nullable()),
  manifestDocument: call(z.object({ handOverId: Id }), RenderedDocument),
  /** Prepared first, then what is still to come. */
  counterList: call(z.object({ shop: Slug }), z.array(CounterRow)),
  /** Null: not an order that waits to be fetched. */
  counterOrder: call(z.object({ orderId: Id }), CounterRow.nullable()),
} as const;
