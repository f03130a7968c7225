/** A program of ours in a process of its own, started as people start it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

export interface Program<Ready> {
  /** What it told in its line of JSON. */
  ready: Ready;
  /** SIGTERM, as Ctrl-C or the end of a session do; throws unless it ends in order. */
  stop(): Promise<void>;
  /** SIGKILL: the plug is pulled. */
  kill(): Promise<void>;
}

const root = resolve(import.meta.dirname, '../../..');
const READY_MS = 60_000;
const keptLines = 30;

/** Resolves once the program has told that it is ready; throws with its last lines when it ends before. */
export async function startProgram<Ready>(args: string[], parse: (line: unknown) => Ready): Promise<Program<Ready>> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  const ready = Promise.withResolvers<Ready>();
  const lines: string[] = [];
  const hear = (line: string) => {
    lines.push(line);
    lines.splice(0, lines.length - keptLines);
    if (line.startsWith('{"ready":')) ready.resolve(parse(JSON.parse(line)));
  };
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', hear);
  const fail = (why: string) => ready.reject(new Error(`${args.join(' ')}: ${why}\n${lines.join('\n')}`));
  const tooLate = setTimeout(() => fail(`not ready after ${READY_MS} ms`), READY_MS);
  void ended.then(([status]) => fail(`ended with status ${String(status)}`));
  const killAlong = () => child.kill('SIGKILL');
  process.once('exit', killAlong);
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    process.off('exit', killAlong);
    child.kill(signal);
    const [status] = (await ended) as [number | null];
    if (signal === 'SIGTERM' && status !== 0) throw new Error(`ended with ${String(status)}\n${lines.join('\n')}`);
  };
  try {
    return { ready: await ready.promise, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
  } finally {
    clearTimeout(tooLate);
  }
}
