import { describe, expect, it } from 'vitest';
import {
  dispatchDay,
  isBusinessDay,
  isOpen,
  minutesToCutOff,
  promiseOf,
  publicHolidays,
} from '../../../domain/calendar.ts';
import { aShopProfile } from '../../builders.ts';

const shop = aShopProfile();
const LYON = { country: 'FR', postalCode: '69003' };
const promisedDay = (at: string, mode: { days: number | null; saturday: boolean }) => {
  const delay = mode.days === null ? null : { from: mode.days, to: mode.days };
  return promiseOf(at, { kind: 'home', saturday: mode.saturday }, { delay }, shop, LYON)?.deliveryDay ?? null;
};
const colissimo = { days: 2, saturday: false };
const tnt = { days: 1, saturday: true };

/** Written with the offset of Paris on that day, so that the table reads as the clock on the wall. */
const utc = (paris: string) => new Date(paris).toISOString();

describe('public holidays', () => {
  it.each([
    [2026, '04-06', '05-14', '05-25'],
    [2027, '03-29', '05-06', '05-17'],
    [2028, '04-17', '05-25', '06-05'],
    [2029, '04-02', '05-10', '05-21'],
    [2030, '04-22', '05-30', '06-10'],
    [2031, '04-14', '05-22', '06-02'],
  ])('of %i move with Easter', (year, easterMonday, ascension, whitMonday) => {
    const days = publicHolidays(year, 'FR');
    for (const day of [easterMonday, ascension, whitMonday]) expect(days).toContain(`${year}-${day}`);
    expect(days.size).toBe(11);
  });

  it('are a set: in 2008 Ascension and 1 May are one day', () => {
    expect(publicHolidays(2008, 'FR').size).toBe(10);
  });

  it('have 20 December on Réunion, not in the metropolis', () => {
    expect(publicHolidays(2027, 'RE')).toContain('2027-12-20');
    expect(isBusinessDay('2027-12-20', 'RE')).toBe(false);
    expect(isBusinessDay('2027-12-20', 'FR')).toBe(true);
  });

  it.each([
    [2026, 252],
    [2027, 254],
    [2028, 251],
  ])('leave %i with %i business days', (year, count) => {
    let open = 0;
    for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000)
      if (isBusinessDay(new Date(at).toISOString().slice(0, 10), 'FR')) open += 1;
    expect(open).toBe(count);
  });
});

describe('dispatch and promised day (LIV-1, LIV-3, LIV-4)', () => {
  it.each([
    ['Monday before 16:00', '2026-11-23T15:59:59+01:00', '2026-11-23', '2026-11-25', '2026-11-24'],
    ['Monday at exactly 16:00:00', '2026-11-23T16:00:00+01:00', '2026-11-24', '2026-11-26', '2026-11-25'],
    ['a summer Monday', '2026-07-06T15:59:59+02:00', '2026-07-06', '2026-07-08', '2026-07-07'],
    ['the Friday before summer time', '2026-03-27T15:59:59+01:00', '2026-03-27', '2026-03-31', '2026-03-28'],
    [
      'the Friday before winter time, after 16:00',
      '2026-10-23T16:30:00+02:00',
      '2026-10-26',
      '2026-10-28',
      '2026-10-27',
    ],
    ['Good Friday after 16:00', '2026-04-03T17:00:00+02:00', '2026-04-07', '2026-04-09', '2026-04-08'],
    ['Good Friday before 16:00', '2026-04-03T15:00:00+02:00', '2026-04-03', '2026-04-08', '2026-04-04'],
    ['the eve of 8 May', '2026-05-07T15:00:00+02:00', '2026-05-07', '2026-05-12', '2026-05-09'],
    ['the eve of 8 May, after 16:00', '2026-05-07T16:30:00+02:00', '2026-05-11', '2026-05-13', '2026-05-12'],
    ['the eve of Ascension', '2026-05-13T15:00:00+02:00', '2026-05-13', '2026-05-18', '2026-05-15'],
    ['the eve of 14 July, after 16:00', '2026-07-13T17:00:00+02:00', '2026-07-15', '2026-07-17', '2026-07-16'],
    ['the eve of a Saturday holiday', '2026-08-14T15:30:00+02:00', '2026-08-14', '2026-08-18', '2026-08-17'],
    ['Christmas Eve', '2026-12-24T15:30:00+01:00', '2026-12-24', '2026-12-29', '2026-12-26'],
    ['Christmas Eve, after 16:00', '2026-12-24T16:30:00+01:00', '2026-12-28', '2026-12-30', '2026-12-29'],
    ['New Year’s Eve', '2026-12-31T15:59:00+01:00', '2026-12-31', '2027-01-05', '2027-01-02'],
    ['a Saturday', '2026-11-21T11:00:00+01:00', '2026-11-23', '2026-11-25', '2026-11-24'],
  ])('%s (%s): leaves %s, Colissimo %s, TNT %s', (_, paris, leaves, byColissimo, byTnt) => {
    expect(dispatchDay(utc(paris), shop)).toBe(leaves);
    expect(promisedDay(utc(paris), colissimo)).toBe(byColissimo);
    expect(promisedDay(utc(paris), tnt)).toBe(byTnt);
  });

  it('is the clock of the shop, not of the caller: 18:30 on Réunion is 15:30 in Paris', () => {
    expect(dispatchDay(utc('2026-11-23T18:30:00+04:00'), shop)).toBe('2026-11-23');
    expect(dispatchDay(utc('2026-11-23T11:30:00-04:00'), shop)).toBe('2026-11-24');
  });

  it('promises no day where the delay depends on the country (LIV-6)', () => {
    expect(promisedDay(utc('2026-11-23T10:00:00+01:00'), { days: null, saturday: false })).toBeNull();
  });

  it('promises a pick-up for the day it is prepared (LIV-5)', () => {
    expect(promisedDay(utc('2026-11-23T10:00:00+01:00'), { days: 0, saturday: false })).toBe('2026-11-23');
  });
});

describe('the clock of today’s lorry', () => {
  it.each([
    ['2026-11-23T15:41:00+01:00', 19],
    ['2026-11-23T15:59:59+01:00', 1],
    ['2026-11-23T16:00:00+01:00', null],
    ['2026-11-22T10:00:00+01:00', null],
    ['2026-05-14T10:00:00+02:00', null],
    ['2026-07-06T15:00:00+02:00', 60],
  ])('at %s leaves %s minutes', (paris, minutes) => {
    expect(minutesToCutOff(utc(paris), shop)).toBe(minutes);
  });
});

describe('opening hours (SHOP-3)', () => {
  const open = { opening: { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }, identity: shop.identity };
  it.each([
    ['2026-11-23T08:59:59+01:00', false],
    ['2026-11-23T09:00:00+01:00', true],
    ['2026-11-23T16:59:59+01:00', true],
    ['2026-11-23T17:00:00+01:00', false],
    ['2026-11-21T10:00:00+01:00', false],
    ['2026-11-11T10:00:00+01:00', false],
  ])('at %s: %s', (paris, expected) => {
    expect(isOpen(utc(paris), open)).toBe(expected);
  });
});
