/** What a scanner or a hand typed into the one field of the warehouse. Pure. */
import { orderCode } from '../../domain/ids.ts';

/** `A-004183` from `A-004183`, `a4183` or `A 004183`; null for anything else. */
export function codeOf(typed: string): string | null {
  const [, letters, digits] = /^([A-Z]{1,4})[-\s]?(\d{1,9})$/u.exec(typed.trim().toUpperCase()) ?? [];
  if (letters === undefined || digits === undefined) return null;
  return orderCode(letters, Number(digits));
}
