/**
 * Numbers that must be continuous and chronological: drawn in the transaction that uses them, on the backend alone, so
 * that what is refused or rolled back burns none (DOC-4).
 */
import { z } from 'zod';
import { Instant } from './ids.ts';

export const Counter = z.object({
  /** `invoice:shop`, `creditNote:shop`. */
  id: z.string(),
  /** Of the shop's own calendar; a new one begins at 1 again. */
  year: z.int(),
  last: z.int().min(0),
  /** Of the last number: none is ever given an earlier date than the one before it. */
  at: Instant,
});
export type Counter = z.output<typeof Counter>;
