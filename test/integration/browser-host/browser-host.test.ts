import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type BrowserHost, serve } from '../../../browser-host/serve.ts';
import { MAX_FRAME_BYTES } from '../../../browser-host/socket.ts';
import type { EventName, Reply } from '../../../domain/api.ts';
import { readPage } from '../../../workstation/page.ts';
import { system } from '../../../workstation/system.ts';
import type { Workstation } from '../../../workstation/workstation.ts';

let folder: string;
let host: BrowserHost;
let cookie: string;
const calls: unknown[][] = [];
const listeners = new Map<EventName, (payload: never) => void>();

/** Answers what it was asked; the real one has its own tests. */
const workstation: Workstation = {
  async dispatch(kind, name, input): Promise<Reply> {
    calls.push([kind, name, input]);
    return { ok: true, value: { kind, name, input } };
  },
  on(event, listener) {
    listeners.set(event, listener);
    return () => void listeners.delete(event);
  },
  close: async () => {},
};

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}
/** A request whose path and headers nobody tidies up. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET', sentBody = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: host.port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', reject);
    sent.end(sentBody);
  });
}
const inside = (path: string, method = 'GET') => ask(path, { cookie }, method);
const tokenPath = () => new URL(host.url).pathname + new URL(host.url).search;

/** An open socket, or the status that refused it. */
function connect(headers: Record<string, string>, path = '/api'): Promise<WebSocket | number> {
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}${path}`, { headers });
  return new Promise((resolve, reject) => {
    socket.on('open', () => resolve(socket));
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', reject);
  });
}
async function connected(): Promise<WebSocket> {
  const socket = await connect({ cookie, origin: `http://127.0.0.1:${host.port}` });
  if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
  return socket;
}
const heard = (socket: WebSocket) =>
  new Promise<unknown>((resolve) => socket.once('message', (data) => resolve(JSON.parse((data as Buffer).toString()))));
