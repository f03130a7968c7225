/**
 * Payment card numbers in free text (ORD-9: they never enter the system). Luhn alone would catch one parcel number in
 * ten, so the issuer's prefix and length must fit too, and what the words before the number say of it is believed.
 */

export function holdsCardNumber(value: string): boolean {
  return cardNumbers(value).length > 0;
}

/** The same text with the digits of every card number hidden, for what is kept before it is checked (ORD-9, ORD-19). */
export function maskCardNumbers(value: string): string {
  let masked = value;
  for (const { start, end } of cardNumbers(value).reverse())
    masked = masked.slice(0, start) + masked.slice(start, end).replace(anyDigit, '•') + masked.slice(end);
  return masked;
}

interface Group {
  start: number;
  end: number;
  digits: string;
}

const anyDigit = /\p{Nd}/gu;
/** Digits with what people, telephones and copied pages put between them. */
const runs = /\p{Nd}(?:[\s\p{Pd}\p{Cf}._,;:/|·•*]{0,3}\p{Nd})*/gu;
const groups = /\p{Nd}+/gu;

function cardNumbers(value: string): { start: number; end: number }[] {
  if (value.length < 13) return [];
  return [...value.matchAll(runs)].flatMap(({ 0: run, index }) => {
    if (run.length < 13 || isIban(value, index, run)) return [];
    const parts = [...run.matchAll(groups)].map((part) => ({
      start: index + part.index,
      end: index + part.index + part[0].length,
      digits: plain(part[0]),
    }));
    return cardsIn(value, parts);
  });
}

/** A phone number or a date may stand before or behind the card's: every stretch of whole groups is looked at. */
function cardsIn(value: string, parts: readonly Group[]): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let first = 0; first < parts.length; first += 1) {
    let digits = '';
    for (let last = first; last < parts.length && digits.length < 19; last += 1) {
      digits += parts[last]?.digits ?? '';
      const stretch = parts.slice(first, last + 1);
      const start = stretch[0]?.start ?? 0;
      const end = stretch.at(-1)?.end ?? start;
      if (!isCard(digits, stretch) || isInWord(value, start, end)) continue;
      if (stretch.length === 1 && isParcel(value.slice(0, start))) continue;
      found.push({ start, end });
      first = last;
      break;
    }
  }
  return found;
}

interface Issuer {
  prefix: RegExp;
  lengths: readonly number[];
}

// no Visa of 13 digits: none has been issued for decades, and every EAN has 13
const issuers: readonly Issuer[] = [
  { prefix: /^4/u, lengths: [16, 19] },
  { prefix: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/u, lengths: [16] },
  { prefix: /^3[47]/u, lengths: [15] },
  { prefix: /^(?:6011|65|64[4-9])/u, lengths: [16, 19] },
  { prefix: /^(?:352[89]|35[3-8])/u, lengths: [16] },
  { prefix: /^62/u, lengths: [16, 17, 18, 19] },
  { prefix: /^(?:50[0-9]{2}|58|6304|67)/u, lengths: [16, 18, 19] },
];

function isCard(digits: string, stretch: readonly Group[]): boolean {
  const issued = issuers.some(({ prefix, lengths }) => lengths.includes(digits.length) && prefix.test(digits));
  return (issued || isDiners(digits, stretch)) && luhn(digits);
}

/** Fourteen digits are a SIRET's too, which is as valid by Luhn: only the card's own grouping tells them apart. */
function isDiners(digits: string, stretch: readonly Group[]): boolean {
  const shape = stretch.map((group) => group.digits.length).join();
  return digits.length === 14 && shape === '4,6,4' && /^3(?:0[0-5]|[689])/u.test(digits);
}

/** Part of a reference, unless the letters before it say that it is a card. */
function isInWord(value: string, start: number, end: number): boolean {
  if (/^\p{L}/u.test(value.slice(end))) return true;
  const letters = /\p{L}+$/u.exec(value.slice(Math.max(0, start - 20), start))?.[0] ?? '';
  return letters !== '' && !/^(?:cb|carte|card|visa|mastercard|mc|amex|pan)$/iu.test(letters);
}

/** TNT's sixteen digits have no key of their own: one in ten passes Luhn. */
function isParcel(before: string): boolean {
  const words = before.slice(-40);
  return /(?:colis|suivi|tnt|transport|bordereau|tracking|parcel|shipment|consignment)[^\p{Nd}]{0,24}$/iu.test(words)
    ? !/(?:carte|\bcb\b|visa|master|card)[^\p{Nd}]*$/iu.test(words)
    : false;
}

function isIban(value: string, start: number, run: string): boolean {
  const country = value.slice(Math.max(0, start - 2), start);
  const digits = plain(run.replace(/\P{Nd}/gu, ''));
  if (!/^[A-Z]{2}$/iu.test(country) || digits.length < 13) return false;
  const letters = [...country.toUpperCase()].map((letter) => String(letter.charCodeAt(0) - 55)).join('');
  let rest = 0;
  for (const digit of `${digits.slice(2)}${letters}${digits.slice(0, 2)}`) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

/** Digits of any script as ASCII. */
function plain(digits: string): string {
  return digits.normalize('NFKC').replace(anyDigit, (digit) => {
    const code = digit.codePointAt(0) ?? 48;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return code < 128 ? digit : String(code - zero);
  });
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
