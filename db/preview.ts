/** What a command would do, without doing it: the difference is told before it is charged (RULES.md, below the gate table). */
import type { QueryArgs, QueryResult } from '../domain/api.ts';
import { buffered } from '../domain/buffered-tx.ts';
import { runCommand } from '../domain/commands.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Actor } from '../domain/tx.ts';
import { COMMANDS_VERSION } from '../domain/upcast.ts';
import { type Clock, contextOf } from './execute.ts';
import { refusalWithoutAmounts, withoutAmounts } from './queries/prices.ts';
import { may } from '../domain/staff/roles.ts';
import { commandTx } from './tx.ts';
import type { Scope, Writer } from './writer.ts';

/** A total that nobody was told yet is asked for first; any other refusal is the answer. */
export function preview(
  writer: Writer,
  clock: Clock,
  { orderId, name, args }: QueryArgs<'previewChange'>,
  actor: Actor,
): Promise<QueryResult<'previewChange'>> {
  return writer.write(async (scope) => {
    const priced = may(actor.role, 'prices.see');
    const first = await attempt(scope, clock, { orderId, name, args }, actor);
    const told = first.refusal?.code === 'priceChanged' ? first.refusal.detail['actual'] : undefined;
    const { order, refusal } =
      typeof told === 'number'
        ? await attempt(scope, clock, { orderId, name, args: atTotal(args, told) }, actor)
        : first;
    return {
      order: order && (priced ? order : withoutAmounts(order)),
      refusal: refusal && (priced ? refusal : refusalWithoutAmounts(refusal)),
    };
  });
}

/** The arguments with another total, wherever they tell it. */
function atTotal<T>(args: T, totalCents: number): T {
  if (typeof args !== 'object' || args === null) return args;
  if (Array.isArray(args)) return args;
  const deep = Object.entries(args).map(([key, value]) => [key, atTotal(value, totalCents)] as const);
  return {
    ...Object.fromEntries(deep),
    ...('expectedTotalCents' in args ? { expectedTotalCents: totalCents } : {}),
  } as T;
}

async function attempt(
  scope: Scope,
  clock: Clock,
  { orderId, name, args }: QueryArgs<'previewChange'>,
  actor: Actor,
): Promise<QueryResult<'previewChange'>> {
  const { tx } = buffered(commandTx(scope));
  try {
    await runCommand(tx, name, COMMANDS_VERSION, args, contextOf(actor, clock.now(), clock.deviceName));
    return { order: (await tx.get('orders', orderId)) ?? null, refusal: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { order: null, refusal: { code: error.code, detail: error.detail } };
  }
}
