/** The screens that every shop has: home, customers, catalogue, settings, and what lies over all of them. */
import type { Page } from '@playwright/test';
import type { Station } from './shops.ts';
import { type Studio, go } from './studio.ts';

export async function frameScenes({ scene }: Studio, page: Page, station: Station, shop: string): Promise<void> {
  const customers = await station.query('customerSearch', { shop, text: 'ma', limit: 50 });
  const regular = customers.toSorted((a, b) => b.orders - a.orders)[0];
  await scene(page, 'customers', () => go(page, '#/customers'));
  await scene(page, 'customers-search', () => go(page, '#/customers?text=mar'));
  await scene(page, 'customers-nothing', () => go(page, '#/customers?text=zzzz'));
  await scene(page, 'customer', () => go(page, `#/customers/${regular?.id ?? ''}`));
  await scene(page, 'catalogue', () => go(page, '#/catalogue'));
  await scene(page, 'catalogue-article', async () => {
    const [hit] = await station.query('articleSearch', { shop, text: 'gourde gravee', limit: 1 });
    await go(page, `#/catalogue/${hit?.article.id ?? ''}`);
  });
  await scene(page, 'catalogue-nothing', async () => {
    await go(page, '#/catalogue');
    await page.locator('input[type=search]').fill('zzzz');
  });
  await scene(page, 'settings', () => go(page, '#/settings'));
  await overlays({ scene }, page);
}

async function overlays({ scene }: Pick<Studio, 'scene'>, page: Page): Promise<void> {
  await go(page, '#/');
  await scene(page, 'palette', () => page.keyboard.press('Control+k'));
  await scene(page, 'palette-found', () => page.keyboard.type('mar'));
  await scene(page, 'palette-nothing', () => page.keyboard.type('zzzz'));
  await page.keyboard.press('Escape');
  await scene(page, 'staff-menu', () => page.locator('header button[aria-haspopup=menu]').last().click());
  await page.keyboard.press('Escape');
  await scene(page, 'shop-menu', () => page.locator('header button[aria-haspopup=menu]').first().click());
  await page.keyboard.press('Escape');
  await go(page, '#/orders');
  await scene(page, 'columns-menu', () => page.getByRole('button', { name: /^(Colonnes|Columns)/u }).click());
  await page.keyboard.press('Escape');
  await scene(page, 'shortcuts', () => page.keyboard.press('?'));
  await page.keyboard.press('Escape');
}
