import type { Transaction } from 'kysely';
import type { Doc, Table, Tx } from '../domain/tx.ts';
import { DOCS_VERSION, upcastDoc } from '../domain/upcast.ts';
import { orderKeys } from './order-keys.ts';
import type { Schema } from './schema.ts';

export interface Documents {
  tx: Tx;
  changed(): boolean;
  /** Beside SAVEPOINT and ROLLBACK TO: what had changed at the mark. */
  mark(): void;
  back(): void;
}

/** Documents within one transaction; each one written gets `version`. */
export function documentsOf(tx: Transaction<Schema>, version: number): Documents {
  let changed = false;
  let marked = false;
  const docs: Tx = {
    async get<T extends Table>(table: T, id: string) {
      const row = await tx
        .selectFrom('docs')
        .select(['docs_version', 'json'])
        .where('tbl', '=', table)
        .where('id', '=', id)
        .executeTakeFirst();
      return row && (readDoc(table, row.docs_version, row.json) as Doc<T> | undefined);
    },
    async put(table, doc) {
      const row = { version, docs_version: DOCS_VERSION, json: JSON.stringify(doc) };
      await tx
        .insertInto('docs')
        .values({ tbl: table, id: doc.id, ...row })
        .onConflict((conflict) => conflict.columns(['tbl', 'id']).doUpdateSet(row))
        .execute();
      if (table === 'orders') await setKeys(tx, doc.id, orderKeys(table, doc));
      changed = true;
    },
    async remove(table, id) {
      const { numUpdatedRows } = await tx
        .updateTable('docs')
        .set({ version, json: null })
        .where('tbl', '=', table)
        .where('id', '=', id)
        .where('json', 'is not', null)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) return;
      if (table === 'orders') await setKeys(tx, id, []);
      changed = true;
    },
    async orderBy(key, value) {
      const row = await tx
        .selectFrom('doc_keys')
        .select('id')
        .where('key', '=', key)
        .where('value', '=', value)
        .executeTakeFirst();
      return row?.id;
    },
  };
  return {
    tx: docs,
    changed: () => changed,
    mark: () => {
      marked = changed;
    },
    back: () => {
      changed = marked;
    },
  };
}

/** A stored document as the current program reads it; undefined when removed. */
export function readDoc(table: Table, docsVersion: number, json: string | null): unknown {
  return json === null ? undefined : upcastDoc(table, docsVersion, JSON.parse(json));
}

async function setKeys(tx: Transaction<Schema>, id: string, keys: { key: string; value: string }[]): Promise<void> {
  const stored = await tx.selectFrom('doc_keys').select(['key', 'value']).where('id', '=', id).execute();
  const gone = stored.filter((old) => !keys.some((kept) => kept.key === old.key && kept.value === old.value));
  for (const { key, value } of gone)
    await tx.deleteFrom('doc_keys').where('key', '=', key).where('value', '=', value).execute();
  const added = keys.filter((now) => !stored.some((old) => old.key === now.key && old.value === now.value));
  if (added.length > 0)
    await tx
      .insertInto('doc_keys')
      .values(added.map((entry) => ({ ...entry, id })))
      .execute();
}
