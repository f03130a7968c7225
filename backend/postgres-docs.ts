/**
 * Documents within one transaction. Nobody else writes while it lasts, so what was read once is true to its end, and
 * what is written waits here: a refused command costs nothing, and all documents go to the database at once.
 */
import type { Transaction } from 'kysely';
import { type Doc, type OrderKey, type Table, type Tx, isTable } from '../domain/tx.ts';
import { DOCS_VERSION, upcastDoc } from '../domain/upcast.ts';
import { orderKeys } from './order-keys.ts';
import type { Schema } from './schema.ts';

export interface Documents {
  tx: Tx;
  /** Marks where `back` returns to. */
  mark(): void;
  back(): void;
  /** Writes what waits under `version`; false when nothing does. */
  flush(version: number): Promise<boolean>;
}

interface Stored {
  docs_version: number;
  /** Null: removed. */
  json: string | null;
}
/** Of documents by `table/id`, of order ids by `key/value`; null where there is none. */
interface Layer {
  docs: Map<string, Stored | null>;
  keys: Map<string, string | null>;
}

const ROWS_AT_ONCE = 500;

export function documentsOf(sql: Transaction<Schema>): Documents {
  const read = emptyLayer();
  let written = emptyLayer();
  let marked = emptyLayer();

  const stored = async (table: Table, id: string): Promise<Stored | null> => {
    const place = `${table}/${id}`;
    const known = written.docs.get(place) ?? read.docs.get(place);
    if (known !== undefined) return known;
    const found = (await selectDoc(sql, table, id)) ?? null;
    read.docs.set(place, found);
    return found;
  };
  const orderBy = async (key: OrderKey, value: string): Promise<string | undefined> => {
    const place = `${key}/${value}`;
    const waiting = written.keys.get(place);
    if (waiting !== undefined) return waiting ?? undefined;
    if (!read.keys.has(place)) read.keys.set(place, (await selectKey(sql, key, value)) ?? null);
    return read.keys.get(place) ?? undefined;
  };
  const get = async (table: Table, id: string): Promise<unknown> => {
    const row = await stored(table, id);
    return row ? readDoc(table, row.docs_version, row.json) : undefined;
  };
  const setKeys = async (table: Table, id: string, before: unknown, after: unknown): Promise<void> => {
    for (const { key, value } of orderKeys(table, after)) {
      const holder = await orderBy(key, value);
      if (holder !== undefined && holder !== id) throw new Error(`two orders with the same ${key}`);
    }
    for (const { key, value } of orderKeys(table, before)) written.keys.set(`${key}/${value}`, null);
    for (const { key, value } of orderKeys(table, after)) written.keys.set(`${key}/${value}`, id);
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
  };
  return {
    tx,
    mark: () => {
      marked = copyOf(written);
    },
    back: () => {
      written = copyOf(marked);
    },
    flush: async (version) => {
      await writeKeys(sql, written.keys);
      await writeDocs(sql, written.docs, version);
      return written.docs.size > 0;
    },
  };
}

/** A stored document as the current program reads it; undefined when removed. */
export function readDoc(table: Table, docsVersion: number, json: string | null): unknown {
  return json === null ? undefined : upcastDoc(table, docsVersion, JSON.parse(json));
}

function emptyLayer(): Layer {
  return { docs: new Map(), keys: new Map() };
}

function copyOf(layer: Layer): Layer {
  return { docs: new Map(layer.docs), keys: new Map(layer.keys) };
}

function selectDoc(sql: Transaction<Schema>, table: Table, id: string): Promise<Stored | undefined> {
  return sql
    .selectFrom('docs')
    .select(['docs_version', 'json'])
    .where('tbl', '=', table)
    .where('id', '=', id)
    .executeTakeFirst();
}

async function selectKey(sql: Transaction<Schema>, key: OrderKey, value: string): Promise<string | undefined> {
  const query = sql.selectFrom('doc_keys').select('id').where('key', '=', key).where('value', '=', value);
  return (await query.executeTakeFirst())?.id;
}

async function writeDocs(sql: Transaction<Schema>, docs: Layer['docs'], version: number): Promise<void> {
  const rows = [...docs].flatMap(([place, row]) => {
    const [tbl, id] = cut(place);
    return row && isTable(tbl) ? [{ tbl, id, version, ...row }] : [];
  });
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await sql
      .insertInto('docs')
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .onConflict((conflict) =>
        conflict.columns(['tbl', 'id']).doUpdateSet(({ ref }) => ({
          version: ref('excluded.version'),
          docs_version: ref('excluded.docs_version'),
          json: ref('excluded.json'),
        })),
      )
      .execute();
}

async function writeKeys(sql: Transaction<Schema>, keys: Layer['keys']): Promise<void> {
  for (const [place, id] of keys) {
    const [key, value] = cut(place);
    if (id === null) await sql.deleteFrom('doc_keys').where('key', '=', key).where('value', '=', value).execute();
    else
      await sql
        .insertInto('doc_keys')
        .values({ key, value, id })
        .onConflict((conflict) => conflict.columns(['key', 'value']).doUpdateSet({ id }))
        .execute();
  }
}

function cut(place: string): [string, string] {
  const at = place.indexOf('/');
  return [place.slice(0, at), place.slice(at + 1)];
}
