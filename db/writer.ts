/** The only way to change a store: one transaction at a time, told once after it is on disk. */
import { StoreFault } from './contract.ts';
import type { Connection } from './connection.ts';
import { type Documents, documents } from './documents.ts';
import { asStoreFault } from './faults.ts';
import type { StoreFile } from './open.ts';

/** What a transaction may touch. */
export interface Scope {
  conn: Connection;
  docs: Documents;
  /** Tables to be told as changed once this transaction is on disk. */
  changed: Set<string>;
  /** Undoes what `work` wrote when it throws, keeps the rest, and throws on. */
  attempt(work: () => Promise<void>): Promise<void>;
}

export interface Writer {
  /** Throws what `work` throws, with nothing written; a fault of the file comes as `StoreFault`. */
  write<T>(work: (scope: Scope) => Promise<T>): Promise<T>;
  /** One consistent view, never of a transaction that is under way. */
  read<T>(work: (conn: Connection) => T): Promise<T>;
  /** In turn with the others, in no transaction: for care of the file itself. */
  alone<T>(work: (conn: Connection) => T): Promise<T>;
  /** Resolves when nothing is under way; every later call throws. */
  close(): Promise<void>;
}

export function createWriter(file: StoreFile, committed: (changed: ReadonlySet<string>) => void): Writer {
  const { writer: conn, reader } = file;
  const docs = documents(conn);
  let tail: Promise<unknown> = Promise.resolve();
  let closed = false;

  const inTurn = <T>(work: () => Promise<T> | T): Promise<T> => {
    if (closed) return Promise.reject(new StoreFault('io', 'closed'));
    const turn = tail.then(work);
    tail = turn.catch(() => undefined);
    return turn;
  };
  const transaction = async <T>(work: (scope: Scope) => Promise<T>): Promise<T> => {
    const changed = new Set<string>();
    try {
      conn.raw.exec('BEGIN IMMEDIATE');
      const result = await work({ conn, docs, changed, attempt: (inner) => attempt(conn, docs, inner) });
      await docs.settle();
      conn.raw.exec('COMMIT');
      committed(changed);
      return result;
    } catch (error) {
      docs.forget();
      if (conn.raw.inTransaction) conn.raw.exec('ROLLBACK');
      throw asStoreFault(error);
    }
  };
  const view = <T>(work: (conn: Connection) => T): T => {
    try {
      return reader.raw.transaction(() => work(reader))();
    } catch (error) {
      throw asStoreFault(error);
    }
  };
  return {
    write: (work) => inTurn(() => transaction(work)),
    read: async (work) => {
      if (closed) throw new StoreFault('io', 'closed');
      return reader === conn ? inTurn(() => view(work)) : view(work);
    },
    alone: (work) => inTurn(() => work(conn)),
    close: async () => {
      closed = true;
      await tail;
    },
  };
}

async function attempt(conn: Connection, docs: Documents, work: () => Promise<void>): Promise<void> {
  conn.raw.exec('SAVEPOINT one');
  try {
    await work();
    conn.raw.exec('RELEASE one');
  } catch (error) {
    // a full disk may already have undone the whole transaction
    if (conn.raw.inTransaction) conn.raw.exec('ROLLBACK TO one; RELEASE one');
    docs.rolledBack();
    throw error;
  }
}
