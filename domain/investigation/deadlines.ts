/**
 * By when what must be said to a carrier, and since when it says nothing (TRP-1…4, FACTS-FR §5). Days are the shop's own;
 * silence and damage count carriers' days (Monday to Saturday but holidays), the others calendar days.
 */
import { addDays, nextDay } from '../calendar/days.ts';
import { calendarOf, isCarrierDay } from '../calendar/holidays.ts';
import { instantAt, localOf } from '../calendar/local-time.ts';
import type { Order } from '../order/order.ts';
import type { Parcel } from '../order/parts.ts';
import { type Carrier, type ShopProfile, carrierOf } from '../shop/profile.ts';
import type { TrackingEvent } from './investigation.ts';

export interface CarrierDays {
  /** Last day on which the carrier may be silent. */
  silentUntil: string;
  /** Last day on which the loss may be told to it. */
  lossUntil: string;
  /** Last day on which damage may be told to it; null while no delivery is known. */
  damageUntil: string | null;
}

/** Null for a carrier that the shop no longer works with. */
export function carrierDays(
  profile: ShopProfile,
  order: Pick<Order, 'delivery' | 'since'>,
  parcel: Parcel,
  events: readonly TrackingEvent[],
): CarrierDays | null {
  const carrier = carrierOf(profile, parcel.carrier);
  if (!carrier) return null;
  const { silentDays, lossDays, damageDays } = carrier.care;
  const zone = profile.identity.timeZone;
  const day = (instant: string) => localOf(instant, zone).day;
  const home =
    calendarOf(order.delivery) === profile.identity.country || order.delivery.country === profile.identity.country;
  const delivered = order.since.delivered ?? null;
  const here = profile.identity.country;
  return {
    silentUntil: carrierDaysLater(day(lastHeard(parcel, events)), home ? silentDays.home : silentDays.abroad, here),
    lossUntil: addDays(day(parcel.shippedAt), lossDays),
    damageUntil: delivered === null ? null : carrierDaysLater(day(delivered), damageDays, calendarOf(order.delivery)),
  };
}

/** Since when nothing was heard, once that is longer than the carrier's days; null while it is not. */
export function silentSince(
  profile: ShopProfile,
  order: Pick<Order, 'delivery' | 'since'>,
  parcel: Parcel,
  events: readonly TrackingEvent[],
  now: string,
): string | null {
  const days = carrierDays(profile, order, parcel, events);
  if (!days) return null;
  const today = localOf(now, profile.identity.timeZone).day;
  return today > days.silentUntil ? lastHeard(parcel, events) : null;
}

/** By when the carrier must have answered: the end of our day, ISO UTC. */
export function answerDue(profile: ShopProfile, carrier: Carrier, toldAt: string): string {
  const zone = profile.identity.timeZone;
  const last = addDays(localOf(toldAt, zone).day, carrier.care.answerDays);
  return instantAt(last, profile.opening.to, zone).toString();
}

function lastHeard({ shippedAt }: Parcel, events: readonly TrackingEvent[]): string {
  return events.reduce((last, { at }) => (at > last ? at : last), shippedAt);
}

function carrierDaysLater(from: string, count: number, calendar: string): string {
  let day = from;
  for (let left = count; left > 0; left -= 1) day = nextDay(day, (next) => isCarrierDay(next, calendar));
  return day;
}
