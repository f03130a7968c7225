/**
 * Rubs out of the file what an erasure took out of its tables (CLI-4). SQLite overwrites what is deleted (`secure_delete`),
 * but three things outlive it: words in the full-text index until their part of it is merged, pages in the write-ahead log
 * until it is emptied, and copies of the whole file made before an update. Done behind everything else, in short steps.
 */
import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import type { Connection } from './connection.ts';
import type { StoreFile } from './open.ts';
import type { Writer } from './writer.ts';

const INDEXES = ['order_fts', 'customer_fts'];
/** Index pages merged in one step: some tens of milliseconds. */
const STEP = 500;
const BACKUP = /\.before-\d{4}(?:\.part)?$/u;

export interface Scrubber {
  /** Something may have been erased. */
  wake(): void;
  /** Resolves when nothing is under way any more; what is left is taken up at the next start. */
  close(): Promise<void>;
}

export function createScrubber(
  writer: Writer,
  file: StoreFile,
  log: (level: 'info' | 'warn' | 'error', text: string) => void,
): Scrubber {
  let running: Promise<void> | null = null;
  let again = false;
  let ended = false;
  const round = async () => {
    const due = await writer.read(waiting);
    if (due.length === 0) return;
    for (const index of INDEXES) await mergeAll(writer, index, () => ended);
    if (ended) return;
    forgetCopies(file.writer.raw.name);
    await writer.write(async ({ conn }) => void conn.prepare('DELETE FROM erasure').run());
    // outside of any transaction; a reader at this very moment keeps the log, which the next checkpoint then empties
    await writer.alone((conn) => void conn.raw.pragma('wal_checkpoint(TRUNCATE)'));
    log('info', `${due.length} erased: index merged, log emptied, old copies removed`);
  };
  return {
    wake: () => {
      again = true;
      running ??= (async () => {
        while (again && !ended) {
          again = false;
          await round().catch((error: unknown) =>
            log('warn', `erasure is taken up at the next start: ${error instanceof Error ? error.message : 'unknown'}`),
          );
        }
        running = null;
      })();
    },
    close: async () => {
      ended = true;
      await running;
    },
  };
}

function waiting(conn: Connection): string[] {
  return conn.prepare('SELECT customer_id FROM erasure').pluck().all() as string[];
}

/** A negative rank begins an optimisation, positive ones carry it on; nothing changes any more once it is through. */
async function mergeAll(writer: Writer, index: string, ended: () => boolean): Promise<void> {
  let rank = -STEP;
  let changes = Number.POSITIVE_INFINITY;
  while (changes >= 2 && !ended()) {
    const pages = rank;
    changes = await writer.write(async ({ conn }) => {
      const before = totalChanges(conn);
      conn.prepare(`INSERT INTO ${index} (${index}, rank) VALUES ('merge', ?)`).run(pages);
      return totalChanges(conn) - before;
    });
    rank = STEP;
    await breath();
  }
}

function totalChanges(conn: Connection): number {
  return conn.prepare('SELECT total_changes()').pluck().get() as number;
}

/** Made before an update, kept in case it failed: this program has long since worked with the file. */
function forgetCopies(path: string): void {
  if (path === ':memory:' || path === '') return;
  const folder = dirname(path);
  for (const name of readdirSync(folder))
    if (name.startsWith(basename(path)) && BACKUP.test(name)) rmSync(join(folder, name), { force: true });
}
