/** What may be done in an investigation, now (TRP-1…4): asked by the buttons and by the commands. `undefined` means yes. */
import { type Refusal, type RefusalDetail, refusal } from '../refusal.ts';
import type { Investigation } from './investigation.ts';

export const investigationActions = [
  'answerChecks',
  'tellCarrier',
  'noteReturn',
  'receive',
  'shipAgain',
  'refund',
  'voucher',
  'close',
] as const;
export type InvestigationAction = (typeof investigationActions)[number];

type Facts = Pick<Investigation, 'state' | 'kind' | 'checks' | 'outcome' | 'followUp' | 'reason'>;

export function whyNotInvestigate(action: InvestigationAction, facts: Facts): Refusal | undefined {
  const { state, checks } = facts;
  switch (action) {
    case 'answerChecks':
      return state === 'closed' ? no(facts, 'closed', 'TRP-2') : undefined;
    case 'tellCarrier':
      if (state !== 'checking') return no(facts, state === 'closed' ? 'closed' : state, ruleOf(facts));
      return checks.some(({ answer }) => answer === null) ? no(facts, 'checks', ruleOf(facts)) : undefined;
    case 'noteReturn':
      return state === 'checking' || state === 'withCarrier' ? undefined : no(facts, state, 'TRP-3');
    case 'receive':
      return state === 'closed' || state === 'parcelBack' ? no(facts, state, 'TRP-3') : undefined;
    case 'shipAgain':
    case 'refund':
    case 'voucher':
      return whyNotMakeGood(facts);
    case 'close':
      if (state === 'closed') return no(facts, 'closed', ruleOf(facts));
      // neither lost nor delivered: it is sent again or paid back, once
      return state === 'parcelBack' && !isSettled(facts) ? no(facts, 'parcelBack', 'TRP-3') : undefined;
  }
}

/**
 * The parcel must be back (TRP-3), or be lost: the investigation says so first (TRP-4). Once only: a parcel is not sent
 * again and paid back.
 */
function whyNotMakeGood(facts: Facts): Refusal | undefined {
  const { state, outcome } = facts;
  if (isSettled(facts)) return no(facts, 'settled', 'TRP-3');
  if (state === 'parcelBack') return undefined;
  if (state === 'closed') return outcome === 'lost' ? undefined : no(facts, 'closed', ruleOf(facts));
  return state === 'awaitingParcel' ? no(facts, 'notBack', 'TRP-3') : no(facts, 'undecided', ruleOf(facts));
}

function isSettled({ followUp }: Facts): boolean {
  return followUp.orderId !== null || followUp.refundId !== null;
}

const rules: Record<Investigation['kind'], string> = {
  late: 'TRP-1',
  notReceived: 'TRP-2',
  returnedToSender: 'TRP-3',
  lost: 'TRP-4',
};

function ruleOf({ kind }: Pick<Investigation, 'kind'>): string {
  return rules[kind];
}

function no({ state, reason }: Facts, why: string, rule: string): Refusal {
  const detail: RefusalDetail = { rule, why, state };
  return refusal('investigationState', reason === '' ? detail : { ...detail, reason });
}
