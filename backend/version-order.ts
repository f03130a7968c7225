import { type Table, tableNames } from '../domain/tx.ts';

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
