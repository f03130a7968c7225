/** By when a request must be answered: promised in business days, counted on the shop's own clock (SHOP-4). */
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
