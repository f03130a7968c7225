/** A database that version 1 filled, opened by today's backend. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCore } from '../../../backend/core.ts';
import { openDatabase } from '../../../backend/database.ts';
import { init } from '../../../backend/migrations/0001-init.ts';
import { documentsInPlace } from '../../../backend/migrations/0002-documents-in-place.ts';
import { forgetting } from '../../../backend/migrations/0003-forgetting.ts';
import { migrate } from '../../../backend/migrate.ts';
import type { Database } from '../../../backend/schema.ts';
import type { Storage } from '../../../backend/contract.ts';
import { createPostgresStorage } from '../../../backend/storage-postgres.ts';
import { isTable, tables } from '../../../domain/tx.ts';
import { NOON, manager, seededRandom } from '../../builders.ts';
import { oldDocs } from '../../version-1/read.ts';
import { queued } from './backend.ts';
import { emptyDatabase } from './database.ts';

const docs = oldDocs();
let db: Database;
let storage: Storage;
beforeAll(async () => {
  const url = await emptyDatabase();
  const opened = openDatabase(url, () => undefined);
  db = opened.db;
  await migrate(db, [init, documentsInPlace, forgetting]);
  for (const [index, { table, doc }] of docs.entries())
    await sql`INSERT INTO docs (tbl, id, version, docs_version, json)
      VALUES (${table}, ${doc.id}, ${index + 1}, 1, ${JSON.stringify(doc)})`.execute(db);
  for (const { doc } of docs.filter(({ table }) => table === 'orders'))
    await sql`INSERT INTO doc_keys (key, value, id)
      VALUES ('code', ${(doc as unknown as { code: string }).code}, ${doc.id})`.execute(db);
  await sql`UPDATE space SET version = ${docs.length}`.execute(db);
  await migrate(db);
  storage = createPostgresStorage({ pool: opened.pool, url, log: () => undefined });
});
afterAll(async () => {
  await storage.close();
  await db.destroy();
});

it('gives every document out in today’s shape', async () => {
  const { rows } = await storage.pull(0, 1_000);
  expect(rows).toHaveLength(docs.length);
  for (const { table, doc } of rows) expect(isTable(table) && tables[table].parse(doc)).toEqual(doc);
});

it('takes today’s commands and those of a workstation that is still on version 1', async () => {
  const core = createCore({ storage, now: () => NOON, random: seededRandom(7), log: () => undefined });
  const waiting = docs.find(({ doc }) => (doc as { code?: string }).code === 'A-000005');
  const orderId = waiting?.doc.id ?? '';
  const by = { actorId: manager.id };
  const request = {
    protocol: 1,
    clientId: '00000000-0000-4000-8000-00000000c11e',
    cookie: 0,
    lastSeq: 0,
    commands: [
      queued(1, 'validateOrder', { orderId }, by),
      queued(2, 'startPreparation', { orderId }, by),
      { ...queued(3, 'validateOrder', { orderId }, by), name: 'recordPayment', version: 1, args: old(orderId) },
      queued(4, 'startPreparation', { orderId }, by),
    ],
    grants: { [manager.id]: 'grant' },
    limit: 1_000,
  };
  const caller = { deviceId: 'old', deviceName: 'Poste 1', actor: async () => manager };
  const { results } = await core.sync(request, caller);
  expect(results.map(({ code }) => code)).toEqual([null, 'notPaid', null, null]);
  const order = await storage.write(({ docs: current }) => current.get('orders', orderId));
  expect(order).toMatchObject({ status: 'inPreparation', payment: { paidCents: 4_460 } });
});

/** Without a receipt id: there was none. */
function old(orderId: string) {
  return { orderId, amountCents: 4_460, reference: 'VIR 13' };
}
