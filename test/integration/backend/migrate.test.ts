import { type Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import { openDatabase } from '../../../backend/database.ts';
import { DatabaseTooNew, migrate } from '../../../backend/migrate.ts';
import { emptyDatabase } from './database.ts';

type Step = (db: Kysely<unknown>) => Promise<void>;
const step =
  (text: string): Step =>
  async (db) => {
    await sql.raw(text).execute(db);
  };
const [one, two] = [step('CREATE TABLE a (n int)'), step('ALTER TABLE a ADD COLUMN m int')];

it('runs each step once, also when several backends start at once', async () => {
  const url = await emptyDatabase();
  const { db } = openDatabase(url, () => undefined);
  const opened = [db, ...Array.from({ length: 3 }, () => openDatabase(url, () => undefined).db)];
  await Promise.all(opened.map((each) => migrate(each, [one])));
  await Promise.all(opened.map((each) => migrate(each, [one, two])));
  const { rows } = await sql<{ version: number }>`SELECT version FROM schema_version`.execute(db);
  expect(rows).toEqual([{ version: 2 }]);
  for (const each of opened) await each.destroy();
});

it('leaves the database as it was when a step fails', async () => {
  const { db } = openDatabase(await emptyDatabase(), () => undefined);
  await migrate(db, [one]);
  await expect(migrate(db, [one, two, step('SELECT nonsense')])).rejects.toThrow('nonsense');
  await migrate(db, [one, two]);
  const { rows } = await sql<{ version: number }>`SELECT version FROM schema_version`.execute(db);
  expect(rows).toEqual([{ version: 2 }]);
  await db.destroy();
});

it('refuses a database that a newer program has changed', async () => {
  const { db } = openDatabase(await emptyDatabase(), () => undefined);
  await migrate(db, [one, two]);
  await expect(migrate(db, [one])).rejects.toBeInstanceOf(DatabaseTooNew);
  await db.destroy();
});
