/**
 * An article and its formats (variants). Stock lives apart (`stock` documents) because it changes with
 * every order and the article hardly ever.
 */
import { z } from 'zod';
import { Day, Id, Sku, Slug } from '../ids.ts';
import { PriceCents, RateBp } from '../money.ts';
import { line, note, required } from '../text.ts';

/** Tiered unit prices (ORD-4): from `min` pieces on, each piece costs `unitCents`. Sorted by `min`. */
const Tier = z.object({ min: z.int().min(2), unitCents: PriceCents });
export type Tier = z.output<typeof Tier>;

export const Format = z.object({
  sku: Sku,
  label: line(80),
  unitCents: PriceCents,
  tiers: z.array(Tier),
  ean: z
    .string()
    .regex(/^\d{13}$/)
    .nullable(),
  weightGrams: z.int().min(0).nullable(),
});
export type Format = z.output<typeof Format>;

export const Article = z.object({
  id: Id,
  shop: Slug,
  name: required(line(120)),
  category: line(60),
  description: note(2000),
  /** The rate is a fact of the product, never derived from its category (FACTS-FR §3). */
  rateBp: RateBp,
  /** A bin such as `A-04-2`, for the preparation slip. */
  location: line(20),
  formats: z.array(Format).min(1),
  personalisation: z
    .object({
      label: required(line(60)),
      maxLength: z.int().min(1).max(500),
      priceCents: PriceCents,
      required: z.boolean(),
    })
    .nullable(),
  perishable: z.boolean(),
  wrappable: z.boolean(),
  active: z.boolean(),
});
export type Article = z.output<typeof Article>;

/** Pieces that can still be sold. `id` is `shop:sku`. */
export const Stock = z.object({
  id: z.string(),
  shop: Slug,
  sku: Sku,
  articleId: Id,
  onHand: z.int().min(0),
  restockOn: Day.nullable(),
});
export type Stock = z.output<typeof Stock>;

export function stockId(shop: string, sku: string): string {
  return `${shop}:${sku}`;
}

/** Unit price for `quantity` pieces of one format (ORD-4). */
export function unitPrice(format: Pick<Format, 'unitCents' | 'tiers'>, quantity: number): number {
  let unitCents = format.unitCents;
  for (const tier of format.tiers) if (quantity >= tier.min) unitCents = tier.unitCents;
  return unitCents;
}
