import { entry } from '../order/timeline.ts';
import type { Ctx } from '../tx.ts';
import type { Claim } from './claim.ts';

/** Everything that can have happened to a claim; `messages/claim-words.ts` has the sentence of each. */
export type ClaimHappening =
  | 'claimOpened'
  | 'claimTaken'
  | 'checkAnswered'
  | 'photoAdded'
  | 'photoRemoved'
  | 'photoTicked'
  | 'parcelNumberRead'
  | 'claimAccepted'
  | 'claimRefused'
  | 'claimClosed';

interface Said {
  what: ClaimHappening;
  before?: string;
  after?: string;
  reason?: string;
}

/** The claim with one more line in its history (VIE-8). */
export function happened(claim: Claim, ctx: Ctx, { what, ...said }: Said): Claim {
  return { ...claim, timeline: [...claim.timeline, { ...entry(ctx, { what: 'claimOpened', ...said }), what }] };
}
