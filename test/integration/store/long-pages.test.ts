/** First and other large syncs: pages as bytes, checked on a second thread while the page before is written. */
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as soon } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../db/contract.ts';
import { queries } from '../../../domain/api.ts';
import { type SyncAnswer, SyncFault, type SyncRequest, type Transport } from '../../../domain/sync.ts';
import { aCustomer, aPhoneOrder, agent, anAddress, anOrder, idOf, manager, someDetails } from '../../builders.ts';
import { type AnyDoc, aStation, anAnswer, firstDocs, patchOf, tempDir } from './station.ts';

const ORDERS = 900;
const PAGE = 400;
const cities = ['Évry', 'Saint-Étienne', 'Œuilly', 'Paris', 'L’Haÿ-les-Roses'];
const cityOf = (number: number) => cities[number % cities.length] ?? '';

/** Of `PAGE` orders each page is far longer than what is checked at once. */
const docs: readonly AnyDoc[] = [
  ...firstDocs,
  ...Array.from({ length: 40 }, (_, number): AnyDoc => {
    const details = someDetails({ lastName: `Zoé${number}`, note: '🎁 œuvre' });
    return { table: 'customers', doc: aCustomer({ id: idOf(0x20000 + number), details }) };
  }),
  ...Array.from({ length: ORDERS }, (_, number): AnyDoc => {
    const code = `B-${String(number + 1).padStart(6, '0')}`;
    const delivery = anAddress({ lastName: `Nœl${number}`, city: cityOf(number) });
    return { table: 'orders', doc: anOrder({ id: idOf(0x30000 + number), code, delivery, instructions: '🎈 Ωmega' }) };
  }),
];
const patch = patchOf(docs);

function pageOf(request: SyncRequest): SyncAnswer {
  const cookie = Math.min(patch.length, request.cookie + request.limit);
  const left = patch.length - cookie;
  return anAnswer(request, { cookie, more: left > 0, left, patch: patch.slice(request.cookie, cookie) });
}

function bytesOf(answer: unknown): ArrayBuffer {
  return new TextEncoder().encode(JSON.stringify(answer)).buffer;
}

interface Wire extends Transport {
  requests: SyncRequest[];
  /** Most requests that were under way together. */
  together: number;
}

/** Pages as bytes; `during` may act, and put another answer in their place. */
function bytesWire(during: (request: SyncRequest, index: number) => unknown = () => undefined): Wire {
  let under = 0;
  const wire: Wire = {
    requests: [],
    together: 0,
    sync: async (request) => {
      under += 1;
      wire.together = Math.max(wire.together, under);
      try {
        wire.requests.push(structuredClone(request));
        const other = await during(request, wire.requests.length);
        if (other instanceof SyncFault) throw other;
        return other instanceof ArrayBuffer ? other : bytesOf(pageOf(request));
      } finally {
        under -= 1;
      }
    },
  };
  return wire;
}

/** Every row of every table that a pull writes, and every entry of the search indexes. */
function contentOf(path: string): Record<string, unknown[]> {
  const db = new Database(path);
  try {
    const tables = ['shops', 'staff', 'articles', 'stock', 'customers', 'orders'];
    const rows = ['order_row', 'customer_row', 'article_row', 'stock_row'];
    const content: Record<string, unknown[]> = {};
    for (const table of [...tables, ...rows]) content[table] = db.prepare(`SELECT * FROM ${table} ORDER BY n`).all();
    for (const index of ['order_fts', 'customer_fts', 'article_fts']) {
      db.exec(`CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, ${index}, instance)`);
      content[index] = db.prepare('SELECT term, doc, col FROM temp.words ORDER BY term, doc, col').all();
      db.exec('DROP TABLE temp.words');
    }
    return content;
  } finally {
    db.close();
  }
}

