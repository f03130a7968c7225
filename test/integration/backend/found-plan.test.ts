/** Documents looked up by what they are about are found by an index: all other writers wait meanwhile (CLI-4, CAT-1). */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { selectFound } from '../../../backend/postgres-docs.ts';
import type { FindBy } from '../../../domain/found.ts';
import { type TestDatabase, testDatabase } from './database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await sql`INSERT INTO docs (tbl, id, version, docs_version, json)
    SELECT kind, kind || n, 1, 3, json_build_object('shop', 'cadomaestro', 'sku', 'S' || n, 'orderId', 'o' || n,
      'customerId', 'c' || n, 'details', json_build_object('email', 'a' || n || '@b.c'))::text
    FROM generate_series(1, 2000) n, unnest(ARRAY['customers', 'stockAlerts', 'returns']) kind`.execute(database.db);
  await sql`ANALYZE docs`.execute(database.db);
});
afterAll(() => database.close());

const indexes: Record<FindBy, string> = {
  customer: 'docs_by_customer',
  order: 'docs_by_order',
  stock: 'alerts_by_stock',
  email: 'customers_by_email',
};

it.each(Object.entries(indexes) as [FindBy, string][])('by %s: %s', async (by, index) => {
  const asked = selectFound[by].text.replaceAll('$1', "'cadomaestro:S7'");
  const { rows } = await sql.raw<{ 'QUERY PLAN': string }>(`EXPLAIN ${asked}`).execute(database.db);
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toContain(index);
  expect(plan).not.toContain('Seq Scan');
});
