/**
 * A return (RET-1…5): asked for, validated or refused, received and inspected, decided, paid. Three separate steps after
 * the request, each of which can be taken up by somebody else, days later.
 */
import { z } from 'zod';
import { Pieces, caseShape } from '../after-sale/case-parts.ts';
import { Day, Id, Instant, Slug } from '../ids.ts';

const returnStates = ['requested', 'refused', 'validated', 'received', 'decided', 'closed'] as const;
export const ReturnState = z.enum(returnStates);
export type ReturnState = z.output<typeof ReturnState>;

/** `option`: « Retour à 1 € »; `shop`: it was our fault (RET-3). */
const Postage = z.enum(['customer', 'option', 'shop']);

export const Return = z.object({
  ...caseShape,
  /** `BR` and the order's code and a number: printed on the slip, scanned at reception. */
  code: z.string().regex(/^BR-[A-Z]{1,4}-\d{6,9}-\d{1,2}$/),
  source: z.enum(['staff', 'web']),
  /** The web shop's own id of the request. */
  externalId: z.string().nullable(),
  /** Day, local to the shop, on which the customer told it: the law counts the refund from there. */
  askedOn: Day,
  lines: z.array(Pieces).min(1),
  /** One of the profile's reasons. */
  reason: Slug,
  note: z.string(),
  /** Day of reception it was counted from; null: no delivery is known, the window is open and flagged. */
  receivedOn: Day.nullable(),
  phase: z.enum(['legal', 'commercial', 'late']),
  postage: Postage,
  /** Day by which the parcel is sent back; null until it is validated. */
  sendBackBy: Day.nullable(),
  state: ReturnState,
  since: z.partialRecord(ReturnState, Instant),
  /** Why it was refused. */
  refusal: z.string(),
  reception: z
    .object({
      at: Instant,
      by: z.string(),
      lines: z.array(z.object({ lineId: Id, good: z.int().min(0), damaged: z.int().min(0), missing: z.int().min(0) })),
      note: z.string(),
    })
    .nullable(),
  decision: z
    .object({
      at: Instant,
      by: z.string(),
      lines: z.array(Pieces.extend({ outcome: z.enum(['refund', 'voucher', 'refuse']), restock: z.boolean() })),
      reason: z.string(),
      /** How the customer agreed to a voucher instead of money; empty where none is given. */
      consent: z.string(),
    })
    .nullable(),
  /** What the decision asked for: money, a voucher, or both. */
  refundIds: z.array(Id),
});
export type Return = z.output<typeof Return>;
