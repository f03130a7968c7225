import { type Kysely, sql } from 'kysely';

/** Letters to send and payments to follow are found by their state without reading every document. */
export async function waitingDocuments(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE INDEX docs_by_state ON docs (tbl, (json::jsonb ->> 'state'), version)
    WHERE tbl IN ('mails', 'paymentLinks') AND json IS NOT NULL`.execute(db);
}
