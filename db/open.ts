/** Opens the file of a store: lock, pragmas, tables, one connection that writes and one that only reads. */
import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { type Connection, connection } from './connection.ts';
import { onFile } from './faults.ts';
import { lockFile } from './lock.ts';
import { migrate, mustBeKnown } from './migrate.ts';
import type { Migration } from './migrations/all.ts';

const CACHE_KIB = 48_000;
const JOURNAL_BYTES = 64_000_000;

export interface StoreFile {
  writer: Connection;
  /** The writer itself for `:memory:`: its readers wait for a running transaction. */
  reader: Connection;
  close(): void;
}

/** Throws `StoreFault`; the file is then closed and unlocked again. */
export function openFile(path: string, steps?: readonly Migration[]): StoreFile {
  return onFile(() => (path === ':memory:' ? openMemory(steps) : openDisk(path, steps)));
}

function openMemory(steps?: readonly Migration[]): StoreFile {
  const db = new Database(':memory:');
  prepare(db);
  migrate(db, steps);
  const only = connection(db);
  return { writer: only, reader: only, close: () => db.close() };
}

function openDisk(path: string, steps?: readonly Migration[]): StoreFile {
  const release = lockFile(path);
  const opened: Database.Database[] = [];
  const close = () => {
    // the reader first: the last one to close empties the write-ahead log into the file
    for (const db of opened.toReversed()) db.close();
    release();
  };
  try {
    // people's names and addresses are nobody else's on this machine
    closeSync(openSync(path, 'a', 0o600));
    const writer = new Database(path);
    opened.push(writer);
    mustBeKnown(writer, steps);
    prepare(writer);
    migrate(writer, steps);
    const reader = new Database(path, { readonly: true });
    opened.push(reader);
    limit(reader);
    return { writer: connection(writer), reader: connection(reader), close };
  } catch (error) {
    close();
    throw error;
  }
}

function prepare(db: Database.Database): void {
  // order documents are a few kilobytes: most fit one page of this size; kept by files that exist already
  db.pragma('page_size = 8192');
  db.pragma('journal_mode = WAL');
  // better-sqlite3 opens WAL files with NORMAL, which loses acknowledged rows at a power cut
  db.pragma('synchronous = FULL');
  db.pragma(`journal_size_limit = ${JOURNAL_BYTES}`);
  // what was erased is overwritten in the file, too (CLI-4)
  db.pragma('secure_delete = ON');
  db.pragma('foreign_keys = ON');
  limit(db);
}

function limit(db: Database.Database): void {
  db.pragma('busy_timeout = 5000');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('mmap_size = 0');
  db.pragma('temp_store = MEMORY');
  db.pragma(`cache_size = -${CACHE_KIB}`);
}
