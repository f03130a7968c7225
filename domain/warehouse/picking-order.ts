/** The walk through the shelves, the same on the screen, on the slips and in a batch of papers. */
import type { Order } from '../order/order.ts';
import type { OrderLine } from '../order/parts.ts';

const natural = new Intl.Collator('fr', { numeric: true });

/** Lines of an order by place, those without one last. */
export function byPlace(lines: readonly OrderLine[]): OrderLine[] {
  return lines.toSorted((a, b) => comparePlaces(a.location, b.location));
}

/** Orders by the first place of their walk, then by code: papers come out as the parcels are gathered. */
export function inPickingOrder<T extends Pick<Order, 'lines' | 'code'>>(orders: readonly T[]): T[] {
  const first = new Map(orders.map((order) => [order, byPlace(order.lines)[0]?.location ?? '']));
  return orders.toSorted(
    (a, b) => comparePlaces(first.get(a) ?? '', first.get(b) ?? '') || natural.compare(a.code, b.code),
  );
}

function comparePlaces(a: string, b: string): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return natural.compare(a, b);
}
