/** What screens ask about money. Amounts in cents. */
import { z } from 'zod';
import { Day, Id, OrderCode, Slug } from '../ids.ts';
import { PriceCents } from '../money.ts';
import { PaymentLink } from './payment-link.ts';
import { Transfer } from './transfer.ts';

/** An order that has been paid too much, or was cancelled after it was paid. */
export const RefundDue = z.object({
  orderId: Id,
  code: OrderCode,
  shop: Slug,
  customerName: z.string(),
  refundCents: PriceCents,
});
export type RefundDue = z.output<typeof RefundDue>;

/** A validated order that waits for money: a transfer to come, a supplement (VIE-2). */
export const BalanceDue = z.object({
  orderId: Id,
  code: OrderCode,
  shop: Slug,
  customerName: z.string(),
  dueCents: PriceCents,
  /** Nothing of it was paid yet. */
  unpaid: z.boolean(),
});
export type BalanceDue = z.output<typeof BalanceDue>;

/** What a person must look at (ORD-10, AVO-1). */
export const PaymentTasks = z.object({
  links: z.array(PaymentLink),
  transfers: z.array(Transfer),
  refunds: z.array(RefundDue),
  balances: z.array(BalanceDue),
});
export type PaymentTasks = z.output<typeof PaymentTasks>;

/** A line of a bank statement before it is kept; `receiptId` comes with the command. */
export const StatementLine = z.object({
  day: Day,
  amountCents: PriceCents.min(1),
  label: z.string().max(1_200),
  bankReference: z.string().max(240),
});
export type StatementLine = z.output<typeof StatementLine>;

/** What would become of it. `known`: it is recorded already; without a bank reference that is for a person to say. */
export const StatementPreview = z.object({
  known: z.boolean(),
  state: Transfer.shape.state,
  orderId: Id.nullable(),
  orderCode: z.string().nullable(),
  dueCents: PriceCents.nullable(),
});
export type StatementPreview = z.output<typeof StatementPreview>;
