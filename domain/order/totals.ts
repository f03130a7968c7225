/** Totals of an order: the same code in the form, the store and the backend (PRX-3, PRX-4). */
import { vatShare } from '../money.ts';
import type { Order, OrderLine, Totals } from './order.ts';

export interface Priced {
  lines: readonly Pick<OrderLine, 'quantity' | 'unitCents' | 'rateBp' | 'personalisation' | 'wrap'>[];
  mode: Pick<Order['mode'], 'priceCents' | 'rateBp'> | null;
  wrapRateBp: number;
}

export function articleCents(line: Priced['lines'][number]): number {
  return line.quantity * line.unitCents;
}

export function optionCents(line: Priced['lines'][number]): number {
  return line.quantity * ((line.personalisation?.unitCents ?? 0) + giftCents(line));
}

/** One wrap and one card per piece of the line. */
function giftCents(line: Priced['lines'][number]): number {
  return (line.wrap?.unitCents ?? 0) + (line.wrap?.card?.unitCents ?? 0);
}

export function totals({ lines, mode, wrapRateBp }: Priced): Totals {
  const byRate = new Map<number, number>();
  const add = (rateBp: number, cents: number) => {
    if (cents !== 0) byRate.set(rateBp, (byRate.get(rateBp) ?? 0) + cents);
  };
  let articlesCents = 0;
  let optionsCents = 0;
  for (const line of lines) {
    articlesCents += articleCents(line);
    optionsCents += optionCents(line);
    add(line.rateBp, articleCents(line) + line.quantity * (line.personalisation?.unitCents ?? 0));
    add(wrapRateBp, line.quantity * giftCents(line));
  }
  const deliveryCents = mode?.priceCents ?? 0;
  if (mode) add(mode.rateBp, deliveryCents);
  return {
    articlesCents,
    optionsCents,
    deliveryCents,
    totalCents: articlesCents + optionsCents + deliveryCents,
    vat: [...byRate.entries()].sort(([a], [b]) => b - a).map(([rateBp, cents]) => vatShare(cents, rateBp)),
  };
}
