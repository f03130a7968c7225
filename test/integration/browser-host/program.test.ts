import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoBackend, demoBackend } from '../../support/demo-backend.ts';

const main = join(import.meta.dirname, '../../../browser-host/main.ts');
let folder: string;
let backend: DemoBackend;

interface Started {
  child: ChildProcess;
  ended: Promise<{ status: number | null; out: string; error: string }>;
  ready: Promise<string>;
}
function start(words: string[]): Started {
  const child = spawn(process.execPath, [main, '--renderer', join(folder, 'page'), ...words]);
  let out = '';
  let error = '';
  const ready = Promise.withResolvers<string>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    ready.resolve(out);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
  const ended = new Promise<{ status: number | null; out: string; error: string }>((resolve) =>
    child.once('close', (status) => resolve({ status, out, error })),
  );
  return { child, ended, ready: ready.promise };
}
const lastLine = (text: string): unknown => JSON.parse(text.trim().split('\n').at(-1) ?? '');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comptoir-host-'));
  await mkdir(join(folder, 'page'));
  await writeFile(join(folder, 'page', 'index.html'), '<!doctype html><title>Comptoir</title>');
  backend = await demoBackend();
});
afterAll(async () => {
  await backend.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('the browser host as a program', () => {
  it('enrols at its first start, tells its address in one line of JSON, and stops in order', async () => {
    const words = ['--db', join(folder, 'w.db'), '--backend', backend.url, '--enrol'];
    const first = start([...words, await backend.newCode()]);
    const told = lastLine(await first.ready);
    expect(told).toEqual({ ready: true, url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{32}$/) });
    const second = start(['--db', join(folder, 'w.db')]);
    expect(await second.ended).toMatchObject({ status: 3, out: '' });
    expect(lastLine((await second.ended).error)).toMatchObject({ kind: 'fault', code: 'storeLocked' });
    first.child.kill('SIGTERM');
    expect(await first.ended).toMatchObject({ status: 0 });
    const again = start([...words, 'SPEN-TCOD']);
    expect(lastLine(await again.ready)).toMatchObject({ ready: true });
    again.child.kill('SIGINT');
    expect(await again.ended).toMatchObject({ status: 0 });
  });

  it('ends with 1 when its code is refused, with 2 when it is used wrongly', async () => {
    const refused = await start(['--db', join(folder, 'n.db'), '--backend', backend.url, '--enrol', 'AAAA-AAAA']).ended;
    expect(refused).toMatchObject({ status: 1, out: '' });
    expect(lastLine(refused.error)).toMatchObject({ kind: 'refusal', code: 'enrolmentCode' });
    for (const words of [
      [],
      ['--db', 'x', '--port', 'many'],
      ['--db', 'x', '--frob'],
      ['--db', 'x', '--renderer', 'x'],
    ]) {
      const { status, error } = await start(words).ended;
      expect(status).toBe(2);
      expect(lastLine(error)).toMatchObject({ kind: 'badUse' });
    }
  });
});
