/**
 * A PostgreSQL server of our own: the binaries come from an npm package, the data stay in one folder, only the loopback
 * address answers.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Account, openFolder, postgresBinaries, serverAccount } from './own-postgres-files.ts';

export interface OwnPostgres {
  /** Of the database `postgres`, with user and password. */
  url: string;
  /** Resolves with the server's last lines when it ends without being asked to; never otherwise. */
  died: Promise<string>;
  /** Ends within seconds, whatever the server does. */
  stop(): Promise<void>;
}

export interface OwnPostgresOptions {
  /** Made when missing; holds the cluster, its password and the id of the process that runs it. */
  folder: string;
  /** false: gives up the safety of the data for speed (tests). */
  durable: boolean;
  /** What a person should know, one line each. */
  say: (line: string) => void;
}

const run = promisify(execFile);
const attempts = 5;

/** Starts the server, making the cluster first where there is none. Throws with the server's last lines. */
export async function startOwnPostgres(options: OwnPostgresOptions): Promise<OwnPostgres> {
  const account = await serverAccount(options.folder);
  const folder = await openFolder(options.folder, account, options.say);
  const binaries = await postgresBinaries(account, options.say);
  const cluster = join(folder, 'cluster');
  const password = await passwordOf(folder, account);
  if (!existsSync(cluster)) await makeCluster(binaries.initdb, folder, cluster, account);
  await stopOrphan(folder, cluster, () => stopServer(binaries.pg_ctl, cluster, account));
  await writeFile(join(folder, 'owner.pid'), String(process.pid));
  const { server, port, lastLines } = await startOnFreePort(binaries.postgres, cluster, account, options.durable);
  const killServer = () => server.kill('SIGINT');
  process.once('exit', killServer);
  let stopping = false;
  const died = new Promise<string>((resolve) => {
    server.once('exit', () => stopping || resolve(lastLines()));
  });
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    died,
    stop: async () => {
      stopping = true;
      process.off('exit', killServer);
      if (hasEnded(server)) return;
      // the lock file stays when it had to be killed: the next start then sees to what is left of it
      if (await stopServer(binaries.pg_ctl, cluster, account)) await rm(join(folder, 'owner.pid'), { force: true });
      else server.kill('SIGKILL');
    },
  };
}

async function passwordOf(folder: string, account: Account): Promise<string> {
  const file = join(folder, 'password');
  if (!existsSync(file)) await writeFile(file, randomBytes(18).toString('hex'), { mode: 0o600 });
  if (account) await chown(file, account.uid, account.gid);
  return readFile(file, 'utf8');
}

/** Under another name until complete: an interrupted start leaves no half cluster. */
async function makeCluster(initdb: string, folder: string, cluster: string, account: Account): Promise<void> {
  const partial = `${cluster}.partial`;
  await rm(partial, { recursive: true, force: true });
  await run(
    initdb,
    [
      `--pgdata=${partial}`,
      '--username=postgres',
      `--pwfile=${join(folder, 'password')}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--no-instructions',
    ],
    { ...account, cwd: folder },
  );
  await rename(partial, cluster);
}

/** A backend that was killed outright leaves its server running; one that still lives keeps its own. */
async function stopOrphan(folder: string, cluster: string, stop: () => Promise<unknown>): Promise<void> {
  const file = join(folder, 'owner.pid');
  if (!existsSync(file) || !existsSync(join(cluster, 'postmaster.pid'))) return;
  const owner = Number(await readFile(file, 'utf8'));
  const server = Number.parseInt(await readFile(join(cluster, 'postmaster.pid'), 'utf8'), 10);
  // after a restart of the machine the number of either may be another program's, hardly of both
  if (isAlive(owner) && isAlive(server)) throw new Error(`Another backend (process ${owner}) already uses ${folder}.`);
  // Not running any more: its lock file is only a remainder, which the server itself recognises.
  await stop();
}

function isAlive(pid: number): boolean {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function startOnFreePort(
  postgres: string,
  cluster: string,
  account: Account,
  durable: boolean,
): Promise<Started & { port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const started = await startServer(postgres, ['-D', cluster, '-p', String(port), ...flags(durable)], account);
    if (!hasEnded(started.server)) return { ...started, port };
    // Someone else may have taken the port since it was found free.
    const portTaken = started.lastLines().includes('already in use');
    if (!portTaken || attempt === attempts) throw new Error(`PostgreSQL did not start:\n${started.lastLines()}`);
  }
}

function flags(durable: boolean): string[] {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'log_timezone=UTC'];
  const unsafe = durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  // its lines may end in a log: they name the fault, never the row
  const discreet = ['log_error_verbosity=terse', 'log_min_error_statement=panic'];
  return [...settings, ...discreet, ...unsafe].flatMap((setting) => ['-c', setting]);
}

interface Started {
  server: ChildProcess;
  lastLines(): string;
}

/** Resolves when the server takes connections or has exited. */
function startServer(postgres: string, args: string[], account: Account): Promise<Started> {
  return new Promise((resolve, reject) => {
    // Its own process group: Ctrl-C in the terminal reaches the backend, which closes its connections and stops it.
    const server = spawn(postgres, args, { ...account, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
    let lines = '';
    const started = { server, lastLines: () => lines };
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      lines = (lines + text).slice(-4000);
      if (text.includes('ready to accept connections')) resolve(started);
    });
    server.once('error', reject);
    server.once('close', () => resolve(started));
  });
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** In order within seconds, or else at once, which the next start repairs. False: it did neither. */
async function stopServer(pgCtl: string, cluster: string, account: Account): Promise<boolean> {
  const stop = async (mode: string, seconds: number) => {
    const words = ['stop', '-D', cluster, '-m', mode, '-t', String(seconds), '-s'];
    return run(pgCtl, words, account ?? {}).then(
      () => true,
      () => false,
    );
  };
  return (await stop('fast', 5)) || stop('immediate', 2);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
