import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetPhotos } from '../../../backend/photos.ts';
import type { PhotoStore } from '../../../db/photos.ts';
import { SyncFault } from '../../../domain/sync.ts';
import { photoExchange } from '../../../workstation/photos/exchange.ts';
import { type PhotoWay, photoWay } from '../../../workstation/photos/way.ts';
import { NOON, idOf } from '../../builders.ts';
import { type TestBackend, bearer, startTestBackend } from './backend.ts';

let backend: TestBackend;
let token: string;
let origin: string;

beforeAll(async () => {
  backend = await startTestBackend();
  token = await backend.enrol();
  origin = await backend.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => backend.close());

/** Bytes that no other test has, and the document that tells of them. */
async function aPhoto(size = 700_000, told = size) {
  const bytes = randomBytes(size);
  const id = createHash('sha256').update(bytes).digest('hex');
  await backend.storage.write(({ docs }) =>
    docs.put('photos', {
      id,
      shop: 'cadomaestro',
      claimId: idOf(0x7000),
      width: 800,
      height: 600,
      bytes: told,
      mime: 'image/jpeg',
      addedAt: NOON,
      addedByName: 'Claire',
      storedAt: null,
    }),
  );
  return { id, bytes };
}

async function ask(method: 'GET' | 'PUT', url: string, payload?: Buffer, headers = bearer(token)) {
  const octets = { ...headers, 'content-type': 'application/octet-stream' };
  const sent = payload === undefined ? { headers } : { headers: octets, payload };
  const reply = await backend.app.inject({ method, url: `/photos/${url}`, ...sent });
  return {
    status: reply.statusCode,
    bytes: reply.rawPayload,
    body: reply.headers['content-type']?.includes('json') ? reply.json() : null,
  };
}

const storedAt = (id: string) =>
  backend.storage.write(async ({ docs }) => (await docs.get('photos', id))?.storedAt ?? null);

describe('a photo on its way to the backend', () => {
  it('comes in parts, is stored when it is whole, and is given to whoever is enrolled', async () => {
    const { id, bytes } = await aPhoto();
    expect((await ask('GET', `${id}/held`)).body).toEqual({ received: 0, stored: false });
    expect((await ask('PUT', `${id}?start=0`, bytes.subarray(0, 400_000))).body).toEqual({
      received: 400_000,
      stored: false,
    });
    expect(await storedAt(id)).toBeNull();
    expect((await ask('GET', id)).status).toBe(404);
    expect((await ask('PUT', `${id}?start=400000`, bytes.subarray(400_000))).body).toEqual({
      received: 700_000,
      stored: true,
    });
    expect(await storedAt(id)).toBe(backend.now());
    expect((await ask('GET', id)).bytes.equals(bytes)).toBe(true);
    expect((await ask('GET', `${id}?start=699000`)).bytes.equals(bytes.subarray(699_000))).toBe(true);
  });

  it('is told where to go on, and takes no part twice nor out of its place', async () => {
    const { id, bytes } = await aPhoto(1_000);
    await ask('PUT', `${id}?start=0`, bytes.subarray(0, 600));
    expect((await ask('PUT', `${id}?start=0`, bytes.subarray(0, 600))).body).toEqual({ received: 600, stored: false });
    expect((await ask('PUT', `${id}?start=900`, bytes.subarray(900))).body).toEqual({ received: 600, stored: false });
    expect((await ask('PUT', `${id}?start=600`, bytes.subarray(600))).body).toEqual({ received: 1_000, stored: true });
    const behind = await ask('PUT', `${id}?start=1000`, Buffer.from('more'));
    expect(behind.body).toMatchObject({ code: 'photoRefused', detail: { why: 'bytes' } });
    expect((await ask('GET', id)).bytes.equals(bytes)).toBe(true);
  });

  it('under another hash is dropped whole and refused, and can then be sent rightly', async () => {
    const { id, bytes } = await aPhoto(1_000);
    const wrong = Buffer.from(bytes);
    wrong[500] = (wrong[500] ?? 0) ^ 1;
    const reply = await ask('PUT', `${id}?start=0`, wrong);
    expect(reply).toMatchObject({ status: 422, body: { code: 'photoRefused', detail: { why: 'hash' } } });
    expect((await ask('GET', `${id}/held`)).body).toEqual({ received: 0, stored: false });
    expect((await ask('PUT', `${id}?start=0`, bytes)).body).toEqual({ received: 1_000, stored: true });
  });

  it('is refused when it is longer than was told, unknown, or comes from a stranger', async () => {
    const { id, bytes } = await aPhoto(1_000, 900);
    expect((await ask('PUT', `${id}?start=0`, bytes)).body).toMatchObject({
      code: 'photoRefused',
      detail: { why: 'bytes' },
    });
    expect((await ask('PUT', `${'0'.repeat(64)}?start=0`, bytes)).status).toBe(404);
    expect((await ask('GET', 'x/held')).status).toBe(404);
    expect((await ask('PUT', `${id}?start=0`, bytes, bearer('nobody'))).status).toBe(401);
    expect((await ask('PUT', `${id}?start=-1`, bytes)).status).toBe(400);
    const heavy = await ask('PUT', `${id}?start=0`, Buffer.alloc(600_000));
    expect(heavy).toMatchObject({ status: 413, body: { code: 'tooLarge' } });
  });

  it('by two workstations at once is stored once', async () => {
    const { id, bytes } = await aPhoto(200_000);
    const both = await Promise.all([1, 2].map(() => ask('PUT', `${id}?start=0`, bytes)));
    expect(both.map(({ body }) => body)).toEqual([1, 2].map(() => ({ received: 200_000, stored: true })));
    expect((await ask('GET', id)).bytes.equals(bytes)).toBe(true);
  });

  it('is forgotten with its document, and nothing else is', async () => {
    const gone = await aPhoto(1_000);
    const kept = await aPhoto(1_000);
    for (const { id, bytes } of [gone, kept]) await ask('PUT', `${id}?start=0`, bytes);
    await backend.storage.write(({ docs }) => docs.remove('photos', gone.id));
    expect((await ask('GET', gone.id)).status).toBe(404);
    expect(await forgetPhotos(backend.world)).toBe(1);
    expect((await ask('GET', kept.id)).status).toBe(200);
  });
});

describe('the exchange behind a workstation', () => {
  /** What one workstation holds, in memory. */
  function aStore(mine: { id: string; bytes: Buffer }[], wanted: string[] = []) {
    const bytes = new Map<string, Uint8Array>(mine.map((photo) => [photo.id, photo.bytes]));
    const waiting = new Set(mine.map(({ id }) => id));
    const missing = new Set(wanted);
    const store: PhotoStore = {
      toSend: async () => [...waiting],
      toFetch: async () => [...missing],
      bytes: async (id) => bytes.get(id) ?? null,
      keep: async (id, got) => {
        if (createHash('sha256').update(got).digest('hex') !== id) return false;
        bytes.set(id, got);
        missing.delete(id);
        return true;
      },
      sent: async (id) => void waiting.delete(id),
      forget: async () => undefined,
    };
    return { store, bytes, waiting, missing };
  }

  /** Runs until nothing is left to do, each wait passed at once; tells how often it waited. */
  async function untilDone(store: PhotoStore, wayOf: (real: PhotoWay) => PhotoWay) {
    let waits = 0;
    const logged: string[] = [];
    const exchange = photoExchange({
      store,
      way: (ended) => wayOf(photoWay(origin, token, ended)),
      timer: {
        set: (_ms, run) => {
          waits += 1;
          if (waits > 8) throw new Error('it does not end');
          setImmediate(run);
          return () => undefined;
        },
      },
      log: (_level, text) => void logged.push(text),
    });
    exchange.wake();
    await expect
      .poll(async () => (await store.toSend()).length + (await store.toFetch()).length, { timeout: 10_000 })
      .toBe(0);
    await exchange.close();
    return { waits, logged };
  }

  it('goes on where the line broke, when a part arrived whose answer was lost', async () => {
    const photo = await aPhoto();
    const { store } = aStore([photo]);
    const starts: number[] = [];
    const { waits } = await untilDone(store, (real) => ({
      ...real,
      async send(id, start, bytes) {
        starts.push(start);
        const told = await real.send(id, start, bytes);
        if (starts.length === 2) throw new SyncFault('offline');
        return told;
      },
    }));
    expect(waits).toBe(1);
    expect(starts).toEqual([0, 262_144, 524_288]);
    expect(await storedAt(photo.id)).not.toBeNull();
  });

  it('fetches the rest of a photo whose line broke in the middle, and no byte twice', async () => {
    const photo = await aPhoto();
    await untilDone(aStore([photo]).store, (real) => real);
    const { store, bytes } = aStore([], [photo.id]);
    const starts: number[] = [];
    await untilDone(store, (real) => ({
      ...real,
      async fetch(id, start, told) {
        starts.push(start);
        if (starts.length > 1) return real.fetch(id, start, told);
        told(photo.bytes.subarray(0, 300_000));
        throw new SyncFault('offline');
      },
    }));
    expect(starts).toEqual([0, 300_000]);
    expect(Buffer.from(bytes.get(photo.id) ?? []).equals(photo.bytes)).toBe(true);
  });

  it('keeps nothing that has another hash, says so, and begins anew', async () => {
    const photo = await aPhoto(5_000);
    await untilDone(aStore([photo]).store, (real) => real);
    const { store, bytes } = aStore([], [photo.id]);
    let tries = 0;
    const { logged } = await untilDone(store, (real) => ({
      ...real,
      async fetch(id, start, told) {
        tries += 1;
        if (tries > 1) return real.fetch(id, start, told);
        told(Buffer.alloc(5_000));
      },
    }));
    expect(logged).toEqual([expect.stringContaining('another hash')]);
    expect(Buffer.from(bytes.get(photo.id) ?? []).equals(photo.bytes)).toBe(true);
  });

  it('is held up by no photo that the backend does not want', async () => {
    const stray = { id: '1'.repeat(64), bytes: Buffer.from('nobody knows this one') };
    const photo = await aPhoto(5_000);
    const { store, waiting } = aStore([stray, photo]);
    const exchange = photoExchange({
      store,
      way: (ended) => photoWay(origin, token, ended),
      timer: { set: () => () => undefined },
      log: () => undefined,
    });
    exchange.wake();
    await expect.poll(() => [...waiting], { timeout: 10_000 }).toEqual([stray.id]);
    await exchange.close();
  });
});
