/** The backend's half of the sync (docs/SPEC-sync.md, S7–S19): decide what is queued, tell what changed. */
import type { Random } from '../domain/ids.ts';
import { PROTOCOL, type QueuedCommand, SyncFault, type SyncRequest } from '../domain/sync.ts';
import { COMMANDS_VERSION, DOCS_VERSION } from '../domain/upcast.ts';
import {
  type BackendAnswer,
  type BackendCore,
  type Caller,
  type ClientRow,
  type Storage,
  StorageFault,
} from './contract.ts';
import { CommandBroke, type Turn, decide } from './decide.ts';
import { type Log, traceOf } from './log.ts';

export interface CoreOptions {
  storage: Storage;
  /** The backend's clock: ISO instant, UTC. */
  now(): string;
  random: Random;
  log: Log;
}

/** One answer holds no more, whatever is asked: it is built in memory, and others wait meanwhile. */
const MOST_DOCS = 5_000;

export function createCore(options: CoreOptions): BackendCore {
  return {
    /** Throws `SyncFault` upgradeRequired, serverRestored, forked, gap or server; what was decided before stays decided. */
    async sync(request, caller) {
      try {
        return await exchange(options, request, caller);
      } catch (error) {
        if (error instanceof StorageFault) throw new SyncFault('server', 'storage');
        throw error;
      }
    },
  };
}

async function exchange(options: CoreOptions, request: SyncRequest, caller: Caller): Promise<BackendAnswer> {
  if (request.protocol !== PROTOCOL) throw new SyncFault('upgradeRequired', `protocol ${PROTOCOL}`);
  await register(options.storage, request, caller);
  const signInAgain = await decideAll(options, request, caller);
  return answer(options, request, signInAgain);
}

/** A client that claims a past unknown here comes from a state of the database that was lost: never a new one. */
async function register(storage: Storage, request: SyncRequest, caller: Caller): Promise<void> {
  const { clientId } = request;
  const [known, version] = await storage.snapshot((snapshot) =>
    Promise.all([snapshot.client(clientId), snapshot.version()]),
  );
  if (known) return mustFit(request, caller, known, version);
  if (request.lastSeq > 0 || request.cookie > 0) throw new SyncFault('serverRestored', 'unknown client');
  await storage.write(async (tx) => {
    const again = await tx.client(clientId);
    if (again) return mustFit(request, caller, again, version);
    await tx.putClient({ clientId, deviceId: caller.deviceId, lastSeq: 0, codePrefix: await tx.nextCodePrefix() });
  });
}

function mustFit(request: SyncRequest, caller: Caller, client: ClientRow, version: number): void {
  if (client.deviceId !== caller.deviceId) throw new SyncFault('forked', 'client of another device');
  if (request.cookie > version) throw new SyncFault('serverRestored', 'cookie ahead');
  if (request.lastSeq > client.lastSeq) throw new SyncFault('serverRestored', 'receipts ahead');
}

/** In order, each on its own; resolves to the person before whose command the queue stopped, or null. */
async function decideAll(options: CoreOptions, request: SyncRequest, caller: Caller): Promise<string | null> {
  for (const command of request.commands) {
    if (command.version > COMMANDS_VERSION)
      throw new SyncFault('upgradeRequired', `command version ${command.version}`);
    const turn: Turn = {
      command,
      clientId: request.clientId,
      // asked anew for each command: a role taken away counts from the next one on (S14)
      actor: await caller.actor(command.actorId, grantOf(request, command.actorId)),
      device: caller.deviceName,
      now: options.now(),
      random: options.random,
      broken: false,
    };
    if ((await decideOnce(options, turn)) === 'signInAgain') return command.actorId;
  }
  return null;
}

function grantOf({ grants }: SyncRequest, staffId: string): string | undefined {
  return Object.hasOwn(grants, staffId) ? grants[staffId] : undefined;
}

/** Two tries, then the decision `internal`, so that one bug does not hold up what is behind it (S13). */
async function decideOnce({ storage, log }: CoreOptions, turn: Turn): Promise<'done' | 'signInAgain'> {
  for (const attempt of [1, 2]) {
    try {
      return await storage.write((tx) => decide(tx, turn));
    } catch (error) {
      if (!(error instanceof CommandBroke)) throw error;
      log('error', `${about(turn.command)} broke (${attempt}): ${traceOf(error.cause)}`);
    }
  }
  return storage.write((tx) => decide(tx, { ...turn, broken: true }));
}

async function answer(
  { storage, now }: CoreOptions,
  request: SyncRequest,
  signInAgain: string | null,
): Promise<BackendAnswer> {
  return storage.snapshot(async (snapshot) => {
    const client = await snapshot.client(request.clientId);
    if (!client) throw new SyncFault('serverRestored', 'unknown client');
    const [receipts, { rows, cookie, left }] = await Promise.all([
      snapshot.receiptsAfter(client.clientId, request.lastSeq, client.lastSeq),
      snapshot.pull(request.cookie, Math.min(request.limit, MOST_DOCS)),
    ]);
    return {
      clientId: client.clientId,
      base: request.cookie,
      cookie,
      more: left > 0,
      left,
      docsVersion: DOCS_VERSION,
      patch: rows,
      lastSeq: client.lastSeq,
      results: receipts.map(({ seq, commandId, code, detail }) => ({ seq, commandId, code, detail })),
      codePrefix: client.codePrefix,
      signInAgain,
      now: now(),
    };
  });
}

function about({ name, commandId }: QueuedCommand): string {
  return `command ${name} ${commandId}`;
}
