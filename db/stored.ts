/** A document as it lies on disk. */
import type { Doc, Table } from '../domain/tx.ts';
import { DOCS_VERSION, upcastDoc } from '../domain/upcast.ts';

export interface Stored {
  n: number;
  version: number;
  docs_version: number;
  json: string;
}

/** Reads a stored document as today's program understands it. */
export function readDoc<T extends Table>(table: T, row: Pick<Stored, 'json' | 'docs_version'>): Doc<T> {
  const doc: unknown = JSON.parse(row.json);
  return (row.docs_version === DOCS_VERSION ? doc : upcastDoc(table, row.docs_version, doc)) as Doc<T>;
}
