/** What a scanner or a hand typed into the one field of the warehouse. Pure. */
import { orderCode } from '../../domain/ids.ts';

const PRINTED = /^([A-Z]{1,4})-(\d{6,9})$/u;
const SHORT = /^([A-Z]{1,2})[-\s]?(\d{1,9})$/u;

/** `A-004183` from itself, `a4183`, `A-4183` or `A 004183`. Null for anything else: `LIV-05` is a reference of an article. */
export function codeOf(typed: string): string | null {
  const text = typed.trim().toUpperCase();
  const [, letters, digits] = PRINTED.exec(text) ?? SHORT.exec(text) ?? [];
  if (letters === undefined || digits === undefined) return null;
  return orderCode(letters, Number(digits));
}
