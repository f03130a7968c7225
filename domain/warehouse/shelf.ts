/** What should lie on a shelf, and what a count of it makes of the pieces for sale (ORD-3, CAT-1). */
import { z } from 'zod';
import { Day } from '../ids.ts';

export const Shelf = z.object({
  location: z.string(),
  /** For sale. */
  onHand: z.int().min(0),
  /** Of other orders that are not prepared yet: sold, but not gone. */
  held: z.int().min(0),
  /** Of `held`, orders that are being prepared now: their pieces may lie on another bench. */
  onBenches: z.int().min(0),
  restockOn: Day.nullable(),
});
export type Shelf = z.output<typeof Shelf>;

/** Beside what was taken for the order in hand. */
export function shouldLie({ onHand, held }: Pick<Shelf, 'onHand' | 'held'>): number {
  return onHand + held;
}

/** What is added to the pieces for sale once `counted` lie there; the orders that wait for theirs come first. */
export function changeAfterCount({ onHand, held }: Pick<Shelf, 'onHand' | 'held'>, counted: number): number {
  return Math.max(0, counted - held) - onHand;
}
