/** The connection pool, and which of its errors pass by themselves. */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { StorageFault } from './contract.ts';
import type { Database, Schema } from './schema.ts';

const INT8 = 20;
const CONNECT_MS = 5_000;
const LOCK_MS = 10_000;
/** Longer than any lock is waited for: what is silent for so long is not there any more. */
const QUERY_MS = 20_000;

export interface OpenDatabase {
  /** For documents and decisions, whose statements are prepared and sent ahead. */
  pool: pg.Pool;
  /** For all else, on the same connections; `destroy` closes them. */
  db: Database;
}

/** A connection that dies goes to `onError`; the next query opens a new one. */
export function openDatabase(url: string, onError: (error: Error) => void): OpenDatabase {
  const pool = new pg.Pool({ ...connection(url), max: 12 });
  pool.on('error', onError);
  // the pool listens to idle connections only: one that dies between two queries of a transaction would end the process
  pool.on('connect', (client) => client.on('error', onError));
  return { pool, db: new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) }) };
}

/** One connection of one's own, for LISTEN. */
export function openClient(url: string): pg.Client {
  return new pg.Client(connection(url));
}

/** Versions and sequence numbers are bigint there and stay far below 2^53 here. */
function connection(url: string): pg.ClientConfig {
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === INT8 ? Number : pg.types.getTypeParser(oid, format ?? 'text'),
  };
  return {
    connectionString: url,
    types: types as pg.CustomTypesConfig,
    application_name: 'comptoir',
    // a server that vanished is noticed without anything to say to it
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    // a backend that hangs while it holds the writers' lock must not hold it for ever
    idle_in_transaction_session_timeout: 30_000,
    lock_timeout: LOCK_MS,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: QUERY_MS,
    // a connection that let a query time out is then closed, not given to the next one
    pipeline: true,
  };
}

/**
 * What the database said no to because of the data itself (22: data, 23: integrity) is our bug and is passed on as it
 * is; anything else is a `StorageFault`.
 */
export function storageError(error: unknown): unknown {
  const code = sqlState(error);
  if (code === undefined) {
    if (isSilent(error)) return new StorageFault('no answer in time', error);
    return isNetwork(error) ? new StorageFault('connection', error) : error;
  }
  return /^2[23]/.test(code) ? error : new StorageFault(`sqlstate ${code}`, error);
}

/** Serialisation, deadlock, lost or refused connection, server stopping: the same work may succeed in a moment. */
export function isTransient(error: unknown): boolean {
  // one that let people wait already is not waited for again
  if (!(error instanceof StorageFault) || isSilent(error.cause)) return false;
  const code = sqlState(error.cause);
  return code === undefined || /^(40001|40P01|55P03|57P0[123]|53300|08)/.test(code);
}

/** A text that PostgreSQL cannot hold, such as one with a NUL. */
export function isBadData(error: unknown): boolean {
  return sqlState(error)?.startsWith('22') ?? false;
}

function sqlState(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined;
}

function isSilent(error: unknown): boolean {
  return error instanceof Error && !(error instanceof pg.DatabaseError) && /timeout/i.test(error.message);
}

function isNetwork(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return /^(ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|ENOENT)/.test(code) || /connection/i.test(error.message);
}
