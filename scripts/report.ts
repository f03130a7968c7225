/** Runs stages one after the other and ends with the one line that counts. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Outcome, type Stage, sum } from './stages.ts';
import { resultFiles } from './rules/results.ts';
import { root } from './tool.ts';

/**
 * `args`: names of stages to run (all without any) and `--fail-fast`. The last line is `N passed, N failed`; the exit
 * status is 1 when anything failed.
 */
export async function runStages(stages: Stage[], args: string[]): Promise<void> {
  const failFast = args.includes('--fail-fast');
  const names = args.filter((arg) => arg !== '--fail-fast');
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    process.stderr.write(`No stage ${unknown.join(', ')}; there are ${stages.map(({ name }) => name).join(', ')}.\n`);
    process.exitCode = 2;
    return;
  }
  // results of stages that are not run now stand: `rules` judges them all
  for (const [stage, file] of Object.entries(resultFiles))
    if (names.length === 0 || names.includes(stage)) await rm(join(root, file), { force: true });
  const started = Date.now();
  let total: Outcome = { passed: 0, failed: 0, skipped: 0 };
  const lines: string[] = [];
  for (const stage of stages.filter(({ name }) => names.length === 0 || names.includes(name))) {
    if (failFast && total.failed > 0) {
      lines.push(`${stage.name.padEnd(12)} not run`);
      continue;
    }
    process.stdout.write(`\n== ${stage.name}: ${stage.what}\n`);
    const begun = Date.now();
    const outcome = await stage.run();
    total = sum(total, outcome);
    lines.push(`${stage.name.padEnd(12)} ${told(outcome)} in ${seconds(begun)}`);
    process.stdout.write(`== ${lines.at(-1)}\n`);
  }
  process.stdout.write(`\n${lines.join('\n')}\nall in ${seconds(started)}\n`);
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

function told({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
