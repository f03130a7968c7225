/**
 * What is left of documents once a person's data is erased (CLI-4): enough for the accounts and the stock, nothing that
 * tells who it was. Of invoices this is a copy: what the law keeps for ten years (C. com. L123-22) is put apart, whole, by
 * the backend in the same transaction, and is on no workstation.
 */
import type { Address } from './address.ts';
import type { Customer } from './customer.ts';
import type { TimelineEntry } from '../order/parts.ts';
import type { Order } from '../order/order.ts';
import { type Doc, type Table } from '../tx.ts';

const ERASED = '—';

export function anonymousCustomer(customer: Customer, at: string): Customer {
  const { civility, language } = { civility: 'none' as const, language: customer.details.language };
  const details = { civility, lastName: ERASED, firstName: '', email: '', phone: '', birthDate: null };
  return {
    ...customer,
    details: { ...details, newsletter: false, language, note: '' },
    addresses: [],
    erasedAt: at,
  };
}

/** The town stays with the postal code and country: VAT and territory were reckoned from them. */
function anonymousAddress({ postalCode, city, country }: Pick<Address, 'postalCode' | 'city' | 'country'>): Address {
  const nobody = { civility: 'none', lastName: ERASED, firstName: '', company: '', phone: '' } as const;
  return { ...nobody, complement1: '', complement2: '', street: '', locality: '', postalCode, city, country };
}

function anonymousOrder(order: Order): Order {
  const { customer, lines, giftCards } = order;
  return {
    ...order,
    customer: { id: customer.id, civility: 'none', lastName: ERASED, firstName: '', email: '', phone: '' },
    billing: anonymousAddress(order.billing),
    delivery: anonymousAddress(order.delivery),
    instructions: '',
    lines: lines.map((line) => ({
      ...line,
      personalisation: line.personalisation && { ...line.personalisation, text: ERASED },
      wrap: line.wrap && { ...line.wrap, card: line.wrap.card && { ...line.wrap.card, text: ERASED } },
    })),
    giftCards: giftCards.map((card) => ({ ...card, from: '', to: '', message: '', sendTo: '' })),
    alerts: order.alerts.map((alert) => ({ ...alert, text: '' })),
    timeline: silent(order.timeline),
  };
}

/** What happened, when and by whom of the staff stays; what was written beside it may name anybody. */
function silent(timeline: readonly TimelineEntry[]): TimelineEntry[] {
  return timeline.map((entry) => ({ ...entry, before: null, after: null, reason: null }));
}

type Anonymous = { [T in Table]?: (doc: Doc<T>) => Doc<T> | null };

/** By table; null: nothing of it is kept. Tables that are not named hold nothing of a person, or what the law keeps. */
export const anonymous: Anonymous = {
  orders: anonymousOrder,
  mails: () => null,
  wishLists: () => null,
  stockAlerts: () => null,
  articleQuestions: (doc) => ({ ...doc, name: ERASED, email: '', text: '', answer: '' }),
  invoices: (doc) => ({
    ...doc,
    billing: anonymousAddress(doc.billing),
    delivery: anonymousAddress(doc.delivery),
    lines: doc.lines.map((line) => (ownWords.includes(line.kind) ? { ...line, description: ERASED } : line)),
    reason: '',
  }),
  transfers: (doc) => ({ ...doc, label: '', settledNote: '' }),
  audits: (doc) => ({ ...doc, detail: isOfRecord(doc) ? doc.detail : '' }),
  trackings: (doc) => ({ ...doc, customerId: null }),
  requests: (doc) => ({ ...doc, name: ERASED, email: '', phone: '', text: '', answer: '', thread: [] }),
  giftCards: (doc) => ({ ...doc, from: '', to: '', message: '', sendTo: '' }),
  paymentLinks: (doc) => ({ ...doc, customerName: ERASED, email: '', phone: '', order: null }),
  vouchers: (doc) => ({ ...doc, active: false, reason: '' }),
  returns: (doc) => ({
    ...doc,
    customerName: ERASED,
    note: '',
    refusal: '',
    reception: doc.reception && { ...doc.reception, note: '' },
    decision: doc.decision && { ...doc.decision, reason: '', consent: '' },
    timeline: silent(doc.timeline),
  }),
  claims: (doc) => ({
    ...doc,
    customerName: ERASED,
    text: '',
    photos: [],
    outcome: doc.outcome?.kind === 'refusal' ? { ...doc.outcome, reason: '' } : doc.outcome,
    timeline: silent(doc.timeline),
  }),
  investigations: (doc) => ({
    ...doc,
    customerName: ERASED,
    reason: '',
    events: [],
    back: doc.back && { ...doc.back, note: '' },
    timeline: silent(doc.timeline),
  }),
  refunds: (doc) => ({
    ...doc,
    customerName: ERASED,
    reason: '',
    refusal: '',
    consent: doc.consent && { ...doc.consent, how: '' },
    timeline: silent(doc.timeline),
  }),
  shortages: (doc) => ({ ...doc, note: '' }),
  // of those found with an order it is the customer's hand; a driver's manifest is not
  handOvers: (doc) => ({ ...doc, signature: null }),
  quotes: (doc) => ({
    ...doc,
    customer: { id: doc.customer.id, civility: 'none', lastName: ERASED, firstName: '', email: '', phone: '' },
    billing: anonymousAddress(doc.billing),
    delivery: anonymousAddress(doc.delivery),
    note: '',
    lines: doc.lines.map((line) => ({
      ...line,
      personalisation: line.personalisation && { ...line.personalisation, text: ERASED },
      wrap: line.wrap && { ...line.wrap, card: line.wrap.card && { ...line.wrap.card, text: ERASED } },
    })),
  }),
};

/** Lines of an invoice that may repeat what the customer wrote. */
const ownWords: readonly string[] = ['personalisation', 'card', 'giftCard'];

/** The other record that this one took in, told by its id. */
function isOfRecord({ what }: Doc<'audits'>): boolean {
  return what === 'merged';
}
