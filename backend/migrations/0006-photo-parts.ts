import { type Kysely, sql } from 'kysely';

/** Bytes of photos as they come in, each part where the one before it ended; the documents that tell of them are elsewhere. */
export async function photoParts(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE photo_parts (
    hash text NOT NULL,
    start integer NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (hash, start)
  )`.execute(db);
}
