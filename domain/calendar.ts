/**
 * Business days of the shop (Monday to Friday that is no public holiday there), the day an order leaves and the day it
 * is promised (LIV-1). Days are `YYYY-MM-DD`; the workstation's own zone is never used.
 */
import { Temporal } from 'temporal-polyfill';
import type { OrderPromise } from './order/parts.ts';
import { territoryOf } from './place/territory.ts';
import type { DeliveryMode, DeliveryZone } from './shop/delivery-mode.ts';
import type { ShopProfile } from './shop/profile.ts';

/** One day more than the metropolis, by decree. */
const overseas: Record<string, string> = {
  GP: '05-27',
  MQ: '05-22',
  GF: '06-10',
  RE: '12-20',
  YT: '04-27',
  BL: '10-09',
  MF: '05-28',
};

const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];

/** A set, not a list of eleven: in 2008 Ascension fell on 1 May. `territory` is a country code (FR, RE…). */
export function publicHolidays(year: number, territory: string): ReadonlySet<string> {
  const key = `${year} ${territory}`;
  const known = holidays.get(key);
  if (known) return known;
  const easter = Temporal.PlainDate.from(easterSunday(year));
  const moving = [1, 39, 50].map((days) => easter.add({ days }).toString());
  const extra = overseas[territory];
  const days = new Set([...moving, ...[...fixed, ...(extra ? [extra] : [])].map((day) => `${year}-${day}`)]);
  holidays.set(key, days);
  return days;
}
const holidays = new Map<string, ReadonlySet<string>>();

export function isBusinessDay(day: string, territory: string): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek <= 5 && !isHoliday(day, territory);
}

type Shop = Pick<ShopProfile, 'cutOff' | 'identity'>;

/** The day the parcel leaves: exactly the cut-off counts as after it (LIV-1). */
export function dispatchDay(instant: string, { cutOff, identity }: Shop): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(cutOff.timeZone);
  const today = local.toPlainDate().toString();
  const inTime = Temporal.PlainTime.compare(local.toPlainTime(), Temporal.PlainTime.from(cutOff.at)) < 0;
  if (inTime && isBusinessDay(today, identity.country)) return today;
  return nextDay(today, (day) => isBusinessDay(day, identity.country));
}

/**
 * What is promised (LIV-1): the latest day counted in business days, the earliest in the carrier's, Monday to Saturday.
 * Dispatch keeps the shop's holidays, delivery the recipient's too.
 */
export function promiseOf(
  instant: string,
  mode: Pick<DeliveryMode, 'saturday' | 'kind'>,
  zone: Pick<DeliveryZone, 'delay'>,
  shop: Shop,
  to: { country: string; postalCode: string },
): OrderPromise | null {
  if (mode.kind === 'mail') return null;
  const dispatch = dispatchDay(instant, shop);
  const told = { from: instant, dispatchDay: dispatch };
  if (zone.delay === null) return { ...told, deliveryDay: null, earliestDay: null };
  const there = territoryOf(to);
  const business = (day: string) => isBusinessDay(day, there);
  const carrier = (day: string) => Temporal.PlainDate.from(day).dayOfWeek <= 6 && !isHoliday(day, there);
  return {
    ...told,
    deliveryDay: daysLater(dispatch, zone.delay.to, mode.saturday ? carrier : business),
    earliestDay: daysLater(dispatch, zone.delay.from, carrier),
  };
}

function daysLater(day: string, count: number, counts: (day: string) => boolean): string {
  let later = day;
  for (let left = count; left > 0; left -= 1) later = nextDay(later, counts);
  return later;
}

/** Whole minutes until today's lorry; null once it has left, and on days without one. */
export function minutesToCutOff(now: string, { cutOff, identity }: Shop): number | null {
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(cutOff.timeZone);
  const today = local.toPlainDate();
  if (!isBusinessDay(today.toString(), identity.country)) return null;
  const leaves = today.toZonedDateTime({ timeZone: cutOff.timeZone, plainTime: cutOff.at });
  const milliseconds = leaves.epochMilliseconds - local.epochMilliseconds;
  return milliseconds <= 0 ? null : Math.ceil(milliseconds / 60_000);
}

/** Whether the shop answers the phone now (SHOP-3). */
export function isOpen(now: string, { opening, identity }: Pick<ShopProfile, 'opening' | 'identity'>): boolean {
  const local = Temporal.Instant.from(now).toZonedDateTimeISO(identity.timeZone);
  const day = local.toPlainDate().toString();
  if (!opening.days.includes(local.dayOfWeek) || isHoliday(day, identity.country)) return false;
  const at = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return at >= opening.from && at < opening.to;
}

function isHoliday(day: string, territory: string): boolean {
  return publicHolidays(Number(day.slice(0, 4)), territory).has(day);
}

function nextDay(day: string, fits: (day: string) => boolean): string {
  let next = Temporal.PlainDate.from(day).add({ days: 1 });
  while (!fits(next.toString())) next = next.add({ days: 1 });
  return next.toString();
}

/** The anonymous Gregorian computus. */
function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const count = epact + weekday - 7 * late + 114;
  return `${year}-${String(Math.floor(count / 31)).padStart(2, '0')}-${String((count % 31) + 1).padStart(2, '0')}`;
}
