/** The payments of the stand-in: what PayPlug would keep, with its own limits and words (FACTS-FR §6). */
import { LEAST_CENTS, LEAST_REFUND_CENTS, MOST_CENTS } from '../../../domain/payment/limits.ts';
import { z } from 'zod';

export const failureCodes = [
  'processing_error',
  'card_declined',
  'insufficient_funds',
  '3ds_declined',
  'incorrect_number',
  'fraud_suspected',
  'method_unsupported',
  'card_scheme_mismatch',
  'aborted',
  'timeout',
] as const;
export type FailureCode = (typeof failureCodes)[number];

const Metadata = z.record(z.string(), z.union([z.string().max(500), z.number(), z.boolean()]));

const Refund = z.object({
  id: z.string(),
  object: z.literal('refund'),
  payment_id: z.string(),
  amount: z.int(),
  currency: z.literal('EUR'),
  created_at: z.int(),
  is_live: z.literal(false),
  metadata: Metadata.nullable(),
});
export type StandInRefund = z.output<typeof Refund>;

export const StandInPayment = z.object({
  id: z.string(),
  object: z.literal('payment'),
  /** Secret key of the account it belongs to; never answered. */
  account: z.string(),
  is_live: z.literal(false),
  amount: z.int(),
  amount_refunded: z.int(),
  currency: z.literal('EUR'),
  created_at: z.int(),
  is_paid: z.boolean(),
  paid_at: z.int().nullable(),
  is_refunded: z.boolean(),
  failure: z.object({ code: z.enum(failureCodes), message: z.string() }).nullable(),
  billing: z.record(z.string(), z.unknown()),
  hosted_payment: z.object({
    payment_url: z.string(),
    return_url: z.string().nullable(),
    cancel_url: z.string().nullable(),
    sent_by: z.string().nullable(),
  }),
  notification: z.object({ url: z.string().nullable() }),
  metadata: Metadata.nullable(),
  refunds: z.array(Refund),
});
export type StandInPayment = z.output<typeof StandInPayment>;

const Billing = z.looseObject({
  first_name: z.string().min(1),
  last_name: z.string().min(1),
  email: z.email(),
  address1: z.string().min(1),
  postcode: z.string().min(1),
  city: z.string().min(1),
  country: z.string().length(2),
});

export const Creation = z.object({
  amount: z.int().min(LEAST_CENTS).max(MOST_CENTS),
  currency: z.literal('EUR'),
  billing: Billing,
  hosted_payment: z.object({
    return_url: z.url().nullish(),
    cancel_url: z.url().nullish(),
    sent_by: z.enum(['SMS', 'EMAIL', 'OTHER']).nullish(),
  }),
  notification_url: z.url().nullish(),
  metadata: Metadata.nullish(),
});

const RefundAsked = z.object({ amount: z.int().min(LEAST_REFUND_CENTS).optional(), metadata: Metadata.nullish() });

/** A call that PayPlug answers with an error of its own. */
export class ApiError extends Error {
  readonly status: number;
  readonly details: Record<string, string>;
  constructor(status: number, message: string, details: Record<string, string> = {}) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.details = details;
  }
}

/** Throws `ApiError` with the wrong fields by name. */
export function checked<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const details = Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]));
  throw new ApiError(400, 'At least one of your inputs is invalid.', details);
}

/** What `GET` answers of it. */
export function shown({ account: _account, refunds: _refunds, ...payment }: StandInPayment) {
  return payment;
}

/** Throws `ApiError` for a payment that can no longer be aborted. */
export function abort(payment: StandInPayment): void {
  if (payment.is_paid || payment.failure) throw new ApiError(403, 'This payment can not be aborted.');
  payment.failure = { code: 'aborted', message: 'The payment was aborted.' };
}

/** What a person does on the payment page; a payment that is over stays as it is. */
export function conclude(payment: StandInPayment, outcome: 'paid' | FailureCode, seconds: number): void {
  if (payment.is_paid || payment.failure) return;
  if (outcome === 'paid') Object.assign(payment, { is_paid: true, paid_at: seconds });
  else payment.failure = { code: outcome, message: outcome.replaceAll('_', ' ') };
}

/** AVO-5 at the provider: never more than is left, never twice the whole. */
export function refundOf(payment: StandInPayment, body: unknown, id: string, seconds: number): StandInRefund {
  const asked = checked(RefundAsked, body ?? {});
  if (!payment.is_paid) throw new ApiError(400, 'This payment is not paid.');
  const left = payment.amount - payment.amount_refunded;
  const amount = asked.amount ?? left;
  if (amount > left || left <= 0)
    throw new ApiError(400, 'The refund is more than what is left.', { amount: 'too high' });
  const refund: StandInRefund = {
    id,
    object: 'refund',
    payment_id: payment.id,
    amount,
    currency: 'EUR',
    created_at: seconds,
    is_live: false,
    metadata: asked.metadata ?? null,
  };
  payment.refunds.unshift(refund);
  payment.amount_refunded += amount;
  payment.is_refunded = payment.amount_refunded === payment.amount;
  return refund;
}
