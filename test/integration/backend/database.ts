/** A database of its own for one test file, on the server that all integration tests share. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { Storage } from '../../../backend/contract.ts';
import { openDatabase } from '../../../backend/database.ts';
import { migrate } from '../../../backend/migrate.ts';
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

export async function emptyDatabase(): Promise<string> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  return url.toString();
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
