/** Orders that the demo has not: placed here through a workstation, as an agent would. */
import type { Article, Stock } from '../../domain/catalogue/article.ts';
import { localDay } from '../../domain/format.ts';
import type { Address } from '../../domain/customer/address.ts';
import type { CustomerDetails } from '../../domain/customer/customer.ts';
import { type BasketLine, priceBasket } from '../../domain/order/basket.ts';
import { findMode } from '../../domain/order/delivery.ts';
import type { GiftCardAsked } from '../../domain/order/place.ts';
import { quote } from '../../domain/order/quote.ts';
import { type Station, freshId } from './shops.ts';

export interface Wish {
  shop: string;
  /** Names of articles, each with what is asked of it; the first article found is taken. */
  lines: readonly (Partial<BasketLine> & { article: string })[];
  details?: Partial<CustomerDetails>;
  delivery?: Partial<Address>;
  instructions?: string;
  surprise?: boolean;
  modeId: string;
  paymentMethod?: string;
  giftCards?: readonly Omit<GiftCardAsked, 'id'>[];
  returnOption?: boolean;
}

const buyer: CustomerDetails = {
  civility: 'mme',
  lastName: 'Marchand',
  firstName: 'Julie',
  email: 'julie.marchand@exemple.fr',
  phone: '06 39 98 12 40',
  birthDate: null,
  newsletter: false,
  language: 'fr',
  note: '',
};
const home: Address = {
  civility: 'mme',
  lastName: 'Marchand',
  firstName: 'Julie',
  company: '',
  complement1: '',
  complement2: '',
  street: '14 rue des Tilleuls',
  locality: '',
  postalCode: '42000',
  city: 'Saint-Étienne',
  country: 'FR',
  phone: '',
};

const island: Partial<Address> = {
  street: '27 chemin Bancoul',
  postalCode: '97400',
  city: 'Saint-Denis',
  country: 'RE',
};

/** Someone must be signed in who may place orders. Returns the id of the order. */
export async function placeOrder(station: Station, wish: Wish): Promise<string> {
  const profile = (await station.query('shops', {})).find(({ id }) => id === wish.shop);
  if (!profile) throw new Error(`no shop ${wish.shop}`);
  const lines: BasketLine[] = [];
  const shelves = new Map<string, { article: Article; stock: Stock }>();
  for (const { article: text, ...asked } of wish.lines) {
    const [hit] = await station.query('articleSearch', { shop: wish.shop, text, stock: 'in', limit: 1 });
    const stock = hit?.stock.toSorted((a, b) => b.onHand - a.onHand)[0];
    if (!hit || !stock) throw new Error(`no article ${text}`);
    shelves.set(stock.sku, { article: hit.article, stock });
    const plain = { quantity: 1, personalisation: '', wrapId: null, cardText: '' };
    lines.push({ id: freshId(), articleId: hit.article.id, sku: stock.sku, ...plain, ...asked });
  }
  const at = new Date().toISOString();
  const shelf = ({ sku }: BasketLine) => shelves.get(sku) ?? { article: undefined, stock: undefined };
  const priced = priceBasket(profile, lines, shelf, localDay(at, profile.identity.timeZone));
  const mode = findMode(profile, wish.modeId);
  const billing = wish.shop === 'caseapains' ? { ...home, ...island } : home;
  const delivery = { ...billing, ...wish.delivery };
  const details = { ...buyer, ...wish.details };
  const giftCards = (wish.giftCards ?? []).map((card) => ({ id: freshId(), ...card }));
  const returnOption = wish.returnOption ?? false;
  const asked = { lines: priced.lines, giftCards, returnOption, mode, delivery, codes: [], at };
  const { totals: sums } = quote(profile, { ...asked, customerId: null, email: details.email }).order;
  const { orderId } = await station.act('placeOrder', {
    commandId: freshId(),
    draftId: null,
    args: {
      orderId: freshId(),
      shop: wish.shop,
      buyer: { kind: 'guest', details },
      billing,
      delivery,
      keepAddresses: [],
      instructions: wish.instructions ?? '',
      surprise: wish.surprise ?? false,
      modeId: wish.modeId,
      lines,
      giftCards,
      returnOption,
      paymentMethod: wish.paymentMethod ?? profile.paymentMethods.find(({ kind }) => kind !== 'link')?.id ?? '',
      expectedTotalCents: sums.totalCents,
    },
  });
  return orderId;
}
