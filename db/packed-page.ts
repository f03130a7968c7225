/**
 * A checked page on its way between two threads. Copying it object by object would cost half of what the second thread
 * saves: the documents go as one block of bytes that changes hands, the rest as one text.
 */
import type { Table } from '../domain/tx.ts';
import type { CheckedRow, Page, Told } from './patch.ts';
import type { Row } from './projections.ts';
import type { Words } from './search-index.ts';

export interface PackedPage {
  told: Told;
  /** JSON of `PackedRow`s. */
  rows: string;
  /** JSON of every document, one after the other. */
  docs: Uint8Array<ArrayBuffer>;
  columns: Partial<Record<Table, readonly string[]>>;
}

/** Table, id, version; bytes of the document, null when it is removed; its row and its words. */
type PackedRow = [Table, string, number, number | null, Row['values'] | null, Words | null];

/** `bytes`: about how long the documents will be. Rows are taken one by one, so that none need be held any longer. */
export function pack(told: Told, rows: Iterable<CheckedRow<string>>, bytes: number): PackedPage {
  const columns: PackedPage['columns'] = {};
  const packed: PackedRow[] = [];
  let docs = new Uint8Array(bytes);
  let end = 0;
  for (const { table, id, version, prepared } of rows) {
    if (!prepared) {
      packed.push([table, id, version, null, null, null]);
      continue;
    }
    const { json, row, words } = prepared;
    docs = withRoom(docs, end, json.length * MOST_BYTES);
    const { written } = encoder.encodeInto(json, docs.subarray(end));
    end += written;
    if (row) columns[table] ??= row.columns;
    packed.push([table, id, version, written, row && row.values, words]);
  }
  return { told, rows: JSON.stringify(packed), docs, columns };
}

export function unpack({ told, rows, docs, columns }: PackedPage): Page {
  let from = 0;
  const unpacked = (JSON.parse(rows) as PackedRow[]).map(([table, id, version, length, values, words]): CheckedRow => {
    if (length === null) return { table, id, version, prepared: null };
    const json = docs.subarray(from, from + length);
    from += length;
    return {
      table,
      id,
      version,
      prepared: { id, json, row: values && { columns: columns[table] ?? [], values }, words },
    };
  });
  return { told, rows: unpacked };
}

/** UTF-8 of one UTF-16 unit. */
const MOST_BYTES = 3;
const encoder = new TextEncoder();

function withRoom(docs: Uint8Array<ArrayBuffer>, end: number, wanted: number): Uint8Array<ArrayBuffer> {
  if (docs.byteLength - end >= wanted) return docs;
  const longer = new Uint8Array(2 * docs.byteLength + wanted);
  longer.set(docs.subarray(0, end));
  return longer;
}
