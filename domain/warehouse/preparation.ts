/** How an order was prepared: what was scanned, what was not and why, what went wrong on the way, what it weighs. */
import { z } from 'zod';
import { Id, Instant, OrderCode, Slug } from '../ids.ts';
import { line } from '../text.ts';
import { MOST_CONTENTS } from './contents.ts';
import { MOST_GRAMS } from './weight.ts';

/** A scan that was not taken: of no article of the order, of one too many, of nothing that is known. */
export const scanErrors = ['wrong', 'tooMany', 'unknown'] as const;

/** Why a piece was ticked without its barcode. */
export const unscannable = ['noBarcode', 'damagedBarcode', 'scannerDown'] as const;

/** What is ticked before the parcel is closed; those that an order needs follow from it (DOC-2, DOC-3, DOC-5). */
const packChecks = ['wraps', 'cards', 'personalisation', 'noSlip', 'slip'] as const;
export type PackCheck = (typeof packChecks)[number];

/** What the bench hands in with « Préparée ». */
export const Work = z.object({
  startedAt: Instant,
  batchId: Id.nullable(),
  /** Pieces whose barcode was read, and pieces ticked by hand. */
  scanned: z.int().min(0).max(10_000),
  byHand: z.array(z.object({ lineId: Id, quantity: z.int().min(1), reason: z.enum(unscannable) })).max(200),
  errors: z.array(z.object({ at: Instant, kind: z.enum(scanErrors), text: line(60) })).max(200),
  checks: z.array(z.enum(packChecks)).max(packChecks.length),
  /** What the order said when it was packed (`contentsOf`); null: nobody told. */
  contents: z.string().max(MOST_CONTENTS).nullable().default(null),
  grams: z.int().min(1).max(MOST_GRAMS).nullable(),
});
export type Work = z.output<typeof Work>;

export const Preparation = z.object({
  /** Of the order. */
  id: Id,
  shop: Slug,
  orderId: Id,
  orderCode: OrderCode,
  by: z.string(),
  byName: z.string(),
  device: z.string(),
  preparedAt: Instant,
  ...Work.shape,
});
export type Preparation = z.output<typeof Preparation>;
