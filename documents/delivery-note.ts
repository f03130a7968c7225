/**
 * The delivery note (bon de livraison) that lies in the parcel: both addresses, what is inside, which article is in
 * which gift wrap; no price of any kind (DOC-1, DOC-2). The note is words only: what draws it never sees an amount.
 */
import { addressLines } from '../domain/customer/address.ts';
import type { Order, OrderLine } from '../domain/order/order.ts';
import { type Refusal, refusal } from '../domain/refusal.ts';
import type { ShopProfile } from '../domain/shop/profile.ts';
import { longDate } from './dates.ts';
import { type Gift, giftCount, giftWords, giftsOf, wrapCounts } from './gifts.ts';
import { type Letterhead, letterhead } from './letterhead.ts';
import { type PriceFilter, priceFilter } from './without-prices.ts';

export interface DeliveryNote {
  code: string;
  shop: Letterhead;
  placedOn: string;
  mode: string;
  pieces: number;
  gifts: number;
  delivery: string[];
  billing: string[];
  articles: NoteArticle[];
  wraps: string[];
  thanks: string;
  footer: string;
}

export interface NoteArticle {
  name: string;
  format: string;
  sku: string;
  /** `Prénom : Margaux`, null when the article bears no text. */
  personalisation: string | null;
  gift: string | null;
  quantity: number;
}

/** DOC-3: a surprise travels without any slip that names the products. A cancelled order does not travel at all (VIE-1). */
export function whyNoDeliveryNote(order: Pick<Order, 'surprise' | 'code' | 'status' | 'since'>): Refusal | undefined {
  const { code, status, since } = order;
  if (status === 'cancelled')
    return refusal('cancelled', { rule: 'VIE-1', code, status, since: since.cancelled ?? null });
  return order.surprise ? refusal('surprise', { rule: 'DOC-3', code }) : undefined;
}

export function deliveryNote(order: Order, profile: ShopProfile): DeliveryNote {
  const clean = priceFilter(order);
  const gifts = giftsOf(order);
  const home = profile.identity.country;
  const head = letterhead(profile);
  return {
    code: order.code,
    shop: { ...head, name: clean(head.name), lines: head.lines.map(clean) },
    placedOn: longDate(order.placedAt, profile.identity.timeZone),
    mode: clean(order.mode.label),
    pieces: order.lines.reduce((pieces, line) => pieces + line.quantity, 0),
    gifts: giftCount(gifts),
    delivery: addressLines(order.delivery, home).map(clean),
    billing: addressLines(order.billing, home).map(clean),
    articles: order.lines.map((line) =>
      noteArticle(
        line,
        gifts.find((gift) => gift.line === line),
        clean,
      ),
    ),
    wraps: wrapCounts(gifts).map(clean),
    thanks: clean(profile.documents.deliveryNoteThanks),
    footer: clean(profile.documents.footer),
  };
}

function noteArticle(line: OrderLine, gift: Gift | undefined, clean: PriceFilter): NoteArticle {
  const { personalisation } = line;
  return {
    name: clean(line.name),
    format: clean(line.format),
    sku: clean(line.sku),
    personalisation: personalisation ? clean(`${personalisation.label} : ${personalisation.text}`) : null,
    gift: gift ? clean(giftWords(gift)) : null,
    quantity: line.quantity,
  };
}
