import { type Kysely, sql } from 'kysely';

/** What a command said may be forgotten once it is decided; failures are dated so that old ones may be, too. */
export async function forgetting(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE commands ALTER COLUMN args DROP NOT NULL`.execute(db);
  await sql`CREATE INDEX commands_to_forget ON commands (at) WHERE args IS NOT NULL`.execute(db);
  await sql`ALTER TABLE pin_failures ADD COLUMN last_at text NOT NULL DEFAULT ''`.execute(db);
}
