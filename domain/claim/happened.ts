import { type What, entry } from '../order/timeline.ts';
import type { Ctx } from '../tx.ts';
import type { Claim } from './claim.ts';

/** The claim with one more line in its history (VIE-8). */
export function happened(claim: Claim, ctx: Ctx, what: What): Claim {
  return { ...claim, timeline: [...claim.timeline, entry(ctx, what)] };
}
