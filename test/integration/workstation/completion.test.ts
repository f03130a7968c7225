/** Online completion of addresses: a convenience that may be slow, broken or away without anyone waiting for it. */
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { addressDirectory } from '../../../workstation/completion.ts';

let server: Server | null = null;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise<void>((done) => (server ? server.close(() => done()) : done()));
  server = null;
});

const feature = (properties: object) => ({ type: 'Feature', geometry: null, properties });
const street = { type: 'housenumber', name: '12 Rue de l’Église', postcode: '42340', city: 'Veauche', score: 0.97 };
const answer = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

async function aDirectory(handler: Handler) {
  const asked: string[] = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    handler(request, response);
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  let now = 0;
  const directory = addressDirectory({ url: `http://127.0.0.1:${port}`, clock: () => now });
  return { directory, asked, later: (ms: number) => (now += ms) };
}

describe('a directory that answers', () => {
  it('is asked as its documentation says, and once for the same text', async () => {
    const { directory, asked } = await aDirectory((_, response) => response.end(answer(feature(street))));
    const found = [{ street: '12 Rue de l’Église', postalCode: '42340', city: 'Veauche' }];
    expect(await directory.complete('12 rue de l’é', '42340')).toEqual(found);
    expect(await directory.complete('12 rue de l’É ', '42340')).toEqual(found);
    expect(asked).toHaveLength(1);
    const url = new URL(asked[0] ?? '', 'http://x');
    expect(url.pathname).toBe('/search');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      q: '12 rue de l’é',
      autocomplete: '1',
      limit: '5',
      postcode: '42340',
    });
  });

  it('is not asked for a few letters', async () => {
    const { directory, asked } = await aDirectory((_, response) => response.end(answer()));
    expect(await directory.complete('12 r', '')).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('keeps what is sound in an answer and drops the rest', async () => {
    const town = feature({ ...street, type: 'municipality', name: 'Veauche' });
    const odd = [feature({ ...street, postcode: '4234' }), feature({ ...street, name: 12 }), null, 'text', town];
    const { directory } = await aDirectory((_, response) => response.end(answer(...odd, feature(street))));
    expect(await directory.complete('12 rue de l', '')).toHaveLength(1);
  });
});

describe('a directory that does not', () => {
  const broken: [string, Handler][] = [
    ['answers 429', (_, response) => response.writeHead(429).end('too many')],
    ['answers 500', (_, response) => response.writeHead(500).end()],
    ['answers garbage', (_, response) => response.end('<html>welcome to the hotel</html>')],
    ['answers another JSON', (_, response) => response.end('{"features":"none"}')],
    ['answers without end', (_, response) => response.end(answer(feature({ ...street, label: 'x'.repeat(200_000) })))],
    ['sends elsewhere', (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()],
    ['hangs up', (request) => request.socket.destroy()],
    ['says nothing', () => {}],
  ];

  it.each(broken)(
    '%s: no suggestion within a second, and it is left in peace for half a minute',
    async (_, handler) => {
      const { directory, asked, later } = await aDirectory(handler);
      const start = performance.now();
      expect(await directory.complete('12 rue de l’église', '42340')).toEqual([]);
      expect(performance.now() - start).toBeLessThan(1500);
      expect(await directory.complete('13 rue de l’église', '42340')).toEqual([]);
      expect(asked).toHaveLength(1);
      later(30_001);
      expect(await directory.complete('14 rue de l’église', '42340')).toEqual([]);
      expect(asked).toHaveLength(2);
    },
  );

  it('that is not there at all is the same', async () => {
    const directory = addressDirectory({ url: 'http://127.0.0.1:9', clock: () => 0 });
    expect(await directory.complete('12 rue de l’église', '')).toEqual([]);
  });
});
