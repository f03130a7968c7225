/** When an order leaves, as the queue tells it (LIV-1). */
import { dispatchDay } from '../../domain/calendar/promise.ts';
import { localDay } from '../../domain/format.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';

export type Departure = { when: 'late' } | { when: 'today' } | { when: 'day'; day: string };

/** `placedAt` and `now` are instants. What should have left before today is late. */
export function departure(placedAt: string, shop: ShopProfile, now: string): Departure {
  const day = dispatchDay(placedAt, shop);
  const today = localDay(now, shop.cutOff.timeZone);
  if (day < today) return { when: 'late' };
  return day === today ? { when: 'today' } : { when: 'day', day };
}
