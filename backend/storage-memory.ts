/** The simulator's storage: everything in maps, one writer at a time, no clock, no timer, no randomness. */
import { inFoundOrder, isFoundBy } from '../domain/found.ts';
import type { Doc, Table, Tx } from '../domain/tx.ts';
import { DOCS_VERSION } from '../domain/upcast.ts';
import { codePrefix } from './code-prefix.ts';
import type { ClientRow, Decision, Pulled, Storage, StorageSnapshot, StorageTx } from './contract.ts';
import { orderKeys } from './order-keys.ts';
import { type StoredRow, inVersionOrder, pulledRow, readDoc } from './stored-docs.ts';

/** Never changed in place once committed: a writer works on copies, so a reader keeps what it began with. */
interface State {
  version: number;
  prefixes: number;
  /** Kept as text so that nobody changes a stored document from outside. */
  docs: Map<string, StoredRow>;
  keys: Map<string, string>;
  clients: Map<string, ClientRow>;
  decisions: Map<string, Decision>;
  receipts: Map<string, { clientId: string; seq: number; commandId: string }>;
}

export function createMemoryStorage(): Storage {
  let state: State = {
    version: 0,
    prefixes: 0,
    docs: new Map(),
    keys: new Map(),
    clients: new Map(),
    decisions: new Map(),
    receipts: new Map(),
  };
  const listeners = new Set<(version: number) => void>();
  let last: Promise<unknown> = Promise.resolve();

  const snapshot = <T>(read: (snapshot: StorageSnapshot) => Promise<T>) => read(snapshotOf(state));
  return {
    write(work) {
      const run = last.then(async () => {
        const draft = copy(state);
        const result = await work(transaction(draft, state.version + 1));
        const before = state.version;
        state = committed(draft, before + 1);
        if (state.version > before) for (const listener of listeners) listener(state.version);
        return result;
      });
      last = run.catch(() => undefined);
      return run;
    },
    snapshot,
    pull: (cookie, limit) => snapshot((now) => now.pull(cookie, limit)),
    version: async () => state.version,
    onCommit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => listeners.clear(),
  };
}

function copy(state: State): State {
  return {
    ...state,
    docs: new Map(state.docs),
    keys: new Map(state.keys),
    clients: new Map(state.clients),
    decisions: new Map(state.decisions),
    receipts: new Map(state.receipts),
  };
}

/** A transaction that changed no document takes no version. */
function committed(draft: State, version: number): State {
  const changed = [...draft.docs.values()].some((row) => row.version === version);
  return { ...draft, version: changed ? version : draft.version };
}

function transaction(draft: State, version: number): StorageTx {
  let marked = { docs: new Map(draft.docs), keys: new Map(draft.keys) };
  return {
    docs: documents(draft, version),
    async savepoint() {
      marked = { docs: new Map(draft.docs), keys: new Map(draft.keys) };
    },
    async rollbackDocs() {
      draft.docs = new Map(marked.docs);
      draft.keys = new Map(marked.keys);
    },
    ahead: async () => undefined,
    client: async (clientId) => draft.clients.get(clientId),
    async putClient(row) {
      draft.clients.set(row.clientId, { ...row });
    },
    async nextCodePrefix() {
      draft.prefixes += 1;
      return codePrefix(draft.prefixes - 1);
    },
    decision: async (commandId) => structuredClone(draft.decisions.get(commandId)),
    async putDecision(decision) {
      draft.decisions.set(decision.commandId, structuredClone(decision));
    },
    // nobody reads it there
    archive: async () => undefined,
    receipt: async (clientId, seq) => draft.receipts.get(`${clientId}/${seq}`)?.commandId,
    async putReceipt(clientId, seq, commandId) {
      draft.receipts.set(`${clientId}/${seq}`, { clientId, seq, commandId });
    },
  };
}

function documents(draft: State, version: number): Tx {
  const dropKeys = (row: StoredRow | undefined) => {
    if (row) for (const key of orderKeys(row.table, read(row))) draft.keys.delete(`${key.key}/${key.value}`);
  };
  return {
    async get<T extends Table>(table: T, id: string) {
      const row = draft.docs.get(`${table}/${id}`);
      return row && (read(row) as Doc<T> | undefined);
    },
    async put(table, doc) {
      const place = `${table}/${doc.id}`;
      dropKeys(draft.docs.get(place));
      for (const { key, value } of orderKeys(table, doc)) {
        if (draft.keys.has(`${key}/${value}`)) throw new Error(`two orders with the same ${key}`);
        draft.keys.set(`${key}/${value}`, doc.id);
      }
      draft.docs.set(place, { table, id: doc.id, version, docsVersion: DOCS_VERSION, json: JSON.stringify(doc) });
    },
    async remove(table, id) {
      const row = draft.docs.get(`${table}/${id}`);
      if (!row || row.json === null) return;
      dropKeys(row);
      draft.docs.set(`${table}/${id}`, { ...row, version, json: null });
    },
    orderBy: async (key, value) => draft.keys.get(`${key}/${value}`),
    find: async (by, value) => {
      const found = [...draft.docs.values()].filter((row) => isFoundBy(by, value, row.table, read(row)));
      return inFoundOrder(found.map(({ table, id }) => ({ table, id })));
    },
  };
}

function read({ table, docsVersion, json }: StoredRow): unknown {
  return readDoc(table, docsVersion, json);
}

function snapshotOf(state: State): StorageSnapshot {
  return {
    version: async () => state.version,
    client: async (clientId) => state.clients.get(clientId),
    receiptsAfter: async (clientId, after, upTo) => receiptsAfter(state, clientId, after, upTo),
    pull: async (cookie, limit) => pull(state, cookie, limit),
  };
}

function receiptsAfter(state: State, clientId: string, after: number, upTo: number): (Decision & { seq: number })[] {
  return [...state.receipts.values()]
    .filter((receipt) => receipt.clientId === clientId && receipt.seq > after && receipt.seq <= upTo)
    .sort((a, b) => a.seq - b.seq)
    .flatMap(({ seq, commandId }) => {
      const decision = state.decisions.get(commandId);
      return decision ? [{ ...structuredClone(decision), seq }] : [];
    });
}

function pull(state: State, cookie: number, limit: number): Pulled {
  const newer = inVersionOrder([...state.docs.values()].filter((row) => row.version > cookie));
  const lastVersion = newer[Math.min(limit, newer.length) - 1]?.version ?? state.version;
  const rows = newer.filter((row) => row.version <= lastVersion);
  const left = newer.length - rows.length;
  return { rows: rows.map(pulledRow), cookie: left > 0 ? lastVersion : state.version, left };
}
