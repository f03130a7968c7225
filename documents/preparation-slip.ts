/**
 * The preparation slip (bon de préparation): what the warehouse picks, marks, wraps and packs, in the order of the
 * shelves, without prices (DOC-7, ROLE-2). It never goes into a parcel, least of all a surprise's (DOC-3).
 */
import { addressLines } from '../domain/customer/address.ts';
import type { Order } from '../domain/order/order.ts';
import { type ShopProfile, carrierOf, statusLabel } from '../domain/shop/profile.ts';
import { dateAndTime } from './dates.ts';
import { type Gift, giftCount, giftNumber, giftsOf } from './gifts.ts';
import type { OrderLine } from '../domain/order/parts.ts';
import type { DeliveryMode } from '../domain/shop/delivery-mode.ts';

export interface PreparationSlip {
  code: string;
  shop: string;
  tint: string;
  /** `Passée le … · En préparation · Imprimé le …` */
  story: string;
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

export const SURPRISE_BAND = 'SURPRISE — ne pas mettre dans le colis';
export const CANCELLED_BAND = 'COMMANDE ANNULÉE — ne pas préparer';

export function preparationSlip(order: Order, profile: ShopProfile, now: string): PreparationSlip {
  const { timeZone, country } = profile.identity;
  const gifts = giftsOf(order);
  const mode = profile.deliveryModes.find(({ id }) => id === order.mode.id);
  const story = [
    `Passée le ${dateAndTime(order.placedAt, timeZone)} ${order.source === 'phone' ? 'par téléphone' : 'sur le site'}`,
    statusLabel(profile, order.status).fr,
    `Imprimé le ${dateAndTime(now, timeZone)}`,
  ];
  return {
    code: order.code,
    shop: profile.name,
    tint: profile.tint.light,
    story: story.join(' · '),
    bands: [...(order.status === 'cancelled' ? [CANCELLED_BAND] : []), ...(order.surprise ? [SURPRISE_BAND] : [])],
    alerts: order.alerts.map(({ kind, at, text }) => `${alertWords[kind]} (${dateAndTime(at, timeZone)}) : ${text}`),
    mode: order.mode.label,
    modeDetails: modeDetails(order, profile, mode),
    delivery: addressLines(order.delivery, country),
    phone: order.delivery.phone === '' ? order.customer.phone : order.delivery.phone,
    instructions: order.instructions,
    pieces: order.lines.reduce((pieces, line) => pieces + line.quantity, 0),
    gifts: giftCount(gifts),
    articles: byLocation(order.lines).map((line) =>
      slipArticle(
        line,
        gifts.find((gift) => gift.line === line),
      ),
    ),
    wraps: gifts.map(slipGift),
  };
}

const alertWords: Record<Order['alerts'][number]['kind'], string> = {
  workshop: 'Atelier, à refaire',
  label: 'Étiquette, à réimprimer',
};

function modeDetails(order: Order, profile: ShopProfile, mode: DeliveryMode | undefined): string[] {
  const carrier = order.mode.carrier === null ? undefined : carrierOf(profile, order.mode.carrier);
  return [
    ...(carrier ? [`Transporteur : ${carrier.name}`] : []),
    ...(mode?.signature ? ['Remise contre signature'] : []),
    ...(mode?.kind === 'warehouse' ? ['Le client vient chercher le colis'] : []),
  ];
}

const natural = new Intl.Collator('fr', { numeric: true });

/** One walk through the shelves; articles without a bin come last. */
function byLocation(lines: readonly OrderLine[]): OrderLine[] {
  return lines.toSorted((a, b) => {
    if (a.location === '' || b.location === '') return Number(a.location === '') - Number(b.location === '');
    return natural.compare(a.location, b.location);
  });
}

function slipArticle(line: OrderLine, gift: Gift | undefined): SlipArticle {
  const details = [line.format, `Réf. ${line.sku}`, line.perishable ? 'Périssable' : ''];
  return {
    location: line.location === '' ? '—' : line.location,
    name: line.name,
    details: details.filter((detail) => detail !== '').join(' · '),
    personalisation: line.personalisation && { label: line.personalisation.label, text: line.personalisation.text },
    gift: gift ? giftNumber(gift) : '',
    quantity: line.quantity,
  };
}

function slipGift(gift: Gift): SlipGift {
  const { line } = gift;
  const article = line.format === '' ? line.name : `${line.name} · ${line.format}`;
  const packets = line.quantity === 1 ? '' : ` (${line.quantity} paquets séparés)`;
  return { number: giftNumber(gift), wrap: gift.wrap, content: `${article}${packets}`, card: gift.card };
}
