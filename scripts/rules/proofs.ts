/** Rules beside the tests that name them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../tool.ts';
import { idsIn } from './ids.ts';
import type { Result } from './results.ts';

const Rules = z.array(
  z.strictObject({
    id: z.string().regex(/^[A-Z]{3,4}-\d+$/),
    title: z.string().min(1),
    /** False: not built yet; listed, and free to have no test. */
    needed: z.boolean(),
  }),
);
export type Rule = z.output<typeof Rules>[number];

export type Verdict = 'passed' | 'failed' | 'no test' | 'later';

export interface Proof extends Rule {
  tests: Result[];
  verdict: Verdict;
}

export function readRules(): Rule[] {
  return Rules.parse(JSON.parse(readFileSync(join(root, 'docs/rules.json'), 'utf8')));
}

export function proofs(rules: readonly Rule[], results: readonly Result[]): Proof[] {
  const byId = new Map<string, Result[]>();
  for (const result of results) for (const id of idsIn(result.name)) byId.set(id, [...(byId.get(id) ?? []), result]);
  return rules.map((rule) => {
    const tests = byId.get(rule.id) ?? [];
    return { ...rule, tests, verdict: verdictOn(rule, tests) };
  });
}

function verdictOn({ needed }: Rule, tests: readonly Result[]): Verdict {
  if (tests.some(({ passed }) => !passed)) return 'failed';
  if (!needed) return 'later';
  return tests.length === 0 ? 'no test' : 'passed';
}

/** Needed rules without a test, or with one that fails. */
export function unproved(all: readonly Proof[]): Proof[] {
  return all.filter(({ needed, verdict }) => needed && verdict !== 'passed');
}

export function table(all: readonly Proof[]): string {
  const rows = all.map(({ id, title, tests, verdict }) => {
    const failed = tests.filter(({ passed }) => !passed).length;
    const counts = `${String(tests.length).padStart(5)} ${tests.length === 1 ? 'test ' : 'tests'}`;
    return `${id.padEnd(8)}${counts}  ${verdict}${failed > 0 ? ` (${failed})` : ''}`.padEnd(36) + title;
  });
  const open = unproved(all);
  const needed = all.filter((proof) => proof.needed).length;
  return [...rows, `${needed - open.length} of ${needed} rules proved, ${all.length - needed} for later`].join('\n');
}
