import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoProvider } from '../../../backend/relay/demo-provider.ts';
import type { RelayProvider } from '../../../backend/relay/provider.ts';
import { refreshPoints } from '../../../backend/relay/refresh.ts';
import { whyNotPoint } from '../../../domain/relay/choice.ts';
import type { RelayPoint } from '../../../domain/relay/relay-point.ts';
import { RelayPoint as RelayPointSchema } from '../../../domain/relay/relay-point.ts';
import { aShopProfile } from '../../builders.ts';
import { aRelayPoint } from '../../builders/relay-point.ts';
import { modeOf } from '../../support/profiles.ts';
import { cadomaestro, caseapains } from '../../unit/domain/profiles.ts';
import { type TestBackend, startTestBackend } from './backend.ts';

describe('last-known pick-up points on the backend (ORD-7)', () => {
  let backend: TestBackend;
  let told: RelayPoint[] = [];
  let asked: string[] = [];
  let silent = false;
  const provider: RelayProvider = {
    near: async ({ country, postalCode }, network) => {
      asked.push(`${network} ${country}${postalCode}`);
      if (silent) throw new Error('no answer');
      return told.filter((point) => point.network === network);
    },
  };
  const refresh = () => {
    asked = [];
    const { world, storage } = backend;
    return refreshPoints({ world, storage, provider, log: (_level, text) => void backend.logged.push(text) });
  };
  const known = (id: string) => backend.storage.write(({ docs }) => docs.get('relayPoints', id));
  const seenNow = (change: Partial<RelayPoint> = {}) => aRelayPoint({ seenAt: backend.now(), ...change });

  beforeAll(async () => {
    backend = await startTestBackend();
    await backend.storage.write(async ({ docs }) => {
      await docs.put(
        'shops',
        aShopProfile({ carriers: cadomaestro.carriers, deliveryModes: cadomaestro.deliveryModes }),
      );
      await docs.put('relayPoints', aRelayPoint());
    });
  });
  afterAll(() => backend.close());

  it('asks around the places it knows, and writes what it is told', async () => {
    const other = seenNow({ number: '042341', name: 'Épicerie du Pont' });
    told = [seenNow(), other];
    await refresh();
    expect(asked).toEqual(['colissimo FR42340']);
    expect(await known(other.id)).toEqual(other);
    expect((await known('colissimo:042340'))?.name).toBe('Tabac du Marché');
  });

  it('writes nothing while nothing changes, and sees all of it again once a day', async () => {
    const before = await backend.storage.version();
    backend.pass(60);
    told = told.map((point) => ({ ...point, seenAt: backend.now() }));
    await refresh();
    expect(await backend.storage.version()).toBe(before);
    backend.pass(21 * 60);
    told = told.map((point) => ({ ...point, seenAt: backend.now() }));
    await refresh();
    expect((await known('colissimo:042341'))?.seenAt).toBe(backend.now());
  });

  it('keeps a point that has left the network as inactive, and brings it back', async () => {
    const [first, second] = told;
    if (!first || !second) throw new Error('two points were told');
    told = [first];
    await refresh();
    expect(await known(second.id)).toMatchObject({ active: false, name: 'Épicerie du Pont' });
    told = [first, second];
    await refresh();
    expect(await known(second.id)).toMatchObject({ active: true });
  });

  it('leaves everything as it was when the provider does not answer', async () => {
    const before = await backend.storage.version();
    silent = true;
    await refresh();
    silent = false;
    expect(await backend.storage.version()).toBe(before);
    expect(backend.logged.join('\n')).toContain('stay as they were');
  });
});

describe('the demo’s points (ORD-7)', () => {
  it('are there for both shops’ regions, with closed and inactive ones, all of them well formed', async () => {
    const now = '2026-11-22T08:00:00.000Z';
    const provider = await demoProvider(() => now);
    const points = provider.all();
    for (const point of points) expect(RelayPointSchema.parse(point)).toEqual(point);
    expect(points.length).toBeGreaterThanOrEqual(150);
    expect(new Set(points.map(({ id }) => id)).size).toBe(points.length);
    expect(points.some(({ active }) => !active)).toBe(true);
    expect(
      points.some(({ closures }) => closures.some(({ from, to }) => from <= '2026-11-22' && to >= '2026-11-22')),
    ).toBe(true);
    for (const [profile, modeId, postalCode, country] of [
      [cadomaestro, 'colissimo-relay', '42340', 'FR'],
      [cadomaestro, 'pickup-station', '69003', 'FR'],
      [cadomaestro, 'tnt-relay', '75015', 'FR'],
      [cadomaestro, 'colissimo-relay', '20000', 'FR'],
      [caseapains, 'reunion-relay', '97410', 'RE'],
    ] as const) {
      const mode = modeOf(profile, modeId);
      const near = await provider.near({ country, postalCode }, mode.network ?? '');
      expect(near.filter((point) => !whyNotPoint(point, mode, point.id, 900)).length).toBeGreaterThan(0);
    }
  });
});
