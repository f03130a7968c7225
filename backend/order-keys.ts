import type { Order } from '../domain/order/order.ts';
import { type OrderKey, type Table, lookups } from '../domain/tx.ts';

/** Unique values under which a document can be looked up; none for what is not an order. */
export function orderKeys(table: Table, doc: unknown): { key: OrderKey; value: string }[] {
  if (table !== 'orders' || doc === undefined) return [];
  return (Object.keys(lookups.orders) as OrderKey[]).flatMap((key) => {
    const value = lookups.orders[key](doc as Order);
    return value === null ? [] : [{ key, value }];
  });
}
