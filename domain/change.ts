/** A document that a command changed on the backend, and what may follow from it. */
import type { Ctx, Doc, Tx } from './tx.ts';

/** Money first, then the orders that it moves, then what follows from them. */
export const watched = [
  'paymentLinks',
  'refunds',
  'orders',
  'giftCards',
  'returns',
  'claims',
  'stock',
  'quotes',
] as const;
export type Watched = (typeof watched)[number];

export interface Change<T extends Watched> {
  /** Undefined: it is new. */
  before: Doc<T> | undefined;
  after: Doc<T>;
}

export type Consequence<T extends Watched> = (tx: Tx, change: Change<T>, ctx: Ctx) => Promise<void>;
