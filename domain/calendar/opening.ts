/** When the shop answers the phone (SHOP-3), and when an order can be fetched (LIV-5). Hours are the shop's own. */
import type { ShopProfile } from '../shop/profile.ts';
import type { Words } from '../shop/profile-values.ts';
import { nextDay, weekdayOf } from './days.ts';
import { holidayNames, isHoliday } from './holidays.ts';
import { localOf } from './local-time.ts';

type Shop = Pick<ShopProfile, 'opening' | 'identity'>;

export type Opening =
  | { open: true; until: string }
  | {
      open: false;
      /** Names of the holiday that closes it; empty: the hour or the day of the week does. */
      holiday: Words[];
      /** `YYYY-MM-DD`, and the hour of that day. */
      opensOn: string;
      opensAt: string;
    };

/** Whether the shop answers now, until when, or from when on (SHOP-3). */
export function openingOf(now: string, shop: Shop): Opening {
  const { opening, identity } = shop;
  const { day, time } = localOf(now, identity.timeZone);
  const today = isOpeningDay(day, shop);
  if (today && time >= opening.from && time < opening.to) return { open: true, until: opening.to };
  const holiday = opening.days.includes(weekdayOf(day)) ? holidayNames(day, identity.country) : [];
  const opensOn = today && time < opening.from ? day : nextDay(day, (next) => isOpeningDay(next, shop));
  return { open: false, holiday, opensOn, opensAt: opening.from };
}

function isOpeningDay(day: string, { opening, identity }: Shop): boolean {
  return opening.days.includes(weekdayOf(day)) && !isHoliday(day, identity.country);
}
