/** The command line as a program of its own, on a database of its own. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';

export interface Ran {
  status: number | null;
  /** The JSON of stdout, or of stderr when it failed; null when there is none. */
  told: unknown;
}

const root = resolve(import.meta.dirname, '../../..');

export async function comptoir(args: string[], pin: string): Promise<Ran> {
  const child = spawn(process.execPath, ['cli/main.ts', ...args], {
    cwd: root,
    // both colour variables at once make Node itself write a warning on stderr
    env: { ...process.env, COMPTOIR_PIN: pin, FORCE_COLOR: undefined, NO_COLOR: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const status = await ended;
  const words = (status === 0 ? out : err).trim();
  return { status, told: words === '' ? null : JSON.parse(words) };
}
