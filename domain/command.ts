import type { z } from 'zod';
import { refusal } from './refusal.ts';
import { type Permission, may } from './staff/roles.ts';
import type { Ctx, Tx } from './tx.ts';

/**
 * One staff action. `run` is the only place where documents change; it runs on the workstation at once, again at
 * each rebase, and on the backend for good. It awaits nothing but `tx`, reads no clock and makes no id.
 */
export interface Command<S extends z.ZodType = z.ZodType> {
  args: S;
  permission: Permission;
  run(tx: Tx, args: z.output<S>, ctx: Ctx): Promise<void>;
}

export function command<S extends z.ZodType>(
  permission: Permission,
  args: S,
  run: (tx: Tx, args: z.output<S>, ctx: Ctx) => Promise<void>,
): Command<S> {
  return { args, permission, run };
}

/** ROLE-4: the same check on both sides, before anything is read. */
export function mustBeAllowed(ctx: Ctx, permission: Permission): void {
  if (!may(ctx.actor.role, permission))
    throw refusal('forbidden', { rule: 'ROLE-4', permission, role: ctx.actor.role });
}

/** A schema's complaints as one refusal: the first field by path, with all of them listed. */
export function badInput(error: z.ZodError) {
  const issues = error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message }));
  const first = issues[0] ?? { field: '', message: 'invalid' };
  return refusal('badInput', { field: first.field, message: first.message, issues });
}
