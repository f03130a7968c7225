/**
 * Public holidays as short words, so that a country is one line:
 * `05-01` a date · `E+39`, `O-2` days from the western or the orthodox Easter · `05/Mon+1`, `08/Mon-1` the first or last
 * Monday of a month · `Fri>=06-19` the first Friday on or after a date. Then, if need be, `*`: on a Sunday the next free
 * weekday is one too, `**`: on a Saturday or a Sunday; and years: `[2018-]`, `[-2011,2013-2021]`.
 */
import { Temporal } from 'temporal-polyfill';
import { orthodoxEaster, westernEaster } from './easter.ts';

export interface HolidayRule {
  /** Null where there is none in that year. */
  dayIn(year: number): Temporal.PlainDate | null;
  /** Days of the week (7 is Sunday) on which it gives the next free weekday as well. */
  substituted: readonly number[];
}

const word = /^([^*[]+)(\*{0,2})(?:\[([\d,-]+)\])?$/u;

/** Throws on a word that cannot be read: the data is the program's own. */
export function holidayRules(line: string): HolidayRule[] {
  return line
    .split(/\s+/u)
    .filter((text) => text !== '')
    .map((text) => {
      const [, when, stars, years] = word.exec(text) ?? [];
      if (when === undefined) throw new Error(`holiday: ${text}`);
      const dayOf = reckoned(when);
      const holds = during(years);
      return {
        dayIn: (year) => (holds(year) ? dayOf(year) : null),
        substituted: stars === '**' ? [6, 7] : stars === '*' ? [7] : [],
      };
    });
}

/** The days of a year, with those given instead of a weekend. */
export function daysOf(rules: readonly HolidayRule[], year: number): ReadonlySet<string> {
  const found = rules.flatMap((rule) => {
    const day = rule.dayIn(year);
    return day ? [{ rule, day }] : [];
  });
  found.sort((a, b) => Temporal.PlainDate.compare(a.day, b.day));
  const days = new Set(found.map(({ day }) => day.toString()));
  for (const { rule, day } of found) {
    if (!rule.substituted.includes(day.dayOfWeek)) continue;
    let instead = day.add({ days: 1 });
    while (instead.dayOfWeek > 5 || days.has(instead.toString())) instead = instead.add({ days: 1 });
    days.add(instead.toString());
  }
  return days;
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function reckoned(when: string): (year: number) => Temporal.PlainDate {
  const [, church, offset] = /^([EO])([+-]\d+)$/u.exec(when) ?? [];
  if (offset !== undefined) {
    const easter = church === 'E' ? westernEaster : orthodoxEaster;
    return (year) => easter(year).add({ days: Number(offset) });
  }
  const [, month, weekday = '', count] = /^(\d\d)\/([A-Z][a-z]{2})([+-]\d)$/u.exec(when) ?? [];
  if (count !== undefined) return (year) => nth(year, Number(month), weekdays.indexOf(weekday) + 1, Number(count));
  const [, after = '', from] = /^([A-Z][a-z]{2})>=(\d\d-\d\d)$/u.exec(when) ?? [];
  if (from !== undefined)
    return (year) => onOrAfter(Temporal.PlainDate.from(`${year}-${from}`), weekdays.indexOf(after) + 1);
  if (!/^\d\d-\d\d$/u.test(when)) throw new Error(`holiday: ${when}`);
  return (year) => Temporal.PlainDate.from(`${year}-${when}`);
}

function nth(year: number, month: number, weekday: number, count: number): Temporal.PlainDate {
  const first = new Temporal.PlainDate(year, month, 1);
  if (count > 0) return onOrAfter(first, weekday).add({ days: 7 * (count - 1) });
  return onOrAfter(first.add({ months: 1 }), weekday).add({ days: 7 * count });
}

function onOrAfter(day: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  return day.add({ days: (weekday - day.dayOfWeek + 7) % 7 });
}

function during(years: string | undefined): (year: number) => boolean {
  if (years === undefined) return () => true;
  const spans = years.split(',').map((span) => {
    const [from = '', to = from] = span.split('-');
    return { from: from === '' ? 0 : Number(from), to: to === '' ? 9999 : Number(to) };
  });
  return (year) => spans.some(({ from, to }) => year >= from && year <= to);
}
