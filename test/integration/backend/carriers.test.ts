/** Parcels on their way are asked about, once each, and nothing is opened by itself (TRP-1, TRP-4). */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { followAll } from '../../../backend/carriers/follow.ts';
import { CarrierFault, type CarrierService } from '../../../backend/carriers/service.ts';
import { aShopProfile, anOrder, idOf, paid, seededRandom } from '../../builders.ts';
import { cadomaestro } from '../../unit/domain/profiles.ts';
import { type TestDatabase, testDatabase } from './database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const now = '2026-03-20T11:00:00.000Z';
const shippedAt = '2026-03-16T11:00:00.000Z';
const event = { at: '2026-03-17T08:00:00.000Z', code: 'DI1', label: 'Distribué' };

it('writes what the service says, asks no more once it is final, and lets one fault stop nothing else', async () => {
  const { storage, db } = database;
  const shipped = (n: number, carrier: string) => ({
    ...paid(anOrder({ id: idOf(0x3000 + n), code: `A-00000${n}`, status: 'shipped', since: { shipped: shippedAt } })),
    parcels: [{ id: idOf(0x3100 + n), carrier, trackingNumber: `9L2052475203${n}`, shippedAt }],
  });
  await storage.write(async ({ docs }) => {
    await docs.put('shops', aShopProfile({ carriers: cadomaestro.carriers }));
    for (const n of [1, 2]) await docs.put('orders', shipped(n, 'colissimo'));
    await docs.put('orders', shipped(3, 'tnt'));
  });
  const asked: string[] = [];
  const service: CarrierService = {
    track: async (number) => {
      asked.push(number);
      if (number.endsWith('1')) throw new CarrierFault('unreachable', 'away');
      return { events: [event], final: true };
    },
  };
  const options = {
    world: { db, now: () => now, random: seededRandom(1) },
    storage,
    services: new Map([['colissimo', service]]),
    log: () => undefined,
  };
  await followAll(options);
  await followAll(options);
  expect(asked.filter((number) => number.endsWith('2'))).toHaveLength(1);
  expect(asked.filter((number) => number.endsWith('1'))).toHaveLength(2);
  expect(asked.some((number) => number.endsWith('3'))).toBe(false);
  const told = await storage.write(({ docs }) => docs.get('trackings', idOf(0x3102)));
  expect(told).toMatchObject({ stage: 'delivered', final: true, events: [{ ...event, source: 'carrier' }] });
  const order = await storage.write(({ docs }) => docs.get('orders', idOf(0x3002)));
  expect(order?.afterSale.investigations).toEqual([]);
});
