/** What a document asks of a person, from the document alone: kept beside it, so that the inbox reads no document. */
import type { Claim } from '../claim/claim.ts';
import type { Investigation } from '../investigation/investigation.ts';
import type { Mail } from '../mail/mail.ts';
import type { MailKind } from '../mail/kinds.ts';
import { personName } from '../customer/address.ts';
import { needsSomeone, type PaymentLink } from '../payment/payment-link.ts';
import { refundDueOn } from '../refund/due.ts';
import type { Refund } from '../refund/refund.ts';
import type { Return } from '../return/return.ts';
import type { Doc, Table } from '../tx.ts';
import type { Shortage } from '../warehouse/shortage.ts';
import type { TaskKind } from './kinds.ts';

export interface Task {
  kind: TaskKind;
  /** An instant, or a day of the shop (`YYYY-MM-DD`), by which it is done; null: none is set. */
  due: string | null;
  since: string;
  /** Who sees to it. */
  ownerId: string | null;
  /** The one person who may not do it (AVO-1). */
  notFor: string | null;
  told: TaskTold;
}

/** `name`: whose it is; `code`: number of an order, return or quote; `detail`: a word of the kind's own. */
export interface TaskTold {
  name: string;
  code: string | null;
  detail: string;
  cents: number | null;
  ownerName: string;
}

/** Null where nobody has to do anything. */
export function taskOf<T extends Table>(table: T, doc: Doc<T>): Task | null {
  const ask = (tasks as { [K in Table]?: (doc: Doc<K>) => Task | null })[table] as
    | ((doc: Doc<T>) => Task | null)
    | undefined;
  return ask?.(doc) ?? null;
}

const tasks: { [K in Table]?: (doc: Doc<K>) => Task | null } = {
  requests: ({ closedAt, pausedSince, dueAt, openedAt, name, topic, ownerId, ownerName }) =>
    closedAt === null && pausedSince === null
      ? task('request', openedAt, { name, detail: topic, ownerName }, { due: dueAt, ownerId })
      : null,
  articleQuestions: ({ answeredAt, askedAt, dueAt, name, text }) =>
    answeredAt === null ? task('question', askedAt, { name, detail: text.slice(0, 120) }, { due: dueAt }) : null,
  quotes: ({ state, madeAt, customer, number, totals, madeByName, validUntil }) =>
    state === 'open'
      ? task(
          'quote',
          madeAt,
          { name: personName(customer), code: number, cents: totals.totalCents, ownerName: madeByName },
          { due: validUntil },
        )
      : null,
  mails: ofMail,
  claims: ofClaim,
  trackings: ({ silentSince, orderCode, carrier, number }) =>
    silentSince === null ? null : task('silentParcel', silentSince, { name: number, code: orderCode, detail: carrier }),
  investigations: ofInvestigation,
  returns: ofReturn,
  refunds: ofRefund,
  shortages: ofShortage,
  paymentLinks: ofLink,
  transfers: ({ state, recordedAt, label, orderCode, amountCents }) =>
    state === 'matched' || state === 'settled'
      ? null
      : task('transfer', recordedAt, { name: label.slice(0, 120), code: orderCode, detail: state, cents: amountCents }),
};

/** What a customer without an e-mail address must be told otherwise; the rest of what we write is for their comfort. */
const askSomething: readonly MailKind[] = [
  'transferAwaited',
  'readyForPickUp',
  'paymentLink',
  'returnRefused',
  'claimEvidenceMissing',
  'requestAnswered',
  'questionAnswered',
];

function ofMail({ state, kind, attached, subject, queuedAt, orderId, askedBy, handled }: Mail): Task | null {
  if (handled !== null) return null;
  const lost =
    state === 'failed' ||
    state === 'unsure' ||
    (state === 'noAddress' && (attached !== null || askSomething.includes(kind)));
  return lost && (orderId !== null || state !== 'noAddress')
    ? task('letter', queuedAt, { name: subject, detail: state, ownerName: askedBy ?? '' })
    : null;
}

