/** From what was asked to an order that may stand: every rule of placing in one place (ORD-2…17, LIV-2…8, PRX-*). */
import { type Article, type Stock, stockId } from '../catalogue/article.ts';
import { localDay } from '../format.ts';
import type { Language } from '../language.ts';
import { type Refusal, type RefusalDetail, refusal, throwIf } from '../refusal.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { holdsCardNumber } from '../card-number.ts';
import type { Ctx, Tx } from '../tx.ts';
import { askedCodes, useVouchers } from '../voucher/use.ts';
import { type BasketLine, type Held, priceBasket } from './basket.ts';
import { findMode, loadOf, whyNotCountry, whyNotDeliver } from './delivery.ts';
import { soldGiftCards, whyNotGiftCards } from './gift-cards.ts';
import type { Order, OrderCustomer } from './order.ts';
import type { OrderLine } from './parts.ts';
import type { PlacePhoneOrder } from './place.ts';
import { quote } from './quote.ts';
import { relayFor } from './relay.ts';
import { whyNotReturnOption } from './return-option.ts';
import { moveStock } from './stock.ts';
import { entry } from './timeline.ts';

type NewOrder = Omit<PlacePhoneOrder, 'buyer' | 'keepAddresses' | 'paidLinkId' | 'giftCardCodes'>;

interface Who {
  customer: OrderCustomer;
  language: Language;
  source: Order['source'];
}

/** Moves the stock and counts the codes; the caller writes the order. */
export async function newOrder(tx: Tx, ctx: Ctx, profile: ShopProfile, args: NewOrder, who: Who): Promise<Order> {
  const { customer, language } = who;
  throwIf(whyNotText('instructions', args.instructions));
  if (args.lines.length === 0 && args.giftCards.length === 0)
    throw refusal('noLines', { rule: 'ORD-1', field: 'lines' });
  throwIf(whyNotGiftCards(profile, args));
  const lines = await mustPrice(tx, profile, args.lines, ctx.issuedAt);
  const mode = findMode(profile, args.modeId);
  if (!mode) throw refusal('unknownDeliveryMode', { rule: 'ORD-7', field: 'modeId', mode: args.modeId });
  if (mode.kind !== 'mail') {
    throwIf(whyNotCountry(profile, args.delivery));
    throwIf(whyNotDeliver(mode, args.delivery, customer.phone, loadOf(profile, lines)));
  }
  const relay = await relayFor(tx, mode, args.relayId, loadOf(profile, lines).grams);
  const method = profile.paymentMethods.find(({ id }) => id === args.paymentMethod);
  if (!method)
    throw refusal('unknownPaymentMethod', { rule: 'ORD-9', field: 'paymentMethod', method: args.paymentMethod });
  if (args.surprise && !profile.gifts.surprise) throw refusal('badInput', { rule: 'ORD-13', field: 'surprise' });
  if (args.returnOption) throwIf(whyNotReturnOption(profile, lines, who.source));
  const codes = await askedCodes(tx, profile.id, args.codes, []);
  const asked = { lines, giftCards: soldGiftCards(args.giftCards), returnOption: args.returnOption, mode, codes };
  const buyer = { delivery: args.delivery, customerId: customer.id, email: customer.email, at: ctx.issuedAt };
  const { order: quoted, codeProblems } = quote(profile, { ...asked, ...buyer });
  throwIf([...codeProblems.values()][0]);
  throwIf(whyNotTotal(args.expectedTotalCents, quoted.totals.totalCents));
  await moveStock(tx, profile.id, [], lines);
  await useVouchers(tx, [], quoted.discounts, customer);
  const { mode: quotedMode, ...priced } = quoted;
  if (!quotedMode) throw refusal('unknownDeliveryMode', { rule: 'ORD-7', field: 'modeId', mode: args.modeId });
  return {
    id: args.orderId,
    shop: profile.id,
    code: args.code,
    source: who.source,
    externalId: null,
    status: 'recorded',
    since: { recorded: ctx.issuedAt },
    placedAt: ctx.issuedAt,
    language,
    customer,
    billing: args.billing,
    delivery: args.delivery,
    instructions: args.instructions,
    surprise: args.surprise,
    ...priced,
    mode: quotedMode,
    relay,
    payment: {
      method: method.id,
      label: method.label.fr,
      paidCents: 0,
      givenBackCents: 0,
      paidAt: null,
      reference: '',
      receipts: [],
    },
    packing: [],
    afterSale: nothingAfter,
    parcels: [],
    alerts: [],
    timeline: [entry(ctx, { what: 'placed', after: args.code })],
  };
}

export const nothingAfter: Order['afterSale'] = {
  returns: [],
  claims: [],
  investigations: [],
  refunds: [],
  makesGood: null,
};

/** Prices the lines on what the shelf holds now, or refuses naming every line that is gone (ORD-3). `at`: ISO UTC. */
export async function mustPrice(
  tx: Tx,
  profile: ShopProfile,
  basket: readonly BasketLine[],
  at: string,
  held?: Held,
): Promise<OrderLine[]> {
  const articles = new Map<string, Article | undefined>();
  const stocks = new Map<string, Stock | undefined>();
  for (const { articleId, sku } of basket) {
    if (!articles.has(articleId)) articles.set(articleId, await tx.get('articles', articleId));
    if (!stocks.has(sku)) stocks.set(sku, await tx.get('stock', stockId(profile.id, sku)));
  }
  const shelf = (line: BasketLine) => ({ article: articles.get(line.articleId), stock: stocks.get(line.sku) });
  const day = localDay(at, profile.identity.timeZone);
  const { lines, problems } = priceBasket(profile, basket, shelf, day, held);
  throwIf(asOne([...problems.values()]));
  return lines;
}

/** The first problem speaks; all of them are listed so that the agent reads them out once. */
function asOne(problems: readonly Refusal[]): Refusal | undefined {
  const [first] = problems;
  if (!first) return undefined;
  const lines: RefusalDetail[] = problems.map((problem) => ({ ...problem.detail, code: problem.code }));
  return refusal(first.code, { ...first.detail, lines });
}

export function whyNotTotal(expected: number, actual: number): Refusal | undefined {
  return expected === actual
    ? undefined
    : refusal('priceChanged', { rule: 'PRX-3', field: 'expectedTotalCents', expected, actual });
}

/** ORD-9: a card number in a free text is refused before it is written anywhere. */
export function whyNotText(field: string, text: string): Refusal | undefined {
  return holdsCardNumber(text) ? refusal('cardNumber', { rule: 'ORD-9', field }) : undefined;
}
