/** Figures of random days add up: persons to the team, parts to the whole, two days to both together. */
import { expect, it } from 'vitest';
import { type DayTold, type PreparedOrder, type WarehouseDay, warehouseDay } from '../../../domain/warehouse/day.ts';
import { scanErrors, unscannable } from '../../../domain/warehouse/preparation.ts';
import { idOf, seededRandom } from '../../builders.ts';

const DAYS = 300;
const MIDNIGHT = Date.parse('2026-03-16T00:00:00.000Z');
const people = ['Yann', 'Léa', 'Noé', 'Inès'];

function diceOf(seed: number) {
  const random = seededRandom(seed);
  return (below: number) => {
    const [high = 0, low = 0] = random(2);
    return (high * 256 + low) % below;
  };
}

/** Orders of one person never overlap by more than a batch; batches belong to one person. */
function aRandomDay(seed: number): DayTold {
  const dice = diceOf(seed);
  const instant = () => new Date(MIDNIGHT + dice(24 * 60) * 60_000).toISOString();
  const prepared = Array.from({ length: dice(60) }, (_, n): PreparedOrder => {
    const person = people[dice(people.length)] ?? 'Yann';
    const started = MIDNIGHT + dice(23 * 60) * 60_000;
    const id = idOf(seed * 1_000 + n);
    const bench = {
      id,
      shop: 'cadomaestro',
      orderId: id,
      orderCode: 'A-000001',
      by: person,
      byName: person,
      device: 'Banc 1',
      startedAt: new Date(started).toISOString(),
      preparedAt: new Date(started + dice(60) * 60_000).toISOString(),
      batchId: dice(3) === 0 ? idOf(seed * 1_000 + 900 + dice(5)) : null,
      scanned: dice(10),
      byHand: Array.from({ length: dice(3) }, () => ({
        lineId: id,
        quantity: 1 + dice(4),
        reason: unscannable[dice(unscannable.length)] ?? 'noBarcode',
      })),
      errors: Array.from({ length: dice(4) }, () => ({
        at: instant(),
        kind: scanErrors[dice(scanErrors.length)] ?? 'wrong',
        text: 'X',
      })),
      checks: [],
      contents: null,
      grams: null,
    };
    return {
      pieces: 1 + dice(9),
      by: person,
      byName: person,
      bench: dice(5) === 0 ? null : bench,
      pickerClaims: dice(2),
    };
  });
  return {
    shop: 'cadomaestro',
    day: '2026-03-16',
    lorryAt: dice(4) === 0 ? null : instant(),
    prepared,
    shippedAt: Array.from({ length: dice(40) }, instant),
    shortages: Array.from({ length: dice(4) }, () => ({
      lines: Array.from({ length: 1 + dice(3) }, () => ({
        lineId: idOf(1),
        sku: 'MUG',
        name: 'Mug',
        missing: 1 + dice(5),
        counted: null,
      })),
    })),
    handOvers: Array.from({ length: dice(5) }, () => {
      const atCounter = dice(3) === 0;
      const parcel = {
        orderId: idOf(1),
        orderCode: 'A-000001',
        parcelId: null,
        trackingNumber: '',
        grams: null,
        postalCode: '',
        country: 'FR',
      };
      return {
        kind: atCounter ? ('counter' as const) : ('carrier' as const),
        carrier: atCounter ? null : (['colissimo', 'tnt'][dice(2)] ?? 'tnt'),
        parcels: Array.from({ length: atCounter ? 1 : 1 + dice(20) }, () => parcel),
      };
    }),
    waiting: null,
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const counts = ({
  prepared,
  pieces,
  benched,
  errors,
  pace,
}: Pick<WarehouseDay, 'prepared' | 'pieces' | 'benched' | 'errors' | 'pace'>) => [
  prepared,
  pieces,
  benched,
  ...Object.values(errors.scans),
  ...Object.values(errors.byHand),
  errors.claims,
  pace.timed,
  pace.leftOut,
];

it('the persons of a random day add up to the team, its parts to the whole', () => {
  for (let seed = 1; seed <= DAYS; seed += 1) {
    const told = aRandomDay(seed);
    const day = warehouseDay(told, true);
    const team = counts(day);
    const persons = (day.people ?? []).map(counts);
    expect(team.map((_, place) => sum(persons.map((one) => one[place] ?? 0)))).toEqual(team);
    expect(day.pace.timed + day.pace.leftOut).toBe(day.benched);
    if (day.lorry) expect(day.lorry.before + day.lorry.after).toBe(day.shipped);
    const parcels = told.handOvers.filter(({ carrier }) => carrier !== null).flatMap((one) => one.parcels).length;
    expect(sum(day.handedOver.map((one) => one.parcels))).toBe(parcels);
    expect(day.fetched + told.handOvers.filter(({ carrier }) => carrier !== null).length).toBe(told.handOvers.length);
    expect((day.pace.medianMinutes ?? 0) <= (day.pace.p90Minutes ?? 0)).toBe(true);
    expect((day.pace.p90Minutes ?? 0) <= 30).toBe(true);
    expect(warehouseDay(told, false).people).toBeNull();
  }
});

it('whatever is added in any order counts once', () => {
  for (let seed = 1; seed <= DAYS; seed += 1) {
    const [one, two] = [aRandomDay(seed), aRandomDay(seed + DAYS)];
    const both = warehouseDay({ ...one, prepared: [...two.prepared, ...one.prepared].toReversed() }, false);
    const apart = [one, two].map((told) => counts(warehouseDay(told, false)));
    expect(counts(both)).toEqual(apart[0]?.map((value, place) => value + (apart[1]?.[place] ?? 0)));
  }
});
