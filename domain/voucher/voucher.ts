/** Promo codes for everyone and vouchers for one customer: what they take off, when, and how often (ORD-8, AVO-2). */
import { z } from 'zod';
import { Day, Id, Instant, Slug } from '../ids.ts';
import { PriceCents } from '../money.ts';
import { line, note, required } from '../text.ts';

/** Upper case, without blanks: read out on the phone and typed back. */
export const VoucherCode = z
  .string()
  .max(60)
  .transform((value) => value.replace(/[\s-]+/gu, '').toUpperCase())
  .pipe(z.string().regex(/^[A-Z0-9]{3,24}$/));

export const VoucherValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('percent'), percentBp: z.int().min(1).max(10_000) }),
  z.object({ kind: z.literal('amount'), amountCents: PriceCents.min(1) }),
  z.object({ kind: z.literal('freeDelivery') }),
]);

export const Voucher = z.object({
  /** `shop:CODE`; `shop:?id` on the workstation that issued it, until the backend has drawn its code. */
  id: z.string(),
  shop: Slug,
  /** Empty: not drawn yet. */
  code: z.union([VoucherCode, z.literal('')]),
  label: required(line(80)),
  /** Null: a promo code for everyone. */
  customerId: Id.nullable(),
  value: VoucherValue,
  /** Of the articles it applies to, before discounts. */
  minimumCents: PriceCents,
  /** Article categories it applies to; empty: all of them. */
  categories: z.array(z.string()),
  /** Days of the shop, both included. */
  from: Day.nullable(),
  to: Day.nullable(),
  /** Orders that may use it; null: any number. */
  uses: z.int().min(1).nullable(),
  used: z.int().min(0),
  oncePerCustomer: z.boolean(),
  /** Customer ids, or folded e-mails of guests; kept only where `oncePerCustomer`. */
  usedBy: z.array(z.string()),
  /** May stand beside other codes on one order. */
  combinable: z.boolean(),
  active: z.boolean(),
  issuedAt: Instant,
  issuedBy: z.string(),
  reason: note(300),
});
export type Voucher = z.output<typeof Voucher>;

/** `shop:CODE`, or `shop:?id` while it waits for its code. */
export const VoucherId = z.string().max(120);

export function voucherId(shop: string, code: string): string {
  return `${shop}:${code}`;
}
