import { describe, expect, it } from 'vitest';
import { metresBetween, readCentres } from '../../../domain/place/position.ts';
import { shutOn, whyNotPoint } from '../../../domain/relay/choice.ts';
import { pointHours } from '../../../domain/relay/hours.ts';
import { relayFor } from '../../../domain/order/relay.ts';
import type { Tx } from '../../../domain/tx.ts';
import { aRelayPoint } from '../../builders/relay-point.ts';
import { modeOf } from '../../support/profiles.ts';
import { cadomaestro } from './profiles.ts';

const relay = modeOf(cadomaestro, 'colissimo-relay');
const station = modeOf(cadomaestro, 'pickup-station');
const tnt = modeOf(cadomaestro, 'tnt-relay');

describe('a pick-up point may be chosen (ORD-7, LIV-3)', () => {
  it.each([
    ['a shop for a relay mode', {}, relay, 900, null],
    ['a post office for a relay mode', { kind: 'postOffice' as const }, relay, 900, null],
    ['a locker for the locker mode', { kind: 'locker' as const }, station, 900, null],
    ['a locker for a relay mode', { kind: 'locker' as const }, relay, 900, 'kind'],
    ['a shop for the locker mode', {}, station, 900, 'kind'],
    ['a point of another network', {}, tnt, 900, 'unknown'],
    ['a point that has left the network', { active: false }, relay, 900, 'closed'],
    ['a parcel heavier than it takes', { maxGrams: 10_000 }, relay, 10_001, 'weight'],
    ['a parcel as heavy as it takes', { maxGrams: 10_000 }, relay, 10_000, null],
  ])('%s', (_, change, mode, grams, why) => {
    const point = aRelayPoint(change);
    const no = whyNotPoint(point, mode, point.id, grams);
    expect(no?.detail['why'] ?? null).toBe(why);
    if (no) expect(no.detail).toMatchObject({ rule: 'ORD-7', field: 'relayId', relayId: point.id });
  });

  it('is copied into the order, its number with the leading zero; none, an unknown and a full one are refused', async () => {
    const point = aRelayPoint({ number: '001230' });
    const tx = { get: async (_table: string, id: string) => (id === point.id ? point : undefined) } as unknown as Tx;
    expect(await relayFor(tx, relay, point.id, 900)).toEqual({
      id: 'colissimo:001230',
      number: '001230',
      network: 'colissimo',
      kind: 'shop',
      name: 'Tabac du Marché',
      street: '3 place du Marché',
      postalCode: '42340',
      city: 'Veauche',
      country: 'FR',
    });
    expect(await relayFor(tx, modeOf(cadomaestro, 'colissimo-home'), point.id, 900)).toBeNull();
    await expect(relayFor(tx, relay, null, 900)).rejects.toMatchObject({ code: 'relayMissing' });
    await expect(relayFor(tx, relay, 'colissimo:9', 900)).rejects.toMatchObject({ code: 'relayUnusable' });
    await expect(relayFor(tx, relay, point.id, 20_001)).rejects.toMatchObject({ detail: { why: 'weight' } });
  });

  it('warns when the parcel comes on a day when it is shut (ORD-7)', () => {
    const point = aRelayPoint({ closures: [{ from: '2026-11-24', to: '2026-11-26' }] });
    expect(shutOn(point, '2026-11-23')).toBeNull();
    expect(shutOn(point, '2026-11-25')).toEqual({ opensOn: '2026-11-27' });
    expect(shutOn(point, '2026-11-29')).toEqual({ opensOn: '2026-11-30' });
    expect(shutOn(aRelayPoint({ hours: [[], [], [], [], [], [], []] }), '2026-11-23')).toEqual({ opensOn: null });
  });
});

