/** Rings after each commit of any backend process on this database, through LISTEN. */
import type pg from 'pg';
import type { Log } from './log.ts';

export const COMMIT_CHANNEL = 'comptoir_commit';
const RECONNECT_MS = 1_000;

export interface Bell {
  listen(listener: (version: number) => void): () => void;
  close(): Promise<void>;
}

/** Connects with the first listener. While the connection is down nothing rings: listeners also ask by themselves. */
export function createBell(connect: () => pg.Client, log: Log): Bell {
  const listeners = new Set<(version: number) => void>();
  let client: pg.Client | null = null;
  let closed = false;
  let again: NodeJS.Timeout | undefined;

  const start = async () => {
    const mine = connect();
    client = mine;
    const lost = () => {
      if (client !== mine) return;
      client = null;
      void mine.end().catch(() => undefined);
      if (closed) return;
      log('warn', 'the listening connection to the database is lost');
      again = setTimeout(() => void start(), RECONNECT_MS);
    };
    mine.on('error', lost);
    mine.on('end', lost);
    mine.on('notification', ({ payload }) => {
      for (const listener of listeners) listener(Number(payload));
    });
    try {
      await mine.connect();
      await mine.query(`LISTEN ${COMMIT_CHANNEL}`);
    } catch {
      lost();
    }
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
