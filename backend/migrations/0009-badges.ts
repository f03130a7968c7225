import { type Kysely, sql } from 'kysely';

/** Badges as hashes, one per person; a grant that came of a badge ends with it. */
export async function badges(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE staff_badges (
    staff_id text PRIMARY KEY,
    serial text NOT NULL,
    token_hash text NOT NULL UNIQUE
  )`.execute(db);
  await sql`ALTER TABLE grants ADD COLUMN badge text`.execute(db);
}
