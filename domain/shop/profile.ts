/**
 * A shop is data (SHOP-2): everything in which the two shops differ is a value here.
 * Amounts in cents TTC, rates in basis points, delays in business days, hours as local `HH:MM`.
 */
import { z } from 'zod';
import { Slug } from '../ids.ts';
import { PriceCents, RateBp } from '../money.ts';
import { gatedActions } from '../order/actions.ts';
import { orderStatuses } from '../order/status.ts';

const Words = z.object({ fr: z.string().min(1), en: z.string().min(1) });
export type Words = z.output<typeof Words>;

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const Rule = z.string().regex(/^[A-Z]{3,4}-\d+$/);

/** One gate: where it is open, where only a manager passes, what must be told when it is used late. */
const Gate = z.object({
  rule: Rule,
  open: z.array(z.enum(orderStatuses)),
  managerOnly: z.array(z.enum(orderStatuses)).default([]),
  alerts: z.partialRecord(z.enum(orderStatuses), z.enum(['workshop', 'label'])).default({}),
  afterwards: z.enum(['carrier', 'return', 'none']).default('none'),
});
export type Gate = z.output<typeof Gate>;

/** Where a mode delivers. Departments are those of the postal code (FR only). */
const Zone = z.object({
  country: z.string().regex(/^[A-Z]{2}$/),
  onlyDepartments: z.array(z.string()).default([]),
  exceptDepartments: z.array(z.string()).default([]),
});

export const DeliveryMode = z.object({
  id: Slug,
  label: Words,
  carrier: Slug.nullable(),
  priceCents: PriceCents,
  rateBp: RateBp,
  /** Business days from dispatch to the door; null where it depends on the country. */
  delayDays: z.int().min(0).max(60).nullable(),
  /** The carrier delivers on Saturdays too: they count in the delay (LIV-4). */
  saturday: z.boolean().default(false),
  zones: z.array(Zone).min(1),
  signature: z.boolean(),
  phone: z.enum(['none', 'any', 'mobile']),
  pickUpAtWarehouse: z.boolean(),
  rule: Rule,
});
export type DeliveryMode = z.output<typeof DeliveryMode>;

export const Carrier = z.object({
  id: Slug,
  name: z.string().min(1),
  /** Must match the number once blanks are removed and letters are upper case. */
  trackingPattern: z.string().min(1),
  trackingHint: Words,
  /** `{number}` stands for the tracking number. */
  trackingUrl: z.url(),
  phone: z.string().min(3),
  phoneCost: Words,
});
export type Carrier = z.output<typeof Carrier>;

const Wrap = z.object({ id: Slug, kind: z.enum(['paper', 'box']), label: Words, priceCents: PriceCents });
export type Wrap = z.output<typeof Wrap>;

export const PaymentMethod = z.object({
  id: Slug,
  label: Words,
  kind: z.enum(['link', 'transfer']),
  /** False: the order waits, and is not prepared before it is paid (ORD-9, ORD-10). */
  preparableUnpaid: z.boolean(),
});
export type PaymentMethod = z.output<typeof PaymentMethod>;

export const ShopProfile = z.object({
  id: Slug,
  name: z.string().min(1),
  tint: z.object({ light: z.string().regex(/^#[0-9A-Fa-f]{6}$/), dark: z.string().regex(/^#[0-9A-Fa-f]{6}$/) }),
  identity: z.object({
    lines: z.array(z.string().max(38)).min(1).max(6),
    country: z.string().regex(/^[A-Z]{2}$/),
    phone: z.string(),
    professionalPhone: z.string().nullable(),
    email: z.email(),
    timeZone: z.string().min(3),
  }),
  opening: z.object({ days: z.array(z.int().min(1).max(7)), from: Clock, to: Clock }),
  /** Orders placed strictly before this local time of `timeZone` leave the same business day (LIV-1). */
  cutOff: z.object({ at: Clock, timeZone: z.string().min(3) }),
  statusLabels: z.record(z.enum(orderStatuses), Words),
  gates: z.record(z.enum(gatedActions), Gate),
  deliveryModes: z.array(DeliveryMode).min(1),
  carriers: z.array(Carrier).min(1),
  paymentMethods: z.array(PaymentMethod).min(1),
  gifts: z.object({
    wraps: z.array(Wrap),
    wrapRateBp: RateBp,
    card: z.object({ priceCents: PriceCents, maxLength: z.int().min(1) }).nullable(),
    surprise: z.boolean(),
  }),
  returns: z.object({
    windowDays: z.int().min(14),
    perishable: z.boolean(),
    prepaidOptionCents: PriceCents.nullable(),
  }),
  loyaltyPointsPerEuro: z.int().min(0),
  contact: z.object({ topics: z.array(Slug), replyBusinessDays: z.int().min(1) }),
  defaultTerritory: z.string().regex(/^[A-Z]{2}$/),
  documents: z.object({
    deliveryNoteThanks: z.string(),
    footer: z.string(),
  }),
});
export type ShopProfile = z.output<typeof ShopProfile>;

export function statusLabel(profile: ShopProfile, status: (typeof orderStatuses)[number]): Words {
  return profile.statusLabels[status];
}

export function carrierOf(profile: ShopProfile, id: string): Carrier | undefined {
  return profile.carriers.find((carrier) => carrier.id === id);
}
