/** What a scanner reads at a desk: orders, parcels, articles, customer cards, and codes of nobody. */
import { orderAt } from './past-orders.ts';
import { diceOf } from '../demo/dice.ts';
import { customerAt, one } from './crowd.ts';
import type { Reference } from './reference.ts';

/** Orders among them as often as all else together. */
export function scannedTexts({ orders, customers, shelves }: Reference, count: number): string[] {
  const dice = diceOf('bench-scans');
  const shops = shelves.shops.map(({ profile }) => profile.id);
  const eans = shelves.articles.flatMap(({ formats }) => formats.flatMap(({ ean }) => ean ?? []));
  return Array.from({ length: count }, (_, index) => {
    const order = orderAt(dice.between(0, orders - 1), orders, customers, shelves);
    const kind = index % 8;
    if (kind < 4) return order.code;
    if (kind === 4) return order.parcels[0]?.trackingNumber ?? order.code;
    if (kind === 5) return one(dice, eans);
    if (kind === 6)
      return `CLI-${customerAt(dice.between(0, customers - 1), shops)
        .id.replaceAll('-', '')
        .toUpperCase()}`;
    return `6A${String(dice.between(0, 99_999_999_999)).padStart(11, '0')}`;
  });
}
