/**
 * Invoices and credit notes (DOC-4). Never changed once numbered: a mistake is put right by a credit note and a new
 * invoice. The number is the backend's, continuous and chronological per shop, kind and year; until it is given the
 * workstation shows the paper as waiting for it. Everything printed is the paper's own copy. Amounts of a credit note are
 * negative.
 */
import { z } from 'zod';
import { KeptAddress } from '../customer/address.ts';
import { Id, Instant, OrderCode, Slug } from '../ids.ts';
import { Cents, RateBp } from '../money.ts';
import { Language } from '../language.ts';

export const InvoiceLine = z.object({
  kind: z.enum(['article', 'personalisation', 'wrap', 'card', 'returnOption', 'delivery', 'giftCard', 'goodwill']),
  description: z.string(),
  /** Negative on a credit note; unit prices stay positive. */
  quantity: z.int(),
  rateBp: RateBp,
  /** Without VAT, before the discount. */
  grossHtCents: Cents,
  discountHtCents: Cents,
  /** After the discount; the lines of one rate sum to the rate's (PRX-3). */
  htCents: Cents,
  ttcCents: Cents,
});
export type InvoiceLine = z.output<typeof InvoiceLine>;

const Seller = z.object({
  name: z.string(),
  lines: z.array(z.string()),
  contact: z.string(),
  company: z.string(),
  registration: z.string(),
  vatNumber: z.string(),
});

export const Invoice = z.object({
  id: Id,
  shop: Slug,
  kind: z.enum(['invoice', 'creditNote']),
  number: z.string().nullable(),
  issuedAt: Instant,
  orderId: Id,
  orderCode: OrderCode,
  orderedAt: Instant,
  /** When the goods left, or were handed over; null while they have not. */
  suppliedAt: Instant.nullable(),
  /** Of the address book; null for a guest. */
  customerId: Id.nullable(),
  language: Language,
  seller: Seller,
  billing: KeptAddress,
  delivery: KeptAddress,
  lines: z.array(InvoiceLine).min(1),
  /** Codes and vouchers, already taken off the lines. */
  discounts: z.array(z.object({ label: z.string(), cents: Cents })),
  vat: z.array(z.object({ rateBp: RateBp, ttcCents: Cents, htCents: Cents, vatCents: Cents })),
  totalCents: Cents,
  paidCents: Cents,
  paidAt: Instant.nullable(),
  paymentLabel: z.string(),
  /** Why no VAT is charged; empty where it is (PRX-2). */
  mention: z.string(),
  notes: z.array(z.string()),
  /** The invoice that this credit note corrects or that this invoice replaces. */
  corrects: z.object({ id: Id, number: z.string(), issuedAt: Instant }).nullable(),
  /** Credit note that cancelled this invoice; null while it stands. */
  correctedBy: Id.nullable(),
  reason: z.string(),
  /** The refund that this credit note is for; null where it takes the whole invoice back. */
  refundId: Id.nullable(),
});
export type Invoice = z.output<typeof Invoice>;
