/** Text as people type it: what may be kept, how it is compared. */
import { z } from 'zod';

/** One line: trimmed, inner blanks single, no control characters. */
export const line = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform((value) => value.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .refine((value) => value.length <= max, { error: `too long: ${max} characters at most` })
    .refine((value) => !hasControl(value), { error: 'control characters' });

/** Several lines, kept as typed but for stray controls and trailing blanks. */
export const note = (max: number) =>
  z
    .string()
    .max(max, { error: `too long: ${max} characters at most` })
    .transform((value) => value.normalize('NFC').replace(/\r\n?/gu, '\n').trim())
    .refine((value) => !hasControl(value.replaceAll('\n', '')), { error: 'control characters' });

export const required = (schema: ReturnType<typeof line>) =>
  schema.refine((value) => value.length > 0, { error: 'required' });

function hasControl(value: string): boolean {
  return /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u.test(value);
}

/** Folded for search: lower case, no accents, œ and æ opened, anything else a blank. */
export function fold(value: string): string {
  return value
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * A payment card number hidden in free text (ORD-9: card numbers never enter the system).
 * Luhn alone would catch one EAN-13 in ten, so the length and the issuer prefix must fit too.
 */
export function holdsCardNumber(value: string): boolean {
  return cardNumbers(value).length > 0;
}

/** The same text with the digits of every card number hidden, for what is kept before it is checked (ORD-9, ORD-19). */
export function maskCardNumbers(value: string): string {
  let masked = value;
  for (const number of cardNumbers(value)) masked = masked.replace(number, number.replace(/\d/gu, '•'));
  return masked;
}

function cardNumbers(value: string): string[] {
  return [...value.matchAll(/(?<![\dA-Za-z])\d(?:[ .-]?\d){12,18}(?![\dA-Za-z])/gu)]
    .map(([number]) => number)
    .filter((number) => {
      const digits = number.replace(/\D/gu, '');
      return isIssued(digits) && luhn(digits);
    });
}

function isIssued(digits: string): boolean {
  if (/^4/u.test(digits)) return digits.length === 13 ? false : [16, 19].includes(digits.length);
  if (/^(5[1-5]|2[2-7])/u.test(digits)) return digits.length === 16;
  if (/^3[47]/u.test(digits)) return digits.length === 15;
  if (/^(6011|65|64[4-9])/u.test(digits)) return [16, 19].includes(digits.length);
  return false;
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
