/**
 * The delivery note (bon de livraison) that lies in the parcel: both addresses, what is inside, which article is in
 * which gift wrap; no price of any kind (DOC-1, DOC-2). The note is words only: what draws it never sees an amount.
 */
import type { Language } from '../domain/language.ts';
import { modeLabel } from '../domain/order/labels.ts';
import type { Order } from '../domain/order/order.ts';
import type { OrderLine } from '../domain/order/parts.ts';
import { type Refusal, refusal } from '../domain/refusal.ts';
import type { ShopProfile } from '../domain/shop/profile.ts';
import { addressIn, pointLines } from './address-lines.ts';
import { longDate } from './dates.ts';
import { type Gift, giftCount, giftWords, wrapCounts } from './gifts.ts';
import { type Letterhead, letterhead } from './letterhead.ts';
import { type PackedParcel, parcelsOf } from './parcels.ts';
import { type PriceFilter, priceFilter } from './without-prices.ts';
import { documentWords } from './words.ts';

export interface DeliveryNote {
  language: Language;
  code: string;
  /** Printed before: a second parcel must not be made of it. */
  duplicate: boolean;
  /** `Colis 1 / 2`; empty for the one parcel of most orders. */
  parcel: string;
  shop: Letterhead;
  placedOn: string;
  mode: string;
  /** Pick-up point, empty where it goes to the door. */
  point: string[];
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
  reference: string;
  /** `Prénom : Margaux`, null when the article bears no text. */
  personalisation: string | null;
  gift: string | null;
  quantity: number;
}

type Asked = Pick<Order, 'surprise' | 'code' | 'lines' | 'status' | 'since'>;

/** DOC-3: a surprise travels without any slip that names the products. A cancelled order does not travel at all (VIE-1). */
export function whyNoDeliveryNote({ code, status, since, surprise, lines }: Asked): Refusal | undefined {
  if (status === 'cancelled')
    return refusal('cancelled', { rule: 'VIE-1', code, status, since: since.cancelled ?? null });
  if (lines.length === 0) return refusal('nothingToPrint', { rule: 'DOC-1', document: 'delivery-note', code });
  return surprise ? refusal('surprise', { rule: 'DOC-3', code }) : undefined;
}

/** One per parcel, each with what lies in it. */
export function deliveryNotes(order: Order, profile: ShopProfile, duplicate = false): DeliveryNote[] {
  const clean = priceFilter(order);
  return parcelsOf(order, profile, order.language).map((parcel) => ({
    ...noteOf(order, profile, parcel, clean),
    duplicate,
  }));
}

function noteOf(
  order: Order,
  profile: ShopProfile,
  parcel: PackedParcel,
  clean: PriceFilter,
): Omit<DeliveryNote, 'duplicate'> {
  const { language } = order;
  const words = documentWords[language];
  const home = profile.identity.country;
  const head = letterhead(profile);
  return {
    language,
    code: order.code,
    parcel: parcel.of === 1 ? '' : words.parcel(parcel.number, parcel.of),
    shop: { ...head, name: clean(head.name), lines: head.lines.map(clean) },
    placedOn: longDate(order.placedAt, profile.identity.timeZone, language),
    mode: clean(modeLabel(order, profile, language)),
    point: order.relay ? pointLines(order.relay).map(clean) : [],
    pieces: parcel.lines.reduce((pieces, line) => pieces + line.quantity, 0),
    gifts: giftCount(parcel.gifts),
    delivery: addressIn(language, order.delivery, home).map(clean),
    billing: addressIn(language, order.billing, home).map(clean),
    articles: parcel.lines.map((line) =>
      noteArticle(
        line,
        parcel.gifts.find((gift) => gift.line === line),
        clean,
        language,
      ),
    ),
    wraps: wrapCounts(parcel.gifts, language).map(clean),
    thanks: clean(profile.documents.deliveryNoteThanks[language]),
    footer: clean(profile.documents.footer),
  };
}

function noteArticle(line: OrderLine, gift: Gift | undefined, clean: PriceFilter, language: Language): NoteArticle {
  const { personalisation } = line;
  const words = documentWords[language];
  return {
    name: clean(line.name),
    format: clean(line.format),
    reference: words.reference(clean(line.sku)),
    personalisation: personalisation ? clean(words.personalisation(personalisation.label, personalisation.text)) : null,
    gift: gift ? clean(giftWords(gift, language)) : null,
    quantity: line.quantity,
  };
}
