/** Runs the command-line tools of node_modules under this Node, on every platform alike. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

export const root = resolve(import.meta.dirname, '..');

const Manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

export interface Ran {
  status: number;
  /** What it wrote to stdout and stderr, in order of arrival. */
  output: string;
}

/** Path of the script behind a tool of an npm package, such as `toolScript('typescript', 'tsc')`. */
export function toolScript(packageName: string, tool = packageName): string {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = Manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const script = typeof bin === 'string' ? bin : bin[tool];
  if (script === undefined) throw new Error(`${packageName} has no tool ${tool}`);
  return join(folder, script);
}

export interface RunOptions {
  /** Passes the output on as it comes. */
  show: boolean;
  /** Ended after so long, with a failing status. */
  limitMs: number;
  env?: Record<string, string>;
}

/** Runs a script of Node at the root of the project. */
export function runNode(args: string[], { show, limitMs, env = {} }: RunOptions): Promise<Ran> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...colours(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limitMs,
    });
    const chunks: string[] = [];
    for (const [stream, target] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const)
      stream.setEncoding('utf8').on('data', (text: string) => {
        chunks.push(text);
        if (show) target.write(text);
      });
    child.once('error', failed);
    child.once('close', (code, signal) => {
      if (signal !== null) chunks.push(`ended by ${signal}, after ${limitMs / 60_000} minutes at most\n`);
      done({ status: code ?? 1, output: chunks.join('') });
    });
  });
}

/** The tools write into a pipe: whether there is a terminal at its end, only we know. */
function colours(): Record<string, string | undefined> {
  return process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1', FORCE_COLOR: undefined };
}
