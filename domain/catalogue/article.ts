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
const Tiers = z
  .array(Tier)
  .refine((tiers) => tiers.every(({ min }, at) => at === 0 || min > (tiers[at - 1]?.min ?? 0)), {
    error: 'tiers not in order',
  });

/**
 * A price list of its own between two days of the shop, both included: a promotion, or next year's prices. The one that
 * began last counts; without one the format's own price does (CAT-2).
 */
const Period = z
  .object({
    from: Day,
    to: Day.nullable(),
    unitCents: PriceCents,
    tiers: Tiers,
    /** True: the own price is shown crossed out beside it. */
    promotion: z.boolean(),
  })
  .refine(({ from, to }) => to === null || from <= to, { path: ['to'], error: 'ends before it begins' });
export type Period = z.output<typeof Period>;
const Periods = z.array(Period).refine((periods) => new Set(periods.map(({ from }) => from)).size === periods.length, {
  error: 'two price lists begin on one day',
});

export const Format = z.object({
  sku: Sku,
  label: line(80),
  unitCents: PriceCents,
  tiers: Tiers,
  periods: Periods.default([]),
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

/** That many pieces or fewer, and a stock is low. */
export const FEW_LEFT = 5;

/** Articles by their formats: one that can be sold, one of which few are left, one that is out. */
export const StockFilter = z.enum(['any', 'in', 'low', 'out']);
export type StockFilter = z.output<typeof StockFilter>;

export interface Price {
  unitCents: number;
  tiers: readonly Tier[];
  /** The price before a promotion; null when there is none. */
  listCents: number | null;
}

/** What a format costs on a day (`YYYY-MM-DD`, the shop's own). */
export function priceOn(format: Pick<Format, 'unitCents' | 'tiers' | 'periods'>, day: string): Price {
  const current = periodOn(format, day);
  if (!current) return { unitCents: format.unitCents, tiers: format.tiers, listCents: null };
  const { unitCents, tiers, promotion } = current;
  return { unitCents, tiers, listCents: promotion && unitCents < format.unitCents ? format.unitCents : null };
}

/** The price list that holds on a day; null: the format's own price. */
export function periodOn({ periods }: Pick<Format, 'periods'>, day: string): Period | null {
  return periods
    .filter(({ from, to }) => from <= day && (to === null || day <= to))
    .reduce<Period | null>((last, period) => (last === null || period.from > last.from ? period : last), null);
}

/** Unit price for `quantity` pieces of one format (ORD-4). */
export function unitPrice(price: Pick<Price, 'unitCents' | 'tiers'>, quantity: number): number {
  let unitCents = price.unitCents;
  for (const tier of price.tiers) if (quantity >= tier.min) unitCents = tier.unitCents;
  return unitCents;
}
