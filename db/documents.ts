/**
 * The documents of a file and everything derived from them. Whoever writes a document here writes its projection and
 * its search entry in the same transaction; nobody else writes any of the three.
 */
import { type Doc, type OrderKey, type Table, tableNames } from '../domain/tx.ts';
import { DOCS_VERSION } from '../domain/upcast.ts';
import type { Connection } from './connection.ts';
import { type Prepared, derive, prepare } from './prepared.ts';
import { projections } from './projections.ts';
import { searchIndex } from './search-index.ts';
import { type Stored, readDoc } from './stored.ts';

export interface Documents {
  get<T extends Table>(table: T, id: string): Doc<T> | undefined;
  /** As it lies on disk, for keeping aside. */
  stored(table: Table, id: string): Stored | undefined;
  orderBy(key: OrderKey, value: string): string | undefined;
  put<T extends Table>(table: T, doc: Doc<T>, version: number): void;
  /** The same for a document that `prepare` has seen already. */
  putPrepared(table: Table, prepared: Prepared, version: number): void;
  /** Puts back what `stored` gave. */
  putBack(table: Table, kept: Omit<Stored, 'n'>): void;
  remove(table: Table, id: string): void;
  removeAll(): void;
  /** To be called after a savepoint is rolled back, before a commit, and instead of a commit. */
  rolledBack(): void;
  settle(): Promise<void>;
  forget(): void;
}

export function documents(conn: Connection): Documents {
  const rows = projections(conn);
  const search = searchIndex(conn);
  const stored = (table: Table, id: string) =>
    conn.prepare(`SELECT n, version, docs_version, json FROM ${table} WHERE id = ?`).get(id) as Stored | undefined;
  const numberOf = (table: Table, id: string) =>
    conn.prepare(`SELECT n FROM ${table} WHERE id = ?`).pluck().get(id) as number | undefined;
  const write = (table: Table, { id, json, row, words }: Prepared, version: number, docsVersion: number) => {
    // a cast, because JSON of another thread is bytes; most documents that are written in number are new
    const added = conn
      .prepare(
        `INSERT INTO ${table} (id, version, docs_version, json) VALUES (?, ?, ?, CAST(? AS TEXT)) ON CONFLICT (id) DO NOTHING`,
      )
      .run(id, version, docsVersion, json);
    const known = added.changes > 0 ? undefined : numberOf(table, id);
    const n = known ?? Number(added.lastInsertRowid);
    if (known !== undefined)
      conn
        .prepare(`UPDATE ${table} SET version = ?, docs_version = ?, json = CAST(? AS TEXT) WHERE n = ?`)
        .run(version, docsVersion, json, n);
    if (row) rows.write(table, row, n, known === undefined);
    search.touch(table, n, words, known === undefined);
  };
  return {
    stored,
    get: (table, id) => {
      const row = stored(table, id);
      return row && readDoc(table, row);
    },
    orderBy: (key, value) => {
      const column = key === 'code' ? 'code' : 'external_key';
      return conn.prepare(`SELECT id FROM order_row WHERE ${column} = ? ORDER BY n LIMIT 1`).pluck().get(value) as
        | string
        | undefined;
    },
    put: (table, doc, version) => write(table, prepare(table, doc), version, DOCS_VERSION),
    putPrepared: (table, prepared, version) => write(table, prepared, version, DOCS_VERSION),
    putBack: (table, { version, docs_version, json }) => {
      const doc = readDoc(table, { docs_version, json });
      write(table, { id: doc.id, json, ...derive(table, doc) }, version, docs_version);
    },
    remove: (table, id) => {
      const n = numberOf(table, id);
      if (n === undefined) return;
      conn.prepare(`DELETE FROM ${table} WHERE n = ?`).run(n);
      rows.remove(table, n);
      search.touch(table, n, null, false);
    },
    removeAll: () => {
      for (const table of tableNames) conn.prepare(`DELETE FROM ${table}`).run();
      rows.removeAll();
      search.removeAll();
    },
    rolledBack: search.rolledBack,
    settle: search.settle,
    forget: search.forget,
  };
}
