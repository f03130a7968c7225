/** The first sync of a workstation, from a backend that has everything ready, and raw SQLite with the same texts. */
import { closeSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import Database from 'better-sqlite3';
import type { SyncAnswer, SyncRequest, Transport } from '../../domain/sync.ts';
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
  initialSyncHeld: Figure;
  initialSyncPeak: Figure;
  seconds: number;
  bytes: number;
}

const RAW_DOCS = 20_000;
const PAGE = 1_000;

export async function fill({ path, orders, names }: FillJob): Promise<Filled> {
  const reference = await referenceOf(orders, names);
  const wire = wireOf(`${path}.wire`, reference);
  const store = await storeOf(path, wire.transport);
  const held = monitorEventLoopDelay({ resolution: 5 });
  held.enable();
  const cpu = process.cpuUsage();
  const from = performance.now();
  const status = await store.syncNow();
  const applied = performance.now() - from;
  const { user, system } = process.cpuUsage(cpu);
  held.disable();
  if (status.fault !== null || status.progress !== null) throw new Error(`first sync: ${status.faultText}`);
  await store.close();
  wire.remove();
  const raw = rawInsert(`${path}.raw`, reference);
  return {
    initialSync: {
      ...rate('docs/s', (reference.size * 1000) / applied, 20_000, {
        what: 'INSERT of the same JSON by id, 1000 a transaction, same pragmas',
        value: raw,
      }),
      note: `pages ready as bytes, then parsed, checked, projected, indexed, written; ${Math.round((user + system) / reference.size)} µs of processor per document`,
    },
    initialSyncHeld: {
      unit: 'ms',
      value: round(held.max / 1e6),
      target: null,
      limit: null,
      ratio: null,
      note: 'longest time in which nothing else was answered during the first sync',
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

/** All documents as text in a file, made before anything is measured: a page is the bytes that would come over the wire. */
function wireOf(path: string, reference: Reference): { transport: Transport; remove(): void } {
  const file = openSync(path, 'w+');
  const ends = [0];
  let end = 0;
  for (let at = 0; at < reference.size; at += PAGE) {
    const rows = Array.from({ length: Math.min(PAGE, reference.size - at) }, (_, index) => reference.row(at + index));
    const texts = rows.map((row) => Buffer.from(`${JSON.stringify(row)},`));
    for (const text of texts) ends.push((end += text.byteLength));
    writeSync(file, Buffer.concat(texts));
  }
  const sync = async (request: SyncRequest): Promise<ArrayBuffer> => {
    const cookie = Math.min(reference.size, request.cookie + request.limit);
    const { patch: _, ...told } = answerTo(request, cookie, reference.size - cookie);
    const before = Buffer.from(`${JSON.stringify(told).slice(0, -1)},"patch":[`);
    const first = ends[request.cookie] ?? 0;
    // without the last comma
    const length = Math.max(0, (ends[cookie] ?? 0) - first - 1);
    const page = new Uint8Array(before.byteLength + length + 2);
    page.set(before);
    readSync(file, page, before.byteLength, length, first);
    page.set(Buffer.from(']}'), before.byteLength + length);
    return page.buffer;
  };
  return {
    transport: { sync },
    remove: () => {
      closeSync(file);
      rmSync(path);
    },
  };
}

function answerTo(request: SyncRequest, cookie: number, left: number): SyncAnswer {
  return {
    clientId: request.clientId,
    base: request.cookie,
    cookie,
    more: left > 0,
    left,
    docsVersion: DOCS_VERSION,
    patch: [],
    lastSeq: request.lastSeq,
    results: [],
    codePrefix: 'P',
    signInAgain: null,
    now: new Date().toISOString(),
  };
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
