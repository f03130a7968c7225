/** What the warehouse's screens carry: rows of the queue, orders on the bench. Never an amount (ROLE-2). */
import { z } from 'zod';
import { Day, Id, Instant, OrderCode, Sku, Slug } from '../ids.ts';
import { OrderRow, OrderView } from '../views.ts';
import { Shortage } from './shortage.ts';

export const queueStages = ['validated', 'inPreparation', 'prepared'] as const;
export type QueueStage = (typeof queueStages)[number];

/** `single`: one piece in all. `pickUp`: fetched by the customer (LIV-5). */
export const queueKinds = ['personalised', 'wrapped', 'single', 'pickUp'] as const;
export type QueueKind = (typeof queueKinds)[number];

/** Against today's lorry: it should have left before, it leaves with it, or on a later day (LIV-1). */
export const departures = ['late', 'today', 'later'] as const;
export type DepartureGroup = (typeof departures)[number];

export const QueueFilter = z.object({
  shop: Slug,
  stage: z.enum(queueStages),
  when: z.enum(departures).nullable().default(null),
  kind: z.enum(queueKinds).nullable().default(null),
  carrier: Slug.nullable().default(null),
});
export type QueueFilter = z.output<typeof QueueFilter>;

/** Who has an order in hand. */
export const InHand = z.object({
  by: z.string(),
  byName: z.string(),
  device: z.string(),
  batchId: Id.nullable(),
  until: Instant,
  mine: z.boolean(),
  /** Taken here; the backend has not said yes yet. */
  pending: z.boolean(),
});
export type InHand = z.output<typeof InHand>;

export const PreparationRow = z.object({
  ...OrderRow.shape,
  dispatchDay: Day,
  departure: z.enum(departures),
  /** Null: nobody. */
  inHand: InHand.nullable(),
  /** Pieces that were not on the shelf: not to be prepared before customer service has settled it. */
  shortage: Shortage.shape.state.nullable(),
});
export type PreparationRow = z.output<typeof PreparationRow>;

const Count = z.int().min(0);
export const QueueCounts = z.object({
  stages: z.record(z.enum(queueStages), Count),
  /** Of the stage, whatever else is filtered. */
  when: z.record(z.enum(departures), Count),
  kinds: z.record(z.enum(queueKinds), Count),
  /** `urgent`: late or leaving today. */
  carriers: z.array(z.object({ carrier: Slug, all: Count, urgent: Count })),
  /** Rows of each group under the filter, in the order of the list. */
  shown: z.record(z.enum(departures), Count),
});
export type QueueCounts = z.output<typeof QueueCounts>;

export const BenchView = z.object({
  view: OrderView,
  inHand: InHand.nullable(),
  shortage: Shortage.nullable(),
  /** How it was prepared, where a bench said so: what it weighs, null before it was weighed. */
  prepared: z.object({ by: z.string(), byName: z.string(), grams: z.int().nullable() }).nullable(),
  /** Barcodes of its articles: GTIN of 14 digits to sku. */
  gtins: z.array(z.object({ gtin: z.string(), sku: Sku })),
});
export type BenchView = z.output<typeof BenchView>;

/** An order that might have been taken and was passed over. */
export const PassedOver = z.object({ code: OrderCode, why: z.enum(['taken', 'short', 'notReady']), by: z.string() });
