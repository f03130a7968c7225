/** The packer's screen, from the queue to the parcel number. */
import type { Page } from '@playwright/test';
import { scan as scanInto } from '../../test/e2e/support/scanner.ts';
import type { OrderStatus } from '../../domain/order/status.ts';
import { ordersOf, richest } from './scenes-orders.ts';
import type { Station } from './shops.ts';
import { type Studio, atRest, go } from './studio.ts';

const scanner = '[data-field=scan]';

/** Somebody of the warehouse is signed in. */
export async function warehouseScenes({ scene }: Studio, page: Page, station: Station, shop: string): Promise<void> {
  const views = await ordersOf(station, { shop });
  const codeOf = (status: OrderStatus) =>
    richest(views.filter(({ order }) => order.status === status && order.mode.carrier !== null))?.order.code ?? '';
  await scene(page, 'preparation', () => go(page, '#/preparation'));
  await scene(page, 'preparation-selected', () => page.locator('footer button').first().click());
  await scene(page, 'preparation-prepared', () => page.getByRole('tab').nth(2).click());
  await scene(page, 'preparation-unknown', () => scan(page, 'Z-999999'));
  await scene(page, 'bench-validated', () => scan(page, codeOf('validated')));
  const preparing = richest(views.filter(({ order }) => order.status === 'inPreparation'))?.order;
  await scene(page, 'bench-preparing', () => scan(page, preparing?.code ?? ''));
  await scene(page, 'bench-scanned', () => beep(page, preparing?.lines[0]?.sku ?? ''));
  await scene(page, 'bench-wrong', () => beep(page, '3760000000017'));
  await leave(page);
  await scene(page, 'bench-ship', () => scan(page, codeOf('prepared')));
  await scene(page, 'bench-ship-wrong', async () => {
    await page.locator('main input').last().fill('12345');
    await page.keyboard.press('Enter');
  });
  await leave(page);
  const special = {
    surprise: views.find(({ order }) => order.surprise && order.status === 'validated'),
    alerts: views.find(({ order }) => order.alerts.length > 0 && order.status === 'prepared'),
    unpaid: views.find(({ gates }) => gates.startPreparation?.code === 'notPaid'),
  };
  for (const [name, view] of Object.entries(special)) {
    if (!view) continue;
    await scene(page, `bench-${name}`, () => scan(page, view.order.code));
    await leave(page);
  }
}

/** As the scanner does: into no field. */
async function beep(page: Page, text: string): Promise<void> {
  await scanInto(page, text);
  await atRest(page);
}

async function leave(page: Page): Promise<void> {
  await go(page, '#/');
  await go(page, '#/preparation');
}

async function scan(page: Page, text: string): Promise<void> {
  await page.locator(scanner).fill(text);
  await page.locator(scanner).press('Enter');
  await atRest(page);
}
