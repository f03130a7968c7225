/**
 * One transaction on one connection. What is asked is sent at once, without waiting for earlier answers; the server
 * takes it in order, and refuses everything after a first failure, the commit included.
 */
import type pg from 'pg';
import { StorageFault } from './contract.ts';
import { storageError } from './database.ts';

/** A statement that each connection prepares once; the same name always has the same text. */
export interface Statement {
  name: string;
  text: string;
}

export type Ask = <R>(statement: Statement, values?: readonly unknown[]) => Promise<R[]>;

export interface Open {
  /** The version that the beginning saw. */
  version: Promise<number>;
  ask: Ask;
  /** Sends the last statement, if there is one, and the commit with it. */
  commit(last: [Statement, readonly unknown[]] | null): Promise<void>;
}

/** Takes the writers' lock; what is read afterwards is as the writers before left it. */
export const WRITE = 'BEGIN ISOLATION LEVEL READ COMMITTED; SELECT version FROM space FOR UPDATE';
/** All that is read is of one state of the database. */
export const READ = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT version FROM space';

/**
 * Whatever fails is a `StorageFault`, or the database's own error where the data are at fault; then nothing was written.
 * `work` calls `commit` once, at its end.
 */
export async function inTransaction<T>(pool: pg.Pool, begin: string, work: (open: Open) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw storageError(error);
  });
  const failures: unknown[] = [];
  const send = async (query: string | pg.QueryConfig) => {
    try {
      return await client.query(query);
    } catch (error) {
      failures.push(storageError(error));
      throw failures[0];
    }
  };
  const ask: Ask = async (statement, values = []) => (await send({ ...statement, values: [...values] })).rows;
  const commit: Open['commit'] = async (last) => {
    const [, committed] = await Promise.allSettled([last && ask(...last), send('COMMIT')]);
    if (failures.length > 0) throw failures[0];
    if (committed.status === 'rejected' || committed.value.command !== 'COMMIT') throw new StorageFault('no commit');
  };
  const version = send(begin).then(versionFrom);
  version.catch(() => undefined);
  try {
    const result = await work({ version, ask, commit });
    client.release();
    return result;
  } catch (error) {
    if (failures.length === 0) await send('ROLLBACK').catch(() => undefined);
    client.release(failures.length > 0);
    // the first failure is the cause of those that followed
    throw error instanceof StorageFault ? (failures[0] ?? error) : error;
  }
}

/** Two statements in one message have two answers. */
function versionFrom(answers: unknown): number {
  const [, selected] = answers as [unknown, pg.QueryResult<{ version: number }>];
  const [space] = selected.rows;
  if (!space) throw new StorageFault('no space');
  return space.version;
}
