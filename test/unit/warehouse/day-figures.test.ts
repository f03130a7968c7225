/** The figures of a day: pace with its pauses, errors by cause, what a day is held beside. */
import { describe, expect, it } from 'vitest';
import { comparedDays } from '../../../domain/warehouse/compared-days.ts';
import { type DayTold, warehouseDay } from '../../../domain/warehouse/day.ts';
import { paceOf } from '../../../domain/warehouse/pace.ts';
import type { Preparation } from '../../../domain/warehouse/preparation.ts';
import { idOf, NOON } from '../../builders.ts';

const at = (minutes: number) => new Date(Date.parse(NOON) + minutes * 60_000).toISOString();

function aBench(n: number, from: number, to: number, change: Partial<Preparation> = {}): Preparation {
  return {
    id: idOf(n),
    shop: 'cadomaestro',
    orderId: idOf(n),
    orderCode: `A-00000${n}`,
    by: 'yann',
    byName: 'Yann',
    device: 'Banc 1',
    startedAt: at(from),
    preparedAt: at(to),
    batchId: null,
    scanned: 1,
    byHand: [],
    errors: [],
    checks: [],
    contents: null,
    grams: null,
    ...change,
  };
}

const aDay = (change: Partial<DayTold> = {}): DayTold => ({
  shop: 'cadomaestro',
  day: '2026-03-16',
  lorryAt: at(240),
  prepared: [],
  shippedAt: [],
  shortages: [],
  handOvers: [],
  waiting: null,
  ...change,
});

describe('minutes per order', () => {
  it('are the median and the time that nine in ten stay under', () => {
    const pace = paceOf([4, 2, 10, 6].map((minutes, n) => aBench(n, n * 60, n * 60 + minutes)));
    expect(pace).toEqual({
      timed: 4,
      leftOut: 0,
      workMinutes: 22,
      medianMinutes: 5,
      p90Minutes: 10,
      ordersPerHour: 10.9,
    });
  });

  it('leave an order out, and count it, when a pause of more than half an hour falls into it', () => {
    expect(paceOf([aBench(1, 0, 30), aBench(2, 60, 91)])).toMatchObject({ timed: 1, leftOut: 1, medianMinutes: 30 });
  });

  it('are shared by the orders of a batch, whose work is counted once', () => {
    const batchId = idOf(90);
    const batch = [5, 8, 11].map((done, n) => aBench(n, 0, done + 1, { batchId }));
    expect(paceOf(batch)).toMatchObject({ timed: 3, workMinutes: 12, medianMinutes: 4, ordersPerHour: 15 });
  });

  it('leave out only the order of a batch that the pause falls into', () => {
    const batchId = idOf(90);
    const batch = [10, 80, 90].map((done, n) => aBench(n, 0, done, { batchId }));
    expect(paceOf(batch)).toMatchObject({ timed: 2, leftOut: 1, workMinutes: 20 });
  });

  it('keep two persons of one batch apart', () => {
    const batchId = idOf(90);
    const pace = paceOf([aBench(1, 0, 10, { batchId }), aBench(2, 5, 9, { batchId, by: 'lea' })]);
    expect(pace).toMatchObject({ timed: 2, workMinutes: 14 });
  });

  it('say nothing where nothing was timed, and never trust a clock that was set back', () => {
    expect(paceOf([])).toMatchObject({ timed: 0, medianMinutes: null, p90Minutes: null, ordersPerHour: null });
    expect(paceOf([aBench(1, 10, 0)])).toMatchObject({ timed: 0, leftOut: 1 });
  });
});

describe('a day of the warehouse', () => {
  it('tells errors by their cause, and pieces ticked by hand by their reason', () => {
    const bench = aBench(1, 0, 4, {
      errors: [
        { at: NOON, kind: 'wrong', text: 'BOL' },
        { at: NOON, kind: 'wrong', text: 'BOL' },
        { at: NOON, kind: 'unknown', text: '123' },
      ],
      byHand: [{ lineId: idOf(7), quantity: 3, reason: 'damagedBarcode' }],
    });
    const one = { by: 'yann', byName: 'Yann', pieces: 4 };
    const shortage = { lines: [{ lineId: idOf(7), sku: 'MUG', name: 'Mug', missing: 2, counted: null }] };
    const day = warehouseDay(
      aDay({
        prepared: [
          { ...one, bench, pickerClaims: 1 },
          { ...one, bench: null, pickerClaims: 0 },
        ],
        shortages: [shortage, shortage],
      }),
      false,
    );
    expect(day).toMatchObject({ prepared: 2, pieces: 8, benched: 1, shortages: { orders: 2, pieces: 4 } });
    expect(day.errors).toEqual({
      scans: { wrong: 2, tooMany: 0, unknown: 1 },
      byHand: { noBarcode: 0, damagedBarcode: 3, scannerDown: 0 },
      claims: 1,
    });
  });

  it('counts what left exactly at the cut-off as after it (LIV-1), and splits nothing on a day without a lorry', () => {
    const shippedAt = [at(239), at(240), at(300)];
    expect(warehouseDay(aDay({ shippedAt }), false).lorry).toEqual({ at: at(240), before: 1, after: 2 });
    const sunday = warehouseDay(aDay({ shippedAt, lorryAt: null }), false);
    expect([sunday.shipped, sunday.lorry]).toEqual([3, null]);
  });

  it('is held beside the working day before and the same day a week ago', () => {
    expect(comparedDays('2026-03-16', 'FR')).toEqual({ before: '2026-03-13', lastWeek: '2026-03-09' });
    // Easter Monday and the days before it are no working days
    expect(comparedDays('2026-04-07', 'FR').before).toBe('2026-04-03');
    // 20 December, the abolition of slavery, is a holiday in La Réunion only
    expect(comparedDays('2027-12-21', 'RE').before).toBe('2027-12-17');
    expect(comparedDays('2027-12-21', 'FR').before).toBe('2027-12-20');
  });
});
