/** Every sentence of the screens, French first; a feature keeps its own in `<feature>/words.ts`. */
import { type Locale, typeset } from '../../domain/format.ts';
import { useLocale } from './locale.ts';

type Entry = string | ((...args: never[]) => string) | { [key: string]: Entry };
type Same<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { [K in keyof T]: Same<T[K]> };

export interface Words<T> {
  fr: T;
  en: T;
}

/**
 * Declares a dictionary: `fr` sets the keys and `en` must have the same. French is written with plain blanks and
 * straight apostrophes; narrow no-break spaces and typographic apostrophes are set here, once.
 */
export function defineWords<const T extends { [key: string]: Entry }>(words: { fr: T; en: Same<T> }): Words<Same<T>> {
  return { fr: typesetAll(words.fr, 'fr') as Same<T>, en: typesetAll(words.en as Entry, 'en') as Same<T> };
}

/** The dictionary in the language of the moment: `const t = useT(words); t.title; t.count(3)`. */
export function useT<T>(words: Words<T>): T {
  return words[useLocale()];
}

const rules = { fr: new Intl.PluralRules('fr'), en: new Intl.PluralRules('en') };
const numbers = { fr: new Intl.NumberFormat('fr-FR'), en: new Intl.NumberFormat('en-GB') };

/** `3 commandes`, `0 commande` in French, `0 orders` in English. */
export function plural(locale: Locale, count: number, one: string, other: string): string {
  return `${numbers[locale].format(count)}\u00a0${rules[locale].select(count) === 'one' ? one : other}`;
}

/** What a person wrote, between the quotation marks of the language of the screen. */
export function quoted(locale: Locale, text: string): string {
  return locale === 'fr' ? `«\u202f${text}\u202f»` : `“${text}”`;
}

function typesetAll(entry: Entry, locale: Locale): Entry {
  if (typeof entry === 'string') return typeset(entry, locale);
  if (typeof entry === 'function') return (...args: never[]) => typeset(entry(...args), locale);
  return Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, typesetAll(value, locale)]));
}
