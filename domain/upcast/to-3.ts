/**
 * Version 2 to 3: orders know what came after them, gift cards keep a ledger, shops what they do after the sale. Never
 * changed again.
 */
import { fields, isFields } from './fields.ts';
import { shopTo3 } from './shop-to-3.ts';

export function docsTo3(table: string, doc: unknown): unknown {
  if (!isFields(doc)) return doc;
  if (table === 'orders') {
    const none = { returns: [], claims: [], investigations: [], refunds: [], makesGood: null };
    return { afterSale: none, ...doc, payment: { givenBackCents: 0, ...fields(doc['payment']) } };
  }
  if (table === 'customers') return { mergedInto: null, erasedAt: null, closed: null, ...doc };
  if (table === 'requests') return { thread: [], quoteIds: [], pausedSince: null, ...doc };
  if (table === 'paymentLinks') return { quote: null, ...doc };
  if (table === 'giftCards') return { entries: [], refundId: null, customerId: null, ...doc };
  if (table === 'mails') return { handled: null, ...doc };
  if (table === 'invoices') return { refundId: null, ...doc };
  if (table === 'staff') return { badge: null, ...doc };
  if (table === 'shops') return shopTo3(doc);
  return doc;
}
