/** Documents as they are stored, and as a pull tells them. */
import { type Table, tableNames } from '../domain/tx.ts';
import { DOCS_VERSION, upcastDoc } from '../domain/upcast.ts';
import type { PulledRow } from './contract.ts';

/** A stored document as the current program reads it; undefined when removed. */
export function readDoc(table: Table, docsVersion: number, json: string | null): unknown {
  return json === null ? undefined : upcastDoc(table, docsVersion, JSON.parse(json));
}

export interface StoredRow {
  table: Table;
  id: string;
  version: number;
  docsVersion: number;
  /** Null: removed. */
  json: string | null;
}

/** The text goes out as it was stored, unless an older program wrote it; it is read only when it is looked at. */
export function pulledRow({ table, id, version, docsVersion, json: stored }: StoredRow): PulledRow {
  const asIs = stored === null || docsVersion === DOCS_VERSION;
  const json = asIs ? stored : JSON.stringify(readDoc(table, docsVersion, stored));
  return {
    table,
    id,
    version,
    json,
    get doc(): unknown {
      return json === null ? null : JSON.parse(json);
    },
  };
}

const rank = new Map<Table, number>(tableNames.map((table, index) => [table, index]));

/** The order of a pull: by version, then what others lean on first (shops before articles before orders), then by id. */
export function inVersionOrder<R extends { table: Table; id: string; version: number }>(rows: R[]): R[] {
  return rows.sort(
    (a, b) =>
      a.version - b.version ||
      (rank.get(a.table) ?? 0) - (rank.get(b.table) ?? 0) ||
      (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
}
