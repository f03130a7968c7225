/** What the customer's page asks for: the whole story, records that may be the same person, what an erasure comes to. */
import { z } from 'zod';
import { Day, Id, Instant, OrderCode } from './ids.ts';
import { CustomerRow } from './views.ts';

export const historyKinds = [
  'orders',
  'returns',
  'claims',
  'investigations',
  'refunds',
  'invoices',
  'vouchers',
  'giftCards',
  'requests',
  'quotes',
  'mails',
  'stockAlerts',
  'articleQuestions',
  'wishLists',
  'audits',
] as const;
export const HistoryKind = z.enum(historyKinds);
export type HistoryKind = z.output<typeof HistoryKind>;

/** One thing that happened with a customer; words for `what` and `state` are the screen's, by kind. */
export const HistoryRow = z.object({
  kind: HistoryKind,
  /** As the document has it; ids of letters and vouchers are no UUIDs. */
  id: z.string(),
  at: Instant,
  orderId: Id.nullable(),
  orderCode: OrderCode.nullable(),
  /** Of what sort: the kind of claim, of letter, of audit… */
  what: z.string(),
  state: z.string(),
  /** A number, a subject, a reason: whatever names it best. */
  text: z.string(),
  cents: z.int().nullable(),
  byName: z.string(),
});
export type HistoryRow = z.output<typeof HistoryRow>;

export const CustomerHistory = z.object({
  /** The newest first, as many as were asked for. */
  rows: z.array(HistoryRow),
  /** Of the kinds that the viewer may see; those there is nothing of are 0. */
  counts: z.record(HistoryKind, z.int()),
});
export type CustomerHistory = z.output<typeof CustomerHistory>;

/** Why two records may be of one person, the surest first. */
export const duplicateReasons = ['email', 'phone', 'name'] as const;
export const Duplicate = z.object({ row: CustomerRow, why: z.array(z.enum(duplicateReasons)).min(1) });
export type Duplicate = z.output<typeof Duplicate>;

/** What stands in the way of an erasure, with what to open. */
export const OpenMatter = z.object({
  why: z.enum(['order', 'return', 'claim', 'investigation', 'refund', 'request', 'payment']),
  id: z.string(),
  orderId: Id.nullable(),
  orderCode: OrderCode.nullable(),
});
export type OpenMatter = z.output<typeof OpenMatter>;

export const ErasurePreview = z.object({
  /** Removed whole, by table. */
  gone: z.record(z.string(), z.int()),
  /** Kept without its person, by table. */
  anonymous: z.record(z.string(), z.int()),
  /** Kept as the law asks, apart from everything else; `until`: the last day of the longest. */
  kept: z.object({ invoices: z.int(), until: Day.nullable() }),
  blocks: z.array(OpenMatter),
});
export type ErasurePreview = z.output<typeof ErasurePreview>;
