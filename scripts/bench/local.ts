/** What a person waits for on one workstation: search, opening, lists, placing; and what the process holds. */
import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Store } from '../../db/contract.ts';
import { queries } from '../../domain/api.ts';
import { newId } from '../../domain/ids.ts';
import { system } from '../../workstation/system.ts';
import { type Figure, type Limit, round, spreadOf, timed, timeOf, timesOf } from './measure.ts';
import { phoneOrders } from './phone-orders.ts';
import { type Typed, articleKeystrokes, callerKeystrokes, keystrokes, lists, slips } from './questions.ts';
import { byKeyLimit, someOrderIds } from './by-key.ts';
import { type Reference, referenceOf } from './reference.ts';
import { storeOf, viewer } from './store-of.ts';

export interface LocalJob {
  path: string;
  orders: number;
  names: string | null;
}

export interface Local {
  figures: Record<string, Figure>;
  slowestLists: { name: string; ms: number }[];
}

const PLACED = 300;
const ROUNDS = 3;

export async function local({ path, orders, names }: LocalJob): Promise<Local> {
  const reference = await referenceOf(orders, names);
  const opening = await opened(path);
  const { store } = opening;
  const ids = someOrderIds(reference);
  const byKey = byKeyLimit(path, ids);
  const look = (typed: readonly Typed[], ask: (one: Typed) => Promise<unknown>) => timesOf(typed, ask);
  const searched = await look(keystrokes(reference), ({ text }) =>
    store.query('search', { shop: null, text, limit: 12 }, viewer),
  );
  const slipped = await look(slips(reference), ({ text }) =>
    store.query('search', { shop: null, text, limit: 12 }, viewer),
  );
  const slippedCallers = await look(slips(reference), (one) =>
    store.query('customerSearch', { ...one, limit: 20 }, viewer),
  );
  const callers = await look(callerKeystrokes(reference), (one) =>
    store.query('customerSearch', { ...one, limit: 20 }, viewer),
  );
  const found = await look(articleKeystrokes(reference), (one) =>
    store.query('articleSearch', queries.articleSearch.in.parse(one), viewer),
  );
  const orderViews = await timesOf(ids, (id) => store.query('orderById', { orderId: id }, viewer));
  const listed = await listTimes(store);
  const placed = await placeTimes(store, reference);
  const held = process.memoryUsage.rss();
  await store.close();
  const commit: Limit = { what: 'one INSERT of the same bytes, synchronous=FULL', value: commitMs(path) };
  return {
    figures: {
      coldOpen: { ...opening.figure, note: 'createStore in a fresh process; the file may be in the page cache' },
      coldFirstList: opening.firstList,
      search: timed(searched, 30, byKey, 'per keystroke, orders, customers and articles of both shops'),
      searchSlipped: timed(slipped, 30, byKey, 'per keystroke of names with two letters swapped'),
      customerSearchSlipped: timed(slippedCallers, 30, byKey, 'per keystroke of names with two letters swapped'),
      customerSearch: timed(callers, 30, byKey, 'per keystroke'),
      articleSearch: timed(found, 30, byKey, 'per keystroke'),
      openOrder: timed(orderViews, 80, byKey),
      listFirstPage: timed(listed.times, 200, byKey, `100 rows; ${lists().length} sorts and filters, ${ROUNDS} times`),
      placeOrder: timed(placed, 50, commit, 'on disk when it answers; no backend'),
      storeMemory: {
        unit: 'MB',
        value: round(held / 2 ** 20),
        target: 300,
        limit: null,
        ratio: null,
        note: 'RSS after all of this',
      },
    },
    slowestLists: listed.slowest,
  };
}

async function opened(path: string): Promise<{ store: Store; figure: Figure; firstList: Figure }> {
  const from = performance.now();
  const store = await storeOf(path, null);
  const figure = timed([performance.now() - from], 1500, null);
  const first = await timeOf(() => store.query('orderList', queries.orderList.in.parse({ shop: null }), viewer));
  return { store, figure, firstList: timed([first], null, null, 'the first list after it') };
}

async function listTimes(store: Store): Promise<{ times: number[]; slowest: Local['slowestLists'] }> {
  const times: number[] = [];
  const medians: { name: string; ms: number }[] = [];
  for (const { name, filter } of lists()) {
    const args = queries.orderList.in.parse(filter);
    const rounds = await timesOf(Array.from({ length: ROUNDS }), () => store.query('orderList', args, viewer));
    times.push(...rounds);
    medians.push({ name, ms: spreadOf(rounds).p50 });
  }
  return { times, slowest: medians.toSorted((a, b) => b.ms - a.ms).slice(0, 8) };
}

async function placeTimes(store: Store, reference: Reference): Promise<number[]> {
  const made = phoneOrders(reference, PLACED);
  return timesOf(made, (args) => store.placeOrder({ commandId: newId(system.random), draftId: null, args }, viewer));
}

/** Milliseconds of the middle one. */
function commitMs(path: string): number {
  const file = `${path}.commit`;
  const db = new Database(file);
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.exec('CREATE TABLE doc (n INTEGER PRIMARY KEY, json TEXT NOT NULL) STRICT');
    const insert = db.prepare('INSERT INTO doc (json) VALUES (?)');
    // an order and its queue row
    const text = 'x'.repeat(6_000);
    const times = Array.from({ length: PLACED }, () => {
      const from = performance.now();
      insert.run(text);
      return performance.now() - from;
    });
    return spreadOf(times).p50;
  } finally {
    db.close();
    for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  }
}
