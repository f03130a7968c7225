/** Orders with all that happens to one after it was placed, and what a change comes to before it is made. */
import type { Page } from '@playwright/test';
import type { OrderView } from '../../domain/views.ts';
import { toEnd } from './scenes-call.ts';
import { ordersOf, richest } from './scenes-orders.ts';
import type { Station } from './shops.ts';
import { type Studio, atRest, go } from './studio.ts';

const shop = 'cadomaestro';

/** Further down the page than the first screen: papers, letters, payments, parcels. */
export async function placedScenes({ scene }: Studio, page: Page, station: Station): Promise<void> {
  const views = await ordersOf(station, { shop });
  const wanted: Record<string, (view: OrderView) => boolean> = {
    'order-shipped-below': ({ order }) => order.status === 'shipped',
    'order-refund-due': ({ order }) => order.payment.paidCents > order.totals.totalCents,
    'order-relay': ({ order }) => order.relay !== null,
    'order-without-vat': ({ order }) => !order.vat.charged,
    'order-gift-cards': ({ order }) => order.giftCards.length > 0,
    'order-codes': ({ order }) => order.totals.discountCents > 0,
    'order-parcels': ({ order }) => order.parcels.length > 1,
  };
  for (const [name, isSo] of Object.entries(wanted)) {
    const found = richest(views.filter(isSo));
    if (!found) continue;
    await scene(page, name, async () => {
      await go(page, `#/orders/${found.order.id}`);
      if (name.endsWith('below')) await toEnd(page);
    });
  }
}

/** Each change as far as its price: nothing is saved. */
export async function changeScenes({ scene }: Studio, page: Page, station: Station): Promise<void> {
  const views = await ordersOf(station, { shop });
  const open = (action: keyof OrderView['gates']) => views.filter(({ gates }) => gates[action] === null);
  const dialog = page.getByRole('dialog');
  const show = async (view: OrderView | undefined, intent: string) => {
    await go(page, `#/orders/${view?.order.id ?? ''}?intent=${intent}`);
    await dialog.waitFor();
  };
  const paid = (view: OrderView) => view.order.payment.paidCents > 0;
  await scene(page, 'change-more', async () => {
    await show(richest(open('changeArticles').filter(paid)), 'changeArticles');
    await dialog.locator('input[inputmode=numeric]').nth(1).fill('8');
  });
  await scene(page, 'change-saved', async () => {
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'hidden' });
  });
  await scene(page, 'change-undone', () => page.keyboard.press('Alt+z'));
  const express = open('changeDeliveryAddress').filter(({ order }) => order.mode.id === 'tnt-home');
  await scene(page, 'change-corsica', async () => {
    await show(richest(express), 'changeDeliveryAddress');
    await dialog.locator('[data-field=postalCode]').fill('20000');
    await dialog.locator('[data-field=city]').fill('Ajaccio');
    await page.keyboard.press('Tab');
  });
  await shut(page);
  await scene(page, 'change-overseas', async () => {
    await show(richest(open('changeDeliveryAddress').filter(paid)), 'changeDeliveryAddress');
    await dialog.locator('[data-field=postalCode]').fill('97400');
    await dialog.locator('[data-field=city]').fill('Saint-Denis');
    await page.keyboard.press('Tab');
    await dialog.getByRole('radio', { disabled: false }).last().check();
  });
  await shut(page);
  await scene(page, 'change-packed', async () => {
    await show(richest(open('packParcels').filter(({ order }) => order.lines.length > 1)), 'packParcels');
    await dialog.locator('input').first().press('ArrowDown');
  });
  await shut(page);
  await scene(page, 'change-email', async () => {
    await page.getByRole('button', { name: /^(?:Corriger l|Correct the address)/u }).click();
    await dialog.waitFor();
  });
  await shut(page);
}

async function shut(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await atRest(page);
}
