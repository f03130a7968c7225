/** Small documents found through `record_row`. */
import type { Doc } from '../../domain/tx.ts';
import type { Connection } from '../connection.ts';
import type { Recorded } from '../projections/record.ts';
import { type Stored, readDoc } from '../stored.ts';

/** Newest first. */
export function recordsOfOrder<T extends Recorded>(conn: Connection, table: T, orderId: string): Doc<T>[] {
  const rows = conn
    .prepare(
      `SELECT d.json, d.docs_version FROM record_row r JOIN ${table} d ON d.n = r.n
       WHERE r.order_id = ? AND r.tbl = ? ORDER BY r.at DESC, r.id DESC`,
    )
    .all(orderId, table) as Stored[];
  return rows.map((row) => readDoc(table, row));
}
