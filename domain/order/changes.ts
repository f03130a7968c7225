/** Changes of a placed order, each behind its gate (VIE-2…5); the total is told again before it changes. */
import { z } from 'zod';
import { command } from '../command.ts';
import { WrittenAddress, addressLines } from '../customer/address.ts';
import { Id, Slug } from '../ids.ts';
import { PriceCents } from '../money.ts';
import { refusal, throwIf } from '../refusal.ts';
import { note } from '../text.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { mustGet } from '../tx.ts';
import { VoucherCode } from '../voucher/voucher.ts';
import { mustBeWhole } from '../warehouse/holding.ts';
import { Basket, type BasketLine, giftWrap, whyNotPersonalisation } from './basket.ts';
import { mustPrice, whyNotText } from './new-order.ts';
import { close, openFor } from './open-order.ts';
import type { Order } from './order.ts';
import { keepOwnPrices } from './own-prices.ts';
import type { OrderLine } from './parts.ts';
import { Instructions } from './place.ts';
import { requoted } from './requote.ts';
import { countBySku, moveStock } from './stock.ts';
import type { What } from './timeline.ts';

/** Null: the codes that the order has, as far as they still hold. Given: exactly these, or a refusal (ORD-8). */
const Codes = z.array(VoucherCode).max(10).nullable().default(null);

/** Another address may need another mode or point, and cost more or less: all of it is one change (LIV-*, PRX-2). */
export const changeDeliveryAddress = command(
  'order.change',
  z.object({
    orderId: Id,
    delivery: WrittenAddress,
    /** Null: the order keeps its mode and its point. */
    modeId: Slug.nullable().default(null),
    relayId: z.string().max(60).nullable().default(null),
    codes: Codes,
    /** Null: as before. */
    expectedTotalCents: PriceCents.nullable().default(null),
  }),
  async (tx, { orderId, delivery, modeId, relayId, codes, expectedTotalCents }, ctx) => {
    const open = await openFor(tx, ctx, orderId, 'changeDeliveryAddress');
    const { order, profile } = open;
    const way = modeId === null ? { ...wayOf(order), codes } : { modeId, relayId, codes };
    const before = deliveryWords(order, profile);
    const changed = await requoted(tx, ctx, open, { ...order, delivery }, expectedTotalCents, way);
    const sameAddress = JSON.stringify(order.delivery) === JSON.stringify(delivery);
    if (sameAddress && order.mode.id === changed.mode.id && order.relay?.id === changed.relay?.id)
      throw refusal('nothingChanges', { field: 'delivery' });
    const what: What = { what: 'deliveryAddressChanged', before, after: deliveryWords(changed, profile) };
    await close(tx, ctx, open, 'changeDeliveryAddress', changed, what);
  },
);

export const addDeliveryInstructions = command(
  'order.change',
  z.object({ orderId: Id, instructions: Instructions }),
  async (tx, { orderId, instructions }, ctx) => {
    const open = await openFor(tx, ctx, orderId, 'addDeliveryInstructions');
    const { order } = open;
    throwIf(whyNotText('instructions', instructions));
    if (instructions === order.instructions) throw refusal('nothingChanges', { field: 'instructions' });
    const what: What = { what: 'instructionsChanged', before: order.instructions, after: instructions };
    await close(tx, ctx, open, 'addDeliveryInstructions', { ...order, instructions }, what);
  },
);

/** The text only: paying for a personalisation that was not bought is a change of articles (VIE-3). */
export const changePersonalisation = command(
  'order.change',
  z.object({ orderId: Id, lineId: Id, text: note(500) }),
  async (tx, { orderId, lineId, text }, ctx) => {
    const open = await openFor(tx, ctx, orderId, 'changePersonalisation');
    const line = mustFindLine(open.order, lineId);
    const personalisation = line.personalisation;
    if (!personalisation) throw refusal('notPersonalisable', { rule: 'ORD-11', lineId, name: line.name });
    if (text === '') throw refusal('personalisationMissing', { rule: 'ORD-11', lineId, name: line.name });
    const article = await mustGet(tx, 'articles', line.articleId);
    throwIf(whyNotPersonalisation(article, text, { lineId, sku: line.sku, name: line.name }));
    if (text === personalisation.text) throw refusal('nothingChanges', { field: 'text' });
    const lines = replaced(open.order, { ...line, personalisation: { ...personalisation, text } });
    const what: What = { what: 'personalisationChanged', before: personalisation.text, after: text, reason: line.name };
    await close(tx, ctx, open, 'changePersonalisation', { ...open.order, lines }, what);
  },
);

