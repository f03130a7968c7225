/** What was asked to be printed here. Never synced; `json` holds ids and codes, nothing of people. */
export const printJobs = `
CREATE TABLE print_job (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL,
  -- 0: what came out is still to be written down in the logs of its orders
  logged INTEGER NOT NULL,
  json TEXT NOT NULL
) STRICT;
CREATE INDEX print_job_state ON print_job (state, n);
CREATE INDEX print_job_unlogged ON print_job (n) WHERE logged = 0;`;
