/** The manners of the server: one shape of failure, safe headers, no inner details; the change stream. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BackendError } from '../../../domain/sync.ts';
import { aStock } from '../../builders.ts';
import { type TestBackend, bearer, clientOn, startTestBackend } from './backend.ts';

let backend: TestBackend;
let token: string;
let grant: string;
let url: string;
beforeAll(async () => {
  backend = await startTestBackend();
  token = await backend.enrol();
  grant = await backend.grant(token, 'agent-1');
  url = await backend.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => backend.close());

const raw = (method: string, path: string, body: string | null, headers: Record<string, string> = {}) =>
  fetch(`${url}${path}`, { method, body, headers: { ...bearer(token), ...headers } });
const json = { 'content-type': 'application/json' };

function nulRequest(): string {
  const command = { seq: 1, commandId: randomUUID(), name: 'a\0b', version: 1, args: {}, actorId: 'agent-1' };
  const commands = [{ ...command, issuedAt: backend.now() }];
  return JSON.stringify({
    protocol: 1,
    clientId: randomUUID(),
    cookie: 0,
    lastSeq: 0,
    commands,
    grants: { 'agent-1': grant },
    limit: 1,
  });
}

describe('a failure', () => {
  const cases: [string, () => Promise<Response>, number, string, string][] = [
    ['broken JSON', () => raw('POST', '/sync', '{"protocol":', json), 400, 'badUse', 'badJson'],
    ['an empty body', () => raw('POST', '/sync', '', json), 400, 'badUse', 'badJson'],
    ['a poisoned key', () => raw('POST', '/sync', '{"__proto__":{"protocol":1}}', json), 400, 'badUse', 'badJson'],
    [
      'another content type',
      () => raw('POST', '/sync', '{}', { 'content-type': 'text/plain' }),
      415,
      'badUse',
      'jsonOnly',
    ],
    [
      'a form',
      () => raw('POST', '/sign-in', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'badUse',
      'jsonOnly',
    ],
    [
      'a body too large',
      () => raw('POST', '/sign-in', JSON.stringify({ pin: 'x'.repeat(20_000) }), json),
      413,
      'badUse',
      'tooLarge',
    ],
    [
      'a sync request of the wrong shape',
      () => raw('POST', '/sync', '{"protocol":1}', json),
      400,
      'badUse',
      'badInput',
    ],
    ['a form of the wrong shape', () => raw('POST', '/sign-in', '{"staffId":"É"}', json), 400, 'refusal', 'badInput'],
    ['a text with a NUL', () => raw('POST', '/sync', nulRequest(), json), 400, 'badUse', 'badText'],
    ['an unknown route', () => raw('GET', '/nothing', null), 404, 'badUse', 'unknownRoute'],
    ['another method', () => raw('DELETE', '/sync', null), 404, 'badUse', 'unknownRoute'],
    ['a malformed address', () => raw('GET', '/%E0%A4%A', null), 400, 'badUse', 'badUrl'],
  ];

  it.each(cases)('after %s is told as kind, code and detail', async (_what, ask, status, kind, code) => {
    const reply = await ask();
    const text = await reply.text();
    expect([reply.status, BackendError.parse(JSON.parse(text))]).toMatchObject([status, { kind, code }]);
    expect(Object.keys(JSON.parse(text)).sort()).toEqual(['code', 'detail', 'kind']);
    expect(reply.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('of ours tells nothing of its inside, and is logged without what was said', async () => {
    const broken = await startTestBackend();
    const device = await broken.enrol();
    await broken.world.db.schema.dropTable('receipts').execute();
    const reply = await clientOn(broken, device, {}).send([]);
    await broken.close();
    expect([reply.status, reply.body]).toEqual([503, { kind: 'server', code: 'server', detail: { why: 'storage' } }]);
    expect(broken.logged.some((line) => line.startsWith('POST /sync 503 server'))).toBe(true);
  });
});

it('sends headers that keep browsers out on every answer', async () => {
  for (const reply of [await raw('GET', '/health', null), await raw('GET', '/nothing', null)]) {
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(reply.headers.get('access-control-allow-origin')).toBeNull();
    expect(reply.headers.get('x-powered-by')).toBeNull();
  }
});

it('answers for its health without a token', async () => {
  const reply = await fetch(`${url}/health`);
  expect(await reply.json()).toEqual({ ok: true, version: await backend.storage.version() });
});

it('describes every route as OpenAPI 3.1, schemas included', async () => {
  const api = (await (await fetch(`${url}/openapi.json`)).json()) as {
    openapi: string;
    paths: Record<
      string,
      Record<string, { requestBody?: { content: Record<string, { schema: { properties: object } }> } }>
    >;
  };
  expect(api.openapi).toBe('3.1.0');
  const intake = api.paths['/shops/{shop}/orders']?.['post'];
  expect(Object.keys(intake?.requestBody?.content['application/json']?.schema.properties ?? {})).toContain(
    'externalId',
  );
  expect(Object.keys(api.paths)).toEqual(
    expect.arrayContaining(['/sync', '/changes', '/enrol', '/sign-in', '/devices/codes', '/health']),
  );
});

it('packs a large answer when asked to', async () => {
  await backend.storage.write(async ({ docs }) => {
    for (let n = 0; n < 400; n += 1) await docs.put('stock', aStock({ sku: `PACK-${n}` }));
  });
  const request = {
    protocol: 1,
    clientId: randomUUID(),
    cookie: 0,
    lastSeq: 0,
    commands: [],
    grants: {},
    limit: 1_000,
  };
  const reply = await raw('POST', '/sync', JSON.stringify(request), { ...json, 'accept-encoding': 'gzip' });
  expect(reply.headers.get('content-encoding')).toBe('gzip');
  expect(((await reply.json()) as { patch: unknown[] }).patch.length).toBeGreaterThan(400);
});

describe('the change stream', () => {
  const lines = async function* (reply: Response) {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of reply.body ?? []) {
      const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = parts.pop() ?? '';
      yield* parts.filter((line) => line.startsWith('data: ')).map((line) => Number(line.slice(6)));
    }
  };

  it('needs a device token', async () => {
    expect((await fetch(`${url}/changes`)).status).toBe(401);
  });

  it('tells where things stand, then each commit', async () => {
    const abort = new AbortController();
    const reply = await fetch(`${url}/changes`, { headers: bearer(token), signal: abort.signal });
    expect(reply.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    const told = lines(reply);
    const before = await backend.storage.version();
    expect((await told.next()).value).toBe(before);
    await backend.storage.write(({ docs }) => docs.put('stock', aStock({ sku: 'TOLD' })));
    let seen = before;
    while (seen <= before) seen = Number((await told.next()).value);
    expect(seen).toBe(before + 1);
    abort.abort();
  });

  it('keeps three per device: the oldest ends', async () => {
    const abort = new AbortController();
    const open = () => fetch(`${url}/changes`, { headers: bearer(token), signal: abort.signal });
    const first = await open();
    for (let n = 0; n < 3; n += 1) await open();
    const told: number[] = [];
    for await (const version of lines(first)) told.push(version);
    expect(told).toEqual([await backend.storage.version()]);
    abort.abort();
  });
});
