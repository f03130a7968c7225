/** What the inbox and the counts beside the rail carry. Amounts in cents, instants ISO UTC. */
import { z } from 'zod';
import { Day, Id, Instant, Slug } from '../ids.ts';
import { Cents } from '../money.ts';
import { attentionGroups, attentionKinds } from './kinds.ts';

const AttentionGroupName = z.enum(attentionGroups);

export const AttentionItem = z.object({
  kind: z.enum(attentionKinds),
  /** Of the document, or of the command. */
  id: z.string(),
  /** Null: a command of no one shop. */
  shop: Slug.nullable(),
  /** Of the order to open, where it is about one that stands. */
  orderId: Id.nullable(),
  customerId: Id.nullable(),
  name: z.string(),
  /** Number of the order, return or quote. */
  code: z.string().nullable(),
  /** A word of the kind's own: a topic, a reason, a state, a tracking number. */
  detail: z.string(),
  /** Null where there is no amount, or for roles that see none (ROLE-2). */
  cents: Cents.nullable(),
  dueAt: Instant.nullable(),
  /** Where the deadline is a day of the shop and not an hour. */
  dueOn: Day.nullable(),
  since: Instant,
  /** `failed`: something went wrong and nothing moves until somebody acts. */
  severity: z.enum(['failed', 'late', 'soon', 'plain']),
  ownerId: z.string().nullable(),
  ownerName: z.string(),
});
export type AttentionItem = z.output<typeof AttentionItem>;

const Count = z.object({ all: z.int(), late: z.int() });
export const AttentionCounts = z.record(AttentionGroupName, Count);
export type AttentionCounts = z.output<typeof AttentionCounts>;

export const AttentionAsked = z.object({
  /** Null: all shops of who looks. What was refused here is told for all of them. */
  shop: Slug.nullable().default(null),
  group: AttentionGroupName.nullable().default(null),
  /** Those of who looks come first, whatever their deadline. */
  mineFirst: z.boolean().default(false),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(500).default(200),
});

export const Attention = z.object({ items: z.array(AttentionItem), total: z.int(), counts: AttentionCounts });

/** How much waits behind each entry of the rail; 0 for what the role does not see. */
export const Waiting = z.object({
  attention: z.int(),
  /** Of `attention`, what is late or went wrong. */
  pressing: z.int(),
  preparation: z.int(),
  requests: z.int(),
  claims: z.int(),
  returns: z.int(),
  payments: z.int(),
});
export type Waiting = z.output<typeof Waiting>;
