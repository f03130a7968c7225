/**
 * From what the agent typed to priced order lines, or to what is wrong line by line. Pure: the form runs it
 * on each key, the store and the backend run it when the order is placed (ORD-2, 3, 4, 11, 12).
 */
import { z } from 'zod';
import { type Article, type Format, type Stock, priceOn, unitPrice } from '../catalogue/article.ts';
import { Id, Sku, Slug, ownIds } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { holdsCardNumber } from '../card-number.ts';
import { note } from '../text.ts';
import type { GiftWrap, OrderLine } from './parts.ts';

export const MAX_QUANTITY = 9_999;

export const BasketLine = z.object({
  id: Id,
  articleId: Id,
  sku: Sku,
  quantity: z.int().min(1).max(MAX_QUANTITY),
  personalisation: note(500),
  wrapId: Slug.nullable(),
  cardText: note(1000),
});
export type BasketLine = z.output<typeof BasketLine>;
export const Basket = ownIds(z.array(BasketLine).min(1).max(200));

export interface Shelf {
  article: Article | undefined;
  /** Undefined when stock is not known here. */
  stock: Stock | undefined;
}

/** What an existing order already holds of a sku: it may keep it whatever the shelf says. */
export type Held = ReadonlyMap<string, number>;

export interface PricedBasket {
  lines: OrderLine[];
  /** By line id; several things may be wrong, the first is told. */
  problems: Map<string, Refusal>;
}

export function priceBasket(
  profile: ShopProfile,
  basket: readonly BasketLine[],
  shelf: (line: BasketLine) => Shelf,
  /** Day of the shop, for prices that hold between two days. */
  day: string,
  held: Held = new Map(),
): PricedBasket {
  const asked = new Map<string, number>();
  for (const line of basket) asked.set(line.sku, (asked.get(line.sku) ?? 0) + line.quantity);
  const lines: OrderLine[] = [];
  const problems = new Map<string, Refusal>();
  for (const line of basket) {
    const { article, stock } = shelf(line);
    const format = article?.formats.find((candidate) => candidate.sku === line.sku);
    if (!article || !format || article.shop !== profile.id) {
      problems.set(line.id, refusal('unknownArticle', { lineId: line.id, sku: line.sku }));
      continue;
    }
    const total = asked.get(line.sku) ?? line.quantity;
    const no = whyNotLine(profile, line, article, format, stock, total, held.get(line.sku) ?? 0);
    if (no) problems.set(line.id, no);
    lines.push(priceLine(profile, line, article, format, { total, day }));
  }
  return { lines, problems };
}

function whyNotLine(
  profile: ShopProfile,
  line: BasketLine,
  article: Article,
  format: Format,
  stock: Stock | undefined,
  total: number,
  held: number,
): Refusal | undefined {
  const about = { lineId: line.id, sku: line.sku, name: lineName(article, format) };
  if (!article.active && held === 0) return refusal('articleUnavailable', { ...about, rule: 'ORD-2' });
  const available = (stock?.onHand ?? 0) + held;
  if (total > available)
    return refusal('stockShort', {
      ...about,
      rule: 'ORD-3',
      asked: total,
      available,
      restockOn: stock?.restockOn ?? null,
    });
  return whyNotPersonalisation(article, line.personalisation, about) ?? whyNotWrap(profile, line, article, about);
}

type About = { lineId: string; sku: string; name: string };

export function whyNotPersonalisation(
  article: Pick<Article, 'personalisation'>,
  text: string,
  about: About,
): Refusal | undefined {
  const offer = article.personalisation;
  if (holdsCardNumber(text)) return refusal('cardNumber', { ...about, rule: 'ORD-9' });
  if (!offer) return text === '' ? undefined : refusal('notPersonalisable', { ...about, rule: 'ORD-11' });
  if (text === '') return offer.required ? refusal('personalisationMissing', { ...about, rule: 'ORD-11' }) : undefined;
  if ([...text].length > offer.maxLength)
    return refusal('personalisationTooLong', {
      ...about,
      rule: 'ORD-11',
      max: offer.maxLength,
      length: [...text].length,
    });
  return undefined;
}

function whyNotWrap(profile: ShopProfile, line: BasketLine, article: Article, about: About): Refusal | undefined {
  if (line.cardText !== '' && line.wrapId === null) return refusal('cardWithoutWrap', { ...about, rule: 'ORD-12' });
  if (line.wrapId === null) return undefined;
  if (!article.wrappable || !profile.gifts.wraps.some((wrap) => wrap.id === line.wrapId))
    return refusal('unknownWrap', { ...about, rule: 'ORD-12', wrapId: line.wrapId });
  if (line.cardText === '') return undefined;
  const card = profile.gifts.card;
  if (!card) return refusal('unknownWrap', { ...about, rule: 'ORD-12', wrapId: 'card' });
  if ([...line.cardText].length > card.maxLength)
    return refusal('badInput', { ...about, rule: 'ORD-12', field: 'cardText', max: card.maxLength });
  return holdsCardNumber(line.cardText) ? refusal('cardNumber', { ...about, rule: 'ORD-9' }) : undefined;
}

function priceLine(
  profile: ShopProfile,
  line: BasketLine,
  article: Article,
  format: Format,
  { total, day }: { total: number; day: string },
): OrderLine {
  const offer = article.personalisation;
  const price = priceOn(format, day);
  return {
    id: line.id,
    articleId: article.id,
    sku: format.sku,
    name: article.name,
    format: format.label,
    location: article.location,
    quantity: line.quantity,
    // tiers count all pieces of the same format in the order: two names on two mugs are still two mugs
    unitCents: unitPrice(price, total),
    listCents: price.listCents,
    rateBp: article.rateBp,
    weightGrams: format.weightGrams ?? profile.weights.unknownGrams,
    category: article.category,
    perishable: article.perishable,
    personalisation:
      offer && line.personalisation !== ''
        ? { label: offer.label, text: line.personalisation, unitCents: offer.priceCents }
        : null,
    wrap: giftWrap(profile, line.wrapId, line.cardText),
  };
}

/** The order's own copy of a wrap and its card; null when none is asked or the shop has no such wrap. */
export function giftWrap(profile: ShopProfile, wrapId: string | null, cardText: string): GiftWrap | null {
  const wrap = profile.gifts.wraps.find((candidate) => candidate.id === wrapId);
  if (!wrap) return null;
  const card = profile.gifts.card;
  return {
    wrapId: wrap.id,
    kind: wrap.kind,
    label: wrap.label.fr,
    unitCents: wrap.priceCents,
    rateBp: profile.gifts.wrapRateBp,
    card: card && cardText !== '' ? { text: cardText, unitCents: card.priceCents } : null,
  };
}

export function lineName(article: Pick<Article, 'name'>, format: Pick<Format, 'label'>): string {
  return format.label === '' ? article.name : `${article.name} · ${format.label}`;
}