/** Wrap and message card of one line, with the new total told beforehand (VIE-2, ORD-12). */
export const changeGift = command(
  'order.change',
  z.object({ orderId: Id, lineId: Id, wrapId: Slug.nullable(), cardText: note(1000), expectedTotalCents: PriceCents }),
  async (tx, { orderId, lineId, wrapId, cardText, expectedTotalCents }, ctx) => {
    const open = await openFor(tx, ctx, orderId, 'changeGifts');
    const line = mustFindLine(open.order, lineId);
    const kept = open.order.lines.map(asBasketLine);
    const asked = kept.map((other) => (other.id === lineId ? { ...other, wrapId, cardText } : other));
    // checks the wrap against the shop's papers; the order's own prices of the other lines stay
    await mustPrice(tx, open.profile, asked, open.order.placedAt, countBySku(open.order.lines));
    const wrap = giftWrap(open.profile, wrapId, cardText);
    if (JSON.stringify(wrap) === JSON.stringify(line.wrap)) throw refusal('nothingChanges', { field: 'wrapId' });
    const lines = replaced(open.order, { ...line, wrap });
    const changed = await requoted(tx, ctx, open, { ...open.order, lines }, expectedTotalCents, null);
    const what: What = { what: 'giftChanged', before: giftWords(line), after: giftWords({ wrap }), reason: line.name };
    await close(tx, ctx, open, 'changeGifts', changed, what);
  },
);

/** All lines anew: what stays keeps its place, the stock moves by the difference (VIE-2, VIE-5, ORD-3). */
export const changeArticles = command(
  'order.change',
  z.object({ orderId: Id, lines: Basket, codes: Codes, expectedTotalCents: PriceCents }),
  async (tx, { orderId, lines: basket, codes, expectedTotalCents }, ctx) => {
    const open = await openFor(tx, ctx, orderId, 'changeArticles');
    // pieces that are not there are settled first, or they would be put back on the shelf
    await mustBeWhole(tx, orderId);
    const priced = await mustPrice(tx, open.profile, basket, ctx.issuedAt, countBySku(open.order.lines));
    const lines = keepOwnPrices(open.order.lines, priced);
    if (JSON.stringify(lines) === JSON.stringify(open.order.lines)) throw refusal('nothingChanges', { field: 'lines' });
    await moveStock(tx, open.order.shop, open.order.lines, lines);
    const way = { ...wayOf(open.order), codes };
    const changed = await requoted(tx, ctx, open, { ...open.order, lines, packing: [] }, expectedTotalCents, way);
    const what: What = { what: 'articlesChanged', before: articleWords(open.order.lines), after: articleWords(lines) };
    await close(tx, ctx, open, 'changeArticles', changed, what);
  },
);

export const changePaymentMethod = command(
  'order.change',
  z.object({ orderId: Id, paymentMethod: Slug }),
  async (tx, { orderId, paymentMethod }, ctx) => {
    const open = await openFor(tx, ctx, orderId, 'changePaymentMethod');
    const { order, profile } = open;
    const method = profile.paymentMethods.find(({ id }) => id === paymentMethod);
    if (!method)
      throw refusal('unknownPaymentMethod', { rule: 'ORD-9', field: 'paymentMethod', method: paymentMethod });
    if (method.id === order.payment.method) throw refusal('nothingChanges', { field: 'paymentMethod' });
    const payment = { ...order.payment, method: method.id, label: method.label.fr };
    const what: What = { what: 'paymentMethodChanged', before: order.payment.label, after: method.label.fr };
    await close(tx, ctx, open, 'changePaymentMethod', { ...order, payment }, what);
  },
);

export function asBasketLine(line: OrderLine): BasketLine {
  return {
    id: line.id,
    articleId: line.articleId,
    sku: line.sku,
    quantity: line.quantity,
    personalisation: line.personalisation?.text ?? '',
    wrapId: line.wrap?.wrapId ?? null,
    cardText: line.wrap?.card?.text ?? '',
  };
}

export function wayOf({ mode, relay }: Order) {
  return { modeId: mode.id, relayId: relay?.id ?? null };
}

function deliveryWords({ delivery, mode, relay }: Order, profile: ShopProfile): string {
  const where = relay ? [relay.name, `${relay.postalCode} ${relay.city}`] : [];
  return [...addressLines(delivery, profile.identity.country), mode.label, ...where].join(', ');
}

function mustFindLine(order: Order, lineId: string): OrderLine {
  const line = order.lines.find(({ id }) => id === lineId);
  if (!line) throw refusal('notFound', { table: 'lines', id: lineId });
  return line;
}

function replaced(order: Order, line: OrderLine): OrderLine[] {
  return order.lines.map((other) => (other.id === line.id ? line : other));
}

function giftWords({ wrap }: Pick<OrderLine, 'wrap'>): string {
  return wrap ? [wrap.label, wrap.card ? `« ${wrap.card.text} »` : ''].filter((part) => part !== '').join(' + ') : '—';
}

export function articleWords(lines: readonly OrderLine[]): string {
  return lines
    .map((line) => `${line.quantity} × ${line.name}${line.format === '' ? '' : ` (${line.format})`}`)
    .join(', ');
}
