/** What a customer can have in place of pieces that are missing: another format, an article alike, or nothing (ORD-3). */
import { z } from 'zod';
import type { Article, Stock } from '../catalogue/article.ts';
import { priceOn, stockId } from '../catalogue/article.ts';
import { Day, Id, Sku } from '../ids.ts';
import { PriceCents } from '../money.ts';
import type { BasketLine } from '../order/basket.ts';
import { asBasketLine } from '../order/changes.ts';
import type { Order } from '../order/order.ts';
import type { OrderLine } from '../order/parts.ts';
import type { Shortage } from './shortage.ts';

const Swap = z.object({
  lineId: Id,
  articleId: Id,
  sku: Sku,
  name: z.string(),
  format: z.string(),
  unitCents: PriceCents,
  onHand: z.int(),
  /** Another format of the same article. */
  same: z.boolean(),
});
export type Swap = z.output<typeof Swap>;

export const ShortageOffer = z.object({
  /** When the pieces come again, by line; null: nobody knows. */
  restocks: z.array(z.object({ lineId: Id, restockOn: Day.nullable() })),
  swaps: z.array(Swap),
});
export type ShortageOffer = z.output<typeof ShortageOffer>;

/** What is offered of other articles costs at most so much more or less. */
const PRICE_RANGE_BP = 2_000;
const MOST = 6;

interface Shelves {
  article: Article;
  stock: readonly Stock[];
}

/**
 * Nearest price first, other formats of the article before other articles; only what is there in the number that is
 * missing, and what can bear the wrap and the personalisation that were bought.
 */
export function swapsFor(
  line: OrderLine,
  missing: number,
  own: Shelves | undefined,
  alike: readonly Shelves[],
  day: string,
): Swap[] {
  const fits = ({ article }: Shelves) =>
    article.active &&
    (line.wrap === null || article.wrappable) &&
    (line.personalisation === null
      ? article.personalisation?.required !== true
      : (article.personalisation?.maxLength ?? 0) >= [...line.personalisation.text].length);
  const of = (one: Shelves, same: boolean) =>
    one.article.formats.flatMap((format): Swap[] => {
      const onHand = one.stock.find(({ id }) => id === stockId(one.article.shop, format.sku))?.onHand ?? 0;
      const { unitCents } = priceOn(format, day);
      if (format.sku === line.sku || onHand < missing || (!same && !isNear(unitCents, line.unitCents))) return [];
      const { id: articleId, name } = one.article;
      return [{ lineId: line.id, articleId, sku: format.sku, name, format: format.label, unitCents, onHand, same }];
    });
  const byPrice = (a: Swap, b: Swap) => distance(a, line) - distance(b, line) || (a.sku < b.sku ? -1 : 1);
  const formats = own && fits(own) ? of(own, true).toSorted(byPrice) : [];
  const others = alike
    .filter((one) => one.article.id !== line.articleId && fits(one))
    .flatMap((one) => of(one, false).toSorted(byPrice).slice(0, 1))
    .toSorted(byPrice);
  return [...formats, ...others].slice(0, MOST);
}

/** By line: what comes in place of its missing pieces; null: nothing. A line that is not named waits. */
export type Instead = Readonly<Record<string, (Pick<Swap, 'articleId' | 'sku'> & { newLineId: string }) | null>>;

/** The articles of the order once the missing pieces are replaced or left out; empty: nothing of it stays. */
export function basketWith(
  order: Pick<Order, 'lines'>,
  shortage: Pick<Shortage, 'lines'>,
  instead: Instead,
): BasketLine[] {
  return order.lines.flatMap((line) => {
    const kept = asBasketLine(line);
    const missing = shortage.lines.find(({ lineId }) => lineId === line.id)?.missing ?? 0;
    const chosen = instead[line.id];
    if (missing === 0 || chosen === undefined) return [kept];
    const rest = line.quantity - missing;
    const { newLineId, ...other } = chosen ?? { newLineId: '', articleId: '', sku: '' };
    return [
      ...(rest > 0 ? [{ ...kept, quantity: rest }] : []),
      ...(chosen ? [{ ...kept, ...other, id: newLineId, quantity: missing }] : []),
    ];
  });
}

function isNear(cents: number, to: number): boolean {
  return Math.abs(cents - to) * 10_000 <= to * PRICE_RANGE_BP;
}

function distance({ unitCents }: Swap, line: OrderLine): number {
  return Math.abs(unitCents - line.unitCents);
}
