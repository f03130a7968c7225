import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, nextDay, weekdayOf } from '../../../domain/calendar/days.ts';

const days = fc
  .integer({ min: -60_000, max: 80_000 })
  .map((count) => Temporal.PlainDate.from('2000-01-01').add({ days: count }));

describe('days counted as numbers (LIV-1)', () => {
  it('are those of the calendar, weekdays too, from 1835 to 2219', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -800, max: 800 }), (day, count) => {
        expect(weekdayOf(day.toString())).toBe(day.dayOfWeek);
        expect(addDays(day.toString(), count)).toBe(day.add({ days: count }).toString());
      }),
      { numRuns: 3_000 },
    );
  });

  it('go on to the first one that fits, leap days included', () => {
    expect(nextDay('2028-02-28', () => true)).toBe('2028-02-29');
    expect(nextDay('2100-02-28', () => true)).toBe('2100-03-01');
    expect(nextDay('2026-11-20', (day) => weekdayOf(day) === 1)).toBe('2026-11-23');
  });
});
