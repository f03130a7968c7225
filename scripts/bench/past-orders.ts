/** Orders of three years, most of them long delivered, as the domain would have left them. */
import type { Article } from '../../domain/catalogue/article.ts';
import type { Customer } from '../../domain/customer/customer.ts';
import { orderCode } from '../../domain/ids.ts';
import type { Order } from '../../domain/order/order.ts';
import type { OrderStatus } from '../../domain/order/status.ts';
import { loadOf, orderMode, whyNotDeliver } from '../../domain/order/delivery.ts';
import { quote } from '../../domain/order/quote.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { type Dice, diceOf, idFor } from '../demo/dice.ts';
import { customerAt, customerId, one } from './crowd.ts';
import type { Shelves } from './shelves.ts';
import type { OrderLine, Parcel, TimelineEntry } from '../../domain/order/parts.ts';

export const TODAY = Date.parse('2026-11-20T10:00:00.000Z');
const SPAN_MS = 3 * 365 * 86_400_000;

const way = ['recorded', 'validated', 'inPreparation', 'prepared', 'shipped', 'delivered'] as const;
const happenings = ['placed', 'validated', 'preparationStarted', 'prepared', 'shipped', 'delivered'] as const;
const hours = [0, 2, 5, 9, 22, 70];
const cards = ['Joyeux anniversaire !', 'Merci pour tout.', 'Félicitations aux heureux parents.'];
const names = ['Camille', 'Léo', 'Inès', 'Maël', 'Jade', 'Noé', 'Zoé', 'Élise'];

export function orderId(index: number): string {
  return idFor(`bench-order:${index}`);
}

/** Of `orders`, with `customers` to order them. */
export function orderAt(index: number, orders: number, customers: number, shelves: Shelves): Order {
  const dice = diceOf(`bench-order:${index}`);
  const customer = customerAt(
    dice.between(0, Math.min(customers - 1, Math.floor((index * customers) / orders))),
    shelves.shops.map(({ profile }) => profile.id),
  );
  const profile = shelves.shops.find((shop) => shop.profile.id === customer.shop)?.profile;
  const address = customer.addresses[0]?.address;
  if (!profile || !address) throw new Error(`no shop or address for ${customerId(index)}`);
  const placedMs = TODAY - Math.round(SPAN_MS * (1 - (index + 1) / orders));
  const placedAt = new Date(placedMs).toISOString();
  const status = statusAt(dice, (TODAY - placedMs) / 86_400_000);
  const lines = Array.from({ length: dice.between(1, 7) }, (_, at) => lineOf(dice, `${index}:${at}`, profile, shelves));
  const load = loadOf(profile, lines);
  const delivery = customer.addresses.at(-1)?.address ?? address;
  const toDoors = profile.deliveryModes.filter(({ network }) => network === null);
  const modes = toDoors.filter((mode) => whyNotDeliver(mode, delivery, '0600000000', load) === undefined);
  // too heavy for all of them: somebody made an exception then
  const mode = one(dice, modes.length > 0 ? modes : toDoors);
  const asked = { lines, giftCards: [], returnOption: false, mode, delivery, codes: [], at: placedAt };
  const quoted = quote(profile, { ...asked, customerId: customer.id, email: customer.details.email }).order;
  const sums = quoted.totals;
  // letters that a backend gives to no new client
  const code = orderCode(one(dice, ['QA', 'QB', 'QC', 'QD']), index + 1);
  const method = one(dice, profile.paymentMethods);
  const reached = status === 'cancelled' ? 0 : way.indexOf(status);
  const paid = reached >= way.indexOf('inPreparation') || dice.chance(70);
  const reference = paid ? `TX-${dice.between(100_000, 999_999)}` : '';
  const at = (step: number) => new Date(Math.min(TODAY, placedMs + (hours[step] ?? 0) * 3_600_000)).toISOString();
  const web = dice.chance(60);
  return {
    id: orderId(index),
    shop: profile.id,
    code,
    source: web ? 'web' : 'phone',
    externalId: web ? `W${index}` : null,
    status,
    since: {
      ...Object.fromEntries(way.slice(0, reached + 1).map((name, step) => [name, at(step)])),
      ...(status === 'cancelled' ? { cancelled: at(1) } : {}),
    },
    placedAt,
    customer: personOf(customer, dice.chance(12)),
    billing: address,
    delivery,
    instructions: dice.chance(15) ? 'Sonner deux fois.' : '',
    surprise: profile.gifts.surprise && dice.chance(6),
    ...quoted,
    mode: orderMode(mode, delivery, load),
    relay: null,
    language: 'fr',
    packing: [],
    afterSale: { returns: [], claims: [], investigations: [], refunds: [], makesGood: null },
    payment: {
      method: method.id,
      label: method.label.fr,
      paidCents: paid ? sums.totalCents : 0,
      givenBackCents: 0,
      paidAt: paid ? placedAt : null,
      reference,
      receipts: paid
        ? [
            {
              id: orderId(index),
              method: method.id,
              amountCents: sums.totalCents,
              at: placedAt,
              reference,
              providerId: null,
            },
          ]
        : [],
    },
    parcels: reached >= 4 && mode.carrier !== null ? [parcelOf(dice, index, mode.carrier, at(4))] : [],
    alerts: reached < 4 && dice.chance(3) ? [{ kind: 'label', at: placedAt, text: 'Adresse changée' }] : [],
    timeline: happenings.slice(0, reached + 1).map((what, step) => told(what, at(step), step === 0 ? code : null)),
  };
}

