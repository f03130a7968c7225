/** Instants in the customer's language, at the shop's own clock. */
import type { Language } from '../domain/language.ts';

const formats = new Map<string, Intl.DateTimeFormat>();
const locales: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

/** `16 mars 2026`, `16 March 2026`. */
export function longDate(instant: string, timeZone: string, language: Language): string {
  const text = format('long', timeZone, language).format(new Date(instant));
  return language === 'fr' ? text.replace(/^1 /u, '1er ') : text;
}

/** A day (`YYYY-MM-DD`) like `longDate`. */
export function longDay(day: string, language: Language): string {
  return longDate(`${day}T12:00:00Z`, 'UTC', language);
}

/** `16/03/2026 à 12:00`. */
export function dateAndTime(instant: string, timeZone: string, language: Language): string {
  return format('short', timeZone, language)
    .format(new Date(instant))
    .replace(/[\s,]+/u, language === 'fr' ? ' à ' : ' at ');
}

function format(style: 'long' | 'short', timeZone: string, language: Language): Intl.DateTimeFormat {
  const key = `${style} ${timeZone} ${language}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(
    locales[language],
    style === 'long'
      ? { dateStyle: 'long', timeZone }
      : { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone },
  );
  formats.set(key, made);
  return made;
}
