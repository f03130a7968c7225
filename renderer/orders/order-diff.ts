/** What a change makes of an order, in the terms a caller is told: money, codes, VAT, delivery, days. */
import { type Order, balanceCents } from '../../domain/order/order.ts';

export interface OrderDiff {
  totalCents: [before: number, after: number];
  /** Null: the same mode, point and price. */
  deliveryCents: [before: number, after: number] | null;
  /** Codes that no longer apply. */
  fallen: Order['discounts'];
  /** Codes that apply again. */
  back: Order['discounts'];
  /** What the codes that stay take off, where that changes. */
  discountCents: [before: number, after: number] | null;
  vat: 'appears' | 'goes' | 'rates' | null;
  /** The new last day; null where it stays, or is not promised. */
  deliveryDay: [before: string | null, after: string] | null;
  /** Positive: to be paid; negative: to be given back. */
  balanceCents: number;
  /** Something was paid already: what is due now is a supplement. */
  paid: boolean;
}

export function orderDiff(before: Order, after: Order): OrderDiff {
  const codes = (order: Order) => order.discounts.map(({ code }) => code);
  const fallen = before.discounts.filter(({ code }) => !codes(after).includes(code));
  const back = after.discounts.filter(({ code }) => !codes(before).includes(code));
  const [was, is] = [before.totals, after.totals];
  const stay = fallen.length === 0 && back.length === 0;
  const sameWay = before.mode.id === after.mode.id && was.deliveryCents === is.deliveryCents;
  return {
    totalCents: [was.totalCents, is.totalCents],
    deliveryCents: sameWay ? null : [was.deliveryCents, is.deliveryCents],
    fallen,
    back,
    discountCents: stay && was.discountCents !== is.discountCents ? [was.discountCents, is.discountCents] : null,
    vat: vatChange(before.vat, after.vat),
    deliveryDay: dayChange(before.promise?.deliveryDay ?? null, after.promise?.deliveryDay ?? null),
    balanceCents: balanceCents(after),
    paid: after.payment.paidCents > 0,
  };
}

function vatChange(before: Order['vat'], after: Order['vat']): OrderDiff['vat'] {
  if (before.charged !== after.charged) return after.charged ? 'appears' : 'goes';
  return JSON.stringify(before.overrides) === JSON.stringify(after.overrides) ? null : 'rates';
}

function dayChange(before: string | null, after: string | null): OrderDiff['deliveryDay'] {
  return after === null || after === before ? null : [before, after];
}
