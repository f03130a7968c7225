/** Delivery offers on the articles as this workstation knows them (ORD-7, LIV-1). */
import type { OffersAsked, OffersTold } from '../../domain/order/offers-told.ts';
import { typedInstant } from '../../domain/calendar/local-time.ts';
import { stockId } from '../../domain/catalogue/article.ts';
import { localDay } from '../../domain/format.ts';
import { Instant } from '../../domain/ids.ts';
import { priceBasket } from '../../domain/order/basket.ts';
import { loadOf } from '../../domain/order/delivery.ts';
import { type Offer, offersOf } from '../../domain/order/offers.ts';
import type { OrderLine } from '../../domain/order/parts.ts';
import { sentence } from '../../domain/order/reading.ts';
import { vatOf } from '../../domain/order/vat.ts';
import { refusal } from '../../domain/refusal.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { type Sight, docById, profileOf, shopsSeen } from './sight.ts';

/** Throws `Refusal` unknownArticle, unknownPaymentMethod, badInput (a day that does not exist, an hour that is skipped). */
export function deliveryOffers(sight: Sight, asked: OffersAsked, now: string): OffersTold {
  shopsSeen(sight, asked.shop);
  const profile = profileOf(sight.conn, asked.shop);
  if (!profile) throw refusal('notFound', { table: 'shops', id: asked.shop });
  const at = instantOf(asked.at, profile, now);
  const lines = priced(sight, profile, asked, at);
  const load = loadOf(profile, lines);
  const { minutesLeft, modes } = offersOf(profile, { to: asked.to, callerPhone: '', load, at });
  return { at, minutesLeft, offers: modes.map((offer) => told(sight, profile, asked, at, offer)) };
}

function instantOf(at: string | null, profile: ShopProfile, now: string): string {
  if (at === null) return now;
  return Instant.safeParse(at).success ? at : typedInstant(at, profile.cutOff.timeZone, 'at');
}

function priced({ conn }: Sight, profile: ShopProfile, { lines, shop }: OffersAsked, at: string): OrderLine[] {
  const plain = { personalisation: '', wrapId: null, cardText: '' };
  const basket = lines.map((line, index) => ({ ...line, ...plain, id: String(index) }));
  const found = priceBasket(
    profile,
    basket,
    ({ articleId, sku }) => ({
      article: docById(conn, 'articles', articleId),
      stock: docById(conn, 'stock', stockId(shop, sku)),
    }),
    localDay(at, profile.identity.timeZone),
  );
  for (const problem of found.problems.values()) if (problem.code === 'unknownArticle') throw problem;
  return found.lines;
}

function told(
  { priced: seesPrices }: Sight,
  profile: ShopProfile,
  { to, paymentMethod, language }: OffersAsked,
  at: string,
  { mode, zone, promise, no, priceCents, phoneDoubtful }: Offer,
): OffersTold['offers'][number] {
  const about = { modeId: mode.id, label: mode.label, phoneDoubtful };
  if (no)
    return {
      ...about,
      no: { code: no.code, detail: no.detail },
      priceCents: null,
      dispatchDay: null,
      earliestDay: null,
      deliveryDay: null,
      sentence: null,
    };
  const payment = paymentMethod === null ? null : profile.paymentMethods.find(({ id }) => id === paymentMethod);
  if (payment === undefined)
    throw refusal('unknownPaymentMethod', { rule: 'ORD-9', field: 'paymentMethod', method: paymentMethod ?? '' });
  const vatCharged = vatOf(profile, to).charged;
  const reader = { relay: null, gift: false, recipient: null, surprise: false, stockFresh: true, now: at };
  return {
    ...about,
    no: null,
    priceCents: seesPrices ? priceCents : null,
    dispatchDay: promise?.dispatchDay ?? null,
    earliestDay: promise?.earliestDay ?? null,
    deliveryDay: promise?.deliveryDay ?? null,
    sentence: sentence({ profile, mode, zone, promise, vatCharged, payment, ...reader }, language),
  };
}