const closed = (socket: WebSocket) => new Promise<number>((resolve) => socket.once('close', resolve));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comptoir-host-'));
  await mkdir(join(folder, 'page', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.js'), 'secret');
  await writeFile(join(folder, 'page', 'index.html'), '<!doctype html><title>Comptoir</title>');
  await writeFile(join(folder, 'page', 'assets', 'index-CeYiHFUx.js'), 'code');
  await writeFile(join(folder, 'page', 'notes.txt'), 'of a kind the page has no use for');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

beforeEach(async () => {
  calls.length = 0;
  host = await serve({ workstation, page: await readPage(join(folder, 'page')), port: 0, random: system.random });
  const { headers } = await ask(tokenPath());
  cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  return () => host.close();
});

describe('the link', () => {
  it('is good once, and becomes a cookie that scripts and other sites never see', async () => {
    const fresh = await serve({ workstation, page: new Map(), port: 0, random: system.random });
    const own = host;
    host = fresh;
    const first = await ask(tokenPath());
    const second = await ask(tokenPath());
    host = own;
    await fresh.close();
    expect(first).toMatchObject({ status: 303, headers: { location: '/' } });
    expect(first.headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
    expect(second.status).toBe(403);
  });

  it('is not the way in for a guess', async () => {
    expect((await ask('/?token=guess')).status).toBe(403);
    expect((await ask('/?token=')).status).toBe(403);
  });

  it('opens again in the browser that used it, as a reload does', async () => {
    expect((await inside(tokenPath())).status).toBe(303);
    expect((await inside('/')).status).toBe(200);
    expect((await inside('/')).status).toBe(200);
  });
});

describe('a request', () => {
  it('without the cookie is refused, whatever it asks', async () => {
    for (const path of ['/', '/index.html', '/assets/index-CeYiHFUx.js', '/nothing'])
      expect((await ask(path)).status).toBe(403);
    expect((await ask('/', { cookie: `${cookie}x` })).status).toBe(403);
  });

  it.each(['localhost', 'evil.example', '127.0.0.1.evil.example'])('under the name %s is not ours', async (name) => {
    expect((await ask('/', { cookie, host: `${name}:${host.port}` })).status).toBe(421);
  });

  it('only reads', async () => {
    expect((await inside('/', 'POST')).status).toBe(405);
    expect(await inside('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  it.each([
    '/../secret.js',
    '/%2e%2e/secret.js',
    '/assets/../../secret.js',
    '/assets/..%2f..%2fsecret.js',
    '//secret.js',
    '/..\\secret.js',
    '/assets',
    '/notes.txt',
    'http://127.0.0.1/secret.js',
    '/__proto__',
  ])('finds nothing at %s', async (path) => {
    const answer = await inside(path);
    expect(answer.status).toBe(404);
    expect(answer.body).toBe('');
  });
});

describe('the page', () => {
  it('comes fenced in', async () => {
    const { headers, body } = await inside('/');
    expect(body).toContain('Comptoir');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        `connect-src 'self' ws://127.0.0.1:${host.port}`,
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ]),
    );
    expect(policy.join(' ')).not.toMatch(/unsafe|\*/);
  });

  it('keeps files whose name carries their hash', async () => {
    const { headers, body } = await inside('/assets/index-CeYiHFUx.js');
    expect(body).toBe('code');
    expect(headers).toMatchObject({
      'cache-control': 'private, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
    });
  });
});

describe('a PDF to print', () => {
  const pdf = '%PDF-1.3 note';
  const put = (headers: Record<string, string>, body: string) =>
    ask('/print', { 'content-type': 'application/pdf', ...headers }, 'POST', body);
  const ours = () => ({ cookie, origin: `http://127.0.0.1:${host.port}` });

  it('is shown to the page that put it there, and to nobody else', async () => {
    const { status, body } = await put(ours(), pdf);
    const { path } = JSON.parse(body) as { path: string };
    expect(status).toBe(201);
    expect((await ask(path)).status).toBe(403);
    expect(await inside(path)).toMatchObject({
      status: 200,
      body: pdf,
      headers: { 'content-type': 'application/pdf', 'content-security-policy': "frame-ancestors 'self'" },
    });
  });

  it('is taken from our page only, and only when it is one', async () => {
    expect((await put({ cookie }, pdf)).status).toBe(403);
    expect((await put({ ...ours(), origin: 'http://evil.example' }, pdf)).status).toBe(403);
    expect((await put({ origin: ours().origin }, pdf)).status).toBe(403);
    expect((await put({ ...ours(), 'content-type': 'text/html' }, pdf)).status).toBe(415);
    expect((await put(ours(), '<script>')).status).toBe(415);
    expect((await put({ ...ours(), host: 'evil.example' }, pdf)).status).toBe(421);
  });

  it('goes when later ones came', async () => {
    const paths: string[] = [];
    for (let i = 0; i < 5; i += 1) paths.push((JSON.parse((await put(ours(), pdf)).body) as { path: string }).path);
    expect((await inside(paths[0] ?? '')).status).toBe(404);
    expect((await inside(paths[1] ?? '')).status).toBe(200);
  });
});

describe('the socket', () => {
  it('is refused to another origin, to none, without the cookie, under another name and at another path', async () => {
    const origin = `http://127.0.0.1:${host.port}`;
    expect(await connect({ cookie, origin: 'http://evil.example' })).toBe(403);
    expect(await connect({ cookie, origin: 'null' })).toBe(403);
    expect(await connect({ cookie })).toBe(403);
    expect(await connect({ origin })).toBe(403);
    expect(await connect({ cookie, origin, host: `localhost:${host.port}` })).toBe(421);
    expect(await connect({ cookie, origin }, '/')).toBe(404);
  });

  it('answers each call under its number', async () => {
    const socket = await connected();
    socket.send(JSON.stringify({ id: 7, kind: 'query', name: 'session', input: {} }));
    expect(await heard(socket)).toEqual({
      id: 7,
      reply: { ok: true, value: { kind: 'query', name: 'session', input: {} } },
    });
  });

  it('passes events on', async () => {
    const socket = await connected();
    const event = heard(socket);
    listeners.get('changed')?.({ tables: ['orders'] } as never);
    expect(await event).toEqual({ event: 'changed', payload: { tables: ['orders'] } });
  });

  it.each([
    ['no JSON', '{'],
    ['no call', '[]'],
    ['an unknown kind', JSON.stringify({ id: 1, kind: 'sql', name: 'x', input: {} })],
    ['an unknown key', JSON.stringify({ id: 1, kind: 'query', name: 'x', input: {}, actor: 'me' })],
    ['a long name', JSON.stringify({ id: 1, kind: 'query', name: 'x'.repeat(61), input: {} })],
  ])('is closed on %s', async (_what, frame) => {
    const socket = await connected();
    socket.send(frame);
    expect(await closed(socket)).toBe(1008);
    expect(calls).toEqual([]);
  });

  it('is closed on a binary frame, and on one larger than any photo', async () => {
    const one = await connected();
    one.send(Buffer.from('{}'));
    expect(await closed(one)).toBe(1008);
    const other = await connected();
    other.send(JSON.stringify({ id: 1, kind: 'query', name: 'x', input: 'x'.repeat(MAX_FRAME_BYTES) }));
    expect(await closed(other)).toBe(1009);
    expect(calls).toEqual([]);
  });

  it('answers a thousand calls sent at once', async () => {
    const socket = await connected();
    const answered = new Set<number>();
    const all = new Promise<void>((resolve) => {
      socket.on('message', (data) => {
        answered.add((JSON.parse((data as Buffer).toString()) as { id: number }).id);
        if (answered.size === 1_000) resolve();
      });
    });
    for (let id = 0; id < 1_000; id += 1) socket.send(JSON.stringify({ id, kind: 'query', name: 'x', input: id }));
    await all;
    expect(answered.size).toBe(1_000);
  });
});
