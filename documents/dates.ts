/** Instants in the words of the shop, at the shop's own clock. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** `16 mars 2026`. */
export function longDate(instant: string, timeZone: string): string {
  return format('long', timeZone).format(new Date(instant)).replace(/^1 /u, '1er ');
}

/** `16/03/2026 à 12:00`. */
export function dateAndTime(instant: string, timeZone: string): string {
  return format('short', timeZone)
    .format(new Date(instant))
    .replace(/[\s,]+/u, ' à ');
}

function format(style: 'long' | 'short', timeZone: string): Intl.DateTimeFormat {
  const key = `${style} ${timeZone}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(
    'fr-FR',
    style === 'long'
      ? { dateStyle: 'long', timeZone }
      : { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone },
  );
  formats.set(key, made);
  return made;
}
