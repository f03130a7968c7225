/** A workstation's store on a real file, with the clock, the timer and the wire in the test's hands. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Caller } from '../../../backend/contract.ts';
import { createCore } from '../../../backend/core.ts';
import { createMemoryStorage } from '../../../backend/storage-memory.ts';
import { settleIn } from '../../../backend/payments/settle-link.ts';
import type { Store, StoreOptions } from '../../../db/contract.ts';
import { createStore } from '../../../db/store.ts';
import type { PaymentNews } from '../../../domain/payment/settle.ts';
import { type SyncAnswer, SyncFault, type SyncRequest, type Transport } from '../../../domain/sync.ts';
import type { Doc, Table } from '../../../domain/tx.ts';
import { DOCS_VERSION } from '../../../domain/upcast.ts';
import {
  aCustomer,
  aShopProfile,
  aStaff,
  aStock,
  agent,
  anArticle,
  manager,
  NOON,
  seededRandom,
  warehouse,
} from '../../builders.ts';

export function tempDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'comptoir-store-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

export interface Timer {
  timer: StoreOptions['timer'];
  /** Delays that are armed now, in milliseconds. */
  armed(): number[];
  /** Runs what is armed. */
  fire(): void;
}

export function manualTimer(): Timer {
  const waiting = new Map<object, { ms: number; run: () => void }>();
  return {
    timer: {
      set: (ms, run) => {
        const key = {};
        waiting.set(key, { ms, run });
        return () => waiting.delete(key);
      },
    },
    armed: () => [...waiting.values()].map(({ ms }) => ms),
    fire: () => {
      const due = [...waiting.values()];
      waiting.clear();
      for (const { run } of due) run();
    },
  };
}

export interface Station {
  store: Store;
  timer: Timer;
  path: string;
  logged: string[];
}

let seeds = 0;

export async function aStation(options: Partial<StoreOptions> = {}): Promise<Station> {
  const timer = manualTimer();
  const path = options.path ?? join(tempDir(), 'shop.db');
  const logged: string[] = [];
  seeds += 1;
  const store = await createStore({
    path,
    now: () => NOON,
    random: seededRandom(seeds),
    transport: null,
    deviceName: 'Poste 1',
    grants: () => ({
      [agent.id]: `grant-${agent.id}`,
      [manager.id]: `grant-${manager.id}`,
      [warehouse.id]: `grant-${warehouse.id}`,
    }),
    timer: timer.timer,
    log: (_level, text) => logged.push(text),
    ...options,
  });
  onTestFinished(() => store.close());
  return { store, timer, path, logged };
}

export type AnyDoc = { [T in Table]: { table: T; doc: Doc<T> } }[Table];

/** A shop with its people, one article on the shelf and one customer. */
export const firstDocs: readonly AnyDoc[] = [
  { table: 'shops', doc: aShopProfile() },
  { table: 'staff', doc: aStaff('agent') },
  { table: 'staff', doc: aStaff('warehouse') },
  { table: 'staff', doc: aStaff('manager') },
  { table: 'articles', doc: anArticle() },
  { table: 'stock', doc: aStock() },
  { table: 'customers', doc: aCustomer() },
];

export interface Backend {
  sync(request: SyncRequest, deviceId: string): Promise<SyncAnswer>;
  put(doc: AnyDoc): Promise<void>;
  orderIds(): Promise<string[]>;
  /** What the payment provider says of a link. */
  hear(linkId: string, news: PaymentNews): Promise<void>;
  /** Every document of a table as it stands. */
  docs<T extends Table>(table: T): Promise<Doc<T>[]>;
}

/** The real backend core on memory storage; everybody on its staff has the grant `grant-<id>`. */
export async function aBackend(docs: readonly AnyDoc[] = firstDocs): Promise<Backend> {
  const storage = createMemoryStorage();
  const random = seededRandom(7);
  const core = createCore({ storage, now: () => NOON, random, log: () => undefined });
  const all = async () => (await storage.pull(0, Number.MAX_SAFE_INTEGER)).rows;
  const actor: Caller['actor'] = async (staffId, grant) => {
    const row = (await all()).find(({ table, id }) => table === 'staff' && id === staffId);
    return row && grant === `grant-${staffId}` ? (row.doc as Doc<'staff'>) : undefined;
  };
  const put = ({ table, doc }: AnyDoc) => storage.write((tx) => tx.docs.put(table, doc));
  for (const doc of docs) await put(doc);
  return {
    put,
    hear: (linkId, news) => storage.write((tx) => settleIn(tx, linkId, news, NOON, random)),
    sync: (request, deviceId) => core.sync(structuredClone(request), { deviceId, deviceName: deviceId, actor }),
    docs: async <T extends Table>(table: T) =>
      (await all()).flatMap((row) => (row.table === table && row.doc !== null ? [row.doc as Doc<T>] : [])),
    orderIds: async () =>
      (await all()).filter(({ table, doc }) => table === 'orders' && doc !== null).map(({ id }) => id),
  };
}

export function wireTo(backend: Backend, deviceId = 'device-1'): Transport {
  return { sync: (request) => backend.sync(request, deviceId) };
}

/** A station that has pulled all documents and is connected to a real backend core. */
export async function anOpenShop(
  docs: readonly AnyDoc[] = [],
  options: Partial<StoreOptions> = {},
): Promise<Station & { backend: Backend }> {
  const backend = await aBackend([...firstDocs, ...docs]);
  const station = await aStation({ transport: wireTo(backend), ...options });
  await station.store.syncNow();
  return { ...station, backend };
}

type Step = (request: SyncRequest) => SyncAnswer | SyncFault;

/** Answers as written in the test, one a request; offline when they run out. */
export function scripted(...steps: Step[]): Transport & { requests: SyncRequest[] } {
  const requests: SyncRequest[] = [];
  return {
    requests,
    sync: async (request) => {
      requests.push(structuredClone(request));
      const step = steps.shift();
      const answer = step ? step(request) : new SyncFault('offline');
      if (answer instanceof SyncFault) throw answer;
      return structuredClone(answer);
    },
  };
}

/** An answer that changes nothing, but for what the test says. */
export function anAnswer(request: SyncRequest, change: Partial<SyncAnswer> = {}): SyncAnswer {
  return {
    clientId: request.clientId,
    base: request.cookie,
    cookie: request.cookie,
    more: false,
    left: 0,
    docsVersion: DOCS_VERSION,
    patch: [],
    lastSeq: request.lastSeq,
    results: [],
    codePrefix: 'A',
    signInAgain: null,
    now: NOON,
    ...change,
  };
}

/** Documents as patch rows, versions from `first` on. */
export function patchOf(docs: readonly AnyDoc[], first = 1): SyncAnswer['patch'] {
  return docs.map(({ table, doc }, index) => ({ table, id: doc.id, version: first + index, doc }));
}

/** A first answer that brings `docs`. */
export function filledWith(docs: readonly AnyDoc[] = firstDocs): (request: SyncRequest) => SyncAnswer {
  return (request) => anAnswer(request, { cookie: 100, patch: patchOf(docs) });
}
