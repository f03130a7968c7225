import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backendClient, failure } from '../../../workstation/backend-client.ts';
import { backendOrigin } from '../../../workstation/backend-url.ts';

const fault = (kind: string, code = 'x') => ({ kind, code, detail: {} });

describe('an answer that is not 2xx', () => {
  it.each([
    [409, fault('gap'), { kind: 'gap' }],
    [409, fault('serverRestored'), { kind: 'serverRestored' }],
    [500, fault('fault'), { kind: 'server' }],
    [400, fault('badUse'), { kind: 'badAnswer' }],
    [422, fault('refusal', 'wrongPin'), { code: 'wrongPin' }],
    [422, fault('refusal', 'noSuchCode'), { kind: 'badAnswer' }],
    [401, null, { kind: 'auth' }],
    [403, '<html>', { kind: 'auth' }],
    [408, null, { kind: 'timeout' }],
    [426, null, { kind: 'upgradeRequired' }],
    [429, null, { kind: 'server' }],
    [502, '<html>', { kind: 'server' }],
    [504, null, { kind: 'timeout' }],
    [404, null, { kind: 'badAnswer' }],
  ])('status %i with %o becomes %o', (status, body, expected) => {
    expect(failure(status, body)).toMatchObject(expected);
  });
});

describe('the address of a backend', () => {
  it.each(['https://shop.example', 'http://127.0.0.1:4000', 'http://localhost:4000', 'http://[::1]:4000'])(
    'takes %s',
    (url) => expect(backendOrigin(`${url}/`)).toBe(url),
  );
  it.each([
    'http://shop.example',
    'ftp://shop.example',
    'https://a:b@shop.example',
    'http://127.0.0.1.evil.example',
    '',
  ])('refuses %s, where PINs would travel in clear or elsewhere', (url) =>
    expect(() => backendOrigin(url)).toThrow('badInput'),
  );
});

describe('over the wire', () => {
  let server: Server;
  let origin: string;
  let seen: string[];
  beforeEach(async () => {
    seen = [];
    server = createServer((request, response) => {
      seen.push(`${request.url} ${request.headers.authorization ?? '-'}`);
      if (request.url === '/sync') response.writeHead(302, { location: '/elsewhere' }).end();
      else if (request.url === '/sign-in') response.writeHead(200).end('{"staffId":"claire"}');
      else response.writeHead(422).end(JSON.stringify(fault('refusal', 'enrolmentCode')));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  it('never carries a token along a redirect', async () => {
    const request = { protocol: 1, clientId: 'c', cookie: 0, lastSeq: 0, commands: [], grants: {}, limit: 1 };
    await expect(backendClient(origin).transport('secret').sync(request)).rejects.toMatchObject({ kind: 'offline' });
    expect(seen).toEqual(['/sync Bearer secret']);
  });

  it('does not use an answer of another shape', async () => {
    await expect(backendClient(origin).signIn('t', 'claire', '123456')).rejects.toMatchObject({ kind: 'badAnswer' });
  });

  it('passes a refusal on as a refusal', async () => {
    await expect(backendClient(origin).enrol('AAAA-BBBB', 'Poste')).rejects.toMatchObject({ code: 'enrolmentCode' });
  });

  it('is offline when nobody listens', async () => {
    const closed = backendClient('http://127.0.0.1:1');
    await expect(closed.enrol('AAAA-BBBB', 'Poste')).rejects.toMatchObject({ kind: 'offline' });
  });
});
