/** By when a request must be answered: promised in business days, counted on the shop's own clock (SHOP-4). */
import { Temporal } from 'temporal-polyfill';
import { nextDay, weekdayOf } from '../calendar/days.ts';
import { isHoliday } from '../calendar/holidays.ts';
import { instantAt, localOf } from '../calendar/local-time.ts';
import type { ShopProfile } from '../shop/profile.ts';

type Shop = Pick<ShopProfile, 'opening' | 'identity' | 'contact'>;

/**
 * Instant, ISO UTC. A reply is due when the shop closes on the last of its business days; the day it was asked does not
 * count. A claim has 24 h a business day: asked on Friday at 11:00 it is due on Monday at 11:00. Asked on a day off, it
 * runs from the next opening. Shops that promise nothing for claims answer them like any request.
 */
export function replyDue(openedAt: string, shop: Shop, urgency: 'reply' | 'claim'): string {
  const { opening, identity, contact } = shop;
  const zone = identity.timeZone;
  const { day, time } = localOf(openedAt, zone);
  if (urgency === 'reply' || contact.claimBusinessDays === null)
    return instantAt(businessDaysLater(day, contact.replyBusinessDays, shop), opening.to, zone).toString();
  const asked = isBusinessDay(day, shop) ? { day, time } : { day: nextBusinessDay(day, shop), time: opening.from };
  return instantAt(businessDaysLater(asked.day, contact.claimBusinessDays, shop), asked.time, zone).toString();
}

/**
 * A deadline moved by the time between two instants in which the shop was open: what a customer takes to answer is not
 * our delay (SHOP-4, MSG-1). Never earlier than it was.
 */
export function dueAfterPause(dueAt: string, pausedAt: string, resumedAt: string, shop: Shop): string {
  if (msOf(resumedAt) <= msOf(pausedAt) || msOf(dueAt) <= msOf(pausedAt)) return dueAt;
  const after = addOpenMs(resumedAt, openMs(pausedAt, dueAt, shop), shop);
  return msOf(after) > msOf(dueAt) ? after : dueAt;
}

/** Milliseconds of opening hours between two instants; none where the second is the earlier. */
export function openMs(from: string, to: string, shop: Shop): number {
  const [first, last] = [msOf(from), msOf(to)];
  let open = 0;
  for (const [start, end] of openings(from, shop)) {
    if (start >= last) break;
    open += Math.max(0, Math.min(end, last) - Math.max(start, first));
  }
  return open;
}

function addOpenMs(from: string, ms: number, shop: Shop): string {
  let left = ms;
  for (const [start, end] of openings(from, shop)) {
    const begins = Math.max(start, msOf(from));
    const room = Math.max(0, end - begins);
    if (left <= room)
      return Temporal.Instant.fromEpochMilliseconds(begins + left).toString({ fractionalSecondDigits: 3 });
    left -= room;
  }
  return from;
}

function msOf(instant: string): number {
  return Temporal.Instant.from(instant).epochMilliseconds;
}

/** Opening hours from the day of an instant on, as instants in milliseconds; two years of them. */
function* openings(from: string, shop: Shop): Generator<readonly [number, number]> {
  const zone = shop.identity.timeZone;
  let day = localOf(from, zone).day;
  for (let n = 0; n < 730; n += 1) {
    if (isBusinessDay(day, shop))
      yield [
        instantAt(day, shop.opening.from, zone).epochMilliseconds,
        instantAt(day, shop.opening.to, zone).epochMilliseconds,
      ];
    day = nextDay(day, () => true);
  }
}

function businessDaysLater(day: string, count: number, shop: Shop): string {
  let later = day;
  for (let left = count; left > 0; left -= 1) later = nextBusinessDay(later, shop);
  return later;
}

function nextBusinessDay(day: string, shop: Shop): string {
  return nextDay(day, (next) => isBusinessDay(next, shop));
}

function isBusinessDay(day: string, { opening, identity }: Shop): boolean {
  return opening.days.includes(weekdayOf(day)) && !isHoliday(day, identity.country);
}
