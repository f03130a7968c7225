/** What a customer of a demo shop might order. */
import type { Article } from '../../domain/catalogue/article.ts';
import type { Address } from '../../domain/customer/address.ts';
import type { Customer } from '../../domain/customer/customer.ts';
import { type BasketLine, priceBasket } from '../../domain/order/basket.ts';
import { localDay } from '../../domain/format.ts';
import { findMode, loadOf, whyNotDeliver } from '../../domain/order/delivery.ts';
import { quote } from '../../domain/order/quote.ts';
import type { DeliveryMode } from '../../domain/shop/delivery-mode.ts';
import type { PaymentMethod } from '../../domain/shop/profile.ts';
import type { Chance } from './chance.ts';
import type { DemoShop } from './demo-shops.ts';

export interface InventedOrder {
  customer: Customer;
  address: Address;
  modeId: string;
  lines: BasketLine[];
  method: PaymentMethod;
  surprise: boolean;
  instructions: string;
  returnOption: boolean;
  totalCents: number;
}

const cards = [
  'Joyeux anniversaire !',
  'Merci pour tout, de la part de toute l’équipe.',
  'Félicitations aux heureux parents.',
];
const names = ['Camille', 'Léo', 'Inès', 'Maël', 'Jade', 'Noé', 'Zoé', 'Élise'];
const notes = ['Sonner deux fois.', 'Laisser chez la gardienne.', 'Code portail 1407.', 'Livrer après 14 h.'];

/** `at`: when it is placed, ISO UTC. Null: nowhere to deliver this customer, or nothing on the shelf. `onHand` tells what may still be sold. */
export function inventOrder(
  shop: DemoShop,
  chance: Chance,
  onHand: (sku: string) => number,
  at: string,
): InventedOrder | null {
  const { profile } = shop;
  const customer = chance.pick(shop.customers);
  const address = customer.addresses[0]?.address;
  if (!address) return null;
  const wanted = Array.from({ length: chance.pick([1, 1, 1, 2, 2, 3, 4]) }, () => chance.pick(shop.articles));
  const lines = [...new Set(wanted)].flatMap((article) => inventLine(shop, chance, article, onHand));
  const modes = modesFor(shop, customer, lines, at);
  if (modes.length === 0 || lines.length === 0) return null;
  const modeId = chance.pick(modes).id;
  const invented = {
    customer,
    address,
    modeId,
    lines,
    method: chance.pick(profile.paymentMethods),
    surprise: profile.gifts.surprise && chance.percent(12),
    instructions: chance.percent(20) ? chance.pick(notes) : '',
    returnOption: false,
  };
  return { ...invented, totalCents: totalOf(shop, invented, at) };
}

/** Nobody chooses a pick-up point for an invented customer. */
export function modesFor(shop: DemoShop, customer: Customer, lines: readonly BasketLine[], at: string): DeliveryMode[] {
  const { profile } = shop;
  const address = customer.addresses[0]?.address;
  const load = loadOf(profile, pricedLines(shop, lines, at));
  const goes = (mode: DeliveryMode) =>
    address && mode.network === null && whyNotDeliver(mode, address, customer.details.phone, load) === undefined;
  return profile.deliveryModes.filter(goes);
}

/** In cents, as the backend will price it. */
export function totalOf(shop: DemoShop, order: Omit<InventedOrder, 'totalCents'>, at: string): number {
  const { profile } = shop;
  const { customer, address, lines, modeId, returnOption } = order;
  const mode = findMode(profile, modeId);
  const asked = { lines: pricedLines(shop, lines, at), giftCards: [], returnOption, mode, codes: [], at };
  const who = { customerId: customer.id, email: customer.details.email, delivery: address };
  return quote(profile, { ...asked, ...who }).order.totals.totalCents;
}

function pricedLines({ profile, articles, stock }: DemoShop, lines: readonly BasketLine[], at: string) {
  const shelf = ({ articleId, sku }: BasketLine) => ({
    article: articles.find(({ id }) => id === articleId),
    stock: stock.find((row) => row.sku === sku),
  });
  return priceBasket(profile, lines, shelf, localDay(at, profile.identity.timeZone)).lines;
}

function inventLine(
  { profile }: DemoShop,
  chance: Chance,
  article: Article,
  onHand: (sku: string) => number,
): BasketLine[] {
  const quantity = chance.pick([1, 1, 1, 1, 2, 2, 3, 6]);
  const formats = article.formats.filter(({ sku }) => onHand(sku) >= quantity);
  if (!article.active || formats.length === 0) return [];
  const wraps = article.wrappable && chance.percent(35) ? profile.gifts.wraps : [];
  const wrapId = wraps.length > 0 ? chance.pick(wraps).id : null;
  const offer = article.personalisation;
  const personal = offer && (offer.required || chance.percent(60)) ? chance.pick(names).slice(0, offer.maxLength) : '';
  const cardText = wrapId !== null && profile.gifts.card && chance.percent(50) ? chance.pick(cards) : '';
  const line = { articleId: article.id, sku: chance.pick(formats).sku, quantity, personalisation: personal };
  return [{ ...line, id: chance.id(), wrapId, cardText }];
}
