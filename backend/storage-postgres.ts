/** The product's storage. Every writer takes the row lock of `space` first: the order of versions is the order of commits. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Transaction, sql } from 'kysely';
import type { Log } from './log.ts';
import type { Storage, StorageTx } from './contract.ts';
import { StorageFault } from './contract.ts';
import { isTransient, openClient, storageError } from './database.ts';
import { COMMIT_CHANNEL, createBell } from './commit-bell.ts';
import { documentsOf } from './postgres-docs.ts';
import { decisionsOf, prefixOf, snapshotOf } from './postgres-rows.ts';
import type { Database, Schema } from './schema.ts';

const ATTEMPTS = 6;

/** `url` serves the listening connection, which is opened with the first `onCommit`. `close` leaves `db` open. */
export function createPostgresStorage({ db, url, log }: { db: Database; url: string; log: Log }): Storage {
  const bell = createBell(() => openClient(url), log);
  const storage: Storage = {
    write: (work) => retried(() => db.transaction().execute((tx) => writing(tx, work))),
    snapshot: (read) =>
      retried(() =>
        db
          .transaction()
          .setIsolationLevel('repeatable read')
          .setAccessMode('read only')
          .execute((tx) => read(guarded(snapshotOf(tx)))),
      ),
    pull: (cookie, limit) => storage.snapshot((snapshot) => snapshot.pull(cookie, limit)),
    version: () => storage.snapshot((snapshot) => snapshot.version()),
    onCommit: bell.listen,
    close: bell.close,
  };
  return storage;
}

async function writing<T>(tx: Transaction<Schema>, work: (tx: StorageTx) => Promise<T>): Promise<T> {
  const space = await tx.selectFrom('space').select(['version']).forUpdate().executeTakeFirstOrThrow();
  const version = space.version + 1;
  const docs = documentsOf(tx);
  const result = await work({
    docs: guarded(docs.tx),
    savepoint: async () => docs.mark(),
    rollbackDocs: async () => docs.back(),
    ...guarded({ nextCodePrefix: () => prefixOf(tx), ...decisionsOf(tx) }),
  });
  if (await docs.flush(version)) {
    await tx.updateTable('space').set({ version }).execute();
    await sql`SELECT pg_notify(${COMMIT_CHANNEL}, ${String(version)})`.execute(tx);
  }
  return result;
}

/** A command must be able to tell the database's failures from its own: each call is translated where it is made. */
function guarded<M extends object>(methods: M): M {
  const entries = Object.entries(methods).map(([name, method]) => [
    name,
    async (...args: unknown[]) => {
      try {
        return await method(...args);
      } catch (error) {
        throw storageError(error);
      }
    },
  ]);
  return Object.fromEntries(entries) as M;
}

/** A commit whose answer was lost is run again too: `work` finds its own receipt and does nothing twice. */
async function retried<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (raw) {
      const error = storageError(raw);
      if (!isTransient(error)) throw error;
      if (attempt >= ATTEMPTS) throw new StorageFault('database does not answer', error);
      await pause(Math.random() * 20 * 2 ** attempt);
    }
  }
}
