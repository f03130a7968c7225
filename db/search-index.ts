/**
 * The full-text entries of documents. They are written together just before the commit: FTS5 flushes what it has
 * gathered at every savepoint and statement journal in between, which costs more than everything else in a first sync.
 */
import type { Doc, Table } from '../domain/tx.ts';
import type { Connection } from './connection.ts';
import { articleWords } from './projections/article.ts';
import { customerWords } from './projections/customer.ts';
import { orderWords } from './projections/order.ts';
import { readDoc } from './stored.ts';

type Searched = 'orders' | 'customers' | 'articles';
const indexes: Record<Searched, string> = { orders: 'order_fts', customers: 'customer_fts', articles: 'article_fts' };
const wordsOf: { [T in Searched]: (doc: Doc<T>) => { keys: string; rest?: string } } = {
  orders: orderWords,
  customers: (customer) => ({ keys: customerWords(customer) }),
  articles: articleWords,
};

interface Touched {
  table: Searched;
  n: number;
  /** The document as it now is, null when it is gone, undefined when it must be read again. */
  doc: unknown;
  /** True while the index cannot have an entry for it. */
  isNew: boolean;
}

export interface SearchIndex {
  touch(table: Table, n: number, doc: unknown, isNew: boolean): void;
  /** A savepoint was undone: what was touched is read again before it is written. */
  rolledBack(): void;
  settle(): void;
  forget(): void;
  removeAll(): void;
}

export function searchIndex(conn: Connection): SearchIndex {
  const touched = new Map<string, Touched>();
  return {
    touch: (table, n, doc, isNew) => {
      if (!isSearched(table)) return;
      const key = `${table}/${n}`;
      touched.set(key, { table, n, doc, isNew: isNew && !touched.has(key) });
    },
    rolledBack: () => {
      for (const entry of touched.values()) entry.doc = undefined;
    },
    settle: () => {
      for (const entry of touched.values()) write(conn, entry);
      touched.clear();
    },
    forget: () => touched.clear(),
    removeAll: () => {
      touched.clear();
      for (const index of Object.values(indexes))
        conn.prepare(`INSERT INTO ${index} (${index}) VALUES ('delete-all')`).run();
    },
  };
}

function write(conn: Connection, { table, n, doc, isNew }: Touched): void {
  const index = indexes[table];
  const current = doc === undefined ? reread(conn, table, n) : doc;
  if (!isNew) conn.prepare(`DELETE FROM ${index} WHERE rowid = ?`).run(n);
  if (current === null) return;
  const { keys, rest } = (wordsOf[table] as (doc: unknown) => { keys: string; rest?: string })(current);
  if (rest === undefined) conn.prepare(`INSERT INTO ${index} (rowid, keys) VALUES (?, ?)`).run(n, keys);
  else conn.prepare(`INSERT INTO ${index} (rowid, keys, rest) VALUES (?, ?, ?)`).run(n, keys, rest);
}

function reread(conn: Connection, table: Searched, n: number): unknown {
  const row = conn.prepare(`SELECT json, docs_version FROM ${table} WHERE n = ?`).get(n);
  return row ? readDoc(table, row as { json: string; docs_version: number }) : null;
}

function isSearched(table: Table): table is Searched {
  return Object.hasOwn(indexes, table);
}
