/** What the card of the delivery modes says of one, in a few words: its name stands above them. */
import type { Locale } from '../../domain/format.ts';
import type { PhoneFit } from '../../domain/place/delivery-phone.ts';
import type { Offer } from '../../domain/order/offers.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { PaymentMethod } from '../../domain/shop/profile.ts';
import { dayMonth } from './days.ts';
import type { DeliveryWords } from './delivery-words.ts';

/** `day` writes `2026-11-25` with its weekday. */
export function promiseText(
  { mode, zone, promise }: Offer,
  payment: PaymentMethod | null,
  t: DeliveryWords,
  day: (day: string) => string,
  locale: Locale,
): string {
  if (!promise?.deliveryDay || !promise.earliestDay || !zone?.delay) return t.noPromise;
  const { deliveryDay: last, earliestDay: first } = promise;
  if (mode.kind === 'warehouse') return t.ready(day(last));
  if (payment !== null && payment.kind !== 'link') return t.afterPayment(zone.delay.to);
  // « 48 h » is a day with an earlier chance; weeks are a span
  if (zone.delay.to > zone.delay.from) return t.between(dayMonth(locale, first), dayMonth(locale, last));
  return first < last ? `${t.arrives(day(last))}${t.earliest(day(first))}` : t.arrives(day(last));
}

export function whyText({ detail }: Refusal, needsMobile: boolean, { why: t, kilos }: DeliveryWords): string {
  if (detail['why'] === 'phone') return phoneText(detail['fit'], needsMobile, t);
  if (detail['why'] === 'weight') return t.weight(kilos(String(Number(detail['max']) / 1000)));
  if (detail['territory'] === 'FR-COR') return t.corsica;
  if (detail['territory'] === 'FR-ARM') return t.forces;
  if (detail['territory'] === 'MC') return t.monaco;
  if (detail['why'] === 'country') return t.country;
  const only = Array.isArray(detail['only']) ? detail['only'].map(String) : [];
  if (only.length > 0) return t.only(only.join(', '));
  return detail['department'] === null ? t.address : t.elsewhere;
}

function phoneText(fit: unknown, needsMobile: boolean, t: DeliveryWords['why']): string {
  const texts: Partial<Record<PhoneFit, string>> = {
    notMobile: t.notMobile,
    elsewhere: t.otherPlace,
    invalid: t.invalid,
  };
  return texts[fit as PhoneFit] ?? (needsMobile ? t.mobile : t.phone);
}
