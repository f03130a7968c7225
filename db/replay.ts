/** The queue once more over the documents as they are now (S23, S28): each command alone, none can stop the others. */
import { Refusal, refusal } from '../domain/refusal.ts';
import type { StoreOptions } from './contract.ts';
import { StoreFault } from './contract.ts';
import { contextOf, run } from './execute.ts';
import { asStoreFault } from './faults.ts';
import { COMMANDS_VERSION, DOCS_VERSION } from '../domain/upcast.ts';
import { changeState, readState } from './state.ts';
import { putAllBack } from './undo.ts';
import { type OutboxRow, actorOf, noteReplay, queue } from './outbox.ts';
import type { Scope } from './writer.ts';

export type Replaying = Pick<StoreOptions, 'deviceName' | 'log'>;

export async function replay(scope: Scope, options: Replaying): Promise<void> {
  for (const row of queue(scope.conn)) noteReplay(scope, row, await replayOne(scope, row, options));
}

/**
 * At the start: an update may read queued commands otherwise than the program that ran them, and a copied file goes on
 * under another device's name.
 */
export async function replayIfChanged(scope: Scope, options: Replaying): Promise<void> {
  const replayed_as = `${COMMANDS_VERSION}/${DOCS_VERSION}/${options.deviceName}`;
  if (readState(scope.conn).replayed_as === replayed_as) return;
  putAllBack(scope);
  await replay(scope, options);
  changeState(scope.conn, { replayed_as });
}

async function replayOne(scope: Scope, row: OutboxRow, { deviceName, log }: Replaying): Promise<Refusal | null> {
  const { name, version, args, issued_at } = row;
  try {
    const ctx = contextOf(actorOf(row), issued_at, deviceName);
    await scope.attempt(() => run(scope, { name, version, args: JSON.parse(args) }, ctx));
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    if (asStoreFault(error) instanceof StoreFault) throw error;
    // a bug in one command must not keep everybody else's changes away; the backend decides about it too
    log('error', `replay of ${name} broke: ${error instanceof Error ? error.message : 'unknown'}`);
    return refusal('internal', { name });
  }
}
