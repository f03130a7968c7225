/** Larger parts of a profile, each with the rule it serves. */
import { z } from 'zod';
import { Slug } from '../ids.ts';
import { PriceCents, RateBp } from '../money.ts';
import { mailKinds } from '../mail/kinds.ts';
import { Territory } from '../place/territory.ts';
import { Clock, Words } from './profile-values.ts';

/** Who sells, as every invoice must say it (FACTS-FR §3), and where a transfer goes. */
export const Seller = z.strictObject({
  /** Company name, form and capital. */
  company: z.string().min(1),
  registration: z.string().min(1),
  vatNumber: z.string().min(4),
  bank: z.strictObject({ name: z.string(), iban: z.string().min(15), bic: z.string().min(8) }).nullable(),
  /** Beginnings of the numbers of invoices and credit notes. */
  invoicePrefix: z.string().regex(/^[A-Z]{1,6}$/),
  creditNotePrefix: z.string().regex(/^[A-Z]{1,6}$/),
  quotePrefix: z.string().regex(/^[A-Z]{1,6}$/),
});

/** Where VAT is charged, seen from the shop's home, and what is said where it is not (PRX-1, PRX-2). */
export const VatRules = z.strictObject({
  /** Territories whose customers pay the prices with VAT. */
  charged: z.array(Territory).min(1),
  /** Territories where the goods of one rate are taxed at another. */
  overrides: z.array(z.strictObject({ territory: Territory, fromBp: RateBp, toBp: RateBp })),
  /** Mention of the invoice by territory, the first that fits; empty `territories`: everywhere else. */
  exempt: z.array(z.strictObject({ territories: z.array(Territory), mention: Words })).min(1),
  /** Read to the caller where VAT is not charged: customs and local VAT may be asked (PRX-2). */
  customs: Words,
});
export type VatRules = z.output<typeof VatRules>;

const Wrap = z.strictObject({ id: Slug, kind: z.enum(['paper', 'box']), label: Words, priceCents: PriceCents });
export type Wrap = z.output<typeof Wrap>;

export const Gifts = z.strictObject({
  wraps: z.array(Wrap),
  wrapRateBp: RateBp,
  card: z.strictObject({ priceCents: PriceCents, maxLength: z.int().min(1) }).nullable(),
  surprise: z.boolean(),
});

/** Digital gift cards (ORD-15). */
export const GiftCardOffer = z
  .strictObject({
    minCents: PriceCents.min(1),
    maxCents: PriceCents.min(1),
    /** Amounts offered at one key; any other between the two ends may be typed. */
    suggestedCents: z.array(PriceCents),
    pictures: z.array(z.strictObject({ id: Slug, label: Words })).min(1),
    messageLength: z.int().min(1).max(1000),
    validMonths: z.int().min(1).max(60),
  })
  .refine(({ minCents, maxCents }) => minCents <= maxCents, { path: ['minCents'], error: 'more than maxCents' });

/** Warehouse pick-up (LIV-5). */
export const PickUp = z.strictObject({
  days: z.array(z.int().min(1).max(7)).min(1),
  from: Clock,
  to: Clock,
  /** Nobody at the desk: ring the intercom. */
  intercom: z.strictObject({ from: Clock, to: Clock }).nullable(),
  /** Personalised or wrapped orders are there this long after the e-mail. */
  giftMinutes: z.int().min(0),
});

export const MailSettings = z.strictObject({
  from: z.email(),
  signature: Words,
  /** The web shop's own page for a forgotten password (CLI-3). */
  passwordUrl: z.url(),
  /** What the customer is written for, by kind; a kind that is not named is not sent (VIE-7). */
  sent: z.array(z.enum(mailKinds)),
});
