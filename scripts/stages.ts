/** The stages of `npm test`, each told as counts of test cases. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { proofs, readRules, table, unproved } from './rules/proofs.ts';
import { readResults, resultFiles } from './rules/results.ts';
import { type Ran, root, runNode, toolScript } from './tool.ts';

export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
}

export interface Told extends Outcome {
  /** What its tool wrote, where it was not passed on at once. */
  output: string;
}

export interface Stage {
  name: string;
  what: string;
  /** `live`: what its tool writes is passed on as it comes. */
  run: (live: boolean) => Promise<Told>;
}

/** Stages in turn; lists of them side by side, each in turn within its list. */
export type Plan = readonly (Stage | readonly (readonly Stage[])[])[];

const projects = ['domain', 'node', 'renderer', 'test'];
const minute = 60_000;

export const fastStages: Stage[] = [
  { name: 'types', what: `TypeScript, projects ${projects.join(', ')}`, run: () => inPairs(projects.map(typeCheck)) },
  { name: 'lint', what: 'oxlint with types; import directions', run: () => quietly([toolScript('oxlint')]) },
  {
    name: 'format',
    what: 'biome format',
    run: () => quietly([toolScript('@biomejs/biome', 'biome'), 'format', '--reporter=summary', '.']),
  },
  { name: 'checks', what: 'scripts/checks', run: () => inTurn(ownChecks()) },
  { name: 'unit', what: 'unit and property tests', run: (live) => vitest(live, 'unit', 'property') },
];

/** Browsers and databases wait for each other most of the time: side by side they take two thirds of it. */
export const slowStages = [
  { name: 'build', what: 'page and Electron programs', run: () => quietly([join(root, 'scripts/tasks/build.ts')]) },
  [
    [{ name: 'e2e', what: 'end-to-end tests in Chromium', run: playwright }],
    // the one that works by itself first: what is left at the end keeps both cores busy
    [
      { name: 'sync', what: 'sync simulation', run: (live) => vitest(live, 'sync') },
      {
        name: 'integration',
        what: 'integration tests with PostgreSQL and SQLite',
        run: (live) => vitest(live, 'integration'),
      },
    ],
  ],
  { name: 'rules', what: 'every rule has a test of this run that passed', run: rulesProved },
] satisfies Plan;

/** One case: its table is worth reading. A stage that was not run has proved nothing. */
async function rulesProved(): Promise<Told> {
  const all = proofs(readRules(), readResults());
  process.stdout.write(`${table(all)}\n`);
  const open = unproved(all).length;
  return { passed: open === 0 ? 1 : 0, failed: open, skipped: 0, output: '' };
}

const typeCheck = (project: string) => () =>
  quietly([toolScript('typescript', 'tsc'), '-p', `tsconfig.${project}.json`]);

function ownChecks(): (() => Promise<Outcome>)[] {
  const files = globSync('scripts/checks/*.ts', { cwd: root });
  return files.toSorted().map((file) => () => quietly([join(root, file)]));
}

/** One test case; its output is worth reading only when it fails, or when it has something to list. */
async function quietly(args: string[]): Promise<Told> {
  const ran = await runNode(args, { show: false, limitMs: 5 * minute });
  const words = ran.output.trim();
  const isCheck = args[0]?.includes(join('scripts', 'checks')) ?? false;
  if (words !== '' && (ran.status !== 0 || isCheck)) process.stdout.write(`${words}\n`);
  if (ran.status !== 0) process.stdout.write(`failed: ${[basename(args[0] ?? ''), ...args.slice(1)].join(' ')}\n`);
  const ok = ran.status === 0;
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, output: '' };
}

async function inTurn(steps: (() => Promise<Outcome>)[]): Promise<Told> {
  let total: Outcome = { passed: 0, failed: 0, skipped: 0 };
  for (const step of steps) total = sum(total, await step());
  return { ...total, output: '' };
}

/** Each takes one core and half a minute's memory. */
async function inPairs(steps: (() => Promise<Outcome>)[]): Promise<Told> {
  const half = Math.ceil(steps.length / 2);
  const [one, two] = await Promise.all([inTurn(steps.slice(0, half)), inTurn(steps.slice(half))]);
  return { ...sum(one, two), output: '' };
}

export function sum(a: Outcome, b: Outcome): Outcome {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
});

async function vitest(live: boolean, ...names: string[]): Promise<Told> {
  const file = join(root, resultFiles[names[0] ?? ''] ?? '');
  const chosen = names.flatMap((name) => ['--project', name]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const args = [toolScript('vitest'), 'run', ...chosen, ...reporters];
  return counted(file, await runNode(args, { show: live, limitMs: 15 * minute }), (json) => {
    const report = VitestReport.parse(json);
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  });
}

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
});

async function playwright(live: boolean): Promise<Told> {
  const file = join(root, resultFiles['e2e'] ?? '');
  const args = [toolScript('@playwright/test', 'playwright'), 'test', '--reporter=list,json'];
  const ran = await runNode(args, { show: live, limitMs: 15 * minute, env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } });
  return counted(file, ran, (json) => {
    const { expected, unexpected, flaky, skipped } = PlaywrightReport.parse(json).stats;
    if (flaky > 0) process.stdout.write(`e2e: ${flaky} passed at the second try only; the list above names them\n`);
    return { passed: expected + flaky, failed: unexpected, skipped };
  });
}

/** A tool that failed without a failed case (a file that does not load, an error nobody caught) counts as one. */
function counted(file: string, ran: Ran, read: (json: unknown) => Outcome): Told {
  const written = existsSync(file)
    ? read(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  const { output } = ran;
  return ran.status !== 0 && written.failed === 0 ? { ...written, failed: 1, output } : { ...written, output };
}
