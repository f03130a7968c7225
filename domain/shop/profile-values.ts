/** Values that profiles are made of. */
import { z } from 'zod';

export const Words = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
export type Words = z.output<typeof Words>;

export const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'not a time HH:MM' });
export const Rule = z.string().regex(/^[A-Z]{3,4}-\d+$/);
export const Country = z.string().regex(/^[A-Z]{2}$/);

export const Zone = z.string().refine(isZone, { error: 'not a time zone' });

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}
