/**
 * The order document. It keeps its own copy of addresses, names and prices: changing the address book or
 * the catalogue never changes an order (RULES.md, below the gate table). Amounts are cents TTC, instants UTC.
 */
import { z } from 'zod';
import { Address, Civility } from '../customer/address.ts';
import { Id, Instant, OrderCode, Sku, Slug } from '../ids.ts';
import { Cents, PriceCents, RateBp } from '../money.ts';
import { OrderStatus, orderStatuses } from './status.ts';

export const GiftWrap = z.object({
  wrapId: Slug,
  kind: z.enum(['paper', 'box']),
  label: z.string(),
  unitCents: PriceCents,
  /** Printed and fixed on that gift (ORD-12). */
  card: z.object({ text: z.string(), unitCents: PriceCents }).nullable(),
});
export type GiftWrap = z.output<typeof GiftWrap>;

export const OrderLine = z.object({
  id: Id,
  articleId: Id,
  sku: Sku,
  name: z.string(),
  format: z.string(),
  location: z.string(),
  quantity: z.int().min(1),
  unitCents: PriceCents,
  rateBp: RateBp,
  perishable: z.boolean(),
  personalisation: z.object({ label: z.string(), text: z.string(), unitCents: PriceCents }).nullable(),
  wrap: GiftWrap.nullable(),
});
export type OrderLine = z.output<typeof OrderLine>;

const VatLine = z.object({ rateBp: RateBp, ttcCents: Cents, htCents: Cents, vatCents: Cents });

export const Totals = z.object({
  articlesCents: Cents,
  optionsCents: Cents,
  deliveryCents: Cents,
  totalCents: Cents,
  vat: z.array(VatLine),
});
export type Totals = z.output<typeof Totals>;

export const Parcel = z.object({ id: Id, carrier: Slug, trackingNumber: z.string(), shippedAt: Instant });
export type Parcel = z.output<typeof Parcel>;

/** VIE-8: who, when, what, before and after, from which workstation. */
export const TimelineEntry = z.object({
  at: Instant,
  /** Null until the backend has decided. */
  confirmedAt: Instant.nullable(),
  by: z.string(),
  byName: z.string(),
  device: z.string(),
  what: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  reason: z.string().nullable(),
});
export type TimelineEntry = z.output<typeof TimelineEntry>;

export const OrderCustomer = z.object({
  /** Null: the caller orders as a guest (ORD-5). */
  id: Id.nullable(),
  civility: Civility,
  lastName: z.string(),
  firstName: z.string(),
  email: z.string(),
  phone: z.string(),
});
export type OrderCustomer = z.output<typeof OrderCustomer>;

export const Order = z.object({
  id: Id,
  shop: Slug,
  code: OrderCode,
  source: z.enum(['phone', 'web']),
  /** The web shop's own order id; null for a phone order. */
  externalId: z.string().nullable(),
  status: OrderStatus,
  /** When each status was entered. */
  since: z.partialRecord(z.enum(orderStatuses), Instant),
  placedAt: Instant,
  customer: OrderCustomer,
  billing: Address,
  delivery: Address,
  instructions: z.string(),
  surprise: z.boolean(),
  mode: z.object({ id: Slug, label: z.string(), carrier: Slug.nullable(), priceCents: PriceCents, rateBp: RateBp }),
  lines: z.array(OrderLine).min(1),
  payment: z.object({
    method: Slug,
    label: z.string(),
    paidCents: Cents,
    paidAt: Instant.nullable(),
    reference: z.string(),
  }),
  totals: Totals,
  parcels: z.array(Parcel),
  /** What must be looked at again in the warehouse (VIE-3, VIE-4); cleared when the slip or label is printed anew. */
  alerts: z.array(z.object({ kind: z.enum(['workshop', 'label']), at: Instant, text: z.string() })),
  timeline: z.array(TimelineEntry),
});
export type Order = z.output<typeof Order>;

export function balanceCents(order: Pick<Order, 'totals' | 'payment'>): number {
  return order.totals.totalCents - order.payment.paidCents;
}
