/**
 * Documents within one transaction. Nobody else writes while it lasts, so what was read once is true to its end, and
 * what is written waits here: a refused command costs nothing, and all documents go to the database at once.
 */
import { type FindBy, inFoundOrder, isFoundBy } from '../domain/found.ts';
import { type Doc, type OrderKey, type Table, type Tx, isTable } from '../domain/tx.ts';
import { DOCS_VERSION } from '../domain/upcast.ts';
import { orderKeys } from './order-keys.ts';
import type { DocFields, Learned } from './postgres-ahead.ts';
import type { Ask } from './postgres-transaction.ts';
import { readDoc } from './stored-docs.ts';

export interface Documents {
  tx: Tx;
  /** Marks where `back` returns to. */
  mark(): void;
  back(): void;
  /** What was read of the database otherwise. */
  learn(learned: Learned): Promise<void>;
  written(): Written;
  /** What is known of the database once that is written. */
  after(): Promise<Layer>;
}

/** What waits to be written, as rows. */
export interface Written {
  docs: { tbl: Table; id: string; json: string | null }[];
  keys: { key: string; value: string; id: string }[];
  keysGone: { key: string; value: string }[];
}

/** Of documents by `table/id`, of order ids by `key/value`; null where there is none. */
export interface Layer {
  docs: Map<string, DocFields | null>;
  keys: Map<string, string | null>;
}

/** `read` is what is known of the database already; what is read is added to it. */
export function documentsOf(ask: Ask, read: Promise<Layer>): Documents {
  let written = emptyLayer();
  let marked = emptyLayer();

  const stored = async (table: Table, id: string): Promise<DocFields | null> => {
    const place = `${table}/${id}`;
    const { docs } = await read;
    const known = written.docs.get(place) ?? docs.get(place);
    if (known !== undefined) return known;
    const [found = null] = await ask<DocFields>(selectDoc, [table, id]);
    docs.set(place, found);
    return found;
  };
  const orderBy = async (key: OrderKey, value: string): Promise<string | undefined> => {
    const place = `${key}/${value}`;
    const waiting = written.keys.get(place);
    if (waiting !== undefined) return waiting ?? undefined;
    const { keys } = await read;
    const known = keys.get(place);
    if (known !== undefined) return known ?? undefined;
    const [found] = await ask<{ id: string }>(selectKey, [key, value]);
    keys.set(place, found?.id ?? null);
    return found?.id;
  };
  const get = async (table: Table, id: string): Promise<unknown> => {
    const row = await stored(table, id);
    return row ? readDoc(table, row.docs_version, row.json) : undefined;
  };
  const setKeys = async (table: Table, id: string, before: unknown, after: unknown): Promise<void> => {
    const wanted = orderKeys(table, after);
    for (const { key, value } of wanted) {
      const holder = await orderBy(key, value);
      if (holder !== undefined && holder !== id) throw new Error(`two orders with the same ${key}`);
      if (holder === undefined) written.keys.set(`${key}/${value}`, id);
    }
    for (const { key, value } of orderKeys(table, before))
      if (!wanted.some((kept) => kept.key === key && kept.value === value)) written.keys.set(`${key}/${value}`, null);
  };

  const tx: Tx = {
    get: async <T extends Table>(table: T, id: string) => (await get(table, id)) as Doc<T> | undefined,
    async put(table, doc) {
      if (table === 'orders') await setKeys(table, doc.id, await get(table, doc.id), doc);
      written.docs.set(`${table}/${doc.id}`, { docs_version: DOCS_VERSION, json: JSON.stringify(doc) });
    },
    async remove(table, id) {
      const before = await get(table, id);
      if (before === undefined) return;
      await setKeys(table, id, before, undefined);
      written.docs.set(`${table}/${id}`, { docs_version: DOCS_VERSION, json: null });
    },
    orderBy,
    async find(by, value) {
      const stands = await ask<{ tbl: string; id: string }>(selectFound[by], [value]);
      const waiting = [...written.docs].map(([place, row]) => ({ place, row }));
      const below = stands.flatMap(({ tbl, id }) => (isTable(tbl) ? [{ table: tbl, id }] : []));
      const here = waiting.flatMap(({ place, row }) => {
        const [table, id] = cut(place);
        const json = row?.json ?? null;
        return json !== null && isTable(table) && isFoundBy(by, value, table, JSON.parse(json)) ? [{ table, id }] : [];
      });
      return inFoundOrder([...below.filter(({ table, id }) => !written.docs.has(`${table}/${id}`)), ...here]);
    },
  };
  return {
    tx,
    mark: () => {
      marked = copyOf(written);
    },
    back: () => {
      written = copyOf(marked);
    },
    async learn({ docs, keys }) {
      const known = await read;
      for (const { table, id, row } of docs) known.docs.set(`${table}/${id}`, row);
      for (const { key, value, id } of keys) known.keys.set(`${key}/${value}`, id);
    },
    written: () => rowsOf(written),
    after: async () => {
      const known = await read;
      for (const [place, row] of written.docs) known.docs.set(place, row);
      for (const [place, id] of written.keys) known.keys.set(place, id);
      return known;
    },
  };
}

