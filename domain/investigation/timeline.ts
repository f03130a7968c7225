/** What happened to an investigation: who, when, what (VIE-8). */
import type { TimelineEntry } from '../order/parts.ts';
import { type Happening, entry } from '../order/timeline.ts';
import type { Ctx } from '../tx.ts';

export type InvestigationStep = Extract<
  Happening,
  | 'investigationOpened'
  | 'checkAnswered'
  | 'carrierEvent'
  | 'carrierTold'
  | 'parcelReturning'
  | 'parcelBack'
  | 'madeGood'
  | 'refundAsked'
  | 'investigationTaken'
  | 'investigationClosed'
>;

export function line(ctx: Ctx, what: InvestigationStep, after = '', reason = ''): TimelineEntry {
  return entry(ctx, { what, ...(after === '' ? {} : { after }), ...(reason === '' ? {} : { reason }) });
}
