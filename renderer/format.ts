/** Amounts, dates and counts in the language of the moment, in the shop's own time zone. */
import { createContext, useContext, useMemo } from 'react';
import { type Locale, clock, money, rate } from '../domain/format.ts';
import { useLocale } from './i18n/locale.ts';
import { useNow } from './use-now.ts';
import { useShop } from './workstation-state.ts';

export interface Format {
  /** Cents to `1 234,56 €`. */
  money(cents: number): string;
  /** `12 480`. */
  count(value: number): string;
  /** `20 %` from basis points. */
  rate(bp: number): string;
  /** `ven. 27 mars`; the year is added when it is not this one. */
  day(at: string): string;
  /** `mars 2026`. */
  month(at: string): string;
  /** `15:41`. */
  time(at: string): string;
  /** `ven. 27 mars 15:41`. */
  dayTime(at: string): string;
  /** `vendredi 27 mars 2026 à 15:41`. */
  full(at: string): string;
  /** `il y a 3 min`. */
  relative(at: string): string;
}

/** A document of another shop is read on that shop's clock; null: the clock of the shop in the top bar. */
export const FormatZone = createContext<string | null>(null);

export function useFormat(): Format {
  const locale = useLocale();
  const own = useShop()?.identity.timeZone ?? 'Europe/Paris';
  const zone = useContext(FormatZone) ?? own;
  const now = useNow();
  return useMemo(() => formatFor(locale, zone, now), [locale, zone, now]);
}

/** `now` in epoch milliseconds. Days (`2026-03-27`) and instants are both taken. */
function formatFor(locale: Locale, zone: string, now: number): Format {
  const tools = intl(locale, zone);
  const thin = (text: string) => text.replaceAll('\u00a0', '\u202f');
  const dayOf = (at: string) => {
    const date = new Date(at.length === 10 ? `${at}T12:00:00Z` : at);
    const sameYear = tools.year.format(date) === tools.year.format(new Date(now));
    return (sameYear ? tools.day : tools.dayYear).format(date);
  };
  const timeOf = (at: string) => clock(at, zone);
  return {
    money: (cents) => money(cents, locale),
    count: (value) => thin(tools.count.format(value)),
    rate: (bp) => rate(bp, locale),
    day: dayOf,
    month: (at) => tools.month.format(new Date(at)),
    time: timeOf,
    dayTime: (at) => `${dayOf(at)} ${timeOf(at)}`,
    full: (at) =>
      at.length === 10 ? tools.longDay.format(new Date(`${at}T12:00:00Z`)) : tools.full.format(new Date(at)),
    relative: (at) =>
      relative(tools.relative, new Date(at).getTime() - now, locale === 'fr' ? 'à l’instant' : 'just now'),
  };
}

function relative(tool: Intl.RelativeTimeFormat, milliseconds: number, justNow: string): string {
  const minutes = Math.trunc(milliseconds / 60_000);
  if (minutes === 0) return justNow;
  if (Math.abs(minutes) < 60) return tool.format(minutes, 'minute');
  const hours = Math.trunc(minutes / 60);
  return Math.abs(hours) < 24 ? tool.format(hours, 'hour') : tool.format(Math.trunc(hours / 24), 'day');
}

const made = new Map<string, ReturnType<typeof makeIntl>>();
function intl(locale: Locale, zone: string) {
  const key = `${locale} ${zone}`;
  const known = made.get(key) ?? makeIntl(locale, zone);
  made.set(key, known);
  return known;
}

function makeIntl(locale: Locale, timeZone: string) {
  const tag = locale === 'fr' ? 'fr-FR' : 'en-GB';
  const short = { weekday: 'short', day: 'numeric', month: 'short', timeZone } as const;
  const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone } as const;
  return {
    count: new Intl.NumberFormat(tag),
    day: new Intl.DateTimeFormat(tag, short),
    dayYear: new Intl.DateTimeFormat(tag, { ...short, year: 'numeric' }),
    year: new Intl.DateTimeFormat(tag, { year: 'numeric', timeZone }),
    month: new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone }),
    longDay: new Intl.DateTimeFormat(tag, long),
    full: new Intl.DateTimeFormat(tag, { ...long, hour: '2-digit', minute: '2-digit' }),
    relative: new Intl.RelativeTimeFormat(tag, { numeric: 'auto', style: 'short' }),
  };
}
