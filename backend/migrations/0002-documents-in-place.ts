import { type Kysely, sql } from 'kysely';

/** An order is a little larger than what PostgreSQL keeps in a row as it is; packed, each pull would unpack it anew. */
export async function documentsInPlace(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE docs SET (toast_tuple_target = 8160)`.execute(db);
}
