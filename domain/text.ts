/** Text as people type it: what may be kept, how it is compared. */
import { z } from 'zod';

/** One line: trimmed, inner blanks single, no control characters. */
export const line = (max: number) => tidied(max * 4, max, (text) => text.replace(/\s+/gu, ' ').trim());

/** Several lines, kept as typed but for stray controls and trailing blanks. */
export const note = (max: number) => tidied(max, max, (text) => text.replace(/\r\n?/gu, '\n').trim(), '\n');

/** `most` as it came, `max` once tidied. Every text of every document of a first sync passes here. */
function tidied(most: number, max: number, tidy: (text: string) => string, allowed = '') {
  const tooLong = `too long: ${max} characters at most`;
  return z
    .string()
    .max(most, { error: most === max ? tooLong : undefined, abort: true })
    .check((context) => {
      const isPlain = plain.test(context.value);
      const text = isPlain ? context.value : tidy(context.value.normalize('NFC'));
      context.value = text;
      // goes on: one wrong line must not hide what is wrong beside it
      const refuse = (message: string) => context.issues.push({ code: 'custom', message, input: text, continue: true });
      if (text.length > max) refuse(tooLong);
      if (!isPlain && hasControl(allowed === '' ? text : text.replaceAll(allowed, ''))) refuse('control characters');
    });
}

/** Nothing to tidy: letters without accents, figures, signs, and single blanks between them. */
const plain = /^(?:[!-~]+(?: [!-~]+)*)?$/;

export const required = (schema: ReturnType<typeof line>) =>
  schema.refine((value) => value.length > 0, { error: 'required' });

function hasControl(value: string): boolean {
  return /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u.test(value);
}

const ascii = /^[ -~]*$/;

/** Folded for search: lower case, no accents, œ and æ opened, anything else a blank. */
export function fold(value: string): string {
  if (ascii.test(value))
    return value
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return value
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
