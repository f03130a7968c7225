import type { z } from 'zod';
import { type Refusal, refusal } from './refusal.ts';
import { type Permission, may } from './staff/roles.ts';
import { holdsCardNumber } from './card-number.ts';
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
  return refusal('badInput', { ...ruleOf(error.issues[0]), field: first.field, message: first.message, issues });
}

/** The rule that a schema names in the `params` of its complaint. */
function ruleOf(issue: z.core.$ZodIssue | undefined): { rule?: string } {
  const rule: unknown = issue?.code === 'custom' ? issue.params?.['rule'] : undefined;
  return typeof rule === 'string' ? { rule } : {};
}

/** Numbers of other trades that may look like a card's: one TNT number in ten passes Luhn. */
const otherNumbers: readonly string[] = [
  'trackingNumber',
  'externalId',
  'paymentReference',
  'bankReference',
  'transferId',
];
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** ORD-9: a card number in any text of any command is refused before it is written anywhere. */
export function whyNotKept(args: unknown, path: readonly string[] = []): Refusal | undefined {
  if (typeof args === 'string') {
    if (otherNumbers.includes(path.at(-1) ?? '') || uuid.test(args) || !holdsCardNumber(args)) return undefined;
    return refusal('cardNumber', { rule: 'ORD-9', field: path.join('.') });
  }
  if (typeof args !== 'object' || args === null) return undefined;
  for (const [key, value] of Object.entries(args)) {
    const no = whyNotKept(value, [...path, key]);
    if (no) return no;
  }
  return undefined;
}
