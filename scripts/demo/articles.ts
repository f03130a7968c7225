/** From the lists of ideas to articles with formats, tiers, bins and stock. */
import type { Article, Format, Period, Stock } from '../../domain/catalogue/article.ts';
import { type Dice, dayBetween, diceOf, idFor } from './dice.ts';
import type { Aisle, Idea } from './idea.ts';

export type DemoArticle = Article & { stock: Pick<Stock, 'sku' | 'onHand' | 'restockOn'>[] };

export function articlesOf(shop: string, aisles: readonly Aisle[]): DemoArticle[] {
  return aisles.flatMap((aisle, row) => aisle.ideas.map((idea, place) => articleOf(shop, aisle, idea, { row, place })));
}

function articleOf(shop: string, aisle: Aisle, idea: Idea, at: { row: number; place: number }): DemoArticle {
  const dice = diceOf(`article:${shop}:${idea.name}`);
  const stem = `${aisle.prefix}-${String(at.place + 1).padStart(2, '0')}`;
  const labels = idea.formats.length === 0 ? [''] : idea.formats;
  const formats = labels.map((label, index) => {
    const sku = `${stem}${letter(labels, index)}`;
    const format = formatOf(shop, idea, label, sku, dice);
    return { ...format, periods: periodsOf(format, idea.promotion, aisle.nextYear ?? 0) };
  });
  return {
    id: idFor(`article:${shop}:${idea.name}`),
    shop,
    name: idea.name,
    category: aisle.category,
    description: idea.description,
    rateBp: idea.rateBp ?? aisle.rateBp,
    location: `${String.fromCharCode(65 + at.row)}-${String(at.place + 1).padStart(2, '0')}-${dice.between(1, 4)}`,
    formats,
    personalisation: idea.personalisation,
    perishable: idea.perishable,
    wrappable: idea.wrappable,
    active: true,
    stock: formats.map(({ sku }) => ({ sku, ...shelf(diceOf(`stock:${shop}:${sku}`)) })),
  };
}

function letter(labels: readonly string[], index: number): string {
  return labels.length === 1 ? '' : `-${String.fromCharCode(65 + index)}`;
}

function formatOf(shop: string, idea: Idea, written: string, sku: string, dice: Dice): Format {
  const [label = '', more = '0'] = written.split('+');
  const unitCents = idea.cents + Number(more);
  return {
    sku,
    label,
    unitCents,
    tiers: idea.tiers
      ? [
          { min: 5, unitCents: tenth(unitCents * 92) },
          { min: 12, unitCents: tenth(unitCents * 85) },
          { min: 25, unitCents: tenth(unitCents * 78) },
        ]
      : [],
    periods: [],
    ean: ean(`ean:${shop}:${sku}`),
    weightGrams: dice.between(8, 140) * 10,
  };
}

/** A promotion since the beginning of the year, and the prices of the next one. */
function periodsOf({ unitCents, tiers }: Format, promotion: number, nextYear: number): Period[] {
  const times = (percent: number) => ({
    unitCents: tenth(unitCents * percent),
    tiers: tiers.map((tier) => ({ ...tier, unitCents: tenth(tier.unitCents * percent) })),
  });
  return [
    ...(promotion === 0 ? [] : [{ from: '2026-01-02', to: null, ...times(100 - promotion), promotion: true }]),
    ...(nextYear === 0 ? [] : [{ from: '2027-01-04', to: null, ...times(100 + nextYear), promotion: false }]),
  ];
}

/** Hundredths of cents to whole ten-cent prices. */
function tenth(hundredths: number): number {
  return Math.round(hundredths / 1000) * 10;
}

/** An in-store number (prefix 2), so that no real product is named. */
function ean(key: string): string {
  const digits = `2${String(diceOf(key).between(0, 99_999_999_999)).padStart(11, '0')}`;
  let sum = 0;
  for (let index = 0; index < 12; index += 1) sum += Number(digits[index]) * (index % 2 === 0 ? 1 : 3);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** One format in ten is out, most of those with a date; one in ten is nearly out. */
function shelf(dice: Dice): { onHand: number; restockOn: string | null } {
  const luck = dice.between(1, 100);
  if (luck <= 7) return { onHand: 0, restockOn: dayBetween(dice, '2026-11-30', '2027-01-29') };
  if (luck <= 10) return { onHand: 0, restockOn: null };
  if (luck <= 20) return { onHand: dice.between(1, 3), restockOn: null };
  return { onHand: dice.between(6, 180), restockOn: null };
}
