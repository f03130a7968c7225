/** A claim (SAV-1…9): what is wrong, what proves it, by when it is answered, what was done, and whose fault it was. */
import { z } from 'zod';
import { Check, Pieces, caseShape } from '../after-sale/case-parts.ts';
import { Id, Instant, Slug } from '../ids.ts';

export const claimKinds = ['damaged', 'missing', 'incomplete', 'wrapMissing', 'wrapDamaged', 'notAsOrdered'] as const;
export const ClaimKind = z.enum(claimKinds);
export type ClaimKind = z.output<typeof ClaimKind>;

/** What a photo must show: ticked by the person who looks at it. */
export const photoSubjects = ['product', 'label', 'boxContent', 'parcel', 'wrap', 'neutralBackground'] as const;
export const PhotoSubject = z.enum(photoSubjects);
export type PhotoSubject = z.output<typeof PhotoSubject>;

const claimStates = ['open', 'ready', 'accepted', 'refused', 'closed'] as const;
export const ClaimState = z.enum(claimStates);
export type ClaimState = z.output<typeof ClaimState>;

export const claimCauses = ['picker', 'workshop', 'carrier', 'supplier', 'dataEntry', 'customer'] as const;
export const ClaimCause = z.enum(claimCauses);
export type ClaimCause = z.output<typeof ClaimCause>;

/** What was decided (SAV-7); each becomes a real order, refund or voucher, whose id is kept. */
export const ClaimOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sendAgain'), what: z.enum(['article', 'part', 'wrap']), orderId: Id }),
  z.object({ kind: z.literal('replacement'), orderId: Id }),
  z.object({ kind: z.literal('refund'), refundId: Id }),
  z.object({ kind: z.literal('voucher'), refundId: Id }),
  z.object({ kind: z.literal('refusal'), reason: z.string() }),
]);
export type ClaimOutcome = z.output<typeof ClaimOutcome>;

export const Claim = z.object({
  ...caseShape,
  kind: ClaimKind,
  lines: z.array(Pieces.extend({ part: z.string() })),
  text: z.string(),
  checks: z.array(Check),
  /** Ids of photos (their hash), with what each shows. */
  photos: z.array(z.object({ photoId: z.string(), shows: z.array(PhotoSubject) })),
  /** Read on the label in the photo; must be one of the order's (SAV-8). Empty: not read yet. */
  parcelNumber: z.string(),
  /** When the evidence was complete: the answer's 24 h count from then (SAV-1). */
  completeAt: Instant.nullable(),
  dueAt: Instant.nullable(),
  state: ClaimState,
  since: z.partialRecord(ClaimState, Instant),
  outcome: ClaimOutcome.nullable(),
  cause: ClaimCause.nullable(),
  ownerId: Slug,
  ownerName: z.string(),
});
export type Claim = z.output<typeof Claim>;

/** The wrap and not what is in it: such a claim takes no piece from those that may be returned. */
export function isAboutWrap(kind: ClaimKind): boolean {
  return kind === 'wrapMissing' || kind === 'wrapDamaged';
}