/** What a power cut would leave. */
function cut(path: string): string {
  const copy = join(tempDir(), 'cut.db');
  copyFileSync(path, copy);
  if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`);
  return copy;
}

async function filledRowByRow(): Promise<Record<string, unknown[]>> {
  const { store, path } = await aStation({ transport: { sync: async (request) => pageOf(request) }, pageSize: 7 });
  expect(await store.syncNow()).toMatchObject({ state: 'idle', fault: null, progress: null });
  await store.close();
  return contentOf(path);
}

async function found(store: Store, text: string): Promise<string[]> {
  const hits = await store.query('search', { shop: null, text, limit: 20 }, manager);
  return hits.map(({ title }) => title);
}

const listAll = queries.orderList.in.parse({ shop: null });
const order = { commandId: idOf(1), draftId: null, args: aPhoneOrder() };

describe('a file filled by long pages', () => {
  it('is the same as one filled row by row: documents, lists and search entries', async () => {
    const wire = bytesWire();
    const { store, path, logged } = await aStation({ transport: wire, pageSize: PAGE });
    expect(await store.syncNow()).toMatchObject({ state: 'idle', fault: null, progress: null });
    await store.close();
    expect(contentOf(path)).toEqual(await filledRowByRow());
    expect(logged).toEqual([]);
  });

  it('asks one page at a time, the next before the last is written (S29)', async () => {
    const seen: number[] = [];
    const wire = bytesWire(() => seen.push(store.status().progress?.done ?? 0));
    const { store } = await aStation({ transport: wire, pageSize: PAGE });
    await store.syncNow();
    expect(seen).toEqual([0, 0, PAGE]);
    expect(wire.together).toBe(1);
    expect(wire.requests.map(({ cookie }) => cookie)).toEqual([0, PAGE, 2 * PAGE]);
  });

  it('goes on where a power cut in the middle left it, and is whole in the end (S1, S21)', async () => {
    const whole = await filledRowByRow();
    const copies: string[] = [];
    let cutting: Promise<unknown> = Promise.resolve();
    const wire = bytesWire((_request, index) => {
      // the second page is asked for while the first one waits to be written, the third while the second one does
      copies.push(cut(station.path));
      if (index > 1) cutting = soon().then(() => copies.push(cut(station.path)));
    });
    const station = await aStation({ transport: wire, pageSize: PAGE });
    await station.store.syncNow();
    await cutting;
    expect(copies).toHaveLength(5);
    for (const path of copies) {
      const { store } = await aStation({ path, pageSize: PAGE });
      store.connect(bytesWire());
      expect(await store.syncNow()).toMatchObject({ state: 'idle', fault: null, progress: null });
      expect(await found(store, 'B-000900')).toEqual(['B-000900']);
      expect((await store.query('orderList', listAll, manager)).total).toBe(ORDERS);
      await store.close();
      expect(contentOf(path)).toEqual(whole);
    }
  });

  it('lets people act and read between two pages, and sends at once what they did (S1, S24)', async () => {
    let placed: Promise<unknown> = Promise.resolve();
    const wire = bytesWire((_request, index) => {
      // the first page has brought the letters of its code
      if (index === 3) placed = store.placeOrder(order, agent);
    });
    const { store, path } = await aStation({ transport: wire, pageSize: 250 });
    await store.syncNow();
    expect(await placed).toMatchObject({ code: 'A-000001' });
    // what was asked for ahead carries nothing, what comes after it does
    expect(wire.requests.map(({ commands }) => commands.length).slice(0, 4)).toEqual([0, 0, 0, 1]);
    expect(store.status()).toMatchObject({ queued: 1, progress: null });
    expect(await found(store, 'A-000001')).toEqual(['A-000001']);
    const copy = cut(path);
    expect((await aStation({ path: copy })).store.status()).toMatchObject({ queued: 1 });
  });

  it('applies nothing of a page with one document that does not fit, and keeps the pages before it (S27)', async () => {
    const wire = bytesWire((request, index) => {
      if (index !== 2) return undefined;
      const page = pageOf(request);
      const [first] = page.patch.slice(-1);
      return bytesOf({ ...page, patch: [...page.patch.slice(0, -1), { ...first, doc: { id: first?.id } }] });
    });
    const { store } = await aStation({ transport: wire, pageSize: PAGE });
    expect(await store.syncNow()).toMatchObject({ state: 'waiting', fault: 'badAnswer', progress: { done: PAGE } });
    expect(await store.syncNow()).toMatchObject({ state: 'idle', fault: null, progress: null });
    expect((await store.query('orderList', listAll, manager)).total).toBe(ORDERS);
  });

  it.each([
    ['is no JSON', '{"patch":', 'badAnswer'],
    ['is none, short', 'oops', 'badAnswer'],
    ['has another shape', JSON.stringify({ hello: true }), 'badAnswer'],
  ])('refuses an answer that %s', async (_what, text, fault) => {
    for (const length of [0, 400_000]) {
      const bytes = new TextEncoder().encode(text + ' '.repeat(length)).buffer;
      const { store } = await aStation({ transport: bytesWire(() => bytes), pageSize: PAGE });
      expect(await store.syncNow()).toMatchObject({ fault, progress: null, lastSyncAt: null });
    }
  });

  it('asks for a newer program when documents are of a form it does not know (S31)', async () => {
    const wire = bytesWire((request) => bytesOf({ ...pageOf(request), docsVersion: 99 }));
    const { store } = await aStation({ transport: wire, pageSize: PAGE });
    expect(await store.syncNow()).toMatchObject({ state: 'paused', fault: 'upgradeRequired' });
  });

  it('drops the page asked for ahead when the file starts over meanwhile (S20, S25)', async () => {
    let again: Promise<unknown> = Promise.resolve();
    const wire = bytesWire((_request, index) => {
      if (index === 2) again = store.pullAgain();
    });
    const { store, path } = await aStation({ transport: wire, pageSize: PAGE });
    expect(await store.syncNow()).toMatchObject({ fault: 'badAnswer' });
    await again;
    expect(await store.syncNow()).toMatchObject({ state: 'idle', fault: null, progress: null });
    expect(new Set(wire.requests.map(({ clientId }) => clientId)).size).toBe(2);
    await store.close();
    expect(contentOf(path)['orders']).toHaveLength(ORDERS);
  });

  it('goes on without the thread when that breaks', async () => {
    const gone = bytesOf({});
    structuredClone(gone, { transfer: [gone] });
    const wire = bytesWire((_request, index) => (index === 2 ? gone : undefined));
    const { store, logged } = await aStation({ transport: wire, pageSize: PAGE });
    expect(await store.syncNow()).toMatchObject({ state: 'waiting', fault: 'badAnswer' });
    expect(logged.join()).toContain('the thread that checks pages broke');
    expect(await store.syncNow()).toMatchObject({ state: 'idle', fault: null, progress: null });
    expect(await found(store, 'B-000900')).toEqual(['B-000900']);
  });
});
