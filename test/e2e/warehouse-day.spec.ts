import { readFile } from 'node:fs/promises';
import { expectAccessible } from './support/axe.ts';
import { type Desk, goTo, signIn } from './support/desk.ts';
import { expect, test } from './support/shop.ts';
import { dayWords, frameWords } from './support/words.ts';

const t = dayWords.fr;
const figure = ({ page }: Desk, label: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label, exact: true }) });

test('a manager reads the days of the warehouse with the keyboard and takes one along; the warehouse sees its team alone (ROLE-1)', async ({
  a,
  b,
}) => {
  await Promise.all([signIn(a, 'karim'), signIn(b, 'jean-philippe')]);
  const { page } = b;

  await test.step('the manager goes there from the queue, and a day back', async () => {
    await page.keyboard.press('Alt+5');
    await page.getByRole('link', { name: frameWords.fr.parts.warehouseDay }).press('Enter');
    await expect(page.getByRole('heading', { name: t.title, level: 1 })).toBeVisible();
    await expect(figure(b, t.waiting)).toBeVisible();
    await page.keyboard.press('k');
    await expect(page).toHaveURL(/warehouse-day\?day=\d{4}-\d\d-\d\d$/u);
    // what still waits is known of today alone
    await expect(figure(b, t.waiting)).toHaveCount(0);
    await expect(page.getByRole('heading', { name: t.people })).toBeVisible();
    await expectAccessible(b, 'the day of the warehouse');
  });

  await test.step('and exports it', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('e')]);
    expect(download.suggestedFilename()).toMatch(/^journee-entrepot-cadomaestro-\d{4}-\d\d-\d\d\.csv$/u);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain(`${t.groups.work};${t.prepared};`);
  });

  await test.step('the warehouse sees no person of it', async () => {
    await goTo(a, '/warehouse-day');
    await expect(figure(a, t.prepared)).toBeVisible();
    await expect(a.page.getByRole('heading', { name: t.people })).toHaveCount(0);
    await expectAccessible(a, 'the day, for the warehouse');
  });
});
