/** The one row that says who this replica is and how far it has come. The only writer of `sync_state`. */
import { type Random, newId } from '../domain/ids.ts';
import { PROTOCOL } from '../domain/sync.ts';
import type { Connection } from './connection.ts';
import type { SyncStateTable } from './schema.ts';

export type SyncState = Omit<SyncStateTable, 'lock'>;

export function readState(conn: Connection): SyncState {
  const row = conn.first(conn.sql.selectFrom('sync_state').selectAll());
  if (!row) throw new Error('sync_state has no row');
  return row;
}

export function changeState(conn: Connection, change: Partial<SyncState>): void {
  conn.run(conn.sql.updateTable('sync_state').set(change).where('lock', '=', 1));
}

/** Gives a new file its name among the clients of the backend. */
export function nameClient(conn: Connection, random: Random): void {
  const first: SyncStateTable = {
    lock: 1,
    ...unknownClient(random),
    next_seq: 1,
    code_counter: 0,
    protocol: PROTOCOL,
    last_sync_at: null,
    replayed_as: '',
  };
  conn.run(
    conn.sql
      .insertInto('sync_state')
      .values(first)
      .onConflict((conflict) => conflict.doNothing()),
  );
}

/** A client that the backend has never heard of. */
export function unknownClient(random: Random) {
  return {
    client_id: newId(random),
    cookie: 0,
    last_seq: 0,
    code_prefix: null,
    sign_in_again: null,
    paging: 0,
    pages_done: 0,
    pages_left: 0,
  };
}
