/** What lies in a workstation's file, read from beside the store with plain SQL. */
import Database from 'better-sqlite3';
import type { Queued } from './oracle.ts';
import type { Snapshot } from './headquarters.ts';
import { tableNames } from '../../domain/tx.ts';

export interface Peek {
  clientId: string;
  cookie: number;
  docs: Snapshot;
  queue: Queued[];
  /** Command ids of what was refused, settled or not. */
  refused: string[];
  keptAside: number;
}

export function peek(path: string): Peek {
  const file = new Database(path, { readonly: true });
  try {
    const docs: Snapshot = new Map();
    for (const table of tableNames)
      for (const row of file.prepare(`SELECT id, json FROM ${table}`).all() as { id: string; json: string }[])
        docs.set(`${table}/${row.id}`, JSON.parse(row.json));
    const state = file.prepare('SELECT client_id, cookie FROM sync_state').get() as {
      client_id: string;
      cookie: number;
    };
    const queue = file.prepare('SELECT * FROM outbox ORDER BY seq').all() as Record<string, string | number>[];
    const refused = file.prepare('SELECT command_id FROM refused').all() as { command_id: string }[];
    const aside = file.prepare('SELECT count(*) AS n FROM undo').get() as { n: number };
    return {
      clientId: state.client_id,
      cookie: state.cookie,
      docs,
      queue: queue.map((row) => ({
        seq: Number(row['seq']),
        commandId: String(row['command_id']),
        name: String(row['name']),
        version: Number(row['version']),
        args: JSON.parse(String(row['args'])),
        issuedAt: String(row['issued_at']),
        actor: JSON.parse(String(row['actor'])),
      })),
      refused: refused.map(({ command_id }) => command_id),
      keptAside: aside.n,
    };
  } finally {
    file.close();
  }
}
