const short = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
const formats = { fr: new Intl.DateTimeFormat('fr-FR', short), en: new Intl.DateTimeFormat('en-GB', short) };

/** `2026-12-02` as `2 déc.`, where the room is short. */
export function dayMonth(locale: 'fr' | 'en', day: string): string {
  return formats[locale].format(new Date(`${day}T12:00:00Z`)).replace(/^1 /u, locale === 'fr' ? '1er ' : '1 ');
}
