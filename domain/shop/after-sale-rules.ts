/** What a shop promises after the sale, and how it works its cases: returns, claims, carriers, money, points. */
import { z } from 'zod';
import { ClaimKind, PhotoSubject } from '../claim/claim.ts';
import { Sku, Slug } from '../ids.ts';
import { PriceCents, RateBp } from '../money.ts';
import { Words } from './profile-values.ts';

const Question = z.strictObject({ id: Slug, label: Words });

export const ReturnRules = z.strictObject({
  /** Days after reception to change one's mind; the law's fourteen at least (RET-1). */
  windowDays: z.int().min(14),
  perishable: z.boolean(),
  /** « Retour à 1 € » (ORD-14); null where the shop does not sell it. */
  prepaidOption: z.strictObject({ priceCents: PriceCents, rateBp: RateBp }).nullable(),
  /** `shop`: the postage is ours, whatever was bought (RET-3). */
  reasons: z.array(z.strictObject({ id: Slug, label: Words, fault: z.enum(['customer', 'shop']) })).min(1),
  /** The standard outward carriage is given back when the whole order returns in the commercial days, too. */
  outwardAfterLegal: z.boolean(),
});

/** One kind of claim: what is asked first, what must be seen. Subjects of one item are on one same photo (SAV-1…6). */
export const ClaimRules = z.strictObject({
  kind: ClaimKind,
  label: Words,
  checks: z.array(Question),
  evidence: z.array(
    z.strictObject({
      id: Slug,
      label: Words,
      together: z.array(PhotoSubject).min(1),
      /** Asked only when this check was answered yes (SAV-6: when it shows). */
      onlyIf: Slug.nullable(),
    }),
  ),
  /** Read to the caller, and written in the e-mail that asks for what is missing. */
  advice: Words,
});

export type ClaimRules = z.output<typeof ClaimRules>;

export const AfterSaleRules = z.strictObject({
  claims: z.array(ClaimRules),
  investigations: z.array(
    z.strictObject({
      kind: z.enum(['late', 'notReceived', 'returnedToSender', 'lost']),
      label: Words,
      checks: z.array(Question),
    }),
  ),
  /** Above this a second manager decides too (AVO-1); null: never. */
  secondManagerFromCents: PriceCents.nullable(),
  /** Vouchers made of refunds, and personal ones. */
  voucherMonths: z.int().min(1).max(60),
  /** Null where the shop has no points (AVO-4). */
  loyalty: z
    .strictObject({
      pointsPerEuro: z.int().min(1),
      validMonths: z.int().min(1).max(60),
      gifts: z.array(z.strictObject({ sku: Sku, points: z.int().min(1) })),
    })
    .nullable(),
  /** Who may change a customer's e-mail (CLI-1). */
  emailChangedBy: z.enum(['customerService', 'anyone']),
});
export type AfterSaleRules = z.output<typeof AfterSaleRules>;

/** How to speak to a carrier about a parcel (TRP-*). */
export const CarrierCare = z.strictObject({
  email: z.email().nullable(),
  address: z.array(z.string()),
  /** Carriers' days without a scan before an investigation, at home and abroad. */
  silentDays: z.strictObject({ home: z.int().min(1), abroad: z.int().min(1) }),
  /** Days the carrier has to answer. */
  answerDays: z.int().min(1),
  /** Days after hand-over within which damage, and loss, must be told to the carrier. */
  damageDays: z.int().min(1),
  lossDays: z.int().min(1),
});
