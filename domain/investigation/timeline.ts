/** What happened to an investigation: who, when, what (VIE-8). */
import type { TimelineEntry } from '../order/parts.ts';
import type { Ctx } from '../tx.ts';

export type InvestigationStep =
  | 'opened'
  | 'answered'
  | 'event'
  | 'carrierTold'
  | 'returning'
  | 'received'
  | 'shippedAgain'
  | 'refundAsked'
  | 'closed'
  | 'taken';

export function line(ctx: Ctx, what: InvestigationStep, after = '', reason = ''): TimelineEntry {
  return {
    at: ctx.issuedAt,
    confirmedAt: ctx.side === 'backend' ? ctx.now : null,
    by: ctx.actor.id,
    byName: ctx.actor.name,
    device: ctx.device,
    what,
    before: null,
    after: after === '' ? null : after,
    reason: reason === '' ? null : reason,
  };
}
