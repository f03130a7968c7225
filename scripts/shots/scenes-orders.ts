/** The list of orders, one order in each of its states, and every form that changes one. */
import type { Page } from '@playwright/test';
import type { QueryInput } from '../../domain/api.ts';
import type { OrderView } from '../../domain/views.ts';
import { orderStatuses } from '../../domain/order/status.ts';
import type { Station } from './shops.ts';
import { type Studio, atRest, go } from './studio.ts';

/** For a manager: nothing is hidden. */
export async function listScenes({ scene }: Studio, page: Page): Promise<void> {
  await scene(page, 'orders', async () => {
    await go(page, '#/orders');
    for (let row = 0; row < 6; row += 1) await page.keyboard.press('j');
  });
  await scene(page, 'orders-no-preview', () => page.keyboard.press('Space'));
  await page.keyboard.press('Space');
  await scene(page, 'orders-filters', () => page.keyboard.press('f'));
  await page.keyboard.press('Escape');
  await scene(page, 'orders-filtered', () =>
    go(page, '#/orders?statuses=recorded,validated&source=web&from=2026-11-10&text=ma'),
  );
  await scene(page, 'orders-due', () => go(page, '#/orders?due=1'));
  await scene(page, 'orders-refund', () => go(page, '#/orders?refund=1'));
  await scene(page, 'orders-nothing', () => go(page, '#/orders?text=zzz'));
  await go(page, '#/orders');
}

export async function orderScenes({ scene }: Studio, page: Page, station: Station, shop: string): Promise<void> {
  const views = await ordersOf(station, { shop });
  for (const status of orderStatuses) {
    const found = richest(views.filter(({ order }) => order.status === status && !order.surprise));
    if (found) await scene(page, `order-${status}`, () => go(page, `#/orders/${found.order.id}`));
  }
  await scene(page, 'order-closed-gate', async () => {
    const closed = page.locator('main button[aria-disabled=true]').first();
    const found = richest(views.filter(({ order }) => order.status === 'shipped'));
    await go(page, `#/orders/${found?.order.id ?? ''}`);
    await closed.focus();
    await page.locator('[role=tooltip]').waitFor();
  });
  const special: Record<string, (view: OrderView) => boolean> = {
    surprise: ({ order }) => order.surprise && order.status !== 'cancelled',
    alerts: ({ order }) => order.alerts.length > 0,
    due: ({ order }) => order.payment.paidCents === 0 && order.status === 'recorded',
  };
  for (const [name, isSo] of Object.entries(special)) {
    const found = richest(views.filter(isSo));
    if (found) await scene(page, `order-${name}`, () => go(page, `#/orders/${found.order.id}`));
  }
  await scene(page, 'order-unknown', () => go(page, '#/orders/00000000-0000-4000-8000-000000000000'));
}

/** Each form by the command it ends in, on the first order where its gate is open. */
export async function dialogScenes({ scene }: Studio, page: Page, station: Station, shop: string): Promise<void> {
  const views = await ordersOf(station, { shop });
  const forms = {
    recordPayment: 'recordPayment',
    changeArticles: 'changeArticles',
    changeDeliveryAddress: 'changeDeliveryAddress',
    addDeliveryInstructions: 'addDeliveryInstructions',
    changePersonalisation: 'changePersonalisation',
    changeGift: 'changeGifts',
    changePaymentMethod: 'changePaymentMethod',
    packParcels: 'packParcels',
    markShipped: 'markShipped',
    correctTracking: 'correctTracking',
    cancelOrder: 'cancel',
  } as const;
  for (const [command, action] of Object.entries(forms)) {
    const open = views.filter(({ gates }) => gates[action] === null);
    const found = richest(open.filter(({ order }) => order.lines.some((line) => line.personalisation !== null)));
    const order = found ?? richest(open);
    await scene(page, `dialog-${command}`, async () => {
      await go(page, `#/orders/${order?.order.id ?? ''}?intent=${command}`);
      await page.getByRole('dialog').waitFor();
    });
    if (command === 'markShipped')
      await scene(page, 'dialog-markShipped-wrong', async () => {
        await page.getByRole('dialog').locator('input').first().fill('12345');
        await page.keyboard.press('Enter');
        await atRest(page);
      });
    await page.keyboard.press('Escape');
    await atRest(page);
  }
}

export async function ordersOf(station: Station, filter: QueryInput<'orderList'>): Promise<OrderView[]> {
  const { rows } = await station.query('orderList', { ...filter, limit: 500 });
  const views = await Promise.all(rows.map(({ id }) => station.query('orderById', { orderId: id })));
  return views.filter((view) => view !== null);
}

/** The one with most to show. */
export function richest(views: readonly OrderView[]): OrderView | undefined {
  const shown = ({ order }: OrderView) =>
    order.lines.reduce((sum, line) => sum + 1 + (line.wrap ? 1 : 0) + (line.personalisation ? 1 : 0), 0);
  return views.toSorted((a, b) => shown(b) - shown(a))[0];
}
