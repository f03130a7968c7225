/**
 * Bytes of photos, apart from the documents that tell of them: those added here wait until the backend has them (`sent` 0),
 * those of other workstations are copies.
 */
export const photoBytes = `
CREATE TABLE photo_bytes (
  id TEXT PRIMARY KEY,
  bytes BLOB NOT NULL,
  sent INTEGER NOT NULL,
  kept_at TEXT NOT NULL
) STRICT;`;
