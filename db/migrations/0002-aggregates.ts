const docTable = (name: string) => `
CREATE TABLE ${name} (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  docs_version INTEGER NOT NULL,
  json TEXT NOT NULL
) STRICT;`;

const documents = [
  'relayPoints',
  'vouchers',
  'giftCards',
  'paymentLinks',
  'transfers',
  'invoices',
  'mails',
  'requests',
  'counters',
]
  .map(docTable)
  .join('\n');

/** One row for each document that is looked up by its order, its customer, its state or a key; see `projections/record.ts`. */
export const aggregates = `${documents}
CREATE TABLE record_row (
  tbl TEXT NOT NULL,
  n INTEGER NOT NULL,
  id TEXT NOT NULL,
  shop TEXT NOT NULL,
  order_id TEXT,
  customer_id TEXT,
  state TEXT NOT NULL,
  key TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (tbl, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_by_order ON record_row (order_id, tbl, at) WHERE order_id IS NOT NULL;
CREATE INDEX record_by_customer ON record_row (customer_id, tbl, at) WHERE customer_id IS NOT NULL;
CREATE INDEX record_by_state ON record_row (tbl, shop, state, at);
CREATE INDEX record_by_key ON record_row (tbl, shop, key);
`;
