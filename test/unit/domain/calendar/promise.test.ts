import { describe, expect, it } from 'vitest';
import { calendarOf, holidayNames, isBusinessDay, publicHolidays } from '../../../../domain/calendar/holidays.ts';
import { typedInstant } from '../../../../domain/calendar/local-time.ts';
import { openingOf } from '../../../../domain/calendar/opening.ts';
import { dispatchDay, minutesToCutOff, promiseOf } from '../../../../domain/calendar/promise.ts';
import { zoneOf } from '../../../../domain/order/delivery.ts';
import type { ShopProfile } from '../../../../domain/shop/profile.ts';
import { modeOf } from '../../../support/profiles.ts';
import { cadomaestro, caseapains } from '../profiles.ts';

/** Written with the offset of that day, so that the table reads as the clock on the wall. */
const utc = (local: string) => new Date(local).toISOString();

const lyon = { country: 'FR', postalCode: '69001', city: 'Lyon', phone: '06 12 34 56 78' };

function promised(profile: ShopProfile, modeId: string, at: string, to: Parameters<typeof zoneOf>[1] = lyon) {
  const mode = modeOf(profile, modeId);
  const zone = zoneOf(mode, to);
  if (!zone) throw new Error(`${modeId} does not go there`);
  return promiseOf(utc(at), mode, zone, profile, to);
}

describe('dispatch and promised days of CadoMaestro (LIV-1, LIV-3, LIV-4)', () => {
  it.each([
    ['Monday before 16:00', '2026-11-23T15:59:59+01:00', '2026-11-23', '2026-11-25', '2026-11-25', '2026-11-24'],
    ['Monday at 16:00:00', '2026-11-23T16:00:00+01:00', '2026-11-24', '2026-11-26', '2026-11-26', '2026-11-25'],
    ['a summer Monday', '2026-07-06T15:59:59+02:00', '2026-07-06', '2026-07-08', '2026-07-08', '2026-07-07'],
    ['Friday, then summer time', '2026-03-27T15:59:59+01:00', '2026-03-27', '2026-03-31', '2026-03-30', '2026-03-28'],
    ['Friday, then winter time', '2026-10-23T16:30:00+02:00', '2026-10-26', '2026-10-28', '2026-10-28', '2026-10-27'],
    ['before Easter, late', '2026-04-03T17:00:00+02:00', '2026-04-07', '2026-04-09', '2026-04-09', '2026-04-08'],
    ['before Easter', '2026-04-03T15:00:00+02:00', '2026-04-03', '2026-04-08', '2026-04-07', '2026-04-04'],
    ['the eve of 8 May', '2026-05-07T15:00:00+02:00', '2026-05-07', '2026-05-12', '2026-05-11', '2026-05-09'],
    ['the eve of 8 May, late', '2026-05-07T16:30:00+02:00', '2026-05-11', '2026-05-13', '2026-05-13', '2026-05-12'],
    ['the eve of Ascension', '2026-05-13T15:00:00+02:00', '2026-05-13', '2026-05-18', '2026-05-16', '2026-05-15'],
    ['the eve of 14 July, late', '2026-07-13T17:00:00+02:00', '2026-07-15', '2026-07-17', '2026-07-17', '2026-07-16'],
    ['the eve of a Saturday off', '2026-08-14T15:30:00+02:00', '2026-08-14', '2026-08-18', '2026-08-18', '2026-08-17'],
    ['Christmas Eve', '2026-12-24T15:30:00+01:00', '2026-12-24', '2026-12-29', '2026-12-28', '2026-12-26'],
    ['Christmas Eve, late', '2026-12-24T16:30:00+01:00', '2026-12-28', '2026-12-30', '2026-12-30', '2026-12-29'],
    ['New Year’s Eve', '2026-12-31T15:59:00+01:00', '2026-12-31', '2027-01-05', '2027-01-04', '2027-01-02'],
    ['a Saturday', '2026-11-21T11:00:00+01:00', '2026-11-23', '2026-11-25', '2026-11-25', '2026-11-24'],
  ])('%s (%s): leaves %s, Colissimo %s (at the earliest %s), TNT %s', (_, at, leaves, latest, earliest, tnt) => {
    expect(promised(cadomaestro, 'colissimo-home', at)).toEqual({
      from: utc(at),
      dispatchDay: leaves,
      deliveryDay: latest,
      earliestDay: earliest,
    });
    expect(promised(cadomaestro, 'tnt-home', at)).toMatchObject({ dispatchDay: leaves, deliveryDay: tnt });
  });

  it('keeps the holidays of the address for the delivery, the shop’s for the dispatch', () => {
    const strasbourg = { country: 'FR', postalCode: '67000', city: 'Strasbourg', phone: '' };
    const eve = '2026-12-24T15:30:00+01:00';
    expect(promised(cadomaestro, 'tnt-home', eve, strasbourg)).toMatchObject({
      dispatchDay: '2026-12-24',
      deliveryDay: '2026-12-28',
    });
    const maundyThursday = '2026-04-02T15:00:00+02:00';
    expect(promised(cadomaestro, 'tnt-home', maundyThursday, strasbourg)?.deliveryDay).toBe('2026-04-04');
    expect(promised(cadomaestro, 'tnt-home', maundyThursday)?.deliveryDay).toBe('2026-04-03');
    const monaco = { country: 'MC', postalCode: '98000', city: 'Monaco', phone: '' };
    expect(promised(cadomaestro, 'colissimo-home', '2026-11-17T10:00:00+01:00', monaco)?.deliveryDay).toBe(
      '2026-11-20',
    );
    const berlin = { country: 'DE', postalCode: '10115', city: 'Berlin', phone: '+49 30 123456' };
    expect(promised(cadomaestro, 'tnt-abroad', '2026-10-01T10:00:00+02:00', berlin)).toMatchObject({
      earliestDay: '2026-10-05',
      deliveryDay: '2026-10-07',
    });
  });

  it('is the clock of the shop, not of the caller: 18:30 on Réunion is 15:30 in Paris, 11:30 in Guadeloupe too late', () => {
    expect(dispatchDay(utc('2026-11-23T18:30:00+04:00'), cadomaestro)).toBe('2026-11-23');
    expect(dispatchDay(utc('2026-11-23T11:30:00-04:00'), cadomaestro)).toBe('2026-11-24');
  });

  it('never promises an overseas territory before the 11th day (LIV-6)', () => {
    for (const [country, postalCode] of [
      ['RE', '97400'],
      ['GP', '97110'],
      ['NC', '98800'],
    ] as const) {
      const told = promised(cadomaestro, 'colissimo-international', '2026-11-23T10:00:00+01:00', {
        country,
        postalCode,
        phone: '',
      });
      expect(told?.earliestDay).toBe('2026-12-05');
      expect(Date.parse(told?.deliveryDay ?? '') - Date.parse(told?.dispatchDay ?? '')).toBeGreaterThan(
        31 * 86_400_000,
      );
    }
  });

  it('promises no day to the armed forces (LIV-8), and nothing at all for what is not carried', () => {
    const ship = { country: 'FR', postalCode: '00200', city: 'HUB ARMEES', phone: '' };
    expect(promised(cadomaestro, 'colissimo-home', '2026-11-23T10:00:00+01:00', ship)).toMatchObject({
      deliveryDay: null,
      earliestDay: null,
    });
    const mail = modeOf(cadomaestro, 'e-mail');
    expect(promiseOf(utc('2026-11-23T10:00:00+01:00'), mail, { delay: null }, cadomaestro, lyon)).toBeNull();
  });

  it('promises a pick-up for the day it is prepared, on days when the warehouse is open (LIV-5)', () => {
    const home = { country: 'FR', postalCode: '42340', city: 'Veauche', phone: '' };
    expect(promised(cadomaestro, 'warehouse', '2026-11-23T10:00:00+01:00', home)?.deliveryDay).toBe('2026-11-23');
    expect(promised(cadomaestro, 'warehouse', '2026-11-20T17:00:00+01:00', home)?.deliveryDay).toBe('2026-11-23');
  });
});