describe('hours of a point (ORD-7)', () => {
  it.each([
    ['2026-11-23T08:59:59+01:00', { openUntil: null, opensAt: '09:00' }],
    ['2026-11-23T09:00:00+01:00', { openUntil: '12:30', opensAt: '14:00' }],
    ['2026-11-23T12:30:00+01:00', { openUntil: null, opensAt: '14:00' }],
    ['2026-11-23T18:59:00+01:00', { openUntil: '19:00', opensAt: null }],
    ['2026-11-23T19:00:00+01:00', { openUntil: null, opensAt: null, opensOn: '2026-11-24' }],
    ['2026-11-22T10:00:00+01:00', { openUntil: null, today: [], opensOn: '2026-11-23' }],
    ['2026-12-25T10:00:00+01:00', { openUntil: null, today: [], opensOn: '2026-12-26' }],
  ])('at %s', (at, expected) => {
    expect(pointHours(aRelayPoint(), new Date(at).toISOString())).toMatchObject(expected);
  });

  it('tells the closure of today and the next one to come', () => {
    const closures = [
      { from: '2026-12-24', to: '2026-12-31' },
      { from: '2026-11-20', to: '2026-11-24' },
    ];
    expect(pointHours(aRelayPoint({ closures }), '2026-11-23T10:00:00.000Z')).toMatchObject({
      openUntil: null,
      closedUntil: '2026-11-24',
      nextClosure: { from: '2026-12-24' },
      opensOn: '2026-11-25',
    });
  });

  it('are those of its own clock: Réunion is three hours ahead of Paris in winter', () => {
    const point = aRelayPoint({ postalCode: '97400', country: 'RE' });
    expect(pointHours(point, '2026-11-23T05:30:00.000Z').openUntil).toBe('12:30');
    expect(pointHours(aRelayPoint(), '2026-11-23T05:30:00.000Z').openUntil).toBeNull();
    // 20 December, abolition of slavery there; 26 December, a holiday in Alsace and Moselle
    expect(pointHours(point, '2027-12-20T06:00:00.000Z').today).toEqual([]);
    const metz = aRelayPoint({ postalCode: '57000', city: 'Metz' });
    expect(pointHours(metz, '2026-12-25T10:00:00.000Z').opensOn).toBe('2026-12-28');
  });

  it('never end for a locker, not even in the last minute of the day', () => {
    const always = [{ from: '00:00', to: '23:59' }];
    const locker = aRelayPoint({ kind: 'locker', hours: Array.from({ length: 7 }, () => always) });
    expect(pointHours(locker, '2026-11-23T22:59:30.000Z').openUntil).toBe('23:59');
    expect(pointHours(locker, '2026-12-25T10:00:00.000Z').openUntil).toBe('23:59');
  });
});

describe('distances', () => {
  const centres = readCentres(
    '# head\n42340 45.563 4.292\n42620 45.719 4.135 ~\n97400 -20.882 55.450\n98000 43.737 7.421\n',
  );

  it('are those of the ground: Paris to Lyon, and across the date line', () => {
    expect(
      metresBetween({ latitude: 48.8566, longitude: 2.3522 }, { latitude: 45.764, longitude: 4.8357 }),
    ).toBeCloseTo(391_500, -3);
    expect(metresBetween({ latitude: 0, longitude: 179.99 }, { latitude: 0, longitude: -179.99 })).toBeLessThan(2_300);
    expect(metresBetween({ latitude: 45, longitude: 4 }, { latitude: 45, longitude: 4 })).toBe(0);
  });

  it('begin at the centre of the postal code, and say when that is a guess', () => {
    expect(centres.of({ country: 'FR', postalCode: '42340' })).toEqual({
      latitude: 45.563,
      longitude: 4.292,
      precision: 'town',
    });
    expect(centres.of({ country: 'FR', postalCode: '42620' })?.precision).toBe('area');
    // a CEDEX: the nearest code of the department
    expect(centres.of({ country: 'FR', postalCode: '42345' })).toMatchObject({ latitude: 45.563, precision: 'area' });
    expect(centres.of({ country: 'FR', postalCode: '69001' })).toBeNull();
    expect(centres.of({ country: 'MC', postalCode: '98000' })?.latitude).toBe(43.737);
    expect(centres.of({ country: 'BE', postalCode: '42340' })).toBeNull();
    expect(centres.of({ country: 'FR', postalCode: '4234O' })).toBeNull();
  });
});
