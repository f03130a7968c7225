const docTable = (name: string) => `
CREATE TABLE ${name} (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  docs_version INTEGER NOT NULL,
  json TEXT NOT NULL
) STRICT;`;

/** What the warehouse keeps; found through `record_row`. */
export const warehouse = ['leases', 'preparations', 'shortages', 'handOvers', 'departures', 'printLogs']
  .map(docTable)
  .join('\n');
