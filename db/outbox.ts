/** Commands that the backend has not answered yet, in order. The only writer of `outbox`. */
import type { Insertable, Selectable } from 'kysely';
import { Refusal, type RefusalDetail } from '../domain/refusal.ts';
import type { QueuedCommand } from '../domain/sync.ts';
import type { Actor } from '../domain/tx.ts';
import type { Connection } from './connection.ts';
import type { OutboxTable } from './schema.ts';
import type { Scope } from './writer.ts';

/** S32: so many broken exchanges while pulling alone went through. */
const STUCK_AFTER = 5;

export type OutboxRow = Selectable<OutboxTable>;

export function enqueue({ conn, changed }: Scope, row: Insertable<OutboxTable>): void {
  conn.run(conn.sql.insertInto('outbox').values(row));
  changed.add('outbox');
}

export function queue(conn: Connection, limit = Number.MAX_SAFE_INTEGER): OutboxRow[] {
  return conn.all(conn.sql.selectFrom('outbox').selectAll().orderBy('seq').limit(limit));
}

export function queuedAs(conn: Connection, commandId: string): OutboxRow | undefined {
  return conn.first(conn.sql.selectFrom('outbox').selectAll().where('command_id', '=', commandId));
}

export function dequeue({ conn, changed }: Scope, seq: number): void {
  conn.run(conn.sql.deleteFrom('outbox').where('seq', '=', seq));
  changed.add('outbox');
}

/** What the replay of a command met; null when it took effect. */
export function noteReplay({ conn, changed }: Scope, row: OutboxRow, no: Refusal | null): void {
  const local_refusal = no && JSON.stringify(wireRefusal(no));
  if (local_refusal === row.local_refusal) return;
  conn.run(conn.sql.updateTable('outbox').set({ local_refusal }).where('seq', '=', row.seq));
  changed.add('outbox');
}

/** One more exchange broke with this command at the head of the queue. */
export function noteFault({ conn, changed }: Scope, seq: number, text: string): void {
  conn.run(
    conn.sql
      .updateTable('outbox')
      .set((is) => ({ attempts: is('attempts', '+', 1), last_fault: text.slice(0, 500) }))
      .where('seq', '=', seq),
  );
  changed.add('outbox');
}

export function forgetFaults({ conn, changed }: Scope): void {
  const cleared = conn.sql.updateTable('outbox').set({ attempts: 0, last_fault: '' }).where('attempts', '>', 0);
  if (conn.run(cleared) > 0) changed.add('outbox');
}

/** Numbers the queue 1, 2, 3… in its order, for a client that the backend does not know. Returns the next number. */
export function renumber({ conn, changed }: Scope): number {
  const rows = queue(conn);
  // upwards in place: a row's new number is never above its old one, and the numbers below it are free by then
  for (const [index, { seq }] of rows.entries())
    conn.run(
      conn.sql
        .updateTable('outbox')
        .set({ seq: index + 1, attempts: 0, last_fault: '' })
        .where('seq', '=', seq),
    );
  changed.add('outbox');
  return rows.length + 1;
}

export function asQueued({ seq, command_id, name, version, args, actor_id, issued_at }: OutboxRow): QueuedCommand {
  return { seq, commandId: command_id, name, version, args: JSON.parse(args), actorId: actor_id, issuedAt: issued_at };
}

export function actorOf({ actor }: OutboxRow): Actor {
  return JSON.parse(actor) as Actor;
}

export function wireRefusal({ code, detail }: Refusal): { code: string; detail: RefusalDetail } {
  return { code, detail };
}

export function isStuck({ attempts }: Pick<OutboxRow, 'attempts'>): boolean {
  return attempts >= STUCK_AFTER;
}
