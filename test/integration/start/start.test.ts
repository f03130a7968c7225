import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comptoir-start-'));
  // Lets PostgreSQL's own account through when root runs the tests.
  await chmod(folder, 0o711);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('npm start serves the application at the address it prints, and SIGTERM stops every program', async () => {
  const { child, output } = startWith(['--data', join(folder, 'data')]);
  const page = await address(output, /http:\S+token=\S+/);
  const backend = await address(output, /Backend: (http:\S+)/);
  const entered = await fetch(page, { redirect: 'manual' });
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const html = await (await fetch(new URL('/', page), { headers: { cookie } })).text();
  child.kill('SIGTERM');
  const [status] = await once(child, 'exit');

  expect(html).toContain('<div id="root">');
  expect(status).toBe(0);
  await expect(fetch(page)).rejects.toThrow('fetch failed');
  await expect(fetch(backend)).rejects.toThrow('fetch failed');
});

test('a folder with files of someone else is neither used nor deleted', async () => {
  const foreign = await mkdtemp(join(folder, 'foreign-'));
  await writeFile(join(foreign, 'thesis.txt'), 'mine');
  const { child, output } = startWith(['--data', foreign, '--reset']);
  const [status] = await once(child, 'exit');
  expect(status).toBe(1);
  expect(output()).toContain("holds files that are not Comptoir's");
});

test('a program that fails to start shows its last lines and ends the rest', async () => {
  const { child, output } = startWith(['--data', join(folder, 'failing'), '--port', 'none']);
  const [status] = await once(child, 'exit');
  expect(status).toBe(1);
  expect(output()).toContain('The browser host ended with status 2');
  expect(output()).toContain('badOption');
});

function startWith(args: string[]): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, [join(root, 'scripts/tasks/start.ts'), '--no-open', ...args]);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (text += part));
  return { child, output: () => text };
}

async function address(output: () => string, pattern: RegExp): Promise<string> {
  await expect.poll(output, { timeout: 50_000, interval: 100 }).toMatch(pattern);
  const [whole = '', part] = pattern.exec(output()) ?? [];
  return part ?? whole;
}
