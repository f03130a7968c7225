/**
 * The full-text entries of documents. They are written together just before the commit: FTS5 flushes what it has
 * gathered at every savepoint and statement journal in between, which costs more than everything else in a first sync.
 */
import { setImmediate as breath } from 'node:timers/promises';
import type { Doc, Table } from '../domain/tx.ts';
import type { Connection } from './connection.ts';
import { articleWords } from './projections/article.ts';
import { customerWords } from './projections/customer.ts';
import { orderWords } from './projections/order.ts';
import { readDoc } from './stored.ts';

/** Entries written in one go; reading goes on in between. */
const STRETCH = 500;

type Searched = 'orders' | 'customers' | 'articles';
const indexes: Record<Searched, string> = { orders: 'order_fts', customers: 'customer_fts', articles: 'article_fts' };
const tell: { [T in Searched]: (doc: Doc<T>) => Words } = {
  orders: orderWords,
  customers: (customer) => ({ keys: customerWords(customer) }),
  articles: articleWords,
};

/** `keys`: what names the document; `rest`: what is in it. */
export interface Words {
  keys: string;
  rest?: string;
}

interface Touched {
  table: Searched;
  n: number;
  /** As the document now is, null when it is gone, undefined when it must be read again. */
  words: Words | null | undefined;
  /** True while the index cannot have an entry for it. */
  isNew: boolean;
}

export interface SearchIndex {
  touch(table: Table, n: number, words: Words | null, isNew: boolean): void;
  /** A savepoint was undone: what was touched is read again before it is written. */
  rolledBack(): void;
  settle(): Promise<void>;
  forget(): void;
  removeAll(): void;
}

/** What a search finds this document by; null where nothing does. Needs no file. */
export function wordsOf<T extends Table>(table: T, doc: Doc<T>): Words | null {
  return isSearched(table) ? (tell[table] as (doc: unknown) => Words)(doc) : null;
}

export function searchIndex(conn: Connection): SearchIndex {
  const touched = new Map<string, Touched>();
  return {
    touch: (table, n, words, isNew) => {
      if (!isSearched(table)) return;
      const key = `${table}/${n}`;
      touched.set(key, { table, n, words, isNew: isNew && !touched.has(key) });
    },
    rolledBack: () => {
      for (const entry of touched.values()) entry.words = undefined;
    },
    settle: async () => {
      let written = 0;
      for (const entry of touched.values()) {
        if (++written % STRETCH === 0) await breath();
        write(conn, entry);
      }
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

function write(conn: Connection, { table, n, words, isNew }: Touched): void {
  const index = indexes[table];
  const current = words === undefined ? reread(conn, table, n) : words;
  if (!isNew) conn.prepare(`DELETE FROM ${index} WHERE rowid = ?`).run(n);
  if (current === null) return;
  const { keys, rest } = current;
  if (rest === undefined) conn.prepare(`INSERT INTO ${index} (rowid, keys) VALUES (?, ?)`).run(n, keys);
  else conn.prepare(`INSERT INTO ${index} (rowid, keys, rest) VALUES (?, ?, ?)`).run(n, keys, rest);
}

function reread(conn: Connection, table: Searched, n: number): Words | null {
  const row = conn.prepare(`SELECT json, docs_version FROM ${table} WHERE n = ?`).get(n);
  return row ? wordsOf(table, readDoc(table, row as { json: string; docs_version: number })) : null;
}

function isSearched(table: Table): table is Searched {
  return Object.hasOwn(indexes, table);
}
