/**
 * What is indexed and how a search is written. MATCH is a language of its own that binding does not disarm: only
 * folded letters and digits ever reach it, each word quoted here.
 */
import { fold } from '../domain/text.ts';

const MAX_WORDS = 8;
const MAX_LENGTH = 40;
/** Country codes whose national form begins with a single 0 (France and overseas). */
const frenchCodes = ['33', '262', '590', '594', '596', '508', '681', '687', '689'];

/** Digits of a phone number in its national form: `+33 6 12…`, `0033612…` and `06.12…` are one. */
export function phoneKey(phone: string): string {
  const digits = phone.replace(/\(0\)/gu, '').replace(/\D/gu, '');
  const international = phone.trim().startsWith('+') ? digits : digits.startsWith('00') ? digits.slice(2) : null;
  if (international === null) return digits;
  const code = frenchCodes.find((candidate) => international.startsWith(candidate));
  return code ? `0${international.slice(code.length)}` : international;
}

/** `A-004183` is found by `A-004183`, `A4183`, `004183`, `4183` and any longer tail. */
export function codeWords(code: string): string {
  const [letters = '', digits = ''] = code.split('-');
  const number = digits.replace(/^0+/u, '');
  const tails = [];
  for (let length = 4; length < digits.length; length += 1) tails.push(digits.slice(-length));
  const all = [`${letters}${digits}`, `${letters}${number}`, digits, number, ...tails];
  return [...new Set(all)].join(' ').toLowerCase();
}

/** One folded text from parts, each part once. Lone letters and digits stay in it: what reads it cuts it into words. */
export function words(parts: readonly string[]): string {
  let text = '';
  for (const part of new Set(parts)) if (part !== '') text += `${folded(part)} `;
  return text.trimEnd();
}

/** Folding is what costs most in a first sync: most parts are plain, and the accented ones come again and again. */
function folded(part: string): string {
  if (ascii.test(part)) return part.toLowerCase().replace(notWord, ' ');
  const known = foldedBefore.get(part);
  if (known !== undefined) return known;
  if (foldedBefore.size >= FOLDED_KEPT) foldedBefore.clear();
  const text = fold(part);
  foldedBefore.set(part, text);
  return text;
}

const ascii = /^[ -~]*$/;
const notWord = /[^a-z0-9]+/g;
const FOLDED_KEPT = 10_000;
const foldedBefore = new Map<string, string>();

/** Words of a search as typed; single letters count only when nothing longer is there. */
export function searchWords(text: string): string[] {
  const all = fold(text.slice(0, 200))
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => word.slice(0, MAX_LENGTH));
  const long = all.filter((word) => word.length > 1);
  return [...new Set(long)].slice(0, MAX_WORDS);
}

/** A MATCH expression where every word begins some indexed word, or null when nothing can be searched. */
export function matchText(text: string, column: 'keys' | null = null): string | null {
  const number = joined(text);
  const list = number === '' ? searchWords(text) : [number];
  if (list.length === 0) return null;
  return matchAll(
    list.map((word) => `"${word}"*`),
    column,
  );
}

/** Every part must be found, in this column or in any. */
export function matchAll(parts: readonly string[], column: 'keys' | null): string {
  const all = parts.join(' AND ');
  return column ? `${column} : (${all})` : all;
}

/** A number typed in groups (`06 12 34`, `A-4183`, `9L 2052 4752`) as the one word it is indexed under; empty if it is none. */
export function joined(text: string): string {
  const typed = text.trim();
  if (/^\+?[\d .()/-]{4,24}$/u.test(typed) && /\d{2}/u.test(typed)) return phoneKey(typed);
  if (/^[a-z]{1,4}[ -]?\d{1,9}$/iu.test(typed)) return typed.replace(/[ -]/gu, '').toLowerCase();
  const parcel = /^[a-z0-9]{2}(?:[ .-]?\d{2,}){1,8}$/iu.test(typed) && /\d{4}/u.test(typed);
  return parcel ? typed.replace(/[ .-]/gu, '').toLowerCase() : '';
}
