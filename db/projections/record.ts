/**
 * What smaller documents are found by: order, customer, state, a key of their own, and a moment to sort by. One table for
 * all of them, since none is listed by the hundred thousand.
 */
import type { Doc, Table } from '../../domain/tx.ts';
import type { RecordRowTable } from '../schema.ts';
import { type TaskColumns, taskColumns } from './task.ts';

const recorded = [
  'vouchers',
  'giftCards',
  'paymentLinks',
  'transfers',
  'invoices',
  'mails',
  'requests',
  'returns',
  'claims',
  'photos',
  'investigations',
  'trackings',
  'refunds',
  'quotes',
  'stockAlerts',
  'articleQuestions',
  'wishLists',
  'audits',
  'leases',
  'preparations',
  'shortages',
  'handOvers',
  'departures',
  'printLogs',
] as const satisfies readonly Table[];
export type Recorded = (typeof recorded)[number];

type Found = Omit<RecordRowTable, 'tbl' | 'n' | 'id' | 'shop' | keyof TaskColumns>;
const nobody = { order_id: null, customer_id: null };

const found: { [T in Recorded]: (doc: Doc<T>) => Found & { shop: string } } = {
  vouchers: ({ shop, customerId, code, active, issuedAt }) => ({
    ...nobody,
    shop,
    customer_id: customerId,
    state: active ? 'active' : 'withdrawn',
    key: code,
    at: Date.parse(issuedAt),
  }),
  giftCards: ({ shop, orderId, customerId, code, issuedAt }) => ({
    shop,
    order_id: orderId,
    customer_id: customerId,
    state: 'issued',
    key: code,
    at: Date.parse(issuedAt),
  }),
  paymentLinks: ({ shop, orderId, state, askedAt }) => ({
    ...nobody,
    shop,
    order_id: orderId,
    state,
    key: '',
    at: Date.parse(askedAt),
  }),
  transfers: ({ shop, orderId, state, bankReference, recordedAt }) => ({
    ...nobody,
    shop,
    order_id: orderId,
    state,
    key: bankReference,
    at: Date.parse(recordedAt),
  }),
  invoices: ({ shop, orderId, customerId, kind, number, issuedAt }) => ({
    shop,
    order_id: orderId,
    customer_id: customerId,
    state: kind,
    key: number ?? '',
    at: Date.parse(issuedAt),
  }),
  mails: ({ shop, orderId, customerId, state, kind, queuedAt }) => ({
    shop,
    order_id: orderId,
    customer_id: customerId,
    state,
    key: kind,
    at: Date.parse(queuedAt),
  }),
  requests: ({ shop, orderId, customerId, topic, closedAt, pausedSince, dueAt }) => ({
    shop,
    order_id: orderId,
    customer_id: customerId,
    // one that waits for the customer is late with nobody (SHOP-4)
    state: closedAt !== null ? 'closed' : pausedSince !== null ? 'waiting' : 'open',
    key: topic,
    at: Date.parse(dueAt),
  }),
  returns: (doc) => ofCase(doc, doc.state, doc.code),
  claims: (doc) => ofCase(doc, doc.state, doc.kind, doc.dueAt),
  investigations: (doc) => ofCase(doc, doc.state, doc.trackingNumber, doc.dueAt),
  trackings: ({ shop, orderId, customerId, number, stage, silentSince, shippedAt }) => ({
    shop,
    order_id: orderId,
    customer_id: customerId,
    state: silentSince === null ? stage : 'silent',
    key: number,
    at: Date.parse(silentSince ?? shippedAt),
  }),
  refunds: (doc) => ofCase(doc, doc.state, doc.origin.kind),
  photos: ({ shop, claimId, addedAt, storedAt }) => ({
    ...nobody,
    shop,
    state: storedAt === null ? 'here' : 'stored',
    key: claimId,
    at: Date.parse(addedAt),
  }),
  quotes: ({ shop, orderId, customer, state, number, madeAt }) => ({
    shop,
    order_id: orderId,
    customer_id: customer.id,
    state,
    key: number ?? '',
    at: Date.parse(madeAt),
  }),
  stockAlerts: ({ shop, customerId, sku, state, leftAt }) => ({
    shop,
    order_id: null,
    customer_id: customerId,
    state,
    key: sku,
    at: Date.parse(leftAt),
  }),
  articleQuestions: ({ shop, articleId, customerId, answeredAt, dueAt }) => ({
    shop,
    order_id: null,
    customer_id: customerId,
    state: answeredAt === null ? 'open' : 'answered',
    key: articleId,
    at: Date.parse(dueAt),
  }),
  wishLists: ({ shop, customerId, name }) => ({
    shop,
    order_id: null,
    customer_id: customerId,
    state: '',
    key: name,
    at: 0,
  }),
  audits: ({ shop, orderId, customerId, what, by, stock, at }) => ({
    shop,
    order_id: orderId,
    customer_id: customerId,
    state: what,
    key: stock?.sku ?? by,
    at: Date.parse(at),
  }),
  leases: ({ shop, orderId, by, until }) => ({
    shop,
    order_id: orderId,
    customer_id: null,
    state: 'taken',
    key: by,
    at: Date.parse(until),
  }),
  preparations: ({ shop, orderId, by, preparedAt }) => ({
    shop,
    order_id: orderId,
    customer_id: null,
    state: '',
    key: by,
    at: Date.parse(preparedAt),
  }),
  shortages: ({ shop, orderId, customerId, state, lines, dueAt }) => ({
    shop,
    order_id: orderId,
    customer_id: customerId,
    state,
    key: lines[0]?.sku ?? '',
    at: Date.parse(dueAt),
  }),
  handOvers: ({ shop, orderId, kind, carrier, at }) => ({
    shop,
    order_id: orderId,
    customer_id: null,
    state: kind,
    key: carrier ?? '',
    at: Date.parse(at),
  }),
  departures: ({ shop, orderId, parcels }) => ({
    shop,
    order_id: orderId,
    customer_id: null,
    state: '',
    // how many of its parcels are gone
    key: String(parcels.length),
    at: 0,
  }),
  printLogs: ({ shop, orderId }) => ({
    shop,
    order_id: orderId,
    customer_id: null,
    state: '',
    key: '',
    at: 0,
  }),
};

interface Case {
  shop: string;
  orderId: string;
  customerId: string | null;
  openedAt: string;
}

/** By deadline where there is one. */
function ofCase(
  { shop, orderId, customerId, openedAt }: Case,
  state: string,
  key: string,
  dueAt: string | null = null,
) {
  return { shop, order_id: orderId, customer_id: customerId, state, key, at: Date.parse(dueAt ?? openedAt) };
}

export function isRecorded(table: Table): table is Recorded {
  return (recorded as readonly Table[]).includes(table);
}

/** Its number comes last, when it is written. */
export function recordRow<T extends Recorded>(tbl: T, doc: Doc<T>): Omit<RecordRowTable, 'n'> {
  const { shop, order_id, customer_id, state, key, at } = found[tbl](doc);
  return { tbl, id: doc.id, shop, order_id, customer_id, state, key, at, ...taskColumns(tbl, doc) };
}
