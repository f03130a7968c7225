/** Amounts, days and hours as people read them. Pure: the zone and the language are always given, "now" never asked. */
import { Temporal } from 'temporal-polyfill';

export type Locale = 'fr' | 'en';

const THIN = '\u202f';
const HARD = '\u00a0';

/** Cents to `1 234,56 €` (narrow no-break spaces) or `€1,234.56`; on integers only. */
export function money(cents: number, locale: Locale): string {
  const absolute = Math.abs(cents);
  const euros = String(Math.floor(absolute / 100)).replace(/\B(?=(\d{3})+$)/gu, locale === 'fr' ? THIN : ',');
  const rest = String(absolute % 100).padStart(2, '0');
  const sign = cents < 0 ? '−' : '';
  return locale === 'fr' ? `${sign}${euros},${rest}${THIN}€` : `${sign}€${euros}.${rest}`;
}

/** Basis points to `20 %`, `5,5 %`. */
export function rate(bp: number, locale: Locale): string {
  const text = String(bp / 100);
  return locale === 'fr' ? `${text.replace('.', ',')}${THIN}%` : `${text}%`;
}

/** The local day of an instant, `YYYY-MM-DD`. */
export function localDay(instant: string, zone: string): string {
  const { year, month, day } = parts(instant, zone);
  return `${year}-${month}-${day}`;
}

/** `15:41` */
export function clock(instant: string, zone: string): string {
  const { hour, minute } = parts(instant, zone);
  return `${hour}:${minute}`;
}

/** An hour in a sentence: `10 h 42` (no-break), `10:42` in English. */
export function time(instant: string, zone: string, locale: Locale): string {
  const { hour, minute } = parts(instant, zone);
  return locale === 'fr' ? `${Number(hour)}${HARD}h${HARD}${minute}` : `${hour}:${minute}`;
}

/** `ven. 27 mars`, `Fri 27 March`; a day (`YYYY-MM-DD`), not an instant. */
export function dayLong(day: string, locale: Locale): string {
  const text = dayFormats[locale]
    .format(Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds)
    .replaceAll(',', '');
  return locale === 'fr' ? text.replace(/ 1 /u, ' 1er ') : text;
}

/** `27/03/2026`; a day, not an instant. */
export function dayShort(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** `ven. 27 mars à 10 h 42`, `Fri 27 March at 10:42`. */
export function dateTime(instant: string, zone: string, locale: Locale): string {
  const at = locale === 'fr' ? 'à' : 'at';
  return `${dayLong(localDay(instant, zone), locale)} ${at} ${time(instant, zone, locale)}`;
}

/**
 * Typography of a sentence written with plain blanks and straight apostrophes: narrow no-break spaces before
 * `; : ! ? »` and after `«` in French, typographic apostrophes in both.
 */
export function typeset(text: string, locale: Locale): string {
  const curly = text.replaceAll("'", '’');
  if (locale === 'en') return curly;
  return curly.replace(/ ([;:!?»€%])/gu, `${THIN}$1`).replace(/« /gu, `«${THIN}`);
}

const dayOptions = { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
const dayFormats = {
  fr: new Intl.DateTimeFormat('fr-FR', dayOptions),
  en: new Intl.DateTimeFormat('en-GB', dayOptions),
};

const zones = new Map<string, Intl.DateTimeFormat>();

function parts(instant: string, zone: string): Record<'year' | 'month' | 'day' | 'hour' | 'minute', string> {
  const found = Object.fromEntries(
    zoned(zone)
      .formatToParts(Temporal.Instant.from(instant).epochMilliseconds)
      .map(({ type, value }) => [type, value]),
  );
  const { year = '', month = '', day = '', hour = '', minute = '' } = found;
  return { year, month, day, hour, minute };
}

function zoned(zone: string): Intl.DateTimeFormat {
  const known = zones.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  zones.set(zone, made);
  return made;
}
