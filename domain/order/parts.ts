/** What an order is made of. Everything is the order's own copy: no later change elsewhere reaches it. */
import { z } from 'zod';
import { Day, Id, Instant, Sku, Slug } from '../ids.ts';
import { Cents, PriceCents, RateBp } from '../money.ts';
import { Territory } from '../place/territory.ts';

export const GiftWrap = z.object({
  wrapId: Slug,
  kind: z.enum(['paper', 'box']),
  label: z.string(),
  unitCents: PriceCents,
  /** Of the wrap and its card. */
  rateBp: RateBp,
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
  /** The crossed-out price of a promotion. */
  listCents: PriceCents.nullable(),
  rateBp: RateBp,
  /** Of one piece. */
  weightGrams: z.int().min(0),
  category: z.string(),
  perishable: z.boolean(),
  personalisation: z.object({ label: z.string(), text: z.string(), unitCents: PriceCents }).nullable(),
  wrap: GiftWrap.nullable(),
});
export type OrderLine = z.output<typeof OrderLine>;

/** A digital gift card sold with the order (ORD-15). It is a means of payment to come: no VAT on it (FACTS-FR §3). */
export const SoldGiftCard = z.object({
  id: Id,
  picture: Slug,
  amountCents: PriceCents.min(1),
  from: z.string(),
  to: z.string(),
  message: z.string(),
  /** E-mail address it is sent to. */
  sendTo: z.string(),
});
export type SoldGiftCard = z.output<typeof SoldGiftCard>;

/** What a code or voucher took off (ORD-8). */
export const Discount = z.object({
  voucherId: z.string(),
  code: z.string(),
  label: z.string(),
  on: z.enum(['articles', 'delivery']),
  /** Lines it is spread over; empty: every line. */
  lineIds: z.array(Id),
  /** Positive. */
  cents: PriceCents,
});
export type Discount = z.output<typeof Discount>;

/** Whether VAT was charged, and at which rates where the territory has its own (PRX-1, PRX-2). */
export const OrderVat = z.object({
  territory: Territory,
  charged: z.boolean(),
  overrides: z.array(z.object({ fromBp: RateBp, toBp: RateBp })),
  /** Mention of the invoice; empty where VAT is charged. */
  mention: z.object({ fr: z.string(), en: z.string() }),
});
export type OrderVat = z.output<typeof OrderVat>;

export const OrderMode = z.object({
  id: Slug,
  kind: z.enum(['home', 'relay', 'locker', 'warehouse', 'mail']),
  label: z.string(),
  carrier: Slug.nullable(),
  priceCents: PriceCents,
  rateBp: RateBp,
});
export type OrderMode = z.output<typeof OrderMode>;

/** What was told to the customer (LIV-1). Days are local to the shop; null where nothing is promised. */
export const PromiseTold = z.object({
  /** From when the clock ran: placed, or paid where the order had to wait for it. */
  from: Instant,
  dispatchDay: Day,
  deliveryDay: Day.nullable(),
  earliestDay: Day.nullable(),
});
export type OrderPromise = z.output<typeof PromiseTold>;

/** The pick-up point as it was when it was chosen (ORD-7). */
export const RelaySnapshot = z.object({
  id: z.string(),
  /** The carrier's own number of it, leading zeros kept. */
  number: z.string(),
  network: Slug,
  kind: z.enum(['shop', 'postOffice', 'locker']),
  name: z.string(),
  street: z.string(),
  postalCode: z.string(),
  city: z.string(),
  country: z.string(),
});
export type RelaySnapshot = z.output<typeof RelaySnapshot>;

const VatLine = z.object({ rateBp: RateBp, ttcCents: Cents, htCents: Cents, vatCents: Cents });

/**
 * total = articles + options + return option + gift cards + delivery − discount − VAT not charged. The first five are
 * prices before any of it; `vat` sums to the total, rate by rate (PRX-3).
 */
export const Totals = z.object({
  articlesCents: Cents,
  optionsCents: Cents,
  returnOptionCents: Cents,
  giftCardsCents: Cents,
  deliveryCents: Cents,
  discountCents: Cents,
  vatOffCents: Cents,
  totalCents: Cents,
  vat: z.array(VatLine),
});
export type Totals = z.output<typeof Totals>;

/** Money that came in or went back (negative), never a card number (ORD-9). */
export const Receipt = z.object({
  id: Id,
  method: Slug,
  amountCents: Cents,
  at: Instant,
  reference: z.string(),
  /** The provider's own id of the payment or refund. */
  providerId: z.string().nullable(),
});
export type Receipt = z.output<typeof Receipt>;

export const Parcel = z.object({ id: Id, carrier: Slug, trackingNumber: z.string(), shippedAt: Instant });
export type Parcel = z.output<typeof Parcel>;

/** Which pieces go into which parcel, when there are several (LIV-9). */
export const Packing = z.object({
  id: Id,
  lines: z.array(z.object({ lineId: Id, quantity: z.int().min(1) })).min(1),
});
export type Packing = z.output<typeof Packing>;

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
