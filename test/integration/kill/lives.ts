/** Lives of a placing store: started on the same file again and again, each killed at a random moment. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build } from 'vite';
import type { Start } from './placing.ts';

const root = resolve(import.meta.dirname, '../../..');
/** Below the repository, so that the packages left out of the bundle are found. */
const folder = join(root, 'out/test/kill');
/** A life is counted in placed orders, so that a slow machine kills neither later nor all in the first one. */
const MOST_PLACED = 12;
const AFTERWARDS_MS = 15;
/** One in so many dies while it opens its file. */
const EARLY = 6;
const OPENING_MS = 60;

export interface Life {
  /** What it told as placed. */
  acks: { commandId: string; orderId: string; code: string }[];
  /** Tried, its end not told. */
  open: Start['again'];
  sending: boolean;
  /** Empty unless it ended by itself. */
  errors: string;
}

/** Bundled, a store is loaded in a third of the time. Resolves to the program. */
export async function bundlePlacing(): Promise<string> {
  const external = ['better-sqlite3'];
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: [join(import.meta.dirname, 'placing.ts')],
        external,
        output: { format: 'esm', entryFileNames: '[name].mjs' },
      },
    },
  });
  return join(folder, 'placing.mjs');
}

/** The successor of each is loaded while it runs, and tries again what it left open. */
export async function* liveAndDie(program: string, times: number, place: Omit<Start, 'again'>): AsyncGenerator<Life> {
  let again: Start['again'] = null;
  let next = load(program);
  try {
    for (let count = 0; count < times; count += 1) {
      const { child, ready, placed, closed, told } = next;
      await ready;
      next = load(program);
      child.stdin?.write(`${JSON.stringify({ ...place, again } satisfies Start)}\n`);
      if (count % EARLY === 0) await setTimeout(Math.random() * OPENING_MS);
      else {
        await placed(Math.random() * MOST_PLACED);
        await setTimeout(Math.random() * AFTERWARDS_MS);
      }
      child.kill('SIGKILL');
      await closed;
      const life = told();
      // one that died before it tried anything leaves the question open
      if (life.acks.length > 0 || life.open) again = life.open;
      yield life;
    }
  } finally {
    next.child.kill('SIGKILL');
    await next.closed;
  }
}

function load(program: string) {
  const child: ChildProcess = spawn(process.execPath, [program], {
    env: { ...process.env, NODE_COMPILE_CACHE: folder },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const more = new EventTarget();
  let out = '';
  let errors = '';
  let ended = false;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    more.dispatchEvent(new Event('told'));
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const closed = once(child, 'close').then(() => {
    ended = true;
    more.dispatchEvent(new Event('told'));
  });
  const until = async (reached: () => boolean) => {
    while (!ended && !reached()) await once(more, 'told');
  };
  return {
    child,
    ready: until(() => out.startsWith('ready\n')),
    placed: (orders: number) => until(() => out.split('\nack ').length > orders),
    closed,
    told: (): Life => ({ ...read(out), errors }),
  };
}

function read(out: string): Omit<Life, 'errors'> {
  const life: Omit<Life, 'errors'> = { acks: [], open: null, sending: false };
  for (const line of out.split('\n').slice(0, -1)) {
    const [word = '', commandId = '', orderId = '', code = ''] = line.split(' ');
    if (word === 'try') life.open = { commandId, orderId };
    else if (word === 'ack') {
      life.acks.push({ commandId, orderId, code });
      life.open = null;
    } else if (word !== 'ready') life.sending = word === 'sending';
  }
  return life;
}
