/** The demo shops' articles and carriage as they are sold, to work totals out apart from the program. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

const Price = z.object({ unitCents: z.int(), tiers: z.array(z.object({ min: z.int(), unitCents: z.int() })) });
const Articles = z.array(
  z.object({
    name: z.string(),
    formats: z.array(
      z.object({
        sku: z.string(),
        ean: z.string(),
        weightGrams: z.int(),
        ...Price.shape,
        periods: z.array(z.object({ from: z.string(), to: z.string().nullable(), ...Price.shape })),
      }),
    ),
  }),
);
const Carriage = z.object({
  weights: z.object({ boxGrams: z.int() }),
  deliveryModes: z.array(
    z.object({
      id: z.string(),
      zones: z.array(
        z.object({
          territories: z.array(z.string()),
          prices: z.array(z.object({ upToGrams: z.int().nullable(), priceCents: z.int() })),
          freeFromCents: z.int().nullable(),
        }),
      ),
    }),
  ),
});

type Shop = 'cadomaestro' | 'caseapains';
/** Pieces by sku. */
export type Bought = Record<string, number>;

const resources = resolve(import.meta.dirname, '../../../resources');
const read = (file: string): unknown => JSON.parse(readFileSync(resolve(resources, file), 'utf8'));
const formats = ['cadomaestro', 'caseapains']
  .flatMap((shop) => Articles.parse(read(`demo/${shop}-articles.json`)))
  .flatMap((article) => article.formats);

/** What a scanner reads on the article. */
export const eanOf = (sku: string): string => formatOf(sku).ean;

/** Cents for so many pieces today, at the tier they reach (ORD-4, CAT-2). */
export function priceOf(sku: string, pieces: number): number {
  const format = formatOf(sku);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date());
  const price = format.periods.find(({ from, to }) => from <= today && (to === null || today <= to)) ?? format;
  const tier = price.tiers.findLast(({ min }) => pieces >= min);
  return pieces * (tier ?? price).unitCents;
}

/** Cents of the carriage, by what is in the parcel (LIV-*). */
export function deliveryOf(bought: Bought, modeId = 'colissimo-home', territory = 'FR', shop: Shop = 'cadomaestro') {
  const { weights, deliveryModes } = Carriage.parse(read(`profiles/${shop}.json`));
  const zone = deliveryModes
    .find(({ id }) => id === modeId)
    ?.zones.find(({ territories }) => territories.includes(territory));
  if (!zone) throw new Error(`${modeId} does not go to ${territory}`);
  const entries = Object.entries(bought);
  const articles = entries.reduce((sum, [sku, pieces]) => sum + priceOf(sku, pieces), 0);
  if (zone.freeFromCents !== null && articles >= zone.freeFromCents) return 0;
  const grams = entries.reduce((sum, [sku, pieces]) => sum + pieces * formatOf(sku).weightGrams, weights.boxGrams);
  const step = zone.prices.find(({ upToGrams }) => upToGrams === null || grams <= upToGrams);
  if (!step) throw new Error(`${grams} g are too heavy for ${modeId}`);
  return step.priceCents;
}

/** `1234` as the French screen writes it, in whatever blanks. */
export function euros(cents: number): RegExp {
  const whole = String(Math.floor(cents / 100)).replaceAll(/\B(?=(\d{3})+$)/gu, '\\s');
  return new RegExp(`(?<![\\d,])${whole},${String(cents % 100).padStart(2, '0')}\\s€`, 'u');
}

function formatOf(sku: string) {
  const format = formats.find((each) => each.sku === sku);
  if (!format) throw new Error(`no article ${sku}`);
  return format;
}
