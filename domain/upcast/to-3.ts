/** Version 2 to 3: orders know what came after them, gift cards keep a ledger. Never changed again. */
type Fields = Record<string, unknown>;

export function docsTo3(table: string, doc: unknown): unknown {
  if (typeof doc !== 'object' || doc === null || Array.isArray(doc)) return doc;
  const fields = doc as Fields;
  if (table === 'orders') {
    const none = { returns: [], claims: [], investigations: [], refunds: [], makesGood: null };
    const payment = { givenBackCents: 0, ...(fields['payment'] as Fields | undefined) };
    return { afterSale: none, ...fields, payment };
  }
  if (table === 'customers') return { mergedInto: null, erasedAt: null, closed: null, ...fields };
  if (table === 'requests') return { thread: [], pausedSince: null, ...fields };
  if (table === 'giftCards') return { entries: [], refundId: null, customerId: null, ...fields };
  if (table === 'invoices') return { refundId: null, ...fields };
  return doc;
}
