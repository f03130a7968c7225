import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { metresBetween } from '../../../domain/place/position.ts';
import type { RelayPoint } from '../../../domain/relay/relay-point.ts';
import { agent, anActor, aShopProfile, warehouse } from '../../builders.ts';
import { aRelayPoint } from '../../builders/relay-point.ts';
import { modeOf } from '../../support/profiles.ts';
import { cadomaestro } from '../../unit/domain/profiles.ts';
import { type AnyDoc, aStation, anOpenShop, filledWith, scripted } from './station.ts';

const shop = aShopProfile({ carriers: cadomaestro.carriers, deliveryModes: cadomaestro.deliveryModes });
const veauche = { latitude: 45.563, longitude: 4.292, precision: 'town' as const };
const asked = { shop: shop.id, country: 'FR', postalCode: '42340', from: veauche, limit: 12 };

const docsOf = (points: readonly RelayPoint[]): AnyDoc[] => [
  { table: 'shops', doc: shop },
  ...points.map((doc) => ({ table: 'relayPoints', doc }) as const),
];

/** Points on a grid over France, a kilometre or so apart around Veauche and wider elsewhere. */
function manyPoints(count: number): RelayPoint[] {
  return Array.from({ length: count }, (_, index) =>
    aRelayPoint({
      number: String(index).padStart(6, '0'),
      kind: index % 5 === 0 ? 'locker' : 'shop',
      latitude: 42.5 + ((index * 7_919) % 10_000) / 1_200,
      longitude: -4 + ((index * 104_729) % 10_000) / 900,
    }),
  );
}

describe('the nearest pick-up points (ORD-7)', () => {
  it('come nearest first with their distance, of the mode’s network and kind only, closed ones among them', async () => {
    const points = [
      aRelayPoint({ number: '000001', latitude: 45.58 }),
      aRelayPoint({ number: '000002', latitude: 45.57 }),
      aRelayPoint({ number: '000003', latitude: 45.565, kind: 'locker' }),
      aRelayPoint({ number: '000004', latitude: 45.564, network: 'tnt' }),
      aRelayPoint({ number: '000005', latitude: 45.568, active: false }),
      aRelayPoint({ number: '000006', latitude: 46.7 }),
    ];
    const { store } = await anOpenShop(docsOf(points));
    const nearest = async (modeId: string) =>
      (await store.query('relayPoints', { ...asked, modeId }, agent)).points.map(({ point, metres }) => [
        point.number,
        metres,
      ]);
    expect(await nearest('colissimo-relay')).toEqual([
      ['000005', 556],
      ['000002', 778],
      ['000001', 1_890],
    ]);
    expect(await nearest('pickup-station')).toEqual([['000003', 222]]);
    expect(await nearest('tnt-relay')).toEqual([['000004', 111]]);
    expect(await nearest('colissimo-home')).toEqual([]);
  });

  it('are found by id for the draft that chose one, and follow what the backend tells', async () => {
    const point = aRelayPoint();
    const { store, backend } = await anOpenShop(docsOf([point]));
    expect(await store.query('relayPointById', { relayId: point.id }, agent)).toEqual(point);
    expect(await store.query('relayPointById', { relayId: 'colissimo:9' }, agent)).toBeNull();
    await backend.put({ table: 'relayPoints', doc: { ...point, active: false } });
    await store.syncNow();
    expect(await store.query('relayPointById', { relayId: point.id }, agent)).toMatchObject({ active: false });
    const { points } = await store.query('relayPoints', { ...asked, modeId: 'colissimo-relay' }, agent);
    expect(points).toMatchObject([{ point: { active: false }, metres: 0 }]);
  });

  it('are told to everybody of the shop and to nobody else (SHOP-1); none without a place to measure from', async () => {
    const { store } = await anOpenShop(docsOf([aRelayPoint()]));
    const args = { ...asked, modeId: 'colissimo-relay' };
    expect((await store.query('relayPoints', args, warehouse)).points).toHaveLength(1);
    await expect(store.query('relayPoints', args, anActor('agent', { shops: ['caseapains'] }))).rejects.toMatchObject({
      code: 'wrongShop',
    });
    await expect(store.query('relayPoints', args, null)).rejects.toMatchObject({ code: 'notSignedIn' });
    expect(await store.query('relayPoints', { ...args, from: null }, agent)).toEqual({ precision: null, points: [] });
  });

  it('are the same as those of a search through all of 10 000, found through the index', async () => {
    const points = manyPoints(10_000);
    const { store, path } = await aStation({ transport: scripted(filledWith(docsOf(points))) });
    await store.syncNow();
    const mode = modeOf(shop, 'colissimo-relay');
    for (const from of [veauche, { latitude: 48.85, longitude: 2.35 }, { latitude: 42.5, longitude: -4 }]) {
      const place = { ...from, precision: 'town' as const };
      const found = await store.query('relayPoints', { ...asked, modeId: mode.id, from: place }, agent);
      const wanted = points
        .filter(({ kind }) => kind !== 'locker')
        .map((point) => metresBetween(place, point))
        .filter((metres) => metres <= 100_000)
        .sort((a, b) => a - b)
        .slice(0, 12);
      expect(found.points.map(({ metres }) => metres)).toEqual(wanted);
    }
    const file = new Database(path, { readonly: true });
    const plan = file
      .prepare(
        `EXPLAIN QUERY PLAN SELECT n, latitude, longitude FROM relay_row
         WHERE network = ? AND is_locker = ? AND latitude BETWEEN ? AND ? AND longitude BETWEEN ? AND ?`,
      )
      .all('colissimo', 0, 45, 46, 4, 5) as { detail: string }[];
    file.close();
    expect(plan.map(({ detail }) => detail).join()).toMatch(/USING COVERING INDEX relay_by_place/u);
  });
});
