/** What was refused and who must look at it (S22). Rows are never deleted by the program. The only writer of `refused`. */
import { type RefusalDetail, refusal } from '../domain/refusal.ts';
import type { Actor } from '../domain/tx.ts';
import type { Selectable } from 'kysely';
import { concerns } from './concerns.ts';
import type { Connection } from './connection.ts';
import type { OutboxRow } from './outbox.ts';
import type { RefusedTable } from './schema.ts';
import type { Scope } from './writer.ts';

export type RefusedRow = Selectable<RefusedTable>;

export interface Verdict {
  code: string;
  detail: RefusalDetail;
  at: string;
}

export function keepRefused({ conn, changed }: Scope, row: OutboxRow, { code, detail, at }: Verdict): void {
  conn.run(
    conn.sql
      .insertInto('refused')
      .values({
        command_id: row.command_id,
        name: row.name,
        version: row.version,
        args: row.args,
        actor_id: row.actor_id,
        issued_at: row.issued_at,
        at,
        about: row.about,
        shop: row.shop,
        order_id: row.order_id,
        code,
        detail: JSON.stringify(detail),
        settled_by: null,
        settled_at: null,
        draft_id: null,
      })
      .onConflict((conflict) => conflict.doNothing()),
  );
  changed.add('refused');
}

function refusedAs(conn: Connection, commandId: string): RefusedRow | undefined {
  return conn.first(conn.sql.selectFrom('refused').selectAll().where('command_id', '=', commandId));
}

/** Throws `Refusal` notFound, also for what is not this person's to see. */
export function mustFindRefused(conn: Connection, commandId: string, viewer: Actor): RefusedRow {
  const row = refusedAs(conn, commandId);
  if (!row || !concerns(viewer, row)) throw refusal('notFound', { table: 'refused', id: commandId });
  return row;
}

export function settle(
  { conn, changed }: Scope,
  commandId: string,
  by: string,
  at: string,
  draftId: string | null = null,
): void {
  conn.run(
    conn.sql
      .updateTable('refused')
      .set((is) => ({
        settled_by: is.fn.coalesce('settled_by', is.val(by)),
        settled_at: is.fn.coalesce('settled_at', is.val(at)),
        draft_id: is.fn.coalesce(is.val(draftId), 'draft_id'),
      }))
      .where('command_id', '=', commandId),
  );
  changed.add('refused');
}
