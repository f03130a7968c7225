/**
 * The return slip (bon de retour) that lies in the parcel a customer sends back: where to, what, by when, who pays the
 * postage; its code is scanned at reception. No price of any kind (DOC-6).
 */
import { personName } from '../domain/customer/address.ts';
import type { Language } from '../domain/language.ts';
import type { Order } from '../domain/order/order.ts';
import type { Return } from '../domain/return/return.ts';
import type { ShopProfile } from '../domain/shop/profile.ts';
import { addressIn } from './address-lines.ts';
import { longDay } from './dates.ts';
import { type Letterhead, letterhead } from './letterhead.ts';
import { returnSlipWords } from './return-slip-words.ts';
import { priceFilter } from './without-prices.ts';
import { documentWords } from './words.ts';

export interface ReturnSlip {
  language: Language;
  code: string;
  order: string;
  shop: Letterhead;
  sendTo: string[];
  sender: string[];
  askedOn: string;
  sendBackBy: string;
  reason: string;
  postage: string;
  pieces: number;
  articles: { name: string; format: string; reference: string; quantity: number }[];
  footer: string;
}

export function returnSlip(doc: Return, order: Order, profile: ShopProfile): ReturnSlip {
  const { language } = order;
  const words = returnSlipWords[language];
  const clean = priceFilter(order);
  const head = letterhead(profile);
  const reason = profile.returns.reasons.find(({ id }) => id === doc.reason);
  const { lines } = profile.identity;
  return {
    language,
    code: doc.code,
    order: doc.orderCode,
    shop: { ...head, name: clean(head.name), lines: head.lines.map(clean) },
    sendTo: (lines[0] === profile.name ? lines : [profile.name, ...lines]).map(clean),
    sender: senderLines(order, profile, language).map(clean),
    askedOn: longDay(doc.askedOn, language),
    sendBackBy: doc.sendBackBy === null ? '' : longDay(doc.sendBackBy, language),
    reason: clean(reason?.label[language] ?? doc.reason),
    postage: words.postage[doc.postage],
    pieces: doc.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    articles: doc.lines.flatMap(({ lineId, quantity }) => {
      const line = order.lines.find(({ id }) => id === lineId);
      if (!line) return [];
      const reference = documentWords[language].reference(clean(line.sku));
      return [{ name: clean(line.name), format: clean(line.format), reference, quantity }];
    }),
    footer: clean(profile.documents.footer),
  };
}

/** Who ordered sends it back, from the billing address: a gift's recipient need not be told. */
function senderLines({ billing, customer }: Order, profile: ShopProfile, language: Language): string[] {
  const lines = addressIn(language, billing, profile.identity.country);
  return lines.length > 0 ? lines : [personName(customer)];
}
