import { type Kysely, sql } from 'kysely';

/** Alerts left on an article, asked for at each delivery of goods, and customers by their e-mail address (CAT-1, CLI-3). */
export async function foundByKey(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE INDEX alerts_by_stock ON docs (((json::jsonb ->> 'shop') || ':' || (json::jsonb ->> 'sku')))
    WHERE tbl = 'stockAlerts' AND json IS NOT NULL`.execute(db);
  await sql`CREATE INDEX customers_by_email ON docs (((json::jsonb ->> 'shop') || ':' || lower(json::jsonb -> 'details' ->> 'email')))
    WHERE tbl = 'customers' AND json IS NOT NULL`.execute(db);
}
