/** One request and its answer: what is asked, what the answer does, what a fault of the way means. */
import { PROTOCOL, SyncFault, type SyncFaultKind, type SyncRequest, type Transport } from '../domain/sync.ts';
import type { StoreOptions } from './contract.ts';
import type { Connection } from './connection.ts';
import { asQueued, forgetFaults, noteFault, queue } from './outbox.ts';
import type { PageCheck } from './page-check.ts';
import type { Page, Told } from './patch.ts';
import { applyAnswer } from './rebase.ts';
import { startOver } from './start-over.ts';
import { readState } from './state.ts';
import type { Writer } from './writer.ts';

const BATCH = 200;
/** Documents a page: the first one, and the next where a page comes over the line in less than `QUICK_MS`. */
const PAGE = 1000;
const LONG_PAGE = 2500;
const QUICK_MS = 5000;

export type ExchangeOptions = Pick<StoreOptions, 'now' | 'random' | 'deviceName' | 'log' | 'grants' | 'pageSize'> & {
  check: PageCheck;
};

/** `more`: ask again at once. */
type Outcome = 'done' | 'more';

export interface Exchange {
  /** Throws `SyncFault`, `StoreFault`, or a bug. `sent` is told what goes on the wire. */
  (transport: Transport, carry: 'commands' | 'nothing', sent: (commands: number) => void): Promise<Outcome>;
}

/** A question on its way, with the page that will answer it. */
interface Asked {
  transport: Transport;
  request: SyncRequest;
  page: Promise<Page>;
}

export function createExchange(writer: Writer, options: ExchangeOptions): Exchange {
  let longest = options.pageSize ?? PAGE;
  let ahead: Asked | null = null;

  const receive = async (transport: Transport, request: SyncRequest): Promise<Page> => {
    const from = Date.parse(options.now());
    const answer = await transport.sync(request);
    if (options.pageSize === undefined) longest = Date.parse(options.now()) - from < QUICK_MS ? LONG_PAGE : PAGE;
    return options.check(answer);
  };
  const put = (transport: Transport, request: SyncRequest): Asked => {
    const page = receive(transport, request);
    // whoever awaits it is told; it may be that nobody does
    page.catch(() => undefined);
    return { transport, request, page };
  };

  return async (transport, carry, sent) => {
    let asked = await takeAhead(transport);
    if (!asked) {
      const request = await writer.read((conn) => ask(conn, carry, longest, options.grants()));
      sent(request.commands.length);
      asked = put(transport, request);
    }
    const { request } = asked;
    const page = await asked.page;
    ahead = await following(transport, carry, request, page);
    return writer.write(async (scope) => {
      const applied = await applyAnswer(scope, page, options);
      if (applied === 'stale') throw new SyncFault('badAnswer', 'an answer to another question');
      if (applied === 'oldCopy') {
        options.log('warn', 'this file is an old copy: it goes on as a new client');
        await startOver(scope, options);
        return 'more';
      }
      if (request.commands.length > 0) forgetFaults(scope);
      return isMore(scope.conn, request, page.told) ? 'more' : 'done';
    });
  };

  /** What was asked before its turn, unless this file has come to stand elsewhere since. */
  async function takeAhead(transport: Transport): Promise<Asked | null> {
    const early = ahead;
    ahead = null;
    if (!early) return null;
    const { client_id, cookie, last_seq } = await writer.read(readState);
    const { request } = early;
    if (
      early.transport === transport &&
      request.clientId === client_id &&
      request.cookie === cookie &&
      request.lastSeq === last_seq
    )
      return early;
    // S29: one request at a time
    await early.page.catch(() => undefined);
    return null;
  }

  /** The next page is on its way and checked while this one is written; only while nobody has anything to send. */
  async function following(
    transport: Transport,
    carry: 'commands' | 'nothing',
    { clientId, cookie }: SyncRequest,
    { told }: Page,
  ): Promise<Asked | null> {
    if (
      carry === 'nothing' ||
      !told.more ||
      told.clientId !== clientId ||
      told.base !== cookie ||
      told.cookie <= cookie
    )
      return null;
    const next = await writer.read((conn) => ask(conn, carry, longest, options.grants()));
    return next.commands.length > 0 ? null : put(transport, { ...next, cookie: told.cookie });
  }
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

function isMore(conn: Connection, request: SyncRequest, answer: Told): boolean {
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