/**
 * What this process knows of the documents at one version. Each commit that changes documents takes a version, so
 * that whoever holds the writers' lock at this version may rely on it, whatever other processes did before.
 */
export interface KnownDocs {
  /** What is known at `version`, for one transaction alone. */
  take(version: number): Layer;
  keep(version: number, layer: Layer): void;
}

const KNOWN_MS = 5_000;
const KNOWN_ROWS = 4_000;

export function createKnownDocs(): KnownDocs {
  let known: { version: number; layer: Layer; at: number } | null = null;
  return {
    take(version) {
      const mine = known;
      known = null;
      // soon forgotten: a database restored from a backup may come to the same version by another way
      return mine?.version === version && performance.now() - mine.at < KNOWN_MS ? mine.layer : emptyLayer();
    },
    keep(version, layer) {
      if (layer.docs.size + layer.keys.size <= KNOWN_ROWS) known = { version, layer, at: performance.now() };
    },
  };
}

function emptyLayer(): Layer {
  return { docs: new Map(), keys: new Map() };
}

const selectDoc = { name: 'doc', text: 'SELECT docs_version, json FROM docs WHERE tbl = $1 AND id = $2' };
/** Each has an index: all other writers wait while one looks. */
export const selectFound: Record<FindBy, { name: string; text: string }> = {
  customer: {
    name: 'found_customer',
    text: `SELECT tbl, id FROM docs WHERE json IS NOT NULL
      AND coalesce(json::jsonb ->> 'customerId', json::jsonb -> 'customer' ->> 'id') = $1`,
  },
  order: {
    name: 'found_order',
    text: `SELECT tbl, id FROM docs WHERE json IS NOT NULL AND (json::jsonb ->> 'orderId') = $1`,
  },
  email: {
    name: 'found_email',
    text: `SELECT tbl, id FROM docs WHERE tbl = 'customers' AND json IS NOT NULL
      AND (json::jsonb ->> 'shop') || ':' || lower(json::jsonb -> 'details' ->> 'email') = $1`,
  },
  stock: {
    name: 'found_stock',
    text: `SELECT tbl, id FROM docs WHERE tbl = 'stockAlerts' AND json IS NOT NULL
      AND (json::jsonb ->> 'shop') || ':' || (json::jsonb ->> 'sku') = $1`,
  },
};
const selectKey = { name: 'doc_key', text: 'SELECT id FROM doc_keys WHERE key = $1 AND value = $2' };

function copyOf(layer: Layer): Layer {
  return { docs: new Map(layer.docs), keys: new Map(layer.keys) };
}

function rowsOf({ docs, keys }: Layer): Written {
  const rows: Written = { docs: [], keys: [], keysGone: [] };
  for (const [place, row] of docs) {
    const [tbl, id] = cut(place);
    if (row && isTable(tbl)) rows.docs.push({ tbl, id, json: row.json });
  }
  for (const [place, id] of keys) {
    const [key, value] = cut(place);
    if (id === null) rows.keysGone.push({ key, value });
    else rows.keys.push({ key, value, id });
  }
  return rows;
}

function cut(place: string): [string, string] {
  const at = place.indexOf('/');
  return [place.slice(0, at), place.slice(at + 1)];
}
