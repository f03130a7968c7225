/** Delivery offers as the typed API asks and tells them, for scripts and support. */
import { z } from 'zod';
import { Day, Id, Instant, Sku, Slug } from '../ids.ts';
import { Language } from '../language.ts';
import { WireRefusal } from '../refusal.ts';
import { Words } from '../shop/profile-values.ts';

export const OffersAsked = z.object({
  shop: Slug,
  to: z.object({
    country: z.string().regex(/^[A-Z]{2}$/),
    postalCode: z.string().max(10),
    city: z.string().max(60).default(''),
    phone: z.string().max(20).default(''),
  }),
  lines: z.array(z.object({ articleId: Id, sku: Sku, quantity: z.int().min(1).max(9_999) })).max(200),
  /** Null: now. An instant (`…Z`), or a day and hour on the clock of the shop's cut-off: `2026-11-23T15:59`. */
  at: z.string().max(40).nullable().default(null),
  /** Null: nothing is left to pay. */
  paymentMethod: Slug.nullable().default(null),
  language: Language.default('fr'),
});
export type OffersAsked = z.output<typeof OffersAsked>;

export const OffersTold = z.object({
  at: Instant,
  /** Until the cut-off; null once it has passed, and on days without dispatch. */
  minutesLeft: z.int().nullable(),
  offers: z.array(
    z.object({
      modeId: Slug,
      label: Words,
      /** Why it is not possible there; the rest is null then. */
      no: WireRefusal.nullable(),
      /** With VAT; null also for roles that see no prices (ROLE-2). */
      priceCents: z.int().nullable(),
      dispatchDay: Day.nullable(),
      earliestDay: Day.nullable(),
      deliveryDay: Day.nullable(),
      /** Read the number back to the caller. */
      phoneDoubtful: z.boolean(),
      /** To read to the caller. */
      sentence: z.string().nullable(),
    }),
  ),
});
export type OffersTold = z.output<typeof OffersTold>;
