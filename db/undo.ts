/**
 * The replica's form of every document that the queue has touched (S5): kept at the first touch only, put back before
 * an answer is applied. The only writer of `undo`.
 */
import type { Table } from '../domain/tx.ts';
import type { Scope } from './writer.ts';

/** To be called before every write of a command. */
export function keepAside({ conn, docs }: Scope, table: Table, id: string): void {
  const known = conn.prepare('SELECT 1 FROM undo WHERE tbl = ? AND id = ?').get(table, id);
  if (known) return;
  const stored = docs.stored(table, id);
  conn
    .prepare('INSERT OR IGNORE INTO undo (tbl, id, before_json, version, docs_version) VALUES (?, ?, ?, ?, ?)')
    .run(table, id, stored?.json ?? null, stored?.version ?? 0, stored?.docs_version ?? 0);
}

/** The documents are the replica again and nothing is kept aside. */
export function putAllBack({ conn, docs, changed }: Scope): void {
  const kept = conn.all(conn.sql.selectFrom('undo').selectAll());
  for (const { tbl, id, before_json, version, docs_version } of kept) {
    const table = tbl as Table;
    changed.add(table);
    if (before_json === null) docs.remove(table, id);
    else docs.putBack(table, { version, docs_version, json: before_json });
  }
  conn.run(conn.sql.deleteFrom('undo'));
}
