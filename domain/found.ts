/** Documents found by what they are about, for the few commands that must reach all of them (CLI-4, CAT-1). */
import { stockId } from './catalogue/article.ts';
import type { Table } from './tx.ts';

/**
 * `customer`: that name the customer; `order`: of one order; `stock`: alerts left on `shop:sku`; `email`: customers of
 * `shop:address`, in small letters.
 */
export type FindBy = 'customer' | 'order' | 'stock' | 'email';

export interface Found {
  table: Table;
  id: string;
}

/** Whether a document, of whatever version, is found so. */
export function isFoundBy(by: FindBy, value: string, table: Table, doc: unknown): boolean {
  if (typeof doc !== 'object' || doc === null) return false;
  const fields = doc as Record<string, unknown>;
  if (by === 'order') return fields['orderId'] === value;
  if (by === 'stock')
    return table === 'stockAlerts' && stockId(String(fields['shop']), String(fields['sku'])) === value;
  if (by === 'email') return table === 'customers' && emailOf(fields) === value;
  const { customer } = fields as { customer?: { id?: unknown } | null };
  return fields['customerId'] === value || customer?.id === value;
}

function emailOf({ shop, details }: Record<string, unknown>): string {
  const { email } = (details ?? {}) as { email?: unknown };
  return `${String(shop)}:${String(email).toLowerCase()}`;
}

/** The same on every side, whatever the order in which a storage has them. */
export function inFoundOrder(found: readonly Found[]): Found[] {
  const byPlace = new Map(found.map((one) => [`${one.table}/${one.id}`, one]));
  return [...byPlace.entries()].sort(([a], [b]) => (a < b ? -1 : Number(a > b))).map(([, one]) => one);
}
