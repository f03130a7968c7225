/** Rings after each commit of any backend process on this database, through LISTEN. */
import type pg from 'pg';
import type { Log } from './log.ts';

export const COMMIT_CHANNEL = 'comptoir_commit';
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;

export interface Bell {
  listen(listener: (version: number) => void): () => void;
  close(): Promise<void>;
}

/**
 * Connects with the first listener. While the connection is down nothing rings, and it is tried again later and later;
 * it rings once when it is back, for what was missed.
 */
export function createBell(connect: () => pg.Client, log: Log): Bell {
  const listeners = new Set<(version: number) => void>();
  let client: pg.Client | null = null;
  let closed = false;
  let again: NodeJS.Timeout | undefined;
  let failures = 0;

  const start = async () => {
    again = undefined;
    const mine = connect();
    client = mine;
    const lost = () => {
      if (client !== mine) return;
      client = null;
      void mine.end().catch(() => undefined);
      if (closed) return;
      if (failures === 0) log('warn', 'the listening connection to the database is lost');
      again = setTimeout(() => void start(), Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures));
      failures += 1;
    };
    mine.on('error', lost);
    mine.on('end', lost);
    mine.on('notification', ({ payload }) => ring(Number(payload)));
    try {
      await mine.connect();
      await mine.query(`LISTEN ${COMMIT_CHANNEL}`);
      if (failures === 0) return;
      const { rows } = await mine.query<{ version: number }>('SELECT version FROM space');
      failures = 0;
      log('info', 'the listening connection to the database is back');
      for (const { version } of rows) ring(version);
    } catch {
      lost();
    }
  };
  const ring = (version: number) => {
    for (const listener of listeners) listener(version);
  };

  return {
    listen(listener) {
      listeners.add(listener);
      if (!client && again === undefined && !closed) void start();
      return () => listeners.delete(listener);
    },
    async close() {
      closed = true;
      listeners.clear();
      clearTimeout(again);
      const mine = client;
      client = null;
      await mine?.end().catch(() => undefined);
    },
  };
}
