/**
 * The preparation slip (bon de préparation): what the warehouse picks, marks, wraps and packs, in the order of the
 * shelves, without prices (DOC-7, ROLE-2). It never goes into a parcel, least of all a surprise's (DOC-3).
 */
import type { Language } from '../domain/language.ts';
import { modeLabel } from '../domain/order/labels.ts';
import type { Order } from '../domain/order/order.ts';
import { type Refusal, refusal } from '../domain/refusal.ts';
import { type ShopProfile, carrierOf, statusLabel } from '../domain/shop/profile.ts';
import { addressIn, pointLines } from './address-lines.ts';
import { dateAndTime } from './dates.ts';
import { type Gift, giftCount, giftNumber, giftsOf } from './gifts.ts';
import { parcelsOf } from './parcels.ts';
import { slipWords } from './slip-words.ts';
import { documentWords } from './words.ts';
import type { OrderLine } from '../domain/order/parts.ts';
import type { DeliveryMode } from '../domain/shop/delivery-mode.ts';
import { byPlace } from '../domain/warehouse/picking-order.ts';

export interface PreparationSlip {
  language: Language;
  code: string;
  shop: string;
  tint: string;
  /** `Passée le … · En préparation · Imprimé le …` */
  story: string;
  duplicate: boolean;
  /** Strong bands, on every page. */
  bands: string[];
  alerts: string[];
  mode: string;
  /** Carrier, signature, pick-up. */
  modeDetails: string[];
  delivery: string[];
  phone: string;
  instructions: string;
  pieces: number;
  gifts: number;
  articles: SlipArticle[];
  wraps: SlipGift[];
  /** What goes into which parcel; empty when there is one. */
  packing: string[];
}

export interface SlipArticle {
  location: string;
  name: string;
  details: string;
  personalisation: { label: string; text: string } | null;
  gift: string;
  quantity: number;
}

export interface SlipGift {
  number: string;
  wrap: string;
  content: string;
  card: string | null;
}

export function whyNoPreparationSlip(order: Pick<Order, 'code' | 'lines'>): Refusal | undefined {
  return order.lines.length > 0
    ? undefined
    : refusal('nothingToPrint', { rule: 'DOC-7', document: 'preparation-slip', code: order.code });
}

export function preparationSlip(order: Order, profile: ShopProfile, now: string, duplicate = false): PreparationSlip {
  const { language } = order;
  const words = slipWords[language];
  const { timeZone, country } = profile.identity;
  const at = (instant: string) => dateAndTime(instant, timeZone, language);
  const gifts = giftsOf(order, profile, language);
  const mode = profile.deliveryModes.find(({ id }) => id === order.mode.id);
  const story = [
    words.placed(at(order.placedAt), order.source),
    statusLabel(profile, order.status)[language],
    words.printed(at(now)),
  ];
  return {
    language,
    code: order.code,
    duplicate,
    shop: profile.name,
    tint: profile.tint.light,
    story: story.join(' · '),
    bands: [...(order.status === 'cancelled' ? [words.cancelled] : []), ...(order.surprise ? [words.surprise] : [])],
    alerts: order.alerts.map((alert) => words.alert(words.alerts[alert.kind], at(alert.at), alert.text)),
    mode: modeLabel(order, profile, language),
    modeDetails: modeDetails(order, profile, mode),
    delivery: addressIn(language, order.delivery, country),
    phone: order.delivery.phone === '' ? order.customer.phone : order.delivery.phone,
    instructions: order.instructions,
    pieces: order.lines.reduce((pieces, line) => pieces + line.quantity, 0),
    gifts: giftCount(gifts),
    articles: byPlace(order.lines).map((line) =>
      slipArticle(
        line,
        gifts.find((gift) => gift.line === line),
        language,
      ),
    ),
    wraps: gifts.map((gift) => slipGift(gift, language)),
    packing: packing(order, profile),
  };
}

function modeDetails(order: Order, profile: ShopProfile, mode: DeliveryMode | undefined): string[] {
  const words = slipWords[order.language];
  const carrier = order.mode.carrier === null ? undefined : carrierOf(profile, order.mode.carrier);
  const point = order.relay
    ? [documentWords[order.language].pointNumber(order.relay.number), ...pointLines(order.relay)]
    : [];
  return [
    ...(carrier ? [words.carrier(carrier.name)] : []),
    ...(mode?.signature ? [words.signature] : []),
    ...(mode?.kind === 'warehouse' ? [words.fetched] : []),
    ...point,
  ];
}

/** `Colis 1 / 2 : 3 × Mug prénom`, when there are several. */
function packing(order: Order, profile: ShopProfile): string[] {
  const parcels = parcelsOf(order, profile, order.language);
  if (parcels.length === 1) return [];
  return parcels.map(({ number, of, lines }) =>
    slipWords[order.language].packing(
      documentWords[order.language].parcel(number, of),
      lines.map((line) => `${line.quantity} × ${named(line)}`).join(', '),
    ),
  );
}

function slipArticle(line: OrderLine, gift: Gift | undefined, language: Language): SlipArticle {
  const perishable = line.perishable ? slipWords[language].perishable : '';
  const details = [line.format, documentWords[language].reference(line.sku), perishable];
  return {
    location: line.location === '' ? '—' : line.location,
    name: line.name,
    details: details.filter((detail) => detail !== '').join(' · '),
    personalisation: line.personalisation && { label: line.personalisation.label, text: line.personalisation.text },
    gift: gift ? giftNumber(gift, language) : '',
    quantity: line.quantity,
  };
}

function slipGift(gift: Gift, language: Language): SlipGift {
  const { line } = gift;
  const packets = line.quantity === 1 ? '' : slipWords[language].packets(line.quantity);
  const content = `${named(line)}${packets}`;
  return { number: giftNumber(gift, language), wrap: gift.wrap, content, card: gift.card };
}

function named({ name, format }: OrderLine): string {
  return format === '' ? name : `${name} · ${format}`;
}
