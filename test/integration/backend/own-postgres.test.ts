import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startOwnPostgres } from '../../../backend/own-postgres.ts';

let top = '';
let folder = '';
const said: string[] = [];
const say = (line: string) => said.push(line);
const start = () => startOwnPostgres({ folder, durable: false, say });

beforeEach(async () => {
  // Closed to every account but ours, as mkdtemp makes it.
  top = await mkdtemp(join(tmpdir(), 'comptoir-own-postgres-'));
  folder = join(top, 'shop', 'postgres');
  said.length = 0;
});

afterEach(async () => {
  await rm(realpathSync(folder), { recursive: true });
  await rm(top, { recursive: true });
});

test('the own server keeps its data from one start to the next', async () => {
  const first = await start();
  await query(first.url, "create table note (words text); insert into note values ('gardé — 1 €')");
  await first.stop();
  const second = await start();
  const rows = await query(second.url, 'select words from note');
  await second.stop();
  expect(rows).toEqual([{ words: 'gardé — 1 €' }]);
});

test('the own server answers on the loopback address only, to its password only', async () => {
  const server = await start();
  const addresses = await query(server.url, 'show listen_addresses');
  const wrong = new URL(server.url);
  wrong.password = 'wrong';
  await expect(query(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
  await server.stop();
  expect(addresses).toEqual([{ listen_addresses: '127.0.0.1' }]);
});

test('a second backend does not share the folder of the first', async () => {
  const owner = await startInAnotherProcess();
  await expect(start()).rejects.toThrow(`Another backend (process ${owner.pid}) already uses`);
  owner.kill('SIGTERM');
  await once(owner, 'exit');
});

test('a server whose backend was killed outright is stopped and started again', async () => {
  const owner = await startInAnotherProcess();
  owner.kill('SIGKILL');
  await once(owner, 'exit');
  const server = await start();
  expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.stop();
});

test('a server that ends by itself tells its last lines; stopping it then is nothing', async () => {
  const server = await start();
  process.kill(await serverPid(), 'SIGQUIT');
  expect(await server.died).toContain('immediate shutdown');
  await server.stop();
});

test('a number that now is another program’s does not pass for the owner', async () => {
  const owner = await startInAnotherProcess();
  const pid = await serverPid();
  owner.kill('SIGKILL');
  process.kill(pid, 'SIGQUIT');
  await once(owner, 'exit');
  while (isRunning(pid)) await new Promise((next) => setImmediate(next));
  await writeFile(join(folder, 'cluster', 'postmaster.pid'), `${pid}\n`);
  await writeFile(join(folder, 'owner.pid'), String(process.ppid));
  const server = await start();
  expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.stop();
});

test.runIf(process.getuid?.() === 0)('root keeps the files where the server can reach them, and says so', async () => {
  const server = await start();
  await server.stop();
  expect(lstatSync(folder).isSymbolicLink()).toBe(true);
  expect(said.filter((line) => line.includes('cannot reach'))).toHaveLength(1);
  expect(existsSync(join(folder, 'cluster'))).toBe(true);
});

async function startInAnotherProcess() {
  const child = fork(join(import.meta.dirname, 'own-postgres-process.ts'), [folder]);
  await once(child, 'message');
  return child;
}

async function serverPid(): Promise<number> {
  return Number.parseInt(await readFile(join(folder, 'cluster', 'postmaster.pid'), 'utf8'), 10);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
