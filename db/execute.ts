/** A person acts (S1–S4, S6): the command, its effects and its place in the queue stand together or not at all. */
import { codedCommands } from '../domain/after-sale/coded.ts';
import type { ActionArgs, ActionResult } from '../domain/api.ts';
import { runCommand } from '../domain/commands.ts';
import { orderCode } from '../domain/ids.ts';
import { refusal } from '../domain/refusal.ts';
import type { Actor, Ctx } from '../domain/tx.ts';
import { COMMANDS_VERSION } from '../domain/upcast.ts';
import { aboutCommand } from './about.ts';
import { answeredBefore, placedBefore, remember } from './answered.ts';
import type { StoreOptions } from './contract.ts';
import { enqueue } from './outbox.ts';
import { changeState, readState } from './state.ts';
import { commandTx } from './tx.ts';
import type { Scope, Writer } from './writer.ts';

export type Clock = Pick<StoreOptions, 'now' | 'deviceName'>;

interface Act {
  commandId: string;
  name: string;
  args: unknown;
}

/** Throws `Refusal` with nothing written. */
export function execute(
  writer: Writer,
  clock: Clock,
  { commandId, name, args }: ActionArgs<'execute'>,
  actor: Actor,
): Promise<ActionResult<'execute'>> {
  return writer.write(async (scope) => {
    if (answeredBefore(scope.conn, commandId)) return { commandId };
    // its code is drawn here, never told from outside (ORD-10)
    if (name === 'placePhoneOrder') throw refusal('badInput', { rule: 'ORD-10', field: 'name', message: 'placeOrder' });
    // its bytes come with it, and say what it is
    if (name === 'addPhoto') throw refusal('badInput', { rule: 'SAV-1', field: 'name', message: 'addPhoto' });
    const code = codedCommands.includes(name) ? nextCode(scope) : null;
    const whole = code === null ? args : { ...(args as object), code };
    await act(scope, clock, { commandId, name, args: whole }, actor);
    remember(scope.conn, { command_id: commandId, order_id: null, code, draft_id: null });
    return { commandId };
  });
}

/** ORD-10: the code exists from here on, and only together with the order. */
export function placeOrder(
  writer: Writer,
  clock: Clock,
  { commandId, draftId, args }: ActionArgs<'placeOrder'>,
  actor: Actor,
): Promise<ActionResult<'placeOrder'>> {
  return writer.write(async (scope) => {
    const { conn, changed } = scope;
    const before = answeredBefore(conn, commandId) ?? placedBefore(conn, args.orderId);
    if (before?.order_id && before.code)
      return { commandId: before.command_id, orderId: before.order_id, code: before.code };
    if (before) throw refusal('alreadyExists', { table: 'commands', id: commandId });
    const code = nextCode(scope);
    await act(scope, clock, { commandId, name: 'placePhoneOrder', args: { ...args, code } }, actor);
    remember(conn, { command_id: commandId, order_id: args.orderId, code, draft_id: draftId });
    if (draftId !== null && conn.run(conn.sql.deleteFrom('draft').where('id', '=', draftId)) > 0) changed.add('draft');
    return { commandId, orderId: args.orderId, code };
  });
}

/** Drawn for good only together with what the command writes: a refusal undoes it. */
function nextCode({ conn }: Scope): string {
  const { code_prefix, code_counter } = readState(conn);
  if (code_prefix === null) throw refusal('notEnrolled', { rule: 'ORD-10' });
  changeState(conn, { code_counter: code_counter + 1 });
  return orderCode(code_prefix, code_counter + 1);
}

export async function act(scope: Scope, clock: Clock, { commandId, name, args }: Act, actor: Actor): Promise<void> {
  const issuedAt = clock.now();
  await run(scope, { name, version: COMMANDS_VERSION, args }, contextOf(actor, issuedAt, clock.deviceName));
  const { next_seq: seq } = readState(scope.conn);
  enqueue(scope, {
    seq,
    command_id: commandId,
    name,
    version: COMMANDS_VERSION,
    args: JSON.stringify(args),
    actor_id: actor.id,
    actor: JSON.stringify(actor),
    issued_at: issuedAt,
    ...aboutCommand(scope.docs, args),
    local_refusal: null,
    attempts: 0,
    last_fault: '',
  });
  changeState(scope.conn, { next_seq: seq + 1 });
}

/** A replay runs with the instant of the act, so that it comes out the same each time. */
export function contextOf(actor: Actor, issuedAt: string, device: string): Ctx {
  return { now: issuedAt, issuedAt, actor, device, side: 'workstation', random: null };
}

interface Versioned {
  name: string;
  version: number;
  args: unknown;
}

export function run(scope: Scope, { name, version, args }: Versioned, ctx: Ctx): Promise<void> {
  return runCommand(commandTx(scope), name, version, args, ctx);
}
