/** What screens ask about vouchers and gift cards (AVO-2, AVO-3). Amounts in cents; never for roles without prices. */
import { z } from 'zod';
import { Day, Id, Instant, Slug } from '../ids.ts';
import { Cents } from '../money.ts';
import { CardState, VoucherState } from './state.ts';
import { Voucher, VoucherId } from './voucher.ts';

const Page = {
  /** End of the code, as it was typed. */
  end: z.string().max(60).default(''),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(500).default(100),
};

export const VoucherFilter = z.object({
  shop: Slug,
  /** None: all of them. */
  states: z.array(VoucherState).default([]),
  whose: z.enum(['everyone', 'personal']).nullable().default(null),
  ...Page,
});

/** `customerName`: null for one that is everyone's. */
export const VoucherRow = z.object({
  voucher: Voucher,
  state: VoucherState,
  customerName: z.string().nullable(),
  pending: z.boolean(),
});
export type VoucherRow = z.output<typeof VoucherRow>;
export const VoucherRows = z.object({ rows: z.array(VoucherRow), total: z.int() });

/** One voucher with the orders that have it, newest first; `orders` says how many there are in all. */
export const VoucherView = z.object({
  ...VoucherRow.shape,
  orders: z.int(),
  uses: z.array(
    z.object({
      orderId: Id,
      code: z.string(),
      placedAt: Instant,
      customerName: z.string(),
      cents: Cents,
      cancelled: z.boolean(),
    }),
  ),
});
export type VoucherView = z.output<typeof VoucherView>;
export const VoucherAsked = z.object({ voucherId: VoucherId });

export const CardFilter = z.object({ shop: Slug, states: z.array(CardState).default([]), ...Page });

/** Its code is money: only its end is told. */
export const CardRow = z.object({
  id: Id,
  kind: z.enum(['sold', 'credit']),
  codeEnd: z.string(),
  state: CardState,
  amountCents: Cents,
  balanceCents: Cents,
  from: z.string(),
  to: z.string(),
  customerId: Id.nullable(),
  orderId: Id,
  orderCode: z.string(),
  issuedAt: Instant,
  expiresOn: Day,
  movements: z.array(
    z.object({ id: z.string(), at: Instant, cents: Cents, orderId: Id.nullable(), reason: z.string() }),
  ),
});
export type CardRow = z.output<typeof CardRow>;
export const CardRows = z.object({ rows: z.array(CardRow), total: z.int() });
