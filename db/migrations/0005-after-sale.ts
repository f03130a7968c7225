const docTable = (name: string) => `
CREATE TABLE ${name} (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  docs_version INTEGER NOT NULL,
  json TEXT NOT NULL
) STRICT;`;

/** What comes after the sale; found through `record_row`. */
export const afterSale = [
  'returns',
  'claims',
  'photos',
  'investigations',
  'trackings',
  'refunds',
  'loyalty',
  'quotes',
  'stockAlerts',
  'articleQuestions',
  'wishLists',
  'audits',
]
  .map(docTable)
  .join('\n');
