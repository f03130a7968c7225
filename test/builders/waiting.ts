/** Documents that ask something of a person, each as little as its schema takes. */
import type { Claim } from '../../domain/claim/claim.ts';
import type { Investigation } from '../../domain/investigation/investigation.ts';
import type { Tracking } from '../../domain/investigation/tracking.ts';
import type { Mail } from '../../domain/mail/mail.ts';
import type { PaymentLink } from '../../domain/payment/payment-link.ts';
import type { Transfer } from '../../domain/payment/transfer.ts';
import type { Refund } from '../../domain/refund/refund.ts';
import type { ContactRequest } from '../../domain/request/request.ts';
import type { Return } from '../../domain/return/return.ts';
import { NOON, agent, idOf } from '../builders.ts';

const orderId = idOf(0x3000);
const byAgent = { openedBy: agent.id, openedByName: agent.name };
const owned = { ownerId: agent.id, ownerName: agent.name };
const aCase = (id: string) => ({
  id,
  shop: 'cadomaestro',
  orderId,
  orderCode: 'A-000001',
  customerId: null,
  customerName: 'Julie Martin',
  openedAt: NOON,
  ...byAgent,
  timeline: [],
});

export function aRequest(number: number, change: Partial<ContactRequest> = {}): ContactRequest {
  return {
    id: idOf(0xa000 + number),
    shop: 'cadomaestro',
    topic: 'service',
    urgency: 'reply',
    customerId: null,
    orderId: null,
    name: `Appelant ${number}`,
    email: '',
    phone: '',
    text: 'Où est mon colis ?',
    openedAt: NOON,
    ...byAgent,
    ...owned,
    dueAt: NOON,
    closedAt: null,
    closedByName: null,
    answer: '',
    pausedSince: null,
    thread: [],
    quoteIds: [],
    ...change,
  };
}

export function aReturn(number: number, change: Partial<Return> = {}): Return {
  return {
    ...aCase(idOf(0xb000 + number)),
    code: `BR-A-000001-${number}`,
    source: 'staff',
    externalId: null,
    askedOn: '2026-03-10',
    lines: [{ lineId: idOf(0x3001), quantity: 1 }],
    reason: 'mind',
    note: '',
    receivedOn: null,
    phase: 'legal',
    postage: 'customer',
    sendBackBy: null,
    state: 'requested',
    since: {},
    refusal: '',
    reception: null,
    decision: null,
    refundIds: [],
    ...change,
  };
}

export function aClaim(number: number, change: Partial<Claim> = {}): Claim {
  return {
    ...aCase(idOf(0xc000 + number)),
    kind: 'damaged',
    lines: [],
    text: '',
    checks: [],
    photos: [],
    parcelNumber: '',
    completeAt: null,
    dueAt: null,
    state: 'open',
    since: {},
    outcome: null,
    cause: null,
    ...owned,
    ...change,
  };
}

export function anInvestigation(number: number, change: Partial<Investigation> = {}): Investigation {
  return {
    ...aCase(idOf(0xd000 + number)),
    kind: 'late',
    parcelId: idOf(0xe000 + number),
    carrier: 'colissimo',
    trackingNumber: `9L${number}`,
    reason: '',
    checks: [],
    events: [],
    openedWithCarrierAt: null,
    carrierReference: '',
    dueAt: null,
    state: 'checking',
    since: {},
    outcome: null,
    back: null,
    followUp: { orderId: null, refundId: null },
    ...owned,
    ...change,
  };
}

export function aTracking(number: number, change: Partial<Tracking> = {}): Tracking {
  return {
    id: idOf(0xe000 + number),
    shop: 'cadomaestro',
    orderId,
    orderCode: 'A-000001',
    customerId: null,
    carrier: 'colissimo',
    number: `9L${number}`,
    shippedAt: NOON,
    events: [],
    stage: 'moving',
    silentSince: NOON,
    final: false,
    ...change,
  };
}

export function aRefund(number: number, change: Partial<Refund> = {}): Refund {
  return {
    ...aCase(idOf(0xf000 + number)),
    origin: { kind: 'goodwill', id: null },
    shares: [{ lineId: null, kind: 'goodwill', quantity: 0, cents: 500 }],
    rows: [],
    pointsBack: 0,
    amountCents: 500,
    as: 'money',
    consent: null,
    ways: [],
    reason: 'geste',
    state: 'asked',
    since: {},
    approvals: [],
    refusal: '',
    dueOn: null,
    creditNoteId: null,
    ...change,
  };
}

export function aLetter(number: number, change: Partial<Mail> = {}): Mail {
  return {
    id: `${idOf(0x10000 + number)}:orderShipped`,
    shop: 'cadomaestro',
    kind: 'orderShipped',
    orderId,
    customerId: null,
    attached: null,
    to: 'julie@exemple.fr',
    language: 'fr',
    subject: `Lettre ${number}`,
    blocks: [],
    state: 'failed',
    queuedAt: NOON,
    sentAt: null,
    attempts: 1,
    error: '',
    askedBy: null,
    handled: null,
    ...change,
  };
}

export function aLink(number: number, change: Partial<PaymentLink> = {}): PaymentLink {
  return {
    id: idOf(0x11000 + number),
    shop: 'cadomaestro',
    purpose: 'order',
    orderId: idOf(0x12000 + number),
    orderCode: null,
    method: 'card',
    amountCents: 2_500,
    customerName: 'Paul Petit',
    email: '',
    phone: '',
    language: 'fr',
    state: 'failed',
    askedAt: NOON,
    askedBy: agent.id,
    askedByName: agent.name,
    device: 'Poste 1',
    url: null,
    providerId: null,
    expiresAt: null,
    paidAt: null,
    failure: null,
    refusal: null,
    order: null,
    quote: null,
    open: false,
    handled: null,
    refunds: [],
    ...change,
  };
}

export function aTransfer(number: number, change: Partial<Transfer> = {}): Transfer {
  return {
    id: `cadomaestro/REF${number}`,
    shop: 'cadomaestro',
    day: '2026-03-16',
    amountCents: 3_000,
    label: `VIR ${number}`,
    bankReference: `REF${number}`,
    state: 'unmatched',
    orderId: null,
    orderCode: null,
    dueCents: null,
    receiptId: idOf(0x13000 + number),
    recordedAt: NOON,
    recordedBy: agent.name,
    settledBy: null,
    settledNote: '',
    ...change,
  };
}
