/** Erased people whose traces are still to be rubbed out of the file itself; empty but for a moment after an erasure (CLI-4). */
export const erasures = `
CREATE TABLE erasure (customer_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;`;
