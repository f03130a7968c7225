/** The lines of the basket as typed, priced and judged one by one (ORD-2, 3, 4, 11, 12). */
import type { ArticleHit } from '../../domain/views.ts';
import { type Price, type Stock, type Tier, stockId } from '../../domain/catalogue/article.ts';
import type { LineForm } from '../../domain/order/draft.ts';
import { BasketLine, MAX_QUANTITY, type Shelf, priceBasket } from '../../domain/order/basket.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { holdsCardNumber } from '../../domain/card-number.ts';
import { type Problem, problemsOf, refused } from './problems.ts';
import type { OrderLine } from '../../domain/order/parts.ts';

/** Articles by id with the stock of their formats, as this workstation knows them now. */
export type Shelves = ReadonlyMap<string, ArticleHit>;

export interface ReadLines {
  basket: BasketLine[];
  /** By line id; a line whose quantity cannot be read has no price. */
  priced: ReadonlyMap<string, OrderLine>;
  problems: Problem[];
}

/** `day`: of the shop, for prices that hold between two days. */
export function readLines(lines: readonly LineForm[], profile: ShopProfile, shelves: Shelves, day: string): ReadLines {
  const basket: BasketLine[] = [];
  const problems: Problem[] = [];
  for (const line of lines) {
    const quantity = readQuantity(line.quantity);
    if (quantity === null) {
      problems.push({
        path: linePath(line.id, 'quantity'),
        what: line.quantity.trim() === '' ? 'required' : 'quantity',
      });
      continue;
    }
    const parsed = BasketLine.safeParse({ ...line, quantity });
    if (parsed.success) basket.push(parsed.data);
    else problems.push(...problemsOf(parsed.error, `lines.${line.id}`));
  }
  const shelf = (line: BasketLine): Shelf => shelfOf(shelves, profile.id, line);
  const { lines: priced, problems: refusals } = priceBasket(profile, basket, shelf, day);
  for (const line of basket) {
    const no = refusals.get(line.id);
    if (no && shelves.has(line.articleId)) problems.push(refused(linePath(line.id, fieldOf(no, line)), no));
  }
  const order = new Map(lines.map((line, index) => [line.id, index]));
  problems.sort((a, b) => (order.get(lineIdOf(a.path)) ?? 0) - (order.get(lineIdOf(b.path)) ?? 0));
  return { basket, priced: new Map(priced.map((line) => [line.id, line])), problems };
}

export function linePath(lineId: string, field: 'quantity' | 'personalisation' | 'wrap' | 'cardText'): string {
  return `lines.${lineId}.${field}`;
}

export function lineIdOf(path: string): string {
  return path.startsWith('lines.') ? (path.split('.')[1] ?? '') : '';
}

/** Null when it is not a whole number of pieces. */
export function readQuantity(typed: string): number | null {
  const text = typed.trim();
  if (!/^\d{1,5}$/u.test(text)) return null;
  const quantity = Number(text);
  return quantity >= 1 && quantity <= MAX_QUANTITY ? quantity : null;
}

/** One more or one less, never below one; unreadable text starts again at one. */
export function stepped(typed: string, step: number): string {
  const quantity = readQuantity(typed);
  return String(quantity === null ? 1 : Math.min(MAX_QUANTITY, Math.max(1, quantity + step)));
}

/** The line to add, or the one that takes one piece more: a plain line of the same format without options. */
export function addToLines(
  lines: readonly LineForm[],
  { article }: ArticleHit,
  sku: string,
  id: string,
): { lines: LineForm[]; lineId: string } {
  const same = lines.find((line) => line.sku === sku && line.personalisation === '' && line.wrapId === null);
  if (same && article.personalisation === null)
    return {
      lines: lines.map((line) => (line === same ? { ...line, quantity: stepped(line.quantity, 1) } : line)),
      lineId: same.id,
    };
  const line: LineForm = {
    id,
    articleId: article.id,
    sku,
    quantity: '1',
    personalisation: '',
    wrapId: null,
    cardText: '',
  };
  return { lines: [...lines, line], lineId: id };
}

/** One piece set apart right after its line, to be wrapped in another way; all pieces still count for the tiers (ORD-4). */
export function splitLine(lines: readonly LineForm[], lineId: string, id: string): LineForm[] {
  return lines.flatMap((line) => {
    const quantity = readQuantity(line.quantity);
    if (line.id !== lineId || quantity === null || quantity < 2) return [line];
    return [
      { ...line, quantity: String(quantity - 1) },
      { ...line, id, quantity: '1', cardText: '' },
    ];
  });
}

/** Pieces of one format in the whole order: what its tiers count. */
export function piecesOf(lines: readonly LineForm[], sku: string): number {
  return lines.reduce((sum, line) => sum + (line.sku === sku ? (readQuantity(line.quantity) ?? 0) : 0), 0);
}

export function stockOf(hit: ArticleHit | undefined, shop: string, sku: string): Stock | undefined {
  return hit?.stock.find(({ id }) => id === stockId(shop, sku));
}

/** The next tier above `quantity`, and the one reached (ORD-4). */
export function tiersAround(
  { tiers }: Pick<Price, 'tiers'>,
  quantity: number,
): { reached: Tier | null; next: Tier | null } {
  return {
    reached: tiers.findLast(({ min }) => quantity >= min) ?? null,
    next: tiers.find(({ min }) => quantity < min) ?? null,
  };
}

function shelfOf(shelves: Shelves, shop: string, line: BasketLine): Shelf {
  const hit = shelves.get(line.articleId);
  return { article: hit?.article, stock: stockOf(hit, shop, line.sku) };
}

function fieldOf({ code, detail }: Refusal, line: BasketLine): 'quantity' | 'personalisation' | 'wrap' | 'cardText' {
  if (code === 'cardNumber') return holdsCardNumber(line.cardText) ? 'cardText' : 'personalisation';
  if (code === 'badInput' && detail.field === 'cardText') return 'cardText';
  if (code === 'cardWithoutWrap' || code === 'unknownWrap') return 'wrap';
  if (code === 'personalisationMissing' || code === 'personalisationTooLong' || code === 'notPersonalisable')
    return 'personalisation';
  return 'quantity';
}
