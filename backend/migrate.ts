import { type Kysely, sql } from 'kysely';
import { init } from './migrations/0001-init.ts';
import { documentsInPlace } from './migrations/0002-documents-in-place.ts';
import { forgetting } from './migrations/0003-forgetting.ts';
import { waitingDocuments } from './migrations/0004-waiting-documents.ts';
import { paymentWork } from './migrations/0005-payment-work.ts';
import { photoParts } from './migrations/0006-photo-parts.ts';
import { archive } from './migrations/0007-archive.ts';
import { foundByKey } from './migrations/0008-found-by-key.ts';
import { badges } from './migrations/0009-badges.ts';

type Migration = (db: Kysely<unknown>) => Promise<void>;

/** Step `n` (counted from 1) leads to version `n`. Never changed once released: add one. */
const migrations: readonly Migration[] = [
  init,
  documentsInPlace,
  forgetting,
  waitingDocuments,
  paymentWork,
  photoParts,
  archive,
  foundByKey,
  badges,
];

/** Any number: it only has to be ours. Two backends that start at once migrate one after the other. */
const MIGRATION_LOCK = 704_150_033;

/** Brings the database to this program's version, all steps or none. Throws `DatabaseTooNew`. */
export async function migrate<T>(db: Kysely<T>, steps: readonly Migration[] = migrations): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(tx);
    await sql`CREATE TABLE IF NOT EXISTS schema_version (version integer NOT NULL)`.execute(tx);
    const { rows } = await sql<{ version: number }>`SELECT version FROM schema_version`.execute(tx);
    const version = rows[0]?.version ?? 0;
    if (version > steps.length) throw new DatabaseTooNew(version, steps.length);
    for (const step of steps.slice(version)) await step(tx as unknown as Kysely<unknown>);
    await sql`DELETE FROM schema_version`.execute(tx);
    await sql`INSERT INTO schema_version (version) VALUES (${steps.length})`.execute(tx);
  });
}

/** A newer program has been here: writing would lose what this one does not know. */
export class DatabaseTooNew extends Error {
  constructor(found: number, known: number) {
    super(`the database is at version ${found}, this program knows up to ${known}: update the backend`);
    this.name = 'DatabaseTooNew';
  }
}