describe('Caseapains.re keeps the days and hours of Réunion (LIV-1)', () => {
  it('is closed on 20 December and open when the metropolis is late', () => {
    const saintDenis = { country: 'RE', postalCode: '97400', city: 'Saint-Denis', phone: '' };
    expect(promised(caseapains, 'reunion-home', '2027-12-17T15:59:59+04:00', saintDenis)).toMatchObject({
      dispatchDay: '2027-12-17',
      deliveryDay: '2027-12-22',
    });
    expect(promised(caseapains, 'reunion-home', '2027-12-17T16:00:00+04:00', saintDenis)?.dispatchDay).toBe(
      '2027-12-21',
    );
    const strasbourg = { country: 'FR', postalCode: '67000', city: 'Strasbourg', phone: '' };
    expect(promised(caseapains, 'metropole-home', '2026-12-11T10:00:00+04:00', strasbourg)?.earliestDay).toBe(
      '2026-12-24',
    );
    expect(promised(caseapains, 'metropole-home', '2026-12-14T10:00:00+04:00', strasbourg)?.earliestDay).toBe(
      '2026-12-29',
    );
    expect(promised(caseapains, 'metropole-home', '2026-12-14T10:00:00+04:00', lyon)?.earliestDay).toBe('2026-12-28');
  });
});

