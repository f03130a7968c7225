/** Before the frame: enrolment, the people of this workstation, the PIN. */
import type { Page } from '@playwright/test';
import type { Shops } from './shops.ts';
import { type Studio, atRest } from './studio.ts';

const tries = 8;

export async function doorScenes(studio: Studio, shops: Shops): Promise<void> {
  const station = await shops.bareStation('');
  const page = await studio.open(station);
  const { scene } = studio;
  await scene(page, 'enrol', () => page.locator('[data-field=backendUrl]').waitFor());
  await scene(page, 'enrol-errors', async () => {
    await fill(page, { backendUrl: 'comptoir.exemple.fr', code: 'K7QX' });
    await page.keyboard.press('Enter');
  });
  await scene(page, 'enrol-refused', async () => {
    await fill(page, { backendUrl: station.line.url, code: 'AAAA-AAAA', deviceName: 'Poste 2' });
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
  });
  await scene(page, 'sign-in', async () => {
    await fill(page, { code: await shops.newCode() });
    await page.keyboard.press('Enter');
    await page.getByText('Karim').waitFor();
  });
  await scene(page, 'sign-in-pin', async () => {
    await page.getByRole('button', { name: 'Karim' }).click();
    await page.keyboard.type('303');
  });
  await scene(page, 'sign-in-wrong', async () => {
    await page.keyboard.type('000');
    await page.getByRole('alert').waitFor();
  });
  await scene(page, 'sign-in-locked', async () => {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      await page.keyboard.type('000000');
      await atRest(page);
      await page.locator('[role=alert]').waitFor();
    }
  });
  await page.close();
}

async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) await page.locator(`[data-field=${name}]`).fill(text);
}
