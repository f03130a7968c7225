import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { calendars, publicHolidays } from '../../../../domain/calendar/holidays.ts';

/**
 * Lundi de Pâques, Ascension and lundi de Pentecôte as the State publishes them (data.gouv.fr, « Jours fériés en France »,
 * Licence Ouverte), 2006 to 2026, and 2027 to 2031 as announced.
 */
const published: readonly (readonly [number, string, string, string])[] = [
  [2006, '04-17', '05-25', '06-05'],
  [2007, '04-09', '05-17', '05-28'],
  [2008, '03-24', '05-01', '05-12'],
  [2009, '04-13', '05-21', '06-01'],
  [2010, '04-05', '05-13', '05-24'],
  [2011, '04-25', '06-02', '06-13'],
  [2012, '04-09', '05-17', '05-28'],
  [2013, '04-01', '05-09', '05-20'],
  [2014, '04-21', '05-29', '06-09'],
  [2015, '04-06', '05-14', '05-25'],
  [2016, '03-28', '05-05', '05-16'],
  [2017, '04-17', '05-25', '06-05'],
  [2018, '04-02', '05-10', '05-21'],
  [2019, '04-22', '05-30', '06-10'],
  [2020, '04-13', '05-21', '06-01'],
  [2021, '04-05', '05-13', '05-24'],
  [2022, '04-18', '05-26', '06-06'],
  [2023, '04-10', '05-18', '05-29'],
  [2024, '04-01', '05-09', '05-20'],
  [2025, '04-21', '05-29', '06-09'],
  [2026, '04-06', '05-14', '05-25'],
  [2027, '03-29', '05-06', '05-17'],
  [2028, '04-17', '05-25', '06-05'],
  [2029, '04-02', '05-10', '05-21'],
  [2030, '04-22', '05-30', '06-10'],
  [2031, '04-14', '05-22', '06-02'],
];
const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
const overseas = { GP: '05-27', MQ: '05-22', GF: '06-10', RE: '12-20', YT: '04-27', BL: '10-09', PM: '12-25' };

describe('public holidays of France against the published list, 2006 to 2031 (LIV-1)', () => {
  it.each(published)('%i: metropolis, overseas, Alsace-Moselle', (year, ...moving) => {
    const days = (...more: string[]) =>
      [...new Set([...fixed, ...moving, ...more].map((day) => `${year}-${day}`))].sort();
    const ours = (calendar: string) => [...publicHolidays(year, calendar)].sort();
    expect(ours('FR')).toEqual(days());
    for (const [calendar, day] of Object.entries(overseas)) expect(ours(calendar)).toEqual(days(day));
    expect(ours('MF')).toEqual(days(year < 2018 ? '05-27' : '05-28'));
    const monday = Date.parse(`${year}-${moving[0]}`);
    const goodFriday = new Date(monday - 3 * 86_400_000).toISOString().slice(5, 10);
    expect(ours('FR-ALM')).toEqual(days(goodFriday, '12-26'));
  });
});

/** What date-holidays calls the calendars of ours that are a part of a country for it. */
const names: Record<string, [string, string]> = {
  'FR-ALM': ['FR', '57'],
  GB: ['GB', 'ENG'],
  'GB-SCT': ['GB', 'SCT'],
  XI: ['GB', 'NIR'],
  'DE-BUS': ['DE', 'BW'],
  'DE-HEL': ['DE', 'SH'],
  'ES-CAN': ['ES', 'CN'],
};

/** `ours`, `theirs`: weekdays that only one of the two has. Everything else must agree, day by day. */
interface Disagreement {
  ours?: RegExp;
  theirs?: RegExp;
  why: string;
}
const springHolidays = { ours: /^2011-04-29|2012-06-04/u, theirs: /^2012-05-28/u };
const easterFridayInTheAntilles = { theirs: /-0[34]-\d\d$/u, why: 'Good Friday is kept there, it is no legal holiday' };

