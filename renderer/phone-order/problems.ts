/** What is wrong in the form, by field: made by the domain's own schemas and rules, said by `words.ts`. */
import type { z } from 'zod';
import { POSTAL_LINE } from '../../domain/customer/address.ts';
import type { Refusal, WireRefusal } from '../../domain/refusal.ts';

export type Problem = { path: string } & Wrong;
type Wrong =
  | {
      what:
        | 'required'
        | 'postalCode'
        | 'phone'
        | 'email'
        | 'date'
        | 'quantity'
        | 'cardNumber'
        | 'nameTaken'
        | 'amount'
        | 'codeNotAdded'
        | 'forcesSector'
        | 'forcesHub'
        | 'invalid';
    }
  | { what: 'noBuyer' | 'noLines' | 'notDelivered' }
  | { what: 'tooLong'; max: number }
  | { what: 'refused'; refusal: WireRefusal };

/** Characters a field takes at most; the same figures as the domain's schemas. */
const limits: Record<string, number> = {
  lastName: 35,
  firstName: 35,
  company: POSTAL_LINE,
  complement1: POSTAL_LINE,
  complement2: POSTAL_LINE,
  street: POSTAL_LINE,
  locality: POSTAL_LINE,
  postalCode: 10,
  city: 32,
  phone: 20,
  email: 320,
  keepBillingAs: 40,
  keepDeliveryAs: 40,
  instructions: 280,
  from: 40,
  to: 40,
  sendTo: 320,
};

export function limitOf(path: string): number | null {
  return limits[path.split('.').at(-1) ?? ''] ?? null;
}

/** One problem for each field of a schema that failed, the first complaint of each. */
export function problemsOf(error: z.ZodError, prefix: string): Problem[] {
  const byPath = new Map<string, Problem>();
  for (const issue of error.issues) {
    const path = [prefix, ...issue.path.map(String)].filter((part) => part !== '').join('.');
    if (!byPath.has(path)) byPath.set(path, { path, ...wrongOf(issue, path) });
  }
  return [...byPath.values()];
}

function wrongOf(issue: z.core.$ZodIssue, path: string): Wrong {
  const field = path.split('.').at(-1) ?? '';
  const limit = limitOf(path);
  if (issue.message === 'required') return { what: 'required' };
  if (issue.code === 'too_big' || issue.message.startsWith('too long'))
    return limit === null ? { what: 'invalid' } : { what: 'tooLong', max: limit };
  if (issue.message === 'forcesSector' || issue.message === 'forcesHub') return { what: issue.message };
  if (issue.message === 'postalCode') return { what: 'postalCode' };
  if (issue.message === 'phone') return { what: 'phone' };
  if (field === 'email' || field === 'sendTo') return { what: 'email' };
  if (field === 'birthDate') return { what: 'date' };
  return { what: 'invalid' };
}

export function refused(path: string, { code, detail }: Refusal | WireRefusal): Problem {
  return { path, what: 'refused', refusal: { code, detail } };
}

/** True for what needs no leaving of the field to be told: it can only get worse by typing on. */
export function isTold(problem: Problem): boolean {
  return problem.what === 'tooLong' || problem.what === 'cardNumber' || problem.what === 'notDelivered';
}
