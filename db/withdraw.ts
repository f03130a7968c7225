/** People take back a command that cannot get through (S32); the program never does. */
import { newId } from '../domain/ids.ts';
import { refusal } from '../domain/refusal.ts';
import type { Actor } from '../domain/tx.ts';
import { COMMANDS_VERSION } from '../domain/upcast.ts';
import type { StoreOptions } from './contract.ts';
import { dequeue, enqueue, isStuck, queuedAs } from './outbox.ts';
import { keepRefused } from './refused.ts';
import { replay } from './replay.ts';
import { putAllBack } from './undo.ts';
import type { Scope } from './writer.ts';

/**
 * No command has this name: the backend refuses it and moves on. It keeps the number of what it stands for, because
 * the backend may have decided that one already and never managed to say so; then the numbers tell (`forked`).
 */
export const WITHDRAWN = 'withdrawn';

/** Throws `Refusal` notFound, or moveImpossible for a command that is not stuck. */
export async function withdraw(
  scope: Scope,
  commandId: string,
  actor: Actor,
  options: Pick<StoreOptions, 'now' | 'random' | 'deviceName' | 'log'>,
): Promise<void> {
  const row = queuedAs(scope.conn, commandId);
  if (!row) throw refusal('notFound', { table: 'outbox', id: commandId });
  if (!isStuck(row)) throw refusal('moveImpossible', { why: 'notStuck' });
  const at = options.now();
  putAllBack(scope);
  dequeue(scope, row.seq);
  keepRefused(scope, row, { code: WITHDRAWN, detail: { by: actor.id, byName: actor.name, fault: row.last_fault }, at });
  enqueue(scope, {
    ...row,
    command_id: newId(options.random),
    name: WITHDRAWN,
    version: COMMANDS_VERSION,
    args: JSON.stringify({ commandId }),
    actor_id: actor.id,
    actor: JSON.stringify(actor),
    issued_at: at,
    order_id: null,
    local_refusal: null,
    attempts: 0,
    last_fault: '',
  });
  await replay(scope, options);
}
