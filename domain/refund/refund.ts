/**
 * Money to give back (AVO-1, AVO-5): asked for by an agent, worked out with its reasoning, decided by a manager, by a second
 * one above a sum, carried out once. What it was for is a return, a claim, an investigation, a cancelled or cheaper order,
 * or goodwill; how it goes back is the original means, gift card first, or a voucher that the customer agreed to.
 */
import { z } from 'zod';
import { caseShape } from '../after-sale/case-parts.ts';
import { Day, Id, Instant, Slug } from '../ids.ts';
import { PriceCents } from '../money.ts';

const refundStates = ['asked', 'awaitingSecond', 'refused', 'approved', 'done', 'failed'] as const;
export const RefundState = z.enum(refundStates);
export type RefundState = z.output<typeof RefundState>;

export const RefundShare = z.object({
  /** What it is of: a line's article, option, the delivery… */
  lineId: Id.nullable(),
  /** `excess`: paid too much, for an order that was cancelled or made cheaper. */
  kind: z.enum(['article', 'personalisation', 'wrap', 'card', 'returnOption', 'delivery', 'goodwill', 'excess']),
  quantity: z.int().min(0),
  cents: PriceCents,
});
export type RefundShare = z.output<typeof RefundShare>;

/** One step of the reasoning; `note` says why, `cents` what it comes to. */
export const RefundRow = z.object({
  what: z.enum([
    'paid',
    'paidFirst',
    'givenBack',
    'article',
    'option',
    'delivery',
    'goodwill',
    'excess',
    'capped',
    'total',
  ]),
  /** Name of the method, article, option or mode; number of the order that was paid for, of `paidFirst`. */
  label: z.string(),
  quantity: z.int().min(0),
  cents: z.int(),
  note: z
    .enum([
      '',
      'afterDiscounts',
      'cheapestMode',
      'wholeFault',
      'expressKept',
      'partOnly',
      'commercialDays',
      'alreadyBack',
      'notPaidEnough',
      'madeGood',
    ])
    .default(''),
});
export type RefundRow = z.output<typeof RefundRow>;

/** One way the money goes: back on a gift card, on the payment it came from, or as a voucher. */
const Way = z.object({
  id: Id,
  kind: z.enum(['giftCard', 'payment', 'recorded', 'voucher']),
  /** Gift card, payment link, or method of payment that it goes back on; empty for a voucher to come. */
  on: z.string(),
  /** As people read it: a card's last figures, the method's name. */
  label: z.string(),
  cents: PriceCents.min(1),
  state: z.enum(['planned', 'asked', 'done', 'failed']),
  reference: z.string(),
  doneAt: Instant.nullable(),
});
export type RefundWay = z.output<typeof Way>;

export const Refund = z.object({
  ...caseShape,
  origin: z.object({
    kind: z.enum(['return', 'claim', 'investigation', 'order', 'goodwill']),
    id: Id.nullable(),
  }),
  shares: z.array(RefundShare).min(1),
  /** How the amount was worked out, when it was asked for. */
  rows: z.array(RefundRow),
  /** Points that go with the money; told, not kept: the ledger follows the order (AVO-4). */
  pointsBack: z.int().min(0),
  amountCents: PriceCents.min(1),
  as: z.enum(['money', 'voucher']),
  /** The customer agreed to a voucher instead of money: who heard it, when. */
  consent: z.object({ at: Instant, byName: z.string(), how: z.string() }).nullable(),
  ways: z.array(Way),
  reason: z.string(),
  state: RefundState,
  since: z.partialRecord(RefundState, Instant),
  approvals: z.array(z.object({ by: Slug, byName: z.string(), at: Instant })),
  refusal: z.string(),
  /** Legal day by which the money must be back; null where no law sets one. */
  dueOn: Day.nullable(),
  creditNoteId: Id.nullable(),
});
export type Refund = z.output<typeof Refund>;