describe('the clock of today’s lorry (LIV-1)', () => {
  it.each([
    ['2026-11-23T15:41:00+01:00', 19],
    ['2026-11-23T15:59:59+01:00', 1],
    ['2026-11-23T16:00:00+01:00', null],
    ['2026-11-22T10:00:00+01:00', null],
    ['2026-05-14T10:00:00+02:00', null],
    ['2026-07-06T15:00:00+02:00', 60],
    ['2026-03-30T00:00:00+02:00', 960],
  ])('at %s leaves %s minutes', (at, minutes) => {
    expect(minutesToCutOff(utc(at), cadomaestro)).toBe(minutes);
  });

  it('says one thing with the dispatch day when the cut-off falls into the hour that summer time skips', () => {
    const night = { ...cadomaestro, cutOff: { at: '02:30', timeZone: 'Europe/Paris' } };
    // a Tuesday without such an hour, to begin with
    expect(dispatchDay(utc('2026-03-31T02:29:00+02:00'), night)).toBe('2026-03-31');
    const cairo = { ...cadomaestro, cutOff: { at: '00:30', timeZone: 'Africa/Cairo' } };
    // there it is skipped on a Friday: 00:00 becomes 01:00
    for (const at of ['2026-04-23T22:10:00Z', '2026-04-23T22:40:00Z'])
      expect(minutesToCutOff(at, cairo) !== null).toBe(dispatchDay(at, cairo) === '2026-04-24');
  });
});

describe('calendars (LIV-1)', () => {
  it.each([
    ['FR', '42340', 'FR'],
    ['FR', '67000', 'FR-ALM'],
    ['FR', '57000', 'FR-ALM'],
    ['FR', '68100', 'FR-ALM'],
    ['FR', '20000', 'FR'],
    ['FR', '00200', 'FR'],
    ['FR', '97133', 'BL'],
    ['FR', '97150', 'MF'],
    ['FR', '98000', 'MC'],
    ['RE', '97400', 'RE'],
    ['ES', '35001', 'ES-CAN'],
    ['ES', '51001', 'ES'],
    ['GB', 'EC1A 1BB', 'GB'],
    ['GB', 'EH1 1YZ', 'GB-SCT'],
    ['GB', 'BT1 5GS', 'XI'],
    ['IT', '23030', 'IT'],
    ['AX', '22100', 'AX'],
  ])('%s %s keeps the days of %s', (country, postalCode, calendar) => {
    expect(calendarOf({ country, postalCode })).toBe(calendar);
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

  it('give one day two names: Ascension fell on 1 May in 2008', () => {
    expect(publicHolidays(2008, 'FR').size).toBe(10);
    expect(holidayNames('2008-05-01', 'FR').map(({ fr }) => fr)).toEqual(['fête du Travail', 'Ascension']);
    expect(holidayNames('2026-11-02', 'MC').map(({ fr }) => fr)).toEqual(['Toussaint']);
    expect(holidayNames('2026-11-23', 'FR')).toEqual([]);
  });
});

describe('opening hours (SHOP-3)', () => {
  it.each([
    ['2026-11-23T08:59:59+01:00', false],
    ['2026-11-23T09:00:00+01:00', true],
    ['2026-11-23T12:45:00+01:00', true],
    ['2026-11-23T16:59:59+01:00', true],
    ['2026-11-23T17:00:00+01:00', false],
    ['2026-11-21T10:00:00+01:00', false],
    ['2026-11-11T10:00:00+01:00', false],
  ])('at %s: %s', (at, expected) => {
    expect(openingOf(utc(at), cadomaestro).open).toBe(expected);
  });

  it('says why it is closed and when it opens again', () => {
    expect(openingOf(utc('2026-11-23T08:00:00+01:00'), cadomaestro)).toMatchObject({ opensOn: '2026-11-23' });
    expect(openingOf(utc('2026-11-20T18:00:00+01:00'), cadomaestro)).toMatchObject({
      opensOn: '2026-11-23',
      opensAt: '09:00',
      holiday: [],
    });
    const armistice = openingOf(utc('2026-11-11T10:00:00+01:00'), cadomaestro);
    expect(armistice).toMatchObject({ opensOn: '2026-11-12', holiday: [{ fr: 'Armistice 1918' }] });
    expect(openingOf(utc('2026-11-23T12:00:00+01:00'), cadomaestro)).toEqual({ open: true, until: '17:00' });
  });
});

describe('a day and hour as typed (LIV-1)', () => {
  it('is read on the shop’s clock, whatever the season; an hour that comes twice is the first', () => {
    expect(typedInstant('2026-11-23T15:59', 'Europe/Paris', 'at')).toBe('2026-11-23T14:59:00Z');
    expect(typedInstant('2026-07-06T15:59:59', 'Europe/Paris', 'at')).toBe('2026-07-06T13:59:59Z');
    expect(typedInstant('2026-10-25T02:30', 'Europe/Paris', 'at')).toBe('2026-10-25T00:30:00Z');
  });

  it.each([
    ['2026-02-29T10:00', 'date'],
    ['2026-13-01T10:00', 'date'],
    ['2026-11-31T10:00', 'date'],
    ['2026-11-23T24:00', 'date'],
    ['2026-11-23T25:10', 'date'],
    ['23/11/2026 10:00', 'date'],
    ['2026-03-29T02:30', 'skippedHour'],
    ['2027-03-28T02:00', 'skippedHour'],
  ])('%s is refused with field and rule: %s', (typed, message) => {
    expect(() => typedInstant(typed, 'Europe/Paris', 'paidAt')).toThrow(
      expect.objectContaining({ code: 'badInput', detail: { rule: 'LIV-1', field: 'paidAt', message, typed } }),
    );
  });
});
