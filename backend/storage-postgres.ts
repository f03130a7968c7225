/** The product's storage. Every writer takes the row lock of `space` first: the order of versions is the order of commits. */
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { codePrefix } from './code-prefix.ts';
import { createBell } from './commit-bell.ts';
import { type Storage, StorageFault, type StorageTx } from './contract.ts';
import { isTransient, openClient, storageError } from './database.ts';
import type { Log } from './log.ts';
import { type KnownDocs, createKnownDocs, documentsOf } from './postgres-docs.ts';
import { rowsOf } from './postgres-rows.ts';
import { settle } from './postgres-settle.ts';
import { snapshotOf } from './postgres-snapshot.ts';
import { type Ask, READ, WRITE, inTransaction } from './postgres-transaction.ts';

const ATTEMPTS = 6;

/** `url` serves the listening connection, which is opened with the first `onCommit`. `close` leaves `pool` open. */
export function createPostgresStorage({ pool, url, log }: { pool: pg.Pool; url: string; log: Log }): Storage {
  const bell = createBell(() => openClient(url), log);
  const known = createKnownDocs();
  const storage: Storage = {
    write: (work) => retried(() => write(pool, known, work)),
    snapshot: (read) =>
      retried(() =>
        inTransaction(pool, READ, async (open) => {
          const result = await read(snapshotOf(open));
          await open.commit(null);
          return result;
        }),
      ),
    pull: (cookie, limit) => storage.snapshot((snapshot) => snapshot.pull(cookie, limit)),
    version: () => storage.snapshot((snapshot) => snapshot.version()),
    onCommit: bell.listen,
    close: bell.close,
  };
  return storage;
}

function write<T>(pool: pg.Pool, known: KnownDocs, work: (tx: StorageTx) => Promise<T>): Promise<T> {
  return inTransaction(pool, WRITE, async ({ version, ask, commit }) => {
    // not waited for: what is asked meanwhile is answered only once the lock is held
    const layer = version.then((locked) => known.take(locked));
    layer.catch(() => undefined);
    const docs = documentsOf(ask, layer);
    const { rows, waiting } = rowsOf(ask, docs);
    const result = await work({
      docs: docs.tx,
      savepoint: async () => docs.mark(),
      rollbackDocs: async () => docs.back(),
      nextCodePrefix: () => drawPrefix(ask),
      ...rows,
    });
    const before = await version;
    const written = docs.written();
    await commit(settle(before + 1, written, waiting));
    known.keep(written.docs.length > 0 ? before + 1 : before, await docs.after());
    return result;
  });
}

async function drawPrefix(ask: Ask): Promise<string> {
  const [space] = await ask<{ prefixes: number }>(countPrefix);
  if (!space) throw new StorageFault('no space');
  return codePrefix(space.prefixes - 1);
}

const countPrefix = { name: 'prefix', text: 'UPDATE space SET prefixes = prefixes + 1 RETURNING prefixes' };

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
