/** What returns, claims and carrier investigations have in common: whose they are, what happened to them, what they need. */
import { z } from 'zod';
import { Id, Instant, OrderCode, Slug } from '../ids.ts';
import { TimelineEntry } from '../order/parts.ts';

/** Pieces of one line of the order. */
export const Pieces = z.object({ lineId: Id, quantity: z.int().min(1) });
export type Pieces = z.output<typeof Pieces>;

export const caseShape = {
  id: Id,
  shop: Slug,
  orderId: Id,
  orderCode: OrderCode,
  customerId: Id.nullable(),
  customerName: z.string(),
  openedAt: Instant,
  openedBy: z.string(),
  openedByName: z.string(),
  timeline: z.array(TimelineEntry),
};

/** A question asked before anything is opened, and what the customer said. */
export const Check = z.object({ id: Slug, answer: z.enum(['yes', 'no']).nullable(), at: Instant.nullable() });
export type Check = z.output<typeof Check>;
