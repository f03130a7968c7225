/** La Poste's tracking service, spoken to over a stand-in: what is believed of its answers (TRP-1, TRP-4). */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { laPoste } from '../../../backend/carriers/la-poste.ts';
import { CarriersConfig, servicesOf } from '../../../backend/carriers/config.ts';
import type { CarrierService } from '../../../backend/carriers/service.ts';

const NUMBER = '9L20524752032';
let answer: { status: number; body: string };
let heard: { url: string; key: string }[];
let service: CarrierService;
const server = createServer((request, response) => {
  heard.push({ url: request.url ?? '', key: String(request.headers['x-okapi-key']) });
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
});

beforeAll(async () => {
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  const { port } = server.address() as AddressInfo;
  service = laPoste({ apiUrl: `http://127.0.0.1:${port}`, key: 'a-key-of-tests' });
});
afterAll(() => {
  server.close();
});
beforeEach(() => {
  heard = [];
});

const shipment = (change: object = {}) =>
  JSON.stringify({
    returnCode: 200,
    shipment: {
      idShip: NUMBER,
      product: 'Colissimo',
      isFinal: false,
      event: [{ code: 'ET1', label: 'En cours d’acheminement', date: '2026-03-17T09:30:00+01:00' }],
      ...change,
    },
  });

describe('the tracking service of La Poste (TRP-1)', () => {
  test('is asked with the key and tells events as instants', async () => {
    answer = { status: 200, body: shipment() };
    expect(await service.track(NUMBER)).toEqual({
      final: false,
      events: [{ at: '2026-03-17T08:30:00.000Z', code: 'ET1', label: 'En cours d’acheminement' }],
    });
    expect(heard).toEqual([{ url: `/suivi/v2/idships/${NUMBER}?lang=fr_FR`, key: 'a-key-of-tests' }]);
  });

  test('may not know the number yet', async () => {
    answer = { status: 404, body: '{"returnCode":404}' };
    expect(await service.track(NUMBER)).toBeNull();
  });

  test('is never asked for what is no number of its own', async () => {
    expect(await service.track('../secrets')).toBeNull();
    expect(heard).toEqual([]);
  });

  test.each([
    ['another parcel', { status: 200, body: shipment({ idShip: '9L00000100014' }) }],
    ['an unknown form', { status: 200, body: shipment({ event: 'none' }) }],
    ['no JSON', { status: 200, body: '<html>' }],
    ['a fault', { status: 503, body: '{}' }],
  ])('is not believed when it answers with %s', async (_what, told) => {
    answer = told;
    await expect(service.track(NUMBER)).rejects.toMatchObject({ kind: 'unreachable' });
  });

  test('says that the key is wrong, without the key', async () => {
    answer = { status: 401, body: '{}' };
    await expect(service.track(NUMBER)).rejects.toMatchObject({ kind: 'key' });
    await expect(service.track(NUMBER)).rejects.not.toThrow(/a-key-of-tests/);
  });
});

test('the key travels over https only, and the profiles’ carriers are named (TRP-1)', () => {
  const config = { laPoste: { key: 'a-key-of-tests' } };
  expect([...servicesOf(CarriersConfig.parse(config)).keys()]).toEqual(['colissimo']);
  expect(servicesOf(null).size).toBe(0);
  const clear = { laPoste: { ...config.laPoste, apiUrl: 'http://api.laposte.example' } };
  expect(CarriersConfig.safeParse(clear).success).toBe(false);
});
