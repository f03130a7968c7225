/** Addresses as an online directory completes them while they are typed. */
import { z } from 'zod';

export const CompletedAddress = z.object({
  /** Number and name of the street, or the hamlet. */
  street: z.string(),
  postalCode: z.string(),
  city: z.string(),
});
export type CompletedAddress = z.output<typeof CompletedAddress>;

/** Fewer characters are not worth a question. */
export const COMPLETION_MIN = 5;
