/** `node backend/main.ts --help`. Exit status: 0 done or stopped, 1 refused or its PostgreSQL died, 2 bad use, 3 failed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Refusal } from '../domain/refusal.ts';
import { type Errand, administer } from './administer.ts';
import { BadArguments, type Serve, help, readArguments } from './arguments.ts';
import type { Log } from './log.ts';
import { DatabaseTooNew } from './migrate.ts';
import { readCarriersConfig } from './carriers/config.ts';
import { readPayplugConfig } from './payments/config.ts';
import { type Place, openBase, startBackend } from './run-backend.ts';

const log: Log = (level, line) => void process.stderr.write(`${new Date().toISOString()} ${level} ${line}\n`);

main(process.argv.slice(2))
  .catch((error: unknown) => {
    process.stderr.write(`${wordsOf(error)}\n`);
    process.exitCode = error instanceof Refusal ? 1 : error instanceof BadArguments ? 2 : 3;
  })
  // a connection that nobody answers would keep the process alive
  .finally(() => setTimeout(() => process.exit(), 500).unref());

async function main(args: string[]): Promise<void> {
  const asked = readArguments(args);
  if (asked.what === 'help') process.stdout.write(help);
  else if (asked.what === 'serve') await serve(asked.place, asked.serve);
  else await run(asked.place, asked.errand);
}

async function serve(place: Place, options: Serve): Promise<void> {
  const asked = Promise.withResolvers<null>();
  // also while it is still starting: what was started is then stopped in order
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => asked.resolve(null));
  const mail = 'file' in options.mail ? { url: smtpUrl(options.mail.file) } : options.mail;
  const payplug = options.payplug === null ? null : readPayplugConfig(options.payplug);
  const carriers = options.carriers === null ? null : readCarriersConfig(options.carriers);
  const backend = await startBackend({ ...options, mail, payplug, carriers, place, version: version(), log });
  const { url, enrolmentCode } = backend;
  process.stdout.write(`${JSON.stringify({ ready: true, url, enrolmentCode })}\n`);
  const failure = await Promise.race([asked.promise, backend.failed]);
  if (failure !== null) log('error', failure);
  log('info', 'stopping');
  await backend.stop();
  process.exitCode = failure === null ? 0 : 1;
}

async function run(place: Place, errand: Errand): Promise<void> {
  // a PIN on the command line would stay in the shell's history and be seen in the list of processes
  const complete = errand.kind === 'setPin' ? { ...errand, pin: (await text(process.stdin)).trim() } : errand;
  const base = await openBase(place, log);
  try {
    process.stdout.write(`${JSON.stringify(await administer(base, complete))}\n`);
  } finally {
    await base.close();
  }
}

/** Read from a file: on the command line a password would be seen in the list of processes. */
function smtpUrl(file: string): string {
  const url = readFileSync(file, 'utf8').trim();
  if (!/^smtps?:\/\//u.test(url)) throw new BadArguments(`no smtp:// or smtps:// address in ${file}`);
  return url;
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}

function wordsOf(error: unknown): string {
  if (error instanceof Refusal) return JSON.stringify({ kind: 'refusal', code: error.code, detail: error.detail });
  if (error instanceof BadArguments) return `${error.message}. Try --help.`;
  if (error instanceof DatabaseTooNew) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
