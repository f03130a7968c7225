/**
 * Invoices and credit notes (DOC-4). Never changed once numbered: a mistake is put right by a credit note and a new
 * invoice. The number is the backend's, continuous and chronological per shop, kind and year; until it is given the
 * workstation shows the paper as waiting for it.
 */
import { z } from 'zod';
import { Address } from '../customer/address.ts';
import { Id, Instant, OrderCode, Slug } from '../ids.ts';
import { Cents, RateBp } from '../money.ts';
import { Language } from '../language.ts';

const InvoiceLine = z.object({
  kind: z.enum(['article', 'personalisation', 'wrap', 'card', 'returnOption', 'delivery', 'giftCard', 'discount']),
  description: z.string(),
  quantity: z.int(),
  rateBp: RateBp,
  /** Of the whole line after discounts; HT lines of one rate sum to the rate's HT. */
  unitTtcCents: Cents,
  discountCents: Cents,
  htCents: Cents,
  ttcCents: Cents,
});
export type InvoiceLine = z.output<typeof InvoiceLine>;

export const Invoice = z.object({
  id: Id,
  shop: Slug,
  kind: z.enum(['invoice', 'creditNote']),
  number: z.string().nullable(),
  issuedAt: Instant,
  orderId: Id,
  orderCode: OrderCode,
  orderedAt: Instant,
  language: Language,
  billing: Address,
  delivery: Address,
  lines: z.array(InvoiceLine).min(1),
  vat: z.array(z.object({ rateBp: RateBp, ttcCents: Cents, htCents: Cents, vatCents: Cents })),
  /** Negative on credit notes, as all their amounts. */
  totalCents: Cents,
  paidCents: Cents,
  paymentLabel: z.string(),
  mention: z.string(),
  /** What a credit note corrects, or what a new invoice replaces. */
  corrects: z.object({ id: Id, number: z.string(), issuedAt: Instant }).nullable(),
  /** Credit note that cancelled this invoice; null while it stands. */
  correctedBy: Id.nullable(),
  reason: z.string(),
});
export type Invoice = z.output<typeof Invoice>;
