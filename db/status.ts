/** Where sync stands, in one value that badges and lists read. */
import type { SyncStatus } from '../domain/views.ts';
import type { Connection } from './connection.ts';
import { isStuck, queue } from './outbox.ts';
import { readState } from './state.ts';
import type { LoopState } from './sync-loop.ts';

export type Counted = Pick<SyncStatus, 'queued' | 'refused' | 'stuck' | 'signInAgain' | 'lastSyncAt' | 'progress'>;

/** What the file says; asked after each commit. */
export function count(conn: Connection): Counted {
  const state = readState(conn);
  const [head] = queue(conn, 1);
  const queued = conn.first(conn.sql.selectFrom('outbox').select((is) => is.fn.countAll<number>().as('n')));
  const refused = conn.first(
    conn.sql
      .selectFrom('refused')
      .select((is) => is.fn.countAll<number>().as('n'))
      .where('settled_by', 'is', null),
  );
  return {
    queued: queued?.n ?? 0,
    refused: refused?.n ?? 0,
    stuck:
      head && isStuck(head)
        ? { commandId: head.command_id, name: head.name, text: head.last_fault, attempts: head.attempts }
        : null,
    signInAgain: state.sign_in_again,
    lastSyncAt: state.last_sync_at,
    progress: state.paging === 1 ? { done: state.pages_done, left: state.pages_left } : null,
  };
}

/** A person who must sign in again holds up the queue, not what is pulled. */
export function statusOf(counted: Counted, loop: LoopState): SyncStatus {
  const { fault, faultText, sent } = loop;
  const held = fault === null && counted.signInAgain !== null && counted.queued > 0;
  return { ...counted, sent, state: stateOf(counted, loop, held), fault: held ? 'auth' : fault, faultText };
}

function stateOf({ queued }: Counted, loop: LoopState, held: boolean): SyncStatus['state'] {
  if (!loop.connected) return 'notEnrolled';
  if (loop.sending) return 'sending';
  if (loop.paused || held) return 'paused';
  return loop.fault !== null || loop.faultText !== '' || queued > 0 ? 'waiting' : 'idle';
}
