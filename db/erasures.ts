/**
 * What a workstation knows of an erased person beside the documents (CLI-4): forms on hold, refused acts. Both may hold a
 * name, a number, an address; neither is of any use once its person is nobody.
 */
import type { Connection } from './connection.ts';
import type { OutboxRow } from './outbox.ts';
import type { CheckedRow } from './patch.ts';
import { docById } from './queries/sight.ts';
import type { Scope } from './writer.ts';

const BY = 'erasure';

/** Customers that this answer tells erased and that were not here; to be asked before the answer is written. */
export function newlyErased(conn: Connection, rows: readonly CheckedRow[]): Erased[] {
  return rows.flatMap(({ table, id, prepared }): Erased[] => {
    if (table !== 'customers' || prepared === null) return [];
    const before = docById(conn, 'customers', id);
    if (before && before.erasedAt !== null) return [];
    const after = JSON.parse(textOf(prepared.json)) as { erasedAt: string | null };
    if (after.erasedAt === null) return [];
    // unknown in a copy made anew: a form on hold may know them all the same
    if (!before) return [{ id, marks: [id], inFile: false }];
    return [{ id, marks: [id, ...orderIdsOf(conn, id), before.details.email], inFile: true }];
  });
}

interface Erased {
  id: string;
  /** What forms and acts about them hold: their id, their orders', their e-mail. */
  marks: string[];
  /** Their documents were in this file. */
  inFile: boolean;
}

/** Within the transaction that writes the answer, after its refusals were kept. */
export function forgetErased({ conn, changed }: Scope, erased: readonly Erased[], at: string): void {
  for (const { id, marks, inFile } of erased) {
    for (const mark of marks.filter((text) => text !== '')) {
      if (conn.prepare('DELETE FROM draft WHERE instr(json, ?) > 0').run(mark).changes > 0) changed.add('draft');
      const emptied = conn
        .prepare(
          `UPDATE refused SET args = '{}', about = '', detail = '{}',
             settled_by = coalesce(settled_by, ?), settled_at = coalesce(settled_at, ?)
           WHERE args <> '{}' AND (instr(args, ?) > 0 OR order_id = ?)`,
        )
        .run(BY, at, mark, mark);
      if (emptied.changes > 0) changed.add('refused');
    }
    if (inFile) rubOut(conn, id);
  }
}

/**
 * An act about somebody who was erased meanwhile: what it says of them is not kept, that it was refused is. A call taken
 * since is their own new wish: it waits whole for whoever took it (S22).
 */
export function speaksOfErased(conn: Connection, { name, args }: Pick<OutboxRow, 'name' | 'args'>): boolean {
  if (name === 'placePhoneOrder' || name === 'askPayment') return false;
  const ids = args.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu) ?? [];
  return [...new Set(ids)].some((id) => docById(conn, 'customers', id)?.erasedAt != null);
}

/** What was deleted of this one is to be rubbed out of the file; see `scrub.ts`. */
export function rubOut(conn: Connection, id: string): void {
  conn.prepare('INSERT OR IGNORE INTO erasure (customer_id) VALUES (?)').run(id);
}

/** Bytes of photos that this answer takes away: at once, not when the way is next open. */
export function forgetPhotos({ conn, changed }: Scope, rows: readonly CheckedRow[]): void {
  for (const { table, id, prepared } of rows)
    if (table === 'photos' && prepared === null)
      if (conn.prepare('DELETE FROM photo_bytes WHERE id = ?').run(id).changes > 0) changed.add('photos');
}

function orderIdsOf(conn: Connection, customerId: string): string[] {
  return conn.prepare('SELECT id FROM order_row WHERE customer_id = ?').pluck().all(customerId) as string[];
}

function textOf(json: string | Uint8Array): string {
  return typeof json === 'string' ? json : Buffer.from(json).toString('utf8');
}
