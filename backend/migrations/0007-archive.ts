import { type Kysely, sql } from 'kysely';

/** What the law keeps of people whose data was erased: apart from the documents, and told to no workstation. */
export async function archive(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE archive (
    id text PRIMARY KEY,
    shop text NOT NULL,
    number text NOT NULL,
    until text NOT NULL,
    json text NOT NULL
  )`.execute(db);
  await sql`CREATE INDEX archive_by_number ON archive (shop, number)`.execute(db);
  // what is about a customer or an order is looked for while every other writer waits
  for (const [name, key] of [
    ['docs_by_customer', sql`coalesce(json::jsonb ->> 'customerId', json::jsonb -> 'customer' ->> 'id')`],
    ['docs_by_order', sql`(json::jsonb ->> 'orderId')`],
  ] as const)
    await sql`CREATE INDEX ${sql.raw(name)} ON docs ((${key})) WHERE json IS NOT NULL AND (${key}) IS NOT NULL`.execute(
      db,
    );
}
