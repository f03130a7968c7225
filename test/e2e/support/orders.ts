/** Orders as they stand at a desk. */
import { type Page, expect } from '@playwright/test';
import type { Order } from '../../../domain/order/order.ts';
import { ask } from './api.ts';
import { type Desk, goTo } from './desk.ts';

/** Throws where the workstation does not have it. */
export async function orderAt(page: Page, code: string): Promise<Order> {
  const view = await ask(page, 'orderByCode', { code });
  if (!view) throw new Error(`no order ${code} here`);
  return view.order;
}

/** Nothing is open on it, and its parcel names what is in it. */
export const isPlain = ({ surprise, afterSale }: Order): boolean =>
  !surprise && afterSale.claims.length + afterSale.returns.length + afterSale.investigations.length === 0;

/** How many orders this desk's person sees, of all shops or with this in them. */
export async function countOrders(page: Page, text = ''): Promise<number> {
  const { total } = await ask(page, 'orderList', { shop: null, text, limit: 1 });
  return total;
}

/** Waits until it is here, as one waits for a colleague's order, and opens its page. */
export async function openOrder(desk: Desk, code: string): Promise<void> {
  await expect.poll(() => countOrders(desk.page, code)).toBe(1);
  const { id } = await orderAt(desk.page, code);
  await goTo(desk, `/orders/${id}`);
  await expect(desk.page.getByRole('heading', { name: code, level: 1 })).toBeVisible();
}