function statusAt(dice: Dice, ageDays: number): OrderStatus {
  if (dice.chance(3)) return 'cancelled';
  if (ageDays > 8 && !dice.chance(1)) return 'delivered';
  return one(dice, way);
}

function personOf({ id, details }: Customer, guest: boolean): Order['customer'] {
  const { civility, lastName, firstName, email, phone } = details;
  return { id: guest ? null : id, civility, lastName, firstName, email, phone };
}

function parcelOf(dice: Dice, index: number, carrier: string, shippedAt: string): Parcel {
  const number = String(dice.between(0, 99_999_999_999)).padStart(11, '0');
  return { id: idFor(`bench-parcel:${index}`), carrier, trackingNumber: `6A${number}`, shippedAt };
}

function lineOf(dice: Dice, key: string, profile: ShopProfile, shelves: Shelves): OrderLine {
  const article: Article = one(dice, shelves.byShop.get(profile.id) ?? []);
  const { sku, label, unitCents, weightGrams } = one(dice, article.formats);
  const offer = article.personalisation;
  const wrap = article.wrappable && dice.chance(25) ? one(dice, profile.gifts.wraps) : null;
  const card = profile.gifts.card && dice.chance(40) ? profile.gifts.card : null;
  return {
    id: idFor(`bench-line:${key}`),
    articleId: article.id,
    sku,
    name: article.name,
    format: label,
    location: article.location,
    quantity: dice.chance(70) ? 1 : dice.between(2, 6),
    unitCents,
    listCents: null,
    rateBp: article.rateBp,
    weightGrams: weightGrams ?? profile.weights.unknownGrams,
    category: article.category,
    perishable: article.perishable,
    personalisation: offer
      ? { label: offer.label, text: dice.pick(['Margaux', ...names]), unitCents: offer.priceCents }
      : null,
    wrap: wrap && {
      wrapId: wrap.id,
      kind: wrap.kind,
      label: wrap.label.fr,
      unitCents: wrap.priceCents,
      rateBp: profile.gifts.wrapRateBp,
      card: card && { text: one(dice, cards), unitCents: card.priceCents },
    },
  };
}

function told(what: string, at: string, after: string | null): TimelineEntry {
  const by = { by: 'melissa', byName: 'Mélissa', device: 'Poste 1' };
  return { at, confirmedAt: at, ...by, what, before: null, after, reason: null };
}
