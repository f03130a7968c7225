/** Runs stages one after the other and ends with the one line that counts. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Outcome, type Plan, type Stage, sum } from './stages.ts';
import { resultFiles } from './rules/results.ts';
import { root } from './tool.ts';

/**
 * `args`: names of stages to run (all without any) and `--fail-fast`. The last line is `N passed, N failed`; the exit
 * status is 1 when anything failed.
 */
export async function runStages(plan: Plan, args: string[]): Promise<void> {
  const failFast = args.includes('--fail-fast');
  const names = args.filter((arg) => arg !== '--fail-fast');
  const stages = stagesOf(plan);
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
  const runOne = async (stage: Stage, live: boolean) => {
    if (names.length > 0 && !names.includes(stage.name)) return;
    if (failFast && total.failed > 0) {
      lines.push(`${stage.name.padEnd(12)} not run`);
      return;
    }
    const header = `\n== ${stage.name}: ${stage.what}\n`;
    if (live) process.stdout.write(header);
    const begun = Date.now();
    const { output, ...outcome } = await stage.run(live);
    total = sum(total, outcome);
    lines.push(`${stage.name.padEnd(12)} ${told(outcome)} in ${seconds(begun)}`);
    process.stdout.write(`${live ? '' : `${header}${output}`}== ${lines.at(-1)}\n`);
  };
  for (const step of plan) {
    if ('name' in step) await runOne(step, true);
    else
      await Promise.all(
        step.map(async (lane, index) => {
          for (const stage of lane) await runOne(stage, index === 0);
        }),
      );
  }
  process.stdout.write(`\n${lines.join('\n')}\nall in ${seconds(started)}\n`);
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

export function stagesOf(plan: Plan): Stage[] {
  return plan.flatMap((step) => ('name' in step ? [step] : step.flat()));
}

function told({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
