/** A workstation that is killed while it prints, again and again: no print is lost, and none is said to be out that is not. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { idOf, warehouse } from '../../builders.ts';
import { pdfText } from '../../support/pdf.ts';
import { aStation, anOpenShop } from '../store/station.ts';
import { deskOn, orderAt } from './desk.ts';

const KILLS = 6;
/** A life is counted in jobs, so that a slow machine kills neither later nor all in the first one. */
const MOST_JOBS = 8;
const AFTERWARDS_MS = 12;
const FIRST = 0x9_0000;

const orders = [orderAt(1, 'A-01'), orderAt(2, 'A-02'), orderAt(3, 'A-03')];

it(`killed ${KILLS} times, loses no print that it took, and says of none that it is out which is not (DOC-7)`, {
  timeout: 120_000,
}, async () => {
  const dir = mkdtempSync(join(tmpdir(), 'comptoir-killed-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const { store, path } = await anOpenShop(orders.map((doc) => ({ table: 'orders' as const, doc })));
  await store.setPreferences({
    printing: { routes: { 'delivery-note': { kind: 'folder', path: dir } }, automatic: [] },
  });
  await store.close();
  const taken: number[] = [];
  let first = FIRST;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const life = await aLife(path, first);
    taken.push(...life.taken);
    first = life.next;
  }
  const again = await aStation({ path });
  const desk = deskOn(again.store);
  for (const number of taken) {
    expect(await desk.job(idOf(number)), 'is still known').toBeDefined();
    await desk.reaches(idOf(number), 'done', 'unsure');
  }
  const { jobs } = await desk.queue.jobs({ limit: 200 }, warehouse);
  const files = readdirSync(dir);
  const filesOf = (id: string) => files.filter((file) => file.includes(id.slice(-12)));
  const done = jobs.filter(({ state }) => state === 'done');
  expect(done.filter(({ id }) => filesOf(id).length !== 1)).toEqual([]);
  expect(jobs.filter(({ state }) => state !== 'done' && state !== 'unsure')).toEqual([]);
  expect(jobs.filter(({ id }) => filesOf(id).length > 1)).toEqual([]);
  expect(files.filter((file) => !jobs.some(({ id }) => filesOf(id).includes(file)))).toEqual([]);
  for (const file of files) expect(await pdfText(readFileSync(join(dir, file)))).toMatch(/A-\d{6}/u);
  await expectLogged(desk, done);
});

/** Each print that is out is in the log of its order once, and one at most as the first. */
async function expectLogged(desk: ReturnType<typeof deskOn>, done: readonly { ids: string[] }[]): Promise<void> {
  for (const { id } of orders) {
    const printed = done.filter(({ ids }) => ids.includes(id)).length;
    await expect.poll(async () => (await desk.entries(id)).length).toBe(printed);
    expect((await desk.entries(id)).filter(({ duplicate }) => !duplicate).length).toBeLessThanOrEqual(1);
  }
}

/** Jobs that it told as taken, and the first number that it did not try. */
async function aLife(path: string, first: number): Promise<{ taken: number[]; next: number }> {
  const program = join(import.meta.dirname, 'printing-life.ts');
  const child = spawn(process.execPath, [program, path, String(first), ...orders.map(({ id }) => id)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const numbers = (word: string) =>
    [...out.matchAll(new RegExp(`^${word} (\\d+)$`, 'gmu'))].map((match) => Number(match[1]));
  const closed = once(child, 'close');
  const wanted = 1 + Math.floor(Math.random() * MOST_JOBS);
  await new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (numbers('ack').length >= wanted) resolve();
    });
    child.on('close', () => resolve());
  });
  await setTimeout(Math.random() * AFTERWARDS_MS);
  child.kill('SIGKILL');
  await closed;
  expect(errors, 'ended by itself').toBe('');
  return { taken: numbers('ack'), next: Math.max(first, ...numbers('try')) + 1 };
}
