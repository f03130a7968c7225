/** What was answered to whom: the same command id twice is one act, the same order id twice one order (S4). */
import type { Insertable } from 'kysely';
import type { Connection } from './connection.ts';
import type { AnsweredTable } from './schema.ts';

/** Old answers are of no use: no form stays open over this many acts. */
const KEPT = 50_000;

export interface Answer {
  command_id: string;
  order_id: string | null;
  code: string | null;
}

export function answeredBefore(conn: Connection, commandId: string): Answer | undefined {
  return conn.first(
    conn.sql.selectFrom('answered').select(['command_id', 'order_id', 'code']).where('command_id', '=', commandId),
  );
}

/** The answer that placed this order, unless the backend has refused it since: it may then be placed anew. */
export function placedBefore(conn: Connection, orderId: string): Answer | undefined {
  return conn.first(
    conn.sql
      .selectFrom('answered')
      .select(['command_id', 'order_id', 'code'])
      .where('order_id', '=', orderId)
      .where('command_id', 'not in', conn.sql.selectFrom('refused').select('command_id')),
  );
}

/** True for a draft that has become an order: a late save of its form must not bring it back. */
export function draftIsPlaced(conn: Connection, draftId: string): boolean {
  return conn.first(conn.sql.selectFrom('answered').select('n').where('draft_id', '=', draftId)) !== undefined;
}

export function remember(conn: Connection, answer: Insertable<AnsweredTable>): void {
  conn.run(conn.sql.insertInto('answered').values(answer));
}

export function forgetOld(conn: Connection): void {
  conn.run(
    conn.sql
      .deleteFrom('answered')
      .where('n', '<=', (query) => query.selectFrom('answered').select((is) => is(is.fn.max('n'), '-', KEPT).as('n'))),
  );
}
