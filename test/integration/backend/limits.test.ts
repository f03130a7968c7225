/** How much, how deep and how fast the server lets itself be spoken to. */
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newEnrolmentCode } from '../../../backend/access/devices.ts';
import { newShopKey } from '../../../backend/access/shop-keys.ts';
import { aStock } from '../../builders.ts';
import { type TestBackend, aClient, bearer, clientOn, queued, startTestBackend } from './backend.ts';
import { aWebOrder } from './web-order.ts';

let backend: TestBackend;
let token: string;
let url: string;
beforeAll(async () => {
  backend = await startTestBackend();
  token = await backend.enrol();
  url = await backend.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => backend.close());

const sendText = async (path: string, payload: string, headers: Record<string, string>) => {
  const reply = await backend.app.inject({
    method: 'POST',
    url: path,
    payload,
    headers: { 'content-type': 'application/json', ...headers },
  });
  return [reply.statusCode, reply.json<{ kind: string; code: string }>().code];
};
const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

describe('a stranger', () => {
  it('is sent away before the body is read', async () => {
    const large = `{"protocol":${' '.repeat(20 * 1024 * 1024)}`;
    expect(await sendText('/sync', large, {})).toEqual([401, 'auth']);
    expect(await sendText('/shops/cadomaestro/orders', large, { 'x-shop-key': 'unknown' })).toEqual([401, 'auth']);
  });
});

describe('a request', () => {
  it('has a size', async () => {
    const key = { 'x-shop-key': await newShopKey(backend.world, 'cadomaestro') };
    const order = JSON.stringify(aWebOrder({ instructions: 'x'.repeat(600 * 1024) }));
    expect(await sendText('/shops/cadomaestro/orders', order, key)).toEqual([413, 'tooLarge']);
    expect(await sendText('/sync', ' '.repeat(17 * 1024 * 1024), bearer(token))).toEqual([413, 'tooLarge']);
  });

  it('has a depth', async () => {
    const key = { 'x-shop-key': await newShopKey(backend.world, 'cadomaestro') };
    const command = JSON.stringify(queued(1, 'createCustomer', {} as never));
    const deep = `{"protocol":1,"commands":[${command.replace('"args":{}', `"args":${nested(100)}`)}]}`;
    expect(deep).toContain('[[[[');
    expect(await sendText('/sync', deep, bearer(token))).toEqual([400, 'tooDeep']);
    expect(await sendText('/sync', nested(1_000_000), bearer(token))).toEqual([400, 'tooDeep']);
    expect(await sendText('/shops/cadomaestro/orders', `{"a":${nested(200_000)}}`, key)).toEqual([400, 'tooDeep']);
  });

  it('carries five hundred commands at most', async () => {
    const command = queued(1, 'createCustomer', {} as never);
    const { status, body } = await clientOn(backend, token, {}).send(Array(501).fill(command));
    expect([status, body['kind'], body['code']]).toEqual([400, 'badUse', 'badInput']);
  });

  it('is heard for a while, not for ever', () => {
    const { headersTimeout, requestTimeout, keepAliveTimeout, timeout, maxConnections } = backend.app.server;
    expect({ headersTimeout, requestTimeout, keepAliveTimeout, timeout, maxConnections }).toEqual({
      headersTimeout: 10_000,
      requestTimeout: 60_000,
      keepAliveTimeout: 75_000,
      timeout: 120_000,
      maxConnections: 1_000,
    });
  });

  it('that drips its headers is cut off', async () => {
    const from = performance.now();
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write('GET /health HTTP/1.1\r\nhost: comptoir.example\r\n');
    let told = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      told += text;
    });
    await new Promise((resolve) => socket.once('close', resolve));
    expect(told).toContain('408');
    expect(performance.now() - from).toBeLessThan(30_000);
  });
});

it('answers with so many documents at a time, whatever is asked [S18]', async () => {
  const client = await aClient(backend);
  const { cookie } = await client.sync([]);
  for (const page of ['A', 'B', 'C'])
    await backend.storage.write(async ({ docs }) => {
      for (let n = 0; n < 3_000; n += 1) await docs.put('stock', aStock({ sku: `${page}-${n}` }));
    });
  const first = await client.sync([], { cookie, limit: 20_000 });
  expect([first.patch.length, first.left, first.more]).toEqual([6_000, 3_000, true]);
  const last = await client.sync([], { cookie: first.cookie, limit: 20_000 });
  expect([last.patch.length, last.left, last.more]).toEqual([3_000, 0, false]);
});

it('counts failed enrolments by where they come from, also behind a proxy on this machine', async () => {
  const enrol = (code: string, from: string) =>
    backend.post('/enrol', { code, deviceName: randomUUID() }, { 'x-forwarded-for': from });
  for (let n = 0; n < 10; n += 1) await enrol(`AAAA-100${n}`, '203.0.113.1');
  const { code } = await newEnrolmentCode(backend.world);
  const held = await enrol(code, '203.0.113.1');
  expect(held.body).toMatchObject({ code: 'enrolmentCode', detail: { waitSeconds: expect.any(Number) } });
  expect((await enrol(code, '203.0.113.2')).status).toBe(200);
});
