/** Starts the built application on the stand-in, and drives it from a test. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Order } from './remote-control.ts';

const register = new URL('./register.ts', import.meta.url).href;

export interface Driven {
  ask(what: Order['do'], text?: string): Promise<unknown>;
  /** Everything it wrote to stderr so far. */
  said(): string;
  /** Resolves with the exit status. */
  ended: Promise<number | null>;
  kill(): void;
}

/** `main` is the path of main.mjs; `userData` an empty folder. */
export function drive(main: string, userData: string, switches: string[], packaged = false): Driven {
  const child = fork(main, switches, {
    execArgv: ['--import', register],
    env: { ...process.env, STAND_IN_USER_DATA: userData, STAND_IN_PACKAGED: packaged ? '1' : '0' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => lines.push(text));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { ask: asking(child, ended, lines), said: () => lines.join(''), ended, kill: () => child.kill('SIGKILL') };
}

export const builtMain = join(import.meta.dirname, '../../out/electron/main.mjs');

function asking(child: ChildProcess, ended: Promise<unknown>, lines: readonly string[]): Driven['ask'] {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let lastId = 0;
  child.on('message', (answer: { id: number; value?: unknown; error?: string }) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.error === undefined) asked?.resolve(answer.value);
    else asked?.reject(new Error(answer.error));
  });
  void ended.then(() => {
    for (const { reject } of waiting.values()) reject(new Error(`the application ended: ${lines.join('')}`));
  });
  return (what, text = '') =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      child.send({ id: lastId, do: what, text } satisfies Order);
    });
}