const disagreements: Record<string, Disagreement> = {
  GP: easterFridayInTheAntilles,
  MQ: easterFridayInTheAntilles,
  MF: { ours: /-05-28$/u, theirs: /-05-27$/u, why: 'they follow the decree that held until 2017' },
  MC: {
    ours: /-(?:01-02|08-16|11-02)$/u,
    theirs: /-01-28$/u,
    why: 'the Monday is given for New Year, Assumption and All Saints too, not for St Devota',
  },
  AD: { ours: /^2024-02-12/u, theirs: /^2024-02-20/u, why: 'carnival of 2024' },
  BG: { ours: /-(?:0[1359]|12)-\d\d$/u, why: 'since 2017 weekdays are given for weekends; 26 December is one' },
  CY: {
    ours: /-0[2356]-\d\d$/u,
    theirs: /-0[23]-\d\d$/u,
    why: 'Green Monday is a Monday; so is the day after Whitsun',
  },
  ES: { ours: /-(?:01|05|08|10|11|12)-\d\d$/u, why: 'a holiday on a Sunday gives the Monday' },
  'ES-CAN': { ours: /-(?:01|05|08|10|11|12)-\d\d$/u, why: 'a holiday on a Sunday gives the Monday' },
  GB: { ...springHolidays, why: 'the royal wedding; the jubilee moved the spring holiday' },
  'GB-SCT': { ...springHolidays, why: 'the royal wedding; the jubilee moved the spring holiday' },
  XI: { ...springHolidays, why: 'the royal wedding; the jubilee moved the spring holiday' },
  JE: { ...springHolidays, why: 'the royal wedding; the jubilee moved the spring holiday' },
  GG: { ours: /-08-\d\d$|^2011-04-29|^2012-06-04/u, theirs: /^2012-05-28/u, why: 'the August holiday is kept there' },
  IM: {
    ours: /-08-\d\d$|-07-0[67]$|^2011-04-29|^2012-06-04/u,
    theirs: /^2012-05-28/u,
    why: 'the August holiday, and a weekday for Tynwald Day',
  },
  IE: { ours: /-(?:01-0[23]|12-2[78])$/u, why: 'banks and post close for New Year and Christmas on a weekend' },
  IS: { ours: /-04-25$/u, theirs: /-04-18$/u, why: 'the first day of summer falls from 19 to 25 April' },
  LI: { theirs: /-0[456]-\d\d$/u, why: 'bridging Fridays are no holidays' },
  PT: { theirs: /^201[345]-/u, why: 'four holidays were suspended from 2013 to 2015' },
};

function weekday(day: string): boolean {
  const at = new Date(`${day}T12:00:00Z`).getUTCDay();
  return at !== 0 && at !== 6;
}

/** Their weekdays of 2006 to 2100: legal holidays, and all days that they know at all. */
function theirDays(calendar: string): { legal: Set<string>; known: Set<string> } {
  const [country, state] = names[calendar] ?? [calendar];
  const theirs = state === undefined ? new Holidays(country) : new Holidays(country, state);
  const legal = new Set<string>();
  const known = new Set<string>();
  for (let year = 2006; year <= 2100; year += 1)
    for (const { date, start, end, type } of theirs.getHolidays(year)) {
      const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
      for (let next = 0; next < count; next += 1) {
        const day = new Date(Date.parse(date.slice(0, 10)) + next * 86_400_000).toISOString().slice(0, 10);
        if (!weekday(day)) continue;
        known.add(day);
        if (type === 'public') legal.add(day);
      }
    }
  return { legal, known };
}

describe('public holidays 2006 to 2100 against date-holidays (LIV-1)', () => {
  it.each(calendars)('%s agrees on every weekday but those listed', (calendar) => {
    const { legal, known } = theirDays(calendar);
    expect(legal.size).toBeGreaterThan(400);
    const years = Array.from({ length: 95 }, (_, index) => 2006 + index);
    const ours = new Set(years.flatMap((year) => [...publicHolidays(year, calendar)]).filter(weekday));
    const onlyOurs = [...ours].filter((day) => !known.has(day));
    const onlyTheirs = [...legal].filter((day) => !ours.has(day));
    const listed = disagreements[calendar];
    expect(onlyOurs.filter((day) => !listed?.ours?.test(day))).toEqual([]);
    expect(onlyTheirs.filter((day) => !listed?.theirs?.test(day))).toEqual([]);
    // a disagreement that is over must leave the list
    expect(onlyOurs.length > 0).toBe(listed?.ours !== undefined);
    expect(onlyTheirs.length > 0).toBe(listed?.theirs !== undefined);
  });
});
