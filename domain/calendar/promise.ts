/**
 * The day an order leaves and the day it is promised (LIV-1). Dispatch keeps the shop's holidays, delivery those of the
 * address. Days are `YYYY-MM-DD`, instants ISO UTC.
 */
import { Temporal } from 'temporal-polyfill';
import type { OrderPromise } from '../order/parts.ts';
import type { DeliveryMode, DeliveryZone } from '../shop/delivery-mode.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { nextDay } from './days.ts';
import { type Place, calendarOf, isBusinessDay, isCarrierDay } from './holidays.ts';
import { instantAt, localOf } from './local-time.ts';

type Shop = Pick<ShopProfile, 'cutOff' | 'identity'>;

/** The day the parcel leaves: exactly the cut-off counts as after it (LIV-1). */
export function dispatchDay(instant: string, shop: Shop): string {
  const { day } = localOf(instant, shop.cutOff.timeZone);
  const leaves = isBusinessDay(day, shop.identity.country) && millisecondsLeft(instant, day, shop) > 0;
  return leaves ? day : nextDay(day, (next) => isBusinessDay(next, shop.identity.country));
}

/**
 * What is promised (LIV-1): the latest day counted in business days there, the earliest in the carrier's, Monday to
 * Saturday. A mode that delivers on Saturdays promises them (LIV-4). What is fetched is there when the shop is open.
 * Null for what is not carried at all.
 */
export function promiseOf(
  instant: string,
  mode: Pick<DeliveryMode, 'saturday' | 'kind'>,
  zone: Pick<DeliveryZone, 'delay'>,
  shop: Shop,
  to: Place,
): OrderPromise | null {
  if (mode.kind === 'mail') return null;
  const dispatch = dispatchDay(instant, shop);
  const told = { from: instant, dispatchDay: dispatch };
  if (zone.delay === null) return { ...told, deliveryDay: null, earliestDay: null };
  const there = mode.kind === 'warehouse' ? shop.identity.country : calendarOf(to);
  const carrier = (day: string) => isCarrierDay(day, there);
  const promised = mode.saturday ? carrier : (day: string) => isBusinessDay(day, there);
  return {
    ...told,
    deliveryDay: daysLater(dispatch, zone.delay.to, promised),
    earliestDay: daysLater(dispatch, zone.delay.from, carrier),
  };
}

/** Whole minutes until today's lorry, the last one begun; null once it has left, and on days without one. */
export function minutesToCutOff(now: string, shop: Shop): number | null {
  const { day } = localOf(now, shop.cutOff.timeZone);
  if (!isBusinessDay(day, shop.identity.country)) return null;
  const left = millisecondsLeft(now, day, shop);
  return left <= 0 ? null : Math.ceil(left / 60_000);
}

function millisecondsLeft(now: string, day: string, { cutOff }: Shop): number {
  return instantAt(day, cutOff.at, cutOff.timeZone).epochMilliseconds - Temporal.Instant.from(now).epochMilliseconds;
}

function daysLater(day: string, count: number, counts: (day: string) => boolean): string {
  let later = day;
  for (let left = count; left > 0; left -= 1) later = nextDay(later, counts);
  return later;
}
