/**
 * `npm run mutants`: takes out each guard of the sync in turn, in a copy, and expects the simulator to go red.
 * A guard whose absence goes unnoticed is a hole in the simulator, and fails this task. `npm run mutants -- NAME` runs some.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Guard } from '../../test/sync/guard.ts';
import { guards } from '../../test/sync/guards.ts';

const SEEDS = Number(process.env['COMPTOIR_MUTANT_SEEDS'] ?? '150');
/** No story takes so long, on any machine. */
const ENDLESS_MS = 90_000;
const root = join(import.meta.dirname, '../..');
const wanted = process.argv.slice(2);
const chosen = guards.filter(
  ({ name, rule }) => wanted.length === 0 || wanted.some((part) => `${rule} ${name}`.includes(part)),
);

console.log(`Simulator without each of ${chosen.length} guards, up to ${SEEDS} seeds each; every one must go red.`);
const waiting = [...chosen];
const survivors: Guard[] = [];
await Promise.all(Array.from({ length: availableParallelism() }, work));
rmSync(join(root, 'out/mutants'), { recursive: true, force: true });
console.log(`${chosen.length - survivors.length} of ${chosen.length} noticed`);
for (const { rule, name } of survivors) console.log(`NOT NOTICED  ${rule} ${name}`);
process.exitCode = survivors.length > 0 ? 1 : 0;

async function work(): Promise<void> {
  for (let guard = waiting.shift(); guard; guard = waiting.shift()) {
    const folder = copyWithout(guard);
    const { red, why } = await simulate(folder);
    if (red === null) survivors.push(guard);
    console.log(
      red === null ? `green  ${guard.rule} ${guard.name}` : `red    ${guard.rule} ${guard.name}: seed ${red}, ${why}`,
    );
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Beside the sources, so that packages are found, and out of `node_modules`, where Node strips no types. */
function copyWithout({ name, edits }: Guard): string {
  const folder = join(root, 'out/mutants', name.replaceAll(/\W+/g, '-'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of ['domain', 'db', 'backend', 'test/sync', 'test/builders.ts', 'test/builders'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  for (const { file, text, without } of edits) {
    const source = readFileSync(join(folder, file), 'utf8');
    if (source.split(text).length !== 2) throw new Error(`${file} must hold the guard « ${name} » exactly once`);
    writeFileSync(
      join(folder, file),
      source.replace(text, () => without),
    );
  }
  return folder;
}

function simulate(folder: string): Promise<{ red: number | null; why: string }> {
  return new Promise((resolve, reject) => {
    const run = spawn(process.execPath, ['test/sync/run.ts', '1', String(SEEDS)], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let told = '';
    let trouble = '';
    run.stdout.on('data', (bytes: Buffer) => (told += bytes.toString()));
    run.stderr.on('data', (bytes: Buffer) => (trouble += bytes.toString()));
    // a guard whose absence makes the exchange go round for ever is noticed as well
    const limit = setTimeout(() => run.kill('SIGKILL'), ENDLESS_MS);
    run.stdout.on('data', () => limit.refresh());
    run.on('error', reject);
    run.on('close', (status, signal) => {
      clearTimeout(limit);
      if (signal === 'SIGKILL') return resolve({ red: 0, why: 'a story never ends' });
      const last = told.trim().split('\n').at(-1) ?? '';
      if (status === 0) return resolve({ red: null, why: '' });
      if (!last.startsWith('{"red"')) return reject(new Error(`the simulator did not run: ${trouble.slice(0, 2000)}`));
      const { red, why } = JSON.parse(last) as { red: number; why: string };
      return resolve({ red, why: why.split('\n')[0]?.slice(0, 140) ?? '' });
    });
  });
}
