/** What SQLite says, as the few kinds the workstation can act on. Anything else is a bug and stays as it is. */
import Database from 'better-sqlite3';
import { StoreFault } from './contract.ts';

/** Runs synchronous work on a file; throws `StoreFault` where the file, not the program, is to blame. */
export function onFile<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asStoreFault(error);
  }
}

export function asStoreFault(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const kind = kindOf(error.code);
  return kind ? new StoreFault(kind, error.code) : error;
}

function kindOf(code: string): StoreFault['kind'] | undefined {
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE') return 'full';
  if (code.startsWith('SQLITE_READONLY')) return 'readonly';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'corrupt';
  if (code.startsWith('SQLITE_BUSY')) return 'locked';
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_PERM') return 'io';
  return undefined;
}
