/** Without the network, and what the server refuses afterwards. */
import type { Page } from '@playwright/test';
import { type Wish, placeOrder } from './orders-made.ts';
import type { Station } from './shops.ts';
import { type Studio, atRest, go } from './studio.ts';

const mug: Wish = {
  shop: 'cadomaestro',
  modeId: 'colissimo-home',
  lines: [{ article: 'mug super papa', quantity: 2 }],
};

/** `here` is looked at and loses its line; `there` is somebody else meanwhile. An agent is signed in at both. */
export async function syncScenes({ scene }: Studio, page: Page, here: Station, there: Station): Promise<void> {
  await scene(page, 'sync-idle', () => go(page, '#/sync'));
  await scene(page, 'attention-empty', () => go(page, '#/attention'));
  const [moved, cancelled] = [await placeOrder(here, mug), await placeOrder(here, mug)];
  await here.act('syncNow', {});
  await there.act('syncNow', {});
  here.line.cut();
  const scarce = await scarcest(here);
  await placeOrder(here, { ...mug, lines: [scarce] });
  await here.execute('addDeliveryInstructions', { orderId: moved, instructions: 'Laisser à la loge.' });
  await here.execute('cancelOrder', { orderId: moved, reason: 'Commandée deux fois' });
  await here.execute('validateOrder', { orderId: cancelled });
  await scene(page, 'sync-offline', async () => {
    await go(page, '#/sync');
    await page.locator('[role=status]').first().waitFor();
  });
  await scene(page, 'home-offline', () => go(page, '#/'));
  await scene(page, 'orders-pending', () => go(page, '#/orders'));
  await placeOrder(there, { ...mug, lines: [scarce] });
  await there.execute('validateOrder', { orderId: moved });
  await there.execute('cancelOrder', { orderId: cancelled, reason: 'Le client a rappelé' });
  await there.act('syncNow', {});
  here.line.mend();
  await here.act('syncNow', {});
  await scene(page, 'attention', async () => {
    await go(page, '#/attention');
    await page.locator('[data-current]').waitFor();
  });
  await scene(page, 'attention-reopened', async () => {
    await page.keyboard.press('r');
    await atRest(page);
  });
  await scene(page, 'attention-settled', async () => {
    await go(page, '#/attention');
    await page.keyboard.press('c');
    await page.getByRole('tab').nth(1).click();
  });
}

/** All that is left of the article of which least is left. */
async function scarcest(station: Station): Promise<{ article: string; quantity: number }> {
  const hits = await station.query('articleSearch', { shop: mug.shop, text: '', stock: 'in', limit: 200 });
  const plain = hits.filter(({ article }) => article.formats.length === 1 && article.personalisation === null);
  const left = plain.map(({ article, stock }) => ({ article: article.name, quantity: stock[0]?.onHand ?? 0 }));
  const [first] = left.toSorted((a, b) => a.quantity - b.quantity);
  if (!first) throw new Error('nothing on the shelf');
  return first;
}
