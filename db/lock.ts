/**
 * One program per file. The lock is the operating system's own, held on a small file beside the store: it goes with
 * the process, however the process goes, so nothing is left to clean up after a power cut.
 */
import Database from 'better-sqlite3';
import { StoreFault } from './contract.ts';
import { asStoreFault } from './faults.ts';

/** Returns the release. Throws `StoreFault` locked while another store, here or elsewhere, holds `path`. */
export function lockFile(path: string): () => void {
  const lock = new Database(`${path}.lock`, { timeout: 0 });
  try {
    lock.pragma('journal_mode = DELETE');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    const fault = asStoreFault(error);
    throw fault instanceof StoreFault && fault.kind === 'locked' ? new StoreFault('locked', 'already open') : fault;
  }
  return () => lock.close();
}
