/** When an order leaves, against the next lorry (LIV-1). Days are `YYYY-MM-DD`, `now` an instant. */
import { dispatchDay } from '../calendar/promise.ts';
import { localOf } from '../calendar/local-time.ts';
import type { ShopProfile } from '../shop/profile.ts';
import type { DepartureGroup } from './views.ts';

interface Lorry {
  /** The day of the next one. */
  day: string;
  today: boolean;
}

export function nextLorry(now: string, shop: Pick<ShopProfile, 'cutOff' | 'identity'>): Lorry {
  const day = dispatchDay(now, shop);
  return { day, today: day === localOf(now, shop.cutOff.timeZone).day };
}

/** What the last lorry should have taken is late. */
export function departureOf(day: string, lorry: Lorry): DepartureGroup {
  if (day < lorry.day) return 'late';
  return lorry.today && day === lorry.day ? 'today' : 'later';
}
