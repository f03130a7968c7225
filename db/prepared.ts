/** All that is written for one document, made from the document alone: no file is needed, so any thread may do it. */
import type { Doc, Table } from '../domain/tx.ts';
import { type Row, rowOf } from './projections.ts';
import { type Words, wordsOf } from './search-index.ts';

export interface Derived {
  row: Row | null;
  words: Words | null;
}

/** `Json`: text, or UTF-8 where it comes from another thread. */
export interface Prepared<Json = string | Uint8Array> extends Derived {
  id: string;
  json: Json;
}

export function derive<T extends Table>(table: T, doc: Doc<T>): Derived {
  return { row: rowOf(table, doc), words: wordsOf(table, doc) };
}

export function prepare<T extends Table>(table: T, doc: Doc<T>): Prepared<string> {
  return { id: doc.id, json: JSON.stringify(doc), ...derive(table, doc) };
}
