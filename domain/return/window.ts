/**
 * Until when an order may come back (RET-1, FACTS-FR §4): the law's fourteen days, which a day off at their end makes
 * longer, then the shop's own days, which nothing makes longer. Days are `YYYY-MM-DD`, local to the shop.
 */
import { addDays } from '../calendar/days.ts';
import { isBusinessDay } from '../calendar/holidays.ts';
import { localDay } from '../format.ts';
import type { Order } from '../order/order.ts';
import type { ShopProfile } from '../shop/profile.ts';

export const LEGAL_DAYS = 14;

export interface ReturnWindow {
  /** Null: no reception is known, the window is open and this must be seen. */
  receivedOn: string | null;
  /** Last day of the law's right to withdraw; null with `receivedOn`. */
  legalUntil: string | null;
  /** Last day on which a return may be asked for. */
  until: string | null;
  phase: 'legal' | 'commercial' | 'late';
}

/** `askedOn`: the day on which the customer says it. */
export function returnWindow(
  order: Pick<Order, 'since'>,
  { identity, returns }: Pick<ShopProfile, 'identity' | 'returns'>,
  askedOn: string,
): ReturnWindow {
  const { delivered } = order.since;
  if (delivered === undefined) return { receivedOn: null, legalUntil: null, until: null, phase: 'legal' };
  const receivedOn = localDay(delivered, identity.timeZone);
  const legalUntil = withdrawalEnd(receivedOn, identity.country);
  const own = addDays(receivedOn, returns.windowDays);
  const until = own > legalUntil ? own : legalUntil;
  return { receivedOn, legalUntil, until, phase: phaseOn(askedOn, legalUntil, until) };
}

/** The fourteenth day after reception, or the next working day (Monday to Friday) where that is none. */
export function withdrawalEnd(receivedOn: string, country: string): string {
  let end = addDays(receivedOn, LEGAL_DAYS);
  while (!isBusinessDay(end, country)) end = addDays(end, 1);
  return end;
}

function phaseOn(day: string, legalUntil: string, until: string): ReturnWindow['phase'] {
  if (day <= legalUntil) return 'legal';
  return day <= until ? 'commercial' : 'late';
}
