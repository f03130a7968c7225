/** The demo shops' articles as they are sold, to work totals out apart from the program. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

const Articles = z.array(
  z.object({
    name: z.string(),
    formats: z.array(
      z.object({
        sku: z.string(),
        ean: z.string(),
        unitCents: z.int(),
        tiers: z.array(z.object({ min: z.int(), unitCents: z.int() })),
      }),
    ),
  }),
);

const file = resolve(import.meta.dirname, '../../../resources/demo/cadomaestro-articles.json');
const formats = Articles.parse(JSON.parse(readFileSync(file, 'utf8'))).flatMap((article) => article.formats);

/** What a scanner reads on the article. */
export const eanOf = (sku: string): string => formatOf(sku).ean;

/** Cents for so many pieces, at the tier they reach (ORD-4). */
export function priceOf(sku: string, pieces: number): number {
  const format = formatOf(sku);
  const tier = format.tiers.findLast(({ min }) => pieces >= min);
  return pieces * (tier ?? format).unitCents;
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
