/** One request and its answer: what is asked, what the answer does, what a fault of the way means. */
import {
  PROTOCOL,
  type SyncAnswer,
  SyncFault,
  type SyncFaultKind,
  type SyncRequest,
  type Transport,
} from '../domain/sync.ts';
import type { StoreOptions } from './contract.ts';
import type { Connection } from './connection.ts';
import { asQueued, forgetFaults, noteFault, queue } from './outbox.ts';
import { checkPatch } from './patch.ts';
import { applyAnswer } from './rebase.ts';
import { startOver } from './start-over.ts';
import { readState } from './state.ts';
import type { Writer } from './writer.ts';

const BATCH = 200;
/** A page is checked and applied in one go: longer ones would be felt at the keyboard. */
const PAGE = 1000;

export type ExchangeOptions = Pick<StoreOptions, 'now' | 'random' | 'deviceName' | 'log' | 'grants' | 'pageSize'>;

/** `more`: ask again at once. */
type Outcome = 'done' | 'more';

export interface Exchange {
  /** Throws `SyncFault`, `StoreFault`, or a bug. `sent` is told what goes on the wire. */
  (transport: Transport, carry: 'commands' | 'nothing', sent: (commands: number) => void): Promise<Outcome>;
}

export function createExchange(writer: Writer, options: ExchangeOptions): Exchange {
  const limit = options.pageSize ?? PAGE;
  return async (transport, carry, sent) => {
    const request = await writer.read((conn) => ask(conn, carry, limit, options.grants()));
    sent(request.commands.length);
    const answer = await transport.sync(request);
    const rows = checkPatch(answer);
    return writer.write(async (scope) => {
      const applied = await applyAnswer(scope, answer, rows, options);
      if (applied === 'stale') throw new SyncFault('badAnswer', 'an answer to another question');
      if (applied === 'oldCopy') {
        options.log('warn', 'this file is an old copy: it goes on as a new client');
        await startOver(scope, options);
        return 'more';
      }
      if (request.commands.length > 0) forgetFaults(scope);
      return isMore(scope.conn, request, answer) ? 'more' : 'done';
    });
  };
}

/** S15: only the grants of those who act in this batch. S32: after a broken exchange one command at a time. */
function ask(
  conn: Connection,
  carry: 'commands' | 'nothing',
  limit: number,
  grants: Record<string, string>,
): SyncRequest {
  const { client_id, cookie, last_seq } = readState(conn);
  const waiting = carry === 'nothing' ? [] : queue(conn, BATCH);
  const [head] = waiting;
  const commands = (head && head.attempts > 0 ? [head] : waiting).map(asQueued);
  const actors = new Set(commands.map(({ actorId }) => actorId));
  return {
    protocol: PROTOCOL,
    clientId: client_id,
    cookie,
    lastSeq: last_seq,
    commands,
    grants: Object.fromEntries(Object.entries(grants).filter(([staffId]) => actors.has(staffId))),
    limit,
  };
}

function isMore(conn: Connection, request: SyncRequest, answer: SyncAnswer): boolean {
  if (answer.more) return answer.cookie > answer.base;
  const [head] = queue(conn, 1);
  const [asked] = request.commands;
  // the queue moved on and is longer than one batch
  return head !== undefined && asked !== undefined && head.seq > asked.seq && answer.signInAgain === null;
}

/** What each fault asks for; total by type. */
export const cures: Record<SyncFaultKind, 'retry' | 'pause' | 'startOver'> = {
  offline: 'retry',
  timeout: 'retry',
  server: 'retry',
  badAnswer: 'retry',
  auth: 'pause',
  upgradeRequired: 'pause',
  // S10, S26: the backend has lost what it had told; a person decides when to pull in full
  gap: 'pause',
  serverRestored: 'pause',
  // S9: two files speak under one name
  forked: 'startOver',
};

/** S32: the head is to blame only when the way is open without it. */
export async function blameHead(
  writer: Writer,
  exchange: Exchange,
  transport: Transport,
  fault: SyncFault,
): Promise<void> {
  const head = await writer.read((conn) => queue(conn, 1)[0]);
  if (fault.kind !== 'server' || !head) return;
  try {
    await exchange(transport, 'nothing', () => undefined);
  } catch (error) {
    if (error instanceof SyncFault) return;
    throw error;
  }
  await writer.write(async (scope) => noteFault(scope, head.seq, fault.message));
}
