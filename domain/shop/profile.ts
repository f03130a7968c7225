/**
 * A shop is data (SHOP-2): everything in which the two shops differ is a value here. A field that is not known here is
 * refused, so that a misspelt one is never silently without effect.
 * Amounts in cents TTC, rates in basis points, weights in grams, delays in days, hours as local `HH:MM`.
 */
import { z } from 'zod';
import { Slug } from '../ids.ts';
import { gatedActions } from '../order/actions.ts';
import { orderStatuses } from '../order/status.ts';
import { unknownVariables } from '../request/templates.ts';
import { AfterSaleRules, CarrierCare, ReturnRules } from './after-sale-rules.ts';
import { DeliveryMode, whyNotModes } from './delivery-mode.ts';
import { GiftCardOffer, Gifts, MailSettings, PickUp, Seller, VatRules } from './profile-parts.ts';
import { Clock, Country, Rule, Words, Zone } from './profile-values.ts';

/** One gate: where it is open, where only a manager passes, what must be told when it is used late. */
const Gate = z.strictObject({
  rule: Rule,
  open: z.array(z.enum(orderStatuses)),
  managerOnly: z.array(z.enum(orderStatuses)),
  alerts: z.partialRecord(z.enum(orderStatuses), z.enum(['workshop', 'label'])),
  afterwards: z.enum(['carrier', 'return', 'none']),
});
export type Gate = z.output<typeof Gate>;

export const Carrier = z.strictObject({
  id: Slug,
  name: z.string().min(1),
  /** Must match the number once blanks are removed and letters are upper case. */
  trackingPattern: z.string().min(1),
  trackingHint: Words,
  /** `{number}` stands for the tracking number. */
  trackingUrl: z.url(),
  phone: z.string().min(3),
  phoneCost: Words,
  /** Characters that one address line of its labels holds. */
  lineLength: z.int().min(20).max(60),
  care: CarrierCare,
});
export type Carrier = z.output<typeof Carrier>;

export const PaymentMethod = z.strictObject({
  id: Slug,
  label: Words,
  /**
   * `link`: the provider asks the customer for the money, the order is placed once it is paid. `transfer`, `recorded`:
   * the order stands and waits until somebody records the money that came in (ORD-9, ORD-10).
   */
  kind: z.enum(['link', 'transfer', 'recorded']),
});
export type PaymentMethod = z.output<typeof PaymentMethod>;

export const ShopProfile = z
  .strictObject({
    id: Slug,
    name: z.string().min(1),
    tint: z.strictObject({
      light: z.string().regex(/^#[0-9A-Fa-f]{6}$/),
      dark: z.string().regex(/^#[0-9A-Fa-f]{6}$/),
    }),
    identity: z.strictObject({
      lines: z.array(z.string().max(38)).min(1).max(6),
      country: Country,
      phone: z.string(),
      professionalPhone: z.string().nullable(),
      email: z.email(),
      timeZone: Zone,
    }),
    seller: Seller,
    opening: z.strictObject({ days: z.array(z.int().min(1).max(7)), from: Clock, to: Clock }),
    /** Orders placed strictly before this local time of `timeZone` leave the same business day (LIV-1). */
    cutOff: z.strictObject({ at: Clock, timeZone: Zone }),
    statusLabels: z.record(z.enum(orderStatuses), Words),
    gates: z.record(z.enum(gatedActions), Gate),
    vat: VatRules,
    deliveryModes: z.array(DeliveryMode).min(1),
    /** Of a format whose weight is not known, and of the box and its padding. */
    weights: z.strictObject({ unknownGrams: z.int().min(1), boxGrams: z.int().min(0) }),
    carriers: z.array(Carrier).min(1),
    pickUp: PickUp.nullable(),
    paymentMethods: z.array(PaymentMethod).min(1),
    gifts: Gifts,
    giftCards: GiftCardOffer.nullable(),
    /** Codes and vouchers that one order may carry. */
    codesPerOrder: z.int().min(0).max(10),
    returns: ReturnRules,
    afterSale: AfterSaleRules,
    contact: z.strictObject({
      topics: z.array(z.strictObject({ id: Slug, label: Words })).min(1),
      /** Business days within which every request is answered, and damage claims; null where none is promised (SHOP-4). */
      replyBusinessDays: z.int().min(1),
      claimBusinessDays: z.int().min(1).nullable(),
      /** Answers to begin with (MSG-1): `{name}`, `{agent}`, `{shop}`, `{phone}`, `{email}`, `{order}` are filled in. */
      templates: z.array(
        z
          .strictObject({ id: Slug, topic: Slug.nullable(), label: Words, text: Words })
          .refine(({ text }) => unknownVariables(text.fr).length === 0 && unknownVariables(text.en).length === 0, {
            path: ['text'],
            error: 'unknown variable',
          }),
      ),
    }),
    mail: MailSettings,
    defaultTerritory: Country,
    documents: z.strictObject({
      deliveryNoteThanks: Words,
      footer: z.string(),
      /** At the foot of every invoice: terms of payment, penalties, what the law of the day asks. */
      invoiceNotes: z.array(Words),
    }),
  })
  .superRefine((profile, context) => {
    for (const { path, message } of whyNotModes(profile)) context.addIssue({ code: 'custom', path, message });
  });
export type ShopProfile = z.output<typeof ShopProfile>;

export function statusLabel(profile: ShopProfile, status: (typeof orderStatuses)[number]): Words {
  return profile.statusLabels[status];
}

export function carrierOf(profile: ShopProfile, id: string): Carrier | undefined {
  return profile.carriers.find((carrier) => carrier.id === id);
}
