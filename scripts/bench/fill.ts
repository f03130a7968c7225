/** The first sync of a workstation, from a backend that has everything ready, and raw SQLite with the same texts. */
import { rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { type PatchRow, SyncAnswer, type SyncRequest, type Transport } from '../../domain/sync.ts';
import { DOCS_VERSION } from '../../domain/upcast.ts';
import { type Figure, rate, round } from './measure.ts';
import { type Reference, referenceOf } from './reference.ts';
import { storeOf } from './store-of.ts';

export interface FillJob {
  path: string;
  orders: number;
  names: string | null;
}

export interface Filled {
  initialSync: Figure;
  initialSyncPeak: Figure;
  seconds: number;
  bytes: number;
}

const RAW_DOCS = 20_000;
const PAGE = 1_000;

export async function fill({ path, orders, names }: FillJob): Promise<Filled> {
  const reference = await referenceOf(orders, names);
  const wire = wireOf(reference);
  const store = await storeOf(path, wire.transport);
  const from = performance.now();
  const status = await store.syncNow();
  const applied = performance.now() - from - wire.madeMs();
  if (status.fault !== null || status.progress !== null) throw new Error(`first sync: ${status.faultText}`);
  await store.close();
  const raw = rawInsert(`${path}.raw`, reference);
  return {
    initialSync: {
      ...rate('docs/s', (reference.size * 1000) / applied, 20_000, {
        what: 'INSERT of the same JSON by id, 1000 a transaction, same pragmas',
        value: raw,
      }),
      note: 'JSON parsed and checked, projections and search entries written; making and sending the pages left out',
    },
    initialSyncPeak: {
      unit: 'MB',
      value: round(process.resourceUsage().maxRSS / 1024),
      target: null,
      limit: null,
      ratio: null,
      note: 'peak of the process that synced and made the pages',
    },
    seconds: round(applied / 1000),
    bytes: statSync(path).size,
  };
}

/** Pages as text, as they come over the wire; making them is not counted. */
function wireOf(reference: Reference): { transport: Transport; madeMs(): number } {
  let made = 0;
  const textOf = (request: SyncRequest): string => {
    const cookie = Math.min(reference.size, request.cookie + request.limit);
    const patch: PatchRow[] = [];
    for (let at = request.cookie; at < cookie; at += 1) patch.push(reference.row(at));
    const answer: SyncAnswer = {
      clientId: request.clientId,
      base: request.cookie,
      cookie,
      more: cookie < reference.size,
      left: reference.size - cookie,
      docsVersion: DOCS_VERSION,
      patch,
      lastSeq: request.lastSeq,
      results: [],
      codePrefix: 'P',
      signInAgain: null,
      now: new Date().toISOString(),
    };
    return JSON.stringify(answer);
  };
  const sync = (request: SyncRequest): Promise<SyncAnswer> => {
    const from = performance.now();
    const text = textOf(request);
    made += performance.now() - from;
    return Promise.resolve(SyncAnswer.parse(JSON.parse(text)));
  };
  return { transport: { sync }, madeMs: () => made };
}

/** Documents a second. */
function rawInsert(path: string, reference: Reference): number {
  const db = new Database(path);
  try {
    for (const pragma of ['page_size = 8192', 'journal_mode = WAL', 'synchronous = FULL', 'cache_size = -48000'])
      db.pragma(pragma);
    db.exec('CREATE TABLE doc (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, json TEXT NOT NULL) STRICT');
    const insert = db.prepare('INSERT INTO doc (id, json) VALUES (?, ?)');
    const first = Math.max(0, reference.size - RAW_DOCS);
    const rows = Array.from({ length: reference.size - first }, (_, index) => reference.row(first + index));
    const texts = rows.map(({ id, doc }) => [id, JSON.stringify(doc)]);
    const from = performance.now();
    for (let at = 0; at < texts.length; at += PAGE)
      db.transaction(() => {
        for (const values of texts.slice(at, at + PAGE)) insert.run(...values);
      })();
    return (texts.length * 1000) / (performance.now() - from);
  } finally {
    db.close();
    for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
  }
}
