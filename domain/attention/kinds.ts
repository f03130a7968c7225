/** What may wait for a person, of which group it is and who can do something about it. */
import { type ActorRole, type Permission, may } from '../staff/roles.ts';

export const attentionGroups = [
  'refused',
  'messages',
  'claims',
  'parcels',
  'returns',
  'refunds',
  'payments',
  'workshop',
] as const;
export type AttentionGroup = (typeof attentionGroups)[number];

export const attentionKinds = [
  /** A command that blocks those behind it, and those that the backend refused. */
  'stuck',
  'refused',
  'request',
  'question',
  /** About to expire without an answer (MSG-2). */
  'quote',
  /** Not sent, perhaps not sent, or without an address although it asks for something. */
  'letter',
  /** It has all its evidence; it waits for some; it is decided but nobody said whose mistake it was (SAV-1, SAV-8, SAV-9). */
  'claimToDecide',
  'claimToComplete',
  'claimToClose',
  /** The carrier says nothing any more, and nobody asked it (TRP-1, TRP-4). */
  'silentParcel',
  /** To be told to the carrier; its answer is waited for; the parcel is on its way back; it is back (TRP-1…4). */
  'investigationToTell',
  'investigationAnswer',
  'parcelToReceive',
  'parcelBack',
  'returnToValidate',
  'returnToReceive',
  /** Validated, and its parcel did not come in time (RET-4). */
  'returnOverdue',
  'returnToDecide',
  'refundToDecide',
  /** By somebody else than the first who approved it (AVO-1). */
  'refundToSecond',
  'refundByHand',
  'refundFailed',
  /** Paid, but its order cannot be placed any more (ORD-10). */
  'linkBlocked',
  'linkFailed',
  'linkRefundFailed',
  /** Its amount or its order does not fit (ORD-9). */
  'transfer',
  /** Of an order under way: money to ask for, money to give back (VIE-2, AVO-5). */
  'balance',
  'refundDue',
  /** Pieces were not on their shelf: the customer is to choose; they agreed to wait until a day (ORD-3). */
  'shortage',
  'shortageWait',
  /** Something was changed after the label or the workshop had it (VIE-2). */
  'alerts',
] as const;
export type AttentionKind = (typeof attentionKinds)[number];

/** Those that are kept with their document; the others come from orders and from this workstation's own queue. */
export type TaskKind = Exclude<
  AttentionKind,
  'stuck' | 'refused' | 'returnOverdue' | 'balance' | 'refundDue' | 'alerts'
>;

interface Plan {
  group: AttentionGroup;
  /** Null: for the author, and those who could have done the same. */
  needs: Permission | null;
  /** Something went wrong: as urgent as what is late. */
  failure?: true;
}

const plans: Record<AttentionKind, Plan> = {
  stuck: { group: 'refused', needs: null, failure: true },
  refused: { group: 'refused', needs: null, failure: true },
  request: { group: 'messages', needs: 'request.handle' },
  question: { group: 'messages', needs: 'request.handle' },
  quote: { group: 'messages', needs: 'quote.make' },
  letter: { group: 'messages', needs: 'mail.send', failure: true },
  claimToDecide: { group: 'claims', needs: 'claim.handle' },
  claimToComplete: { group: 'claims', needs: 'claim.handle' },
  claimToClose: { group: 'claims', needs: 'claim.close' },
  silentParcel: { group: 'parcels', needs: 'investigation.handle' },
  investigationToTell: { group: 'parcels', needs: 'investigation.handle' },
  investigationAnswer: { group: 'parcels', needs: 'investigation.handle' },
  parcelToReceive: { group: 'parcels', needs: 'return.receive' },
  parcelBack: { group: 'parcels', needs: 'investigation.handle' },
  returnToValidate: { group: 'returns', needs: 'return.handle' },
  returnToReceive: { group: 'returns', needs: 'return.receive' },
  returnOverdue: { group: 'returns', needs: 'return.handle' },
  returnToDecide: { group: 'returns', needs: 'return.handle' },
  refundToDecide: { group: 'refunds', needs: 'refund.decide' },
  refundToSecond: { group: 'refunds', needs: 'refund.decide' },
  refundByHand: { group: 'refunds', needs: 'payment.refund' },
  refundFailed: { group: 'refunds', needs: 'payment.refund', failure: true },
  linkBlocked: { group: 'payments', needs: 'payment.record', failure: true },
  linkFailed: { group: 'payments', needs: 'order.place' },
  linkRefundFailed: { group: 'payments', needs: 'payment.refund', failure: true },
  transfer: { group: 'payments', needs: 'payment.record' },
  balance: { group: 'payments', needs: 'payment.record' },
  refundDue: { group: 'payments', needs: 'payment.record' },
  shortage: { group: 'workshop', needs: 'shortage.settle' },
  shortageWait: { group: 'workshop', needs: 'shortage.settle' },
  alerts: { group: 'workshop', needs: 'order.prepare' },
};

export function groupOf(kind: AttentionKind): AttentionGroup {
  return plans[kind].group;
}

export function isFailure(kind: AttentionKind): boolean {
  return plans[kind].failure === true;
}

/** ROLE-1, ROLE-4: nobody is shown what only others can settle. */
export function seesKind(role: ActorRole, kind: AttentionKind): boolean {
  const { needs } = plans[kind];
  return needs === null || may(role, needs);
}
