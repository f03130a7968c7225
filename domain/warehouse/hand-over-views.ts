/** What the hand-over's screens carry: parcels for the lorry, manifests, orders for the counter. Never an amount (ROLE-2). */
import { z } from 'zod';
import { Id, Instant, OrderCode, Slug } from '../ids.ts';
import { HandOver } from './hand-over.ts';

/** Days after which a parcel that nobody handed over is asked about by name. */
export const LATE_DAYS = 4;

/** Shipped, and on no manifest yet. */
export const WaitingParcel = z.object({
  orderId: Id,
  orderCode: OrderCode,
  parcelId: Id,
  carrier: Slug,
  trackingNumber: z.string(),
  /** Of the order where it leaves in one parcel; null: not weighed. */
  grams: z.int().nullable(),
  postalCode: z.string(),
  country: z.string(),
  shippedAt: Instant,
  /** Since more than `LATE_DAYS`, and its carrier says nothing of it: it may still lie here (LIV-9). */
  late: z.boolean(),
});
export type WaitingParcel = z.output<typeof WaitingParcel>;

export const HandOverRow = HandOver.omit({ parcels: true, signature: true }).extend({
  count: z.int(),
  /** Of the parcels that were weighed. */
  grams: z.int(),
  signed: z.boolean(),
  pending: z.boolean(),
});
export type HandOverRow = z.output<typeof HandOverRow>;

/** What a scanned number is, where it is not among those that wait. `left`: when it went; on no manifest where that is null. */
export const ParcelGone = z.object({
  orderCode: OrderCode,
  carrier: Slug,
  left: z.object({ reference: z.string().nullable(), at: Instant, byName: z.string() }).nullable(),
});
export type ParcelGone = z.output<typeof ParcelGone>;

/** An order that its customer fetches (LIV-5). */
export const CounterRow = z.object({
  orderId: Id,
  code: OrderCode,
  status: z.enum(['validated', 'inPreparation', 'prepared']),
  customerName: z.string(),
  pieces: z.int(),
  /** From when it lies at the counter; null: not prepared yet. */
  readyAt: Instant.nullable(),
  /** The « prête » letter; null: none was written. */
  letter: z.object({ state: z.string(), at: Instant }).nullable(),
  pending: z.boolean(),
});
export type CounterRow = z.output<typeof CounterRow>;

/** `20260316-1A2B3C`: what both sides call it, made without asking anybody. */
export function manifestReference({ id, day }: Pick<HandOver, 'id' | 'day'>): string {
  return `${day.replaceAll('-', '')}-${id.slice(-6).toUpperCase()}`;
}

export function gramsOf(parcels: readonly { grams: number | null }[]): number {
  return parcels.reduce((sum, { grams }) => sum + (grams ?? 0), 0);
}
