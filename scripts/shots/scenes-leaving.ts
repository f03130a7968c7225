/** What leaves: the driver's parcels, the counter, the day in figures. */
import type { Page } from '@playwright/test';
import { scan } from '../../test/e2e/support/scanner.ts';
import type { Station } from './shops.ts';
import { type Studio, atRest, go } from './studio.ts';

/** Somebody of the warehouse, or a manager, is signed in. */
export async function leavingScenes(studio: Studio, page: Page, station: Station, shop: string): Promise<void> {
  await lorryScenes(studio, page, station, shop);
  await counterScenes(studio, page, station, shop);
  await studio.scene(page, 'warehouse-day', () => go(page, '#/warehouse-day?day=2026-11-23'));
}

async function lorryScenes({ scene }: Studio, page: Page, station: Station, shop: string): Promise<void> {
  await scene(page, 'hand-over', () => go(page, '#/hand-over'));
  await scene(page, 'manifests-none', () => page.getByRole('tab').last().click());
  await page.getByRole('tab').first().click();
  const waiting = await station.query('handOverWaiting', { shop });
  const parcels = waiting.filter(({ carrier }) => carrier === 'colissimo');
  const other = waiting.find(({ carrier }) => carrier !== 'colissimo');
  await scene(page, 'hand-over-loaded', async () => {
    for (const { trackingNumber } of parcels.slice(0, 2)) await beep(page, trackingNumber);
  });
  await scene(page, 'hand-over-other', () => beep(page, other?.trackingNumber ?? ''));
  await scene(page, 'hand-over-unknown', () => beep(page, '6A123456789'));
  await scene(page, 'hand-over-confirm', () => page.keyboard.press('F2'));
  await scene(page, 'hand-over-signed', () => sign(page));
  await scene(page, 'hand-over-done', async () => {
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
  await scene(page, 'manifests', () => page.getByRole('tab').last().click());
}

async function counterScenes({ scene }: Studio, page: Page, station: Station, shop: string): Promise<void> {
  await scene(page, 'counter', () => go(page, '#/counter'));
  await scene(page, 'counter-unknown', () => beep(page, 'A-000001'));
  await scene(page, 'counter-several', async () => {
    await page.locator('[data-field=scan]').fill('e');
    await page.keyboard.press('Enter');
  });
  await page.keyboard.press('Escape');
  const rows = await station.query('counterList', { shop });
  const ready = rows.find(({ status }) => status === 'prepared');
  await scene(page, 'counter-dialog', () => beep(page, ready?.code ?? ''));
  await scene(page, 'counter-identity', () => page.keyboard.press('Control+Enter'));
  await scene(page, 'counter-signed', async () => {
    await page.keyboard.press('F4');
    await sign(page);
  });
  await page.keyboard.press('Escape');
  const early = rows.find(({ status }) => status !== 'prepared');
  if (early) await scene(page, 'counter-not-ready', () => beep(page, early.code));
  await page.keyboard.press('Escape');
}

/** With the finger, on the screen. */
async function sign(page: Page): Promise<void> {
  const box = await page.locator('[role=dialog] svg[role=img]').boundingBox();
  if (!box) throw new Error('nothing to sign on');
  await page.mouse.move(box.x + 60, box.y + 110);
  await page.mouse.down();
  for (let step = 1; step <= 24; step += 1)
    await page.mouse.move(box.x + 60 + step * 12, box.y + 100 + 45 * Math.sin(step / 1.7));
  await page.mouse.up();
}

async function beep(page: Page, text: string): Promise<void> {
  await scan(page, text);
  await atRest(page);
}
