/** The one door of the typed API, whatever the transport: names, schemas, session, and a `Reply` for everything. */
import type { z } from 'zod';
import { StoreFault } from '../db/contract.ts';
import { refusalWithoutAmounts } from '../db/queries/prices.ts';
import { actions } from '../domain/api-actions.ts';
import { type Reply, queries } from '../domain/api.ts';
import { badInput } from '../domain/command.ts';
import { Refusal, refusal } from '../domain/refusal.ts';
import { may } from '../domain/staff/roles.ts';
import { SyncFault } from '../domain/sync.ts';
import type { Actor } from '../domain/tx.ts';
import { type House, actionAnswers, queryAnswers } from './procedures.ts';

export type CallKind = 'query' | 'action';

/** Answers any call, well formed or not; never throws, and never tells what is inside. */
export async function dispatch(
  house: House,
  kind: unknown,
  name: unknown,
  input: unknown,
  log: (level: 'warn' | 'error', text: string) => void,
): Promise<Reply> {
  const procedure = find(kind, name);
  if (!procedure)
    return { ok: false, kind: 'badUse', code: 'unknownProcedure', detail: { name: String(name).slice(0, 60) } };
  const actor = house.session.actor();
  try {
    if (procedure.signedIn && !actor) throw refusal('notSignedIn');
    const parsed = procedure.in.safeParse(input);
    if (!parsed.success) throw badInput(parsed.error);
    return { ok: true, value: await procedure.answer(house, parsed.data, actor) };
  } catch (error) {
    return failed(error, actor, `${String(kind)} ${String(name)}`, log);
  }
}

interface Procedure {
  in: z.ZodType;
  signedIn: boolean;
  answer(house: House, args: unknown, actor: Actor | null): Promise<unknown>;
}

function find(kind: unknown, name: unknown): Procedure | null {
  if (typeof name !== 'string') return null;
  if (kind === 'query') return lookUp(queries, queryAnswers, name);
  return kind === 'action' ? lookUp(actions, actionAnswers, name) : null;
}

function lookUp(calls: Record<string, Omit<Procedure, 'answer'>>, answers: object, name: string): Procedure | null {
  const call = Object.hasOwn(calls, name) ? calls[name] : undefined;
  if (!call) return null;
  // The answers are checked name by name against the schemas where they are declared.
  const answer = (answers as Record<string, Procedure['answer']>)[name];
  return answer ? { in: call.in, signedIn: call.signedIn, answer } : null;
}

function failed(
  error: unknown,
  actor: Actor | null,
  call: string,
  log: (level: 'warn' | 'error', text: string) => void,
): Reply {
  if (error instanceof Refusal) {
    const { code, detail } = error;
    // ROLE-2: what it refuses may depend on an amount
    const told = actor && !may(actor.role, 'prices.see') ? refusalWithoutAmounts({ code, detail }).detail : detail;
    return { ok: false, kind: 'refusal', code, detail: told };
  }
  if (error instanceof SyncFault) return fault(error.kind);
  log('error', `${call}: ${error instanceof Error ? (error.stack ?? error.message) : 'unknown failure'}`);
  return error instanceof StoreFault ? fault(storeCodes[error.kind]) : fault('internal');
}

/** Stable codes that screens and scripts may rely on. */
export const storeCodes = {
  full: 'storeFull',
  readonly: 'storeReadonly',
  corrupt: 'storeCorrupt',
  tooNew: 'storeTooNew',
  locked: 'storeLocked',
  io: 'storeIo',
} as const satisfies Record<StoreFault['kind'], string>;

function fault(code: string): Reply {
  return { ok: false, kind: 'fault', code, detail: {} };
}
