import { type Kysely, sql } from 'kysely';

/** Links that the backend still has to do with, and which backend process is at one now. */
export async function paymentWork(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE INDEX links_open ON docs (id)
    WHERE tbl = 'paymentLinks' AND json IS NOT NULL AND (json::jsonb ->> 'open') = 'true'`.execute(db);
  await sql`CREATE TABLE payment_work (
    link_id text PRIMARY KEY,
    leased_until text NOT NULL,
    next_at text NOT NULL,
    failures integer NOT NULL,
    seen text NOT NULL,
    tried_at text
  )`.execute(db);
}
