/**
 * Public holidays by calendar: a country, or a part of one that keeps other days. Computed for any year, checked from
 * 2006 to 2100. Days are `YYYY-MM-DD`.
 */
import { department } from '../customer/address.ts';
import { territoryOf } from '../place/territory.ts';
import type { Words } from '../shop/profile-values.ts';
import { weekdayOf } from './days.ts';
import { daysAbroad } from './days-abroad.ts';
import { frenchDays } from './french-days.ts';
import { type HolidayRule, daysOf, holidayRules } from './rules.ts';

export interface Place {
  country: string;
  postalCode: string;
  city?: string;
}

/** Every calendar that is known. */
export const calendars: readonly string[] = [...Object.keys(frenchDays), ...Object.keys(daysAbroad)];

/** Postal areas of Scotland. */
const scottish = /^(?:AB|DD|DG|EH|FK|G|HS|IV|KA|KW|KY|ML|PA|PH|TD|ZE)\d/u;
const moselleAndAlsace = ['57', '67', '68'];

/** Whose holidays are kept at an address: its department's, its territory's, else its country's. */
export function calendarOf(to: Place): string {
  const territory = territoryOf(to);
  if (territory === 'FR') {
    const code = department(to.postalCode, to.country, to.city);
    return code !== null && moselleAndAlsace.includes(code) ? 'FR-ALM' : 'FR';
  }
  if (territory === 'GB' && scottish.test(to.postalCode.replaceAll(' ', '').toUpperCase())) return 'GB-SCT';
  return calendars.includes(territory) ? territory : to.country;
}

/** A set, not a list of eleven: in 2008 Ascension fell on 1 May. Empty for a calendar that is not known. */
export function publicHolidays(year: number, calendar: string): ReadonlySet<string> {
  const key = `${year} ${calendar}`;
  const known = holidays.get(key);
  if (known) return known;
  const days = daysOf(rulesOf(calendar), year);
  holidays.set(key, days);
  return days;
}
const holidays = new Map<string, ReadonlySet<string>>();

/** What a day is called in a French calendar; several names where several fall on it, none on any other day. */
export function holidayNames(day: string, calendar: string): Words[] {
  const year = Number(day.slice(0, 4));
  return (frenchDays[calendar] ?? [])
    .filter(([rule]) => daysOf(holidayRules(rule), year).has(day))
    .map(([, name]) => name);
}

export function isHoliday(day: string, calendar: string): boolean {
  return publicHolidays(Number(day.slice(0, 4)), calendar).has(day);
}

/** Jour ouvré: Monday to Friday but holidays. */
export function isBusinessDay(day: string, calendar: string): boolean {
  return weekdayOf(day) <= 5 && !isHoliday(day, calendar);
}

/** Jour ouvrable: Monday to Saturday but holidays. */
export function isCarrierDay(day: string, calendar: string): boolean {
  return weekdayOf(day) <= 6 && !isHoliday(day, calendar);
}

function rulesOf(calendar: string): readonly HolidayRule[] {
  const known = rules.get(calendar);
  if (known) return known;
  const french = frenchDays[calendar]?.map(([rule]) => rule).join(' ');
  const read = holidayRules(french ?? daysAbroad[calendar] ?? '');
  rules.set(calendar, read);
  return read;
}
const rules = new Map<string, readonly HolidayRule[]>();
