/** Totals of an order: the same code in the form, the store and the backend (PRX-3, PRX-4). */
import { type VatShare, vatShare } from '../money.ts';
import { type Charged, type Component, components, sum } from './components.ts';
import type { Totals } from './parts.ts';

export function totals(order: Charged): Totals {
  const parts = components(order);
  const gross = (...kinds: Component['kind'][]) =>
    sum(parts.filter(({ kind }) => kinds.includes(kind)).map(({ grossCents }) => grossCents));
  const discountCents = sum(parts.map((part) => part.discountCents));
  const totalCents = sum(parts.map(({ chargedCents }) => chargedCents));
  return {
    articlesCents: gross('article'),
    optionsCents: gross('personalisation', 'wrap', 'card'),
    returnOptionCents: gross('returnOption'),
    giftCardsCents: gross('giftCard'),
    deliveryCents: gross('delivery'),
    discountCents,
    vatOffCents: sum(parts.map(({ grossCents }) => grossCents)) - discountCents - totalCents,
    totalCents,
    vat: vatLines(parts, order.vat.charged),
  };
}

/** By rate, highest first; without VAT all of it stands at rate 0. */
export function vatLines(parts: readonly Component[], charged: boolean): VatShare[] {
  const byRate = new Map<number, number>();
  for (const { rateBp, chargedCents } of parts) {
    const rate = charged ? rateBp : 0;
    byRate.set(rate, (byRate.get(rate) ?? 0) + chargedCents);
  }
  return [...byRate.entries()]
    .filter(([, cents]) => cents !== 0)
    .sort(([a], [b]) => b - a)
    .map(([rateBp, cents]) => vatShare(cents, rateBp));
}

type Line = Charged['lines'][number];

/** Pieces of a line without their options, before discounts. */
export function articleCents({ quantity, unitCents }: Pick<Line, 'quantity' | 'unitCents'>): number {
  return quantity * unitCents;
}

/** Personalisation, wrap and card of all pieces of a line: one of each per piece. */
export function optionCents({ quantity, personalisation, wrap }: Line): number {
  return quantity * ((personalisation?.unitCents ?? 0) + (wrap?.unitCents ?? 0) + (wrap?.card?.unitCents ?? 0));
}
