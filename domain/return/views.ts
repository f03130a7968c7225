/** What the typed API carries of returns; there is no amount in any of it, so the warehouse may see it all (ROLE-2). */
import { z } from 'zod';
import { Day, Id } from '../ids.ts';
import { WireRefusal } from '../refusal.ts';
import { Return, ReturnState } from './return.ts';
import { returnActions } from './rules.ts';

const Gate = WireRefusal.nullable();

/** A return with its articles by name, and what may be done to it, and why not. */
export const ReturnView = z.object({
  doc: Return,
  lines: z.array(
    z.object({
      lineId: Id,
      quantity: z.int(),
      sku: z.string(),
      name: z.string(),
      format: z.string(),
      /** Of its barcode; null where it has none. */
      ean: z.string().nullable(),
      location: z.string(),
      wrapped: z.boolean(),
    }),
  ),
  reason: z.object({ fr: z.string(), en: z.string() }),
  /** Null: allowed. */
  gates: z.record(z.enum(returnActions), Gate),
  pending: z.boolean(),
});
export type ReturnView = z.output<typeof ReturnView>;

/** What of an order may come back today, and why not (RET-1…3). */
export const ReturnOfferView = z.object({
  /** The gate « open a return »; null: something may come back. */
  no: Gate,
  receivedOn: Day.nullable(),
  legalUntil: Day.nullable(),
  until: Day.nullable(),
  phase: z.enum(['legal', 'commercial', 'late']),
  lines: z.array(
    z.object({
      lineId: Id,
      sku: z.string(),
      name: z.string(),
      format: z.string(),
      delivered: z.int(),
      returned: z.int(),
      claimed: z.int(),
      refunded: z.int(),
      returnable: z.int(),
      no: Gate,
      warning: z.enum(['personalisable']).nullable(),
    }),
  ),
  /** The shop's reasons, each with who would pay the postage. */
  reasons: z.array(
    z.object({
      id: z.string(),
      label: z.object({ fr: z.string(), en: z.string() }),
      postage: Return.shape.postage,
    }),
  ),
});
export type ReturnOfferView = z.output<typeof ReturnOfferView>;

/** Of one order, of one customer, or of a shop; the latest first. `states` empty: all. */
export const ReturnFilter = z.object({
  shop: z.string().max(40).nullable().default(null),
  orderId: Id.nullable().default(null),
  customerId: Id.nullable().default(null),
  states: z.array(ReturnState).default([]),
  limit: z.int().min(1).max(500).default(200),
});
