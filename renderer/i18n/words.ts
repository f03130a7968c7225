/** Every sentence of the screens, French first; a feature keeps its own in `<feature>/words.ts`. */
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
  return { fr: typeset(words.fr, french) as Same<T>, en: typeset(words.en as Entry, english) as Same<T> };
}

/** The dictionary in the language of the moment: `const t = useT(words); t.title; t.count(3)`. */
export function useT<T>(words: Words<T>): T {
  return words[useLocale()];
}

const rules = { fr: new Intl.PluralRules('fr'), en: new Intl.PluralRules('en') };
const numbers = { fr: new Intl.NumberFormat('fr-FR'), en: new Intl.NumberFormat('en-GB') };

/** `3 commandes`, `0 commande` in French, `0 orders` in English. */
export function plural(locale: 'fr' | 'en', count: number, one: string, other: string): string {
  return `${numbers[locale].format(count)}\u00a0${rules[locale].select(count) === 'one' ? one : other}`;
}

export function french(text: string): string {
  return text
    .replace(/ ([;:!?»€%])/gu, '\u202f$1')
    .replace(/« /gu, '«\u202f')
    .replaceAll("'", '’');
}

function english(text: string): string {
  return text.replaceAll("'", '’');
}

function typeset(entry: Entry, set: (text: string) => string): Entry {
  if (typeof entry === 'string') return set(entry);
  if (typeof entry === 'function') return (...args: never[]) => set(entry(...args));
  return Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, typeset(value, set)]));
}
