import { describe, expect, it } from 'vitest';
import { clock, dateTime, dayLong, dayShort, localDay, money, rate, time, typeset } from '../../../domain/format.ts';

describe('money', () => {
  it.each([
    [0, '0,00\u202f€', '€0.00'],
    [5, '0,05\u202f€', '€0.05'],
    [99_999, '999,99\u202f€', '€999.99'],
    [123_456, '1\u202f234,56\u202f€', '€1,234.56'],
    [100_000_000, '1\u202f000\u202f000,00\u202f€', '€1,000,000.00'],
    [-1250, '−12,50\u202f€', '−€12.50'],
  ])('writes %i cents', (cents, french, english) => {
    expect(money(cents, 'fr')).toBe(french);
    expect(money(cents, 'en')).toBe(english);
  });

  it('writes rates', () => {
    expect([rate(2000, 'fr'), rate(550, 'fr'), rate(850, 'en')]).toEqual(['20\u202f%', '5,5\u202f%', '8.5%']);
  });
});

describe('days and hours of the shop, whatever the workstation', () => {
  const lateInUtc = '2026-12-31T23:30:00.000Z';
  it('takes the local day and hour of the zone', () => {
    expect(localDay(lateInUtc, 'Europe/Paris')).toBe('2027-01-01');
    expect(localDay(lateInUtc, 'Indian/Reunion')).toBe('2027-01-01');
    expect(localDay(lateInUtc, 'America/Guadeloupe')).toBe('2026-12-31');
    expect(clock('2026-03-27T09:42:00.000Z', 'Europe/Paris')).toBe('10:42');
    expect(clock('2026-03-26T23:05:00.000Z', 'Europe/Paris')).toBe('00:05');
  });

  it('writes them in both languages', () => {
    expect(dayLong('2026-03-27', 'fr')).toBe('ven. 27 mars');
    expect(dayLong('2026-05-01', 'fr')).toBe('ven. 1er mai');
    expect(dayLong('2026-03-27', 'en')).toBe('Fri 27 March');
    expect(dayShort('2026-03-27')).toBe('27/03/2026');
    expect(time('2026-03-27T08:05:00.000Z', 'Europe/Paris', 'fr')).toBe('9\u00a0h\u00a005');
    expect(dateTime('2026-03-27T09:42:00.000Z', 'Europe/Paris', 'fr')).toBe('ven. 27 mars à 10\u00a0h\u00a042');
    expect(dateTime('2026-03-27T09:42:00.000Z', 'Europe/Paris', 'en')).toBe('Fri 27 March at 10:42');
  });
});

it('sets French typography', () => {
  expect(typeset("Il n'y a plus de « Mug » : 2 ?", 'fr')).toBe('Il n’y a plus de «\u202fMug\u202f»\u202f: 2\u202f?');
  expect(typeset("It's here: 2?", 'en')).toBe('It’s here: 2?');
});
