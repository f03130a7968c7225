/**
 * The documents of a file and everything derived from them. Whoever writes a document here writes its projection and
 * its search entry in the same transaction; nobody else writes any of the three.
 */
import { type Doc, type OrderKey, type Table, tableNames } from '../domain/tx.ts';
import { DOCS_VERSION } from '../domain/upcast.ts';
import type { Connection } from './connection.ts';
import { projections } from './projections.ts';
import { searchIndex } from './search-index.ts';
import { type Stored, readDoc } from './stored.ts';

export interface Documents {
  get<T extends Table>(table: T, id: string): Doc<T> | undefined;
  /** As it lies on disk, for keeping aside. */
  stored(table: Table, id: string): Stored | undefined;
  orderBy(key: OrderKey, value: string): string | undefined;
  put<T extends Table>(table: T, doc: Doc<T>, version: number): void;
  /** Puts back what `stored` gave. */
  putBack(table: Table, kept: Omit<Stored, 'n'>): void;
  remove(table: Table, id: string): void;
  removeAll(): void;
  /** To be called after a savepoint is rolled back, before a commit, and instead of a commit. */
  rolledBack(): void;
  settle(): void;
  forget(): void;
}

export function documents(conn: Connection): Documents {
  const rows = projections(conn);
  const search = searchIndex(conn);
  const stored = (table: Table, id: string) =>
    conn.prepare(`SELECT n, version, docs_version, json FROM ${table} WHERE id = ?`).get(id) as Stored | undefined;
  const write = <T extends Table>(table: T, doc: Doc<T>, { version, docs_version, json }: Omit<Stored, 'n'>) => {
    const known = conn.prepare(`SELECT n FROM ${table} WHERE id = ?`).pluck().get(doc.id) as number | undefined;
    const n =
      known ??
      Number(
        conn
          .prepare(`INSERT INTO ${table} (id, version, docs_version, json) VALUES (?, ?, ?, ?)`)
          .run(doc.id, version, docs_version, json).lastInsertRowid,
      );
    if (known !== undefined)
      conn
        .prepare(`UPDATE ${table} SET version = ?, docs_version = ?, json = ? WHERE n = ?`)
        .run(version, docs_version, json, n);
    rows.write(table, doc, n, known === undefined);
    search.touch(table, n, doc, known === undefined);
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
    put: (table, doc, version) => write(table, doc, { version, docs_version: DOCS_VERSION, json: JSON.stringify(doc) }),
    putBack: (table, kept) => write(table, readDoc(table, kept), kept),
    remove: (table, id) => {
      const n = conn.prepare(`SELECT n FROM ${table} WHERE id = ?`).pluck().get(id) as number | undefined;
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
