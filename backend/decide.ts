/** One command, one transaction: is it known, may it run, what was decided (rules S7–S15). */
import { z } from 'zod';
import type { Random } from '../domain/ids.ts';
import { runCommand } from '../domain/commands.ts';
import { Id, OrderCode } from '../domain/ids.ts';
import { Refusal } from '../domain/refusal.ts';
import { type QueuedCommand, SyncFault } from '../domain/sync.ts';
import type { Actor, Ctx } from '../domain/tx.ts';
import { papersToKeep } from './archive.ts';
import { type Ahead, type ClientRow, type Decision, StorageFault, type StorageTx } from './contract.ts';

/** The command itself broke: neither the trade's no nor the database's failure. */
export class CommandBroke extends Error {
  constructor(cause: unknown) {
    super('a command broke', { cause });
    this.name = 'CommandBroke';
  }
}

export interface Turn {
  command: QueuedCommand;
  clientId: string;
  /** Undefined: no valid grant for this person. */
  actor: Actor | undefined;
  device: string;
  now: string;
  random: Random;
  /** True once it broke twice: decide `internal` without running it. */
  broken: boolean;
}

/** Throws `SyncFault` gap or forked, `CommandBroke`, or a fault of the storage; then nothing of it was written. */
export async function decide(tx: StorageTx, turn: Turn): Promise<'done' | 'signInAgain'> {
  const { command, clientId } = turn;
  await tx.ahead(aheadOf(clientId, command));
  const client = await tx.client(clientId);
  if (!client) throw new SyncFault('serverRestored', 'unknown client');
  if (command.seq <= client.lastSeq) return known(tx, turn);
  if (command.seq > client.lastSeq + 1) throw new SyncFault('gap', `expected ${client.lastSeq + 1}`);
  if (!(await tx.decision(command.commandId))) {
    if (!turn.actor) return 'signInAgain';
    const decision = await run(tx, turn, turn.actor);
    // what is told of a person who was erased meanwhile is not kept (CLI-4)
    await tx.putDecision(decision, decision.detail['why'] === 'erased' ? {} : command.args);
  }
  await giveReceipt(tx, client, command.commandId);
  return 'done';
}

/** The next receipt of a client; the decision must be written already. */
export async function giveReceipt(tx: StorageTx, client: ClientRow, commandId: string): Promise<void> {
  const seq = client.lastSeq + 1;
  await tx.putReceipt(client.clientId, seq, commandId);
  await tx.putClient({ ...client, lastSeq: seq });
}

async function known(tx: StorageTx, { command, clientId }: Turn): Promise<'done'> {
  if ((await tx.receipt(clientId, command.seq)) !== command.commandId)
    throw new SyncFault('forked', `at ${command.seq}`);
  return 'done';
}

async function run(tx: StorageTx, turn: Turn, actor: Actor): Promise<Decision> {
  const { command, now } = turn;
  const decision = { commandId: command.commandId, name: command.name, actorId: actor.id, at: now };
  if (turn.broken) return { ...decision, code: 'internal', detail: { name: command.name } };
  const ctx: Ctx = {
    now,
    issuedAt: earlier(command.issuedAt, now),
    actor,
    device: turn.device,
    side: 'backend',
    random: turn.random,
  };
  await tx.savepoint();
  try {
    const papers = await papersToKeep(tx.docs, command);
    await runCommand(tx.docs, command.name, command.version, command.args, ctx);
    await tx.archive(papers);
    return { ...decision, code: null, detail: {} };
  } catch (error) {
    if (error instanceof StorageFault) throw error;
    if (!(error instanceof Refusal)) throw new CommandBroke(error);
    await tx.rollbackDocs();
    return { ...decision, code: error.code, detail: error.detail };
  }
}

const MaybeId = Id.nullable().catch(null);
const Told = z.object({
  orderId: MaybeId,
  code: OrderCode.nullable().catch(null),
  customerId: MaybeId,
  buyer: z.object({ customerId: MaybeId }).nullable().catch(null),
});

/** A guess, from the names that these things have in every command. */
function aheadOf(clientId: string, { commandId, args }: QueuedCommand): Ahead {
  const told = Told.safeParse(args).data;
  return {
    clientId,
    commandId,
    orderId: told?.orderId ?? null,
    code: told?.code ?? null,
    customerId: told?.customerId ?? told?.buyer?.customerId ?? null,
  };
}

/** A workstation's clock may run ahead; an act is never later than its arrival here. */
function earlier(issuedAt: string, now: string): string {
  return Date.parse(issuedAt) < Date.parse(now) ? issuedAt : now;
}
