/** A database of its own for one test file, on the server that all integration tests share. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { Storage } from '../../../backend/contract.ts';
import { openDatabase } from '../../../backend/database.ts';
import { loadDemo } from '../../../backend/demo/load-demo.ts';
import { migrate } from '../../../backend/migrate.ts';
import { openBase } from '../../../backend/run-backend.ts';
import type { Database } from '../../../backend/schema.ts';
import { createPostgresStorage } from '../../../backend/storage-postgres.ts';

export interface TestDatabase {
  url: string;
  db: Database;
  storage: Storage;
  /** A second backend process on the same database. */
  another(): { storage: Storage; db: Database };
  close(): Promise<void>;
}

/** The database that others with the demo shops are copies of, and the lock of whoever makes it. */
const DEMO = 't_demo';
const DEMO_LOCK = 4_183;

export async function emptyDatabase(): Promise<string> {
  const name = newName();
  await onServer((client) => client.query(`CREATE DATABASE ${name}`));
  return urlOf(name);
}

/** With the demo shops in it: they are loaded once for all test files. */
export async function demoDatabase(): Promise<string> {
  const name = newName();
  await onServer(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [DEMO_LOCK]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DEMO]);
    if (rowCount === 0) await makeDemo(client);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${DEMO}`);
  });
  return urlOf(name);
}

async function makeDemo(client: pg.Client): Promise<void> {
  const making = `${DEMO}_making`;
  await client.query(`DROP DATABASE IF EXISTS ${making}`);
  await client.query(`CREATE DATABASE ${making}`);
  const base = await openBase({ database: urlOf(making) }, () => undefined);
  await loadDemo(base.world, base.storage);
  await base.close();
  await client.query(`ALTER DATABASE ${making} RENAME TO ${DEMO}`);
}

const newName = () => `t_${randomUUID().replaceAll('-', '')}`;

function urlOf(name: string): string {
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  return url.toString();
}

async function onServer(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

export async function testDatabase(): Promise<TestDatabase> {
  const url = await emptyDatabase();
  const opened: { storage: Storage; db: Database }[] = [];
  const another = () => {
    const { pool, db } = openDatabase(url, () => undefined);
    const storage = createPostgresStorage({ pool, url, log: () => undefined });
    opened.push({ storage, db });
    return { storage, db };
  };
  const { db, storage } = another();
  await migrate(db);
  return {
    url,
    db,
    storage,
    another,
    async close() {
      for (const each of opened) {
        await each.storage.close();
        await each.db.destroy();
      }
    },
  };
}