function ofClaim({ state, since, openedAt, dueAt, customerName, orderCode, kind, ownerId, ownerName }: Claim) {
  const told = { name: customerName, code: orderCode, detail: kind, ownerName };
  const at = since[state] ?? openedAt;
  if (state === 'ready') return task('claimToDecide', at, told, { due: dueAt, ownerId });
  if (state === 'open') return task('claimToComplete', at, told, { ownerId });
  return state === 'closed' ? null : task('claimToClose', at, told, { ownerId });
}

const investigated = {
  checking: 'investigationToTell',
  withCarrier: 'investigationAnswer',
  awaitingParcel: 'parcelToReceive',
  parcelBack: 'parcelBack',
} as const;

function ofInvestigation(doc: Investigation): Task | null {
  const { state, since, openedAt, dueAt, customerName, orderCode, trackingNumber, ownerId, ownerName } = doc;
  if (state === 'closed') return null;
  const told = { name: customerName, code: orderCode, detail: trackingNumber, ownerName };
  return task(investigated[state], since[state] ?? openedAt, told, { due: dueAt, ownerId });
}

function ofReturn(doc: Return): Task | null {
  const { state, since, openedAt, openedBy, openedByName, customerName, code, reason, sendBackBy, askedOn } = doc;
  const told = { name: customerName, code, detail: reason, ownerName: openedByName };
  const at = since[state] ?? openedAt;
  const ownerId = openedBy;
  if (state === 'requested') return task('returnToValidate', at, told, { ownerId });
  if (state === 'validated') return task('returnToReceive', at, told, { due: sendBackBy, ownerId });
  // the law counts the refund from the day it was told (FACTS-FR §4)
  return state === 'received' ? task('returnToDecide', at, told, { due: refundDueOn(askedOn), ownerId }) : null;
}

function ofRefund(doc: Refund): Task | null {
  const { state, since, openedAt, openedBy, openedByName, customerName, orderCode, origin, amountCents, dueOn } = doc;
  const told = {
    name: customerName,
    code: orderCode,
    detail: origin.kind,
    cents: amountCents,
    ownerName: openedByName,
  };
  const rest = { due: dueOn, ownerId: openedBy };
  const at = since[state] ?? openedAt;
  if (state === 'asked') return task('refundToDecide', at, told, rest);
  if (state === 'awaitingSecond')
    return task('refundToSecond', at, told, { ...rest, notFor: doc.approvals[0]?.by ?? null });
  if (state === 'failed') return task('refundFailed', at, told, rest);
  const byHand = doc.ways.some((way) => way.kind === 'recorded' && way.state === 'planned');
  return state === 'approved' && byHand ? task('refundByHand', at, told, rest) : null;
}

function ofShortage({ state, reportedAt, dueAt, waitUntil, lines, orderCode, byName }: Shortage): Task | null {
  if (state === 'settled') return null;
  const [first] = lines;
  const more = lines.length > 1 ? `, +${lines.length - 1}` : '';
  const told = { name: first ? `${first.missing} × ${first.name}${more}` : '', code: orderCode, ownerName: byName };
  if (state === 'open') return task('shortage', reportedAt, told, { due: dueAt });
  return task('shortageWait', reportedAt, told, { due: waitUntil });
}

function ofLink(link: PaymentLink): Task | null {
  if (!needsSomeone(link)) return null;
  const { state, askedAt, askedBy, askedByName, paidAt, customerName, orderCode, amountCents, refunds } = link;
  const kind = refunds.some((refund) => refund.state === 'failed')
    ? 'linkRefundFailed'
    : state === 'blocked'
      ? 'linkBlocked'
      : 'linkFailed';
  const told = { name: customerName, code: orderCode, detail: state, cents: amountCents, ownerName: askedByName };
  return task(kind, paidAt ?? askedAt, told, { ownerId: askedBy });
}

function task(
  kind: TaskKind,
  since: string,
  told: Partial<TaskTold>,
  {
    due = null,
    ownerId = null,
    notFor = null,
  }: { due?: string | null; ownerId?: string | null; notFor?: string | null } = {},
): Task {
  return {
    kind,
    due,
    since,
    ownerId,
    notFor,
    told: { name: '', code: null, detail: '', cents: null, ownerName: '', ...told },
  };
}
