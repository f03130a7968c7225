/** What screens ask about refunds, vouchers, cards and points. Amounts in cents. */
import { z } from 'zod';
import { Day, Id, Instant } from '../ids.ts';
import { Cents, PriceCents } from '../money.ts';
import { Loyalty } from '../loyalty/loyalty.ts';
import { WireRefusal } from '../refusal.ts';
import { Voucher } from '../voucher/voucher.ts';
import { Refund, RefundRow } from './refund.ts';

/** What a wish would come to (`askRefund`), with its reasoning. */
export const RefundOffer = z.object({
  rows: z.array(RefundRow),
  amountCents: PriceCents,
  pointsBack: z.int(),
  /** What may go back at most, of any kind. */
  heldCents: PriceCents,
  /** What was paid too much. */
  excessCents: PriceCents,
  /** Pieces that neither came back, nor are claimed, nor were refunded (RET-5). */
  lines: z.array(z.object({ lineId: Id, free: z.int() })),
});
export type RefundOffer = z.output<typeof RefundOffer>;

/** `no`: why the one who looks may not approve it; null when he may. */
export const RefundView = z.object({ refund: Refund, no: WireRefusal.nullable(), daysLate: z.int().nullable() });
export type RefundView = z.output<typeof RefundView>;

/** A card found by its whole code. */
export const CardOffer = z.object({
  giftCardId: Id,
  codeEnd: z.string(),
  kind: z.enum(['giftCard', 'voucher']),
  balanceCents: Cents,
  expiresOn: Day,
  no: WireRefusal.nullable(),
});
export type CardOffer = z.output<typeof CardOffer>;

/** Money and points that are a customer's own (AVO-2, AVO-3, AVO-4, CLI-5). */
export const CustomerMoney = z.object({
  vouchers: z.array(Voucher),
  /** Vouchers that refunds became; their codes are his. */
  credits: z.array(
    z.object({
      id: Id,
      code: z.string(),
      amountCents: Cents,
      balanceCents: Cents,
      issuedAt: Instant,
      expiresOn: Day,
      cancelledAt: Instant.nullable(),
      orderId: Id,
    }),
  ),
  points: z
    .object({
      balance: z.int(),
      /** Next points to run out. */
      next: z.object({ points: z.int(), on: Day }).nullable(),
      entries: Loyalty.shape.entries,
    })
    .nullable(),
});
export type CustomerMoney = z.output<typeof CustomerMoney>;
