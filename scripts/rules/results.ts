/** What the last run of the tests wrote, vitest and Playwright alike. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../tool.ts';

export interface Result {
  /** With the names of the blocks around it. */
  name: string;
  passed: boolean;
}

/** Result files by the stage that writes them. */
export const resultFiles: Record<string, string> = {
  unit: 'out/test/vitest-unit-property.json',
  integration: 'out/test/vitest-integration.json',
  sync: 'out/test/vitest-sync.json',
  e2e: 'out/test/playwright.json',
};

/** Stages without results, in the order in which they run. */
export function stagesNotRun(): string[] {
  return Object.keys(resultFiles).filter((stage) => !existsSync(join(root, resultFiles[stage] ?? '')));
}

export function readResults(): Result[] {
  return Object.entries(resultFiles).flatMap(([stage, file]) => {
    const path = join(root, file);
    if (!existsSync(path)) return [];
    const json: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return stage === 'e2e' ? ofPlaywright(json) : ofVitest(json);
  });
}

const Vitest = z.object({
  testResults: z.array(z.object({ assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })) })),
});

/** Tests that were skipped prove nothing and are left out. */
export function ofVitest(json: unknown): Result[] {
  const cases = Vitest.parse(json).testResults.flatMap(({ assertionResults }) => assertionResults);
  return cases
    .filter(({ status }) => status === 'passed' || status === 'failed')
    .map(({ fullName, status }) => ({ name: fullName, passed: status === 'passed' }));
}

const Spec = z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) });
interface Suite {
  title: string;
  specs?: z.output<typeof Spec>[] | undefined;
  suites?: Suite[] | undefined;
}
const Suite: z.ZodType<Suite> = z.object({
  title: z.string(),
  specs: z.array(Spec).optional(),
  suites: z.array(z.lazy(() => Suite)).optional(),
});
const Playwright = z.object({ suites: z.array(Suite) });

export function ofPlaywright(json: unknown): Result[] {
  return Playwright.parse(json).suites.flatMap((suite) => inSuite(suite, ''));
}

function inSuite({ title, specs = [], suites = [] }: Suite, around: string): Result[] {
  const own = `${around}${title} `;
  const results = specs.flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status !== 'skipped')
      .map(({ status }) => ({ name: `${own}${spec.title}`, passed: status === 'expected' || status === 'flaky' })),
  );
  return [...results, ...suites.flatMap((suite) => inSuite(suite, own))];
}
