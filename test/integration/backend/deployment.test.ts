/** What docs/deployment.md tells people to type is what the program understands. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newShopKey } from '../../../backend/access/shop-keys.ts';
import { administer } from '../../../backend/administer.ts';
import { help } from '../../../backend/arguments.ts';
import { routes } from '../../../backend/http/routes.ts';
import { type TestBackend, startTestBackend } from './backend.ts';

const root = join(import.meta.dirname, '../../..');
const guide = readFileSync(join(root, 'docs/deployment.md'), 'utf8');

let backend: TestBackend;
beforeAll(async () => {
  backend = await startTestBackend();
});
afterAll(() => backend.close());

it('names options that exist', () => {
  const options = [...guide.matchAll(/(?:(?<!=)comptoir |main\.ts |`)(--[a-z-]+)/g)].map(([, option]) => option ?? '');
  expect(options.length).toBeGreaterThan(10);
  for (const option of options) expect(help).toContain(`  ${option}`);
});

it('shows an order that a shop with this profile and these articles receives, once (SHOP-5)', async () => {
  const file = (option: string) => join(root, new RegExp(`${option} (\\S+)`).exec(guide)?.[1] ?? '');
  await administer(backend, { kind: 'loadProfile', file: file('--load-profile') });
  await administer(backend, { kind: 'loadArticles', file: file('--load-articles') });
  const order: unknown = JSON.parse(/```json\n(\{\s*"externalId".*?)```/s.exec(guide)?.[1] ?? '');
  const headers = { 'x-shop-key': await newShopKey(backend.world, 'cadomaestro') };
  const send = () => backend.post('/shops/cadomaestro/orders', order, headers);
  const [first, again] = [await send(), await send()];
  expect([first.status, again.status]).toEqual([201, 200]);
  expect(first.body).toMatchObject({ code: 'W-000001', externalId: 'PS-10042' });
});

it('lets requests through the proxy that the backend takes', () => {
  const [, megabytes = '0'] = /client_max_body_size (\d+)m/.exec(guide) ?? [];
  expect(Number(megabytes) * 1024 * 1024).toBe(Math.max(...Object.values(routes).map(({ maxBytes }) => maxBytes)));
});
