/** What a customer of a demo shop might order. */
import type { Article } from '../../domain/catalogue/article.ts';
import type { Address } from '../../domain/customer/address.ts';
import type { Customer } from '../../domain/customer/customer.ts';
import { type BasketLine, priceBasket } from '../../domain/order/basket.ts';
import { localDay } from '../../domain/format.ts';
import { loadOf, whyNotDeliver } from '../../domain/order/delivery.ts';
import { quote } from '../../domain/order/quote.ts';
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
  const phone = customer.details.phone;
  const wanted = Array.from({ length: chance.pick([1, 1, 1, 2, 2, 3, 4]) }, () => chance.pick(shop.articles));
  const lines = [...new Set(wanted)].flatMap((article) => inventLine(shop, chance, article, onHand));
  const articles = new Map(shop.articles.map((article) => [article.id, article]));
  const stock = new Map(shop.stock.map((row) => [row.sku, row]));
  const shelf = (line: BasketLine) => ({ article: articles.get(line.articleId), stock: stock.get(line.sku) });
  const priced = priceBasket(profile, lines, shelf, localDay(at, profile.identity.timeZone)).lines;
  const load = loadOf(profile, priced);
  // nobody chooses a pick-up point for an invented customer
  const modes = profile.deliveryModes.filter(
    (mode) => mode.network === null && whyNotDeliver(mode, address, phone, load) === undefined,
  );
  if (modes.length === 0 || lines.length === 0) return null;
  const mode = chance.pick(modes);
  const asked = { lines: priced, giftCards: [], returnOption: false, mode, delivery: address, codes: [], at };
  const { totals: sums } = quote(profile, { ...asked, customerId: customer.id, email: customer.details.email }).order;
  return {
    customer,
    address,
    modeId: mode.id,
    lines,
    method: chance.pick(profile.paymentMethods),
    surprise: profile.gifts.surprise && chance.percent(12),
    instructions: chance.percent(20) ? chance.pick(notes) : '',
    totalCents: sums.totalCents,
  };
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
