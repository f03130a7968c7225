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
