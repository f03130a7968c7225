import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from '@playwright/test';

const start = resolve(import.meta.dirname, '../../scripts/tasks/start.ts');
// The second test counts on the link being used by the first.
test.describe.configure({ mode: 'serial' });

let folder = '';
let program: ChildProcess;
let address = '';

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comptoir-opening-'));
  // Lets PostgreSQL's own account through when root runs the tests.
  await chmod(folder, 0o711);
  const child = spawn(process.execPath, [start, '--no-open', '--data', join(folder, 'data')]);
  program = child;
  for await (const line of createInterface({ input: child.stdout })) {
    address = /http:\S+token=\S+/.exec(line)?.[0] ?? '';
    if (address !== '') break;
  }
});

test.afterAll(async () => {
  program.kill('SIGTERM');
  await once(program, 'exit');
  await rm(folder, { recursive: true, force: true });
});

test('what npm start prints opens the sign-in, in French, without an error or a refused resource', async ({ page }) => {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('requestfailed', (request) => troubles.push(request.url()));
  await page.goto(address);
  await expect(page.getByText('Mélissa')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  expect(troubles).toEqual([]);
});

test('the link of the start is good for one browser only', async ({ browser }) => {
  const stranger = await browser.newContext();
  const answer = await (await stranger.newPage()).goto(address);
  expect(answer?.status()).toBe(403);
  await stranger.close();
});
