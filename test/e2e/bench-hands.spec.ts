/** At the bench: what is typed without a look at the focus, a doubt settled by scan, an order that comes between a batch. */
import { type Page } from '@playwright/test';
import { commandCode, quantityCode } from '../../domain/scan/read-scan.ts';
import { ask } from './support/api.ts';
import { eanOf } from './support/catalogue.ts';
import { type Desk, goTo, signIn } from './support/desk.ts';
import { orderAt } from './support/orders.ts';
import { colissimo, toPrepare } from './support/parcels.ts';
import { scan } from './support/scanner.ts';
import { expect, test } from './support/shop.ts';
import { tooSmall } from './support/too-small.ts';
import { benchWords, warehouseWords } from './support/words.ts';

test.use({ apart: 'hands' });
const t = benchWords.fr;
const w = warehouseWords.fr;
const BOOK = 'LIV-05';
const GAME = 'JEU-08';
const MUG = 'MUG-04';

const scanField = (page: Page) => page.getByRole('textbox', { name: w.scanLabel });
const feedback = (page: Page) => page.locator('[data-feedback]').first();

/** Anywhere but in a field. */
const loseFocus = (page: Page) =>
  page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());

async function ready({ page }: Desk, codes: readonly string[]): Promise<void> {
  for (const code of codes)
    await expect.poll(async () => (await ask(page, 'orderByCode', { code }))?.order.status).toBe('validated');
}

test('a code typed by hand with nothing focused is taken; a scan leaves no trace in the field; doubts are settled by scan (LIV-9)', async ({
  a,
  b,
  shop,
}) => {
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);
  const { page } = b;
  const code = await toPrepare(shop.backend, a, 'hands-1', { bought: { [BOOK]: 2 } });
  await ready(b, [code]);
  await goTo(b, '/preparation');
  await scan(page, code);
  await expect(page.getByRole('heading', { name: code })).toBeVisible();
  await page.keyboard.press('F2');
  await expect(feedback(page)).toContainText(w.done.startPreparation(code));
  expect(await page.evaluate(tooSmall), 'an order begun').toEqual([]);
  await loseFocus(page);
  await page.keyboard.type(BOOK, { delay: 90 });
  await expect(scanField(page)).toHaveValue(BOOK);
  await expect(scanField(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(feedback(page)).toContainText(t.rightOne(1, 2));
  await expect(scanField(page)).toHaveValue('');
  await loseFocus(page);
  await scan(page, eanOf('MUG-05'));
  await expect(feedback(page)).toContainText(t.wrong);
  await expect(scanField(page)).toHaveValue('');
  expect(await page.evaluate(tooSmall), 'a wrong article').toEqual([]);
  await page.getByRole('button', { name: t.goOn }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.keyboard.press('Alt+u');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await page.evaluate(tooSmall), 'without a barcode').toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+m');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await page.evaluate(tooSmall), 'a missing piece').toEqual([]);
  await page.keyboard.press('Escape');
  await scan(page, eanOf(BOOK));
  await expect(page.getByLabel(t.weigh)).toBeFocused();
  expect(await page.evaluate(tooSmall), 'to weigh').toEqual([]);
  await scan(page, quantityCode(9));
  await expect(page.getByRole('button', { name: t.weighSure })).toBeVisible();
  await scan(page, commandCode('confirm'));
  await expect(page.getByLabel(w.tracking)).toBeFocused();
  const right = colissimo(7001);
  const doubtful = `${right.slice(0, -1)}${(Number(right.at(-1)) + 1) % 10}`;
  await scan(page, doubtful);
  await expect(page.getByLabel(w.tracking)).toHaveAttribute('aria-invalid', 'true');
  expect(await page.evaluate(tooSmall), 'a doubtful number').toEqual([]);
  await scan(page, commandCode('confirm'));
  await expect.poll(async () => (await orderAt(page, code)).status).toBe('shipped');
  expect((await orderAt(page, code)).parcels).toMatchObject([{ trackingNumber: doubtful }]);
});

test('a batch lies in its bins as it was, whatever order comes between, a crash of the page as well', async ({
  a,
  b,
  shop,
}) => {
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);
  const { page } = b;
  const wanted = [{ [GAME]: 2 }, { [GAME]: 1, [BOOK]: 1 }, { [MUG]: 1 }];
  const codes: string[] = [];
  for (const [index, bought] of wanted.entries())
    codes.push(await toPrepare(shop.backend, a, `between-${index}`, { bought }));
  await ready(b, codes);
  const [first = '', second = '', between = ''] = codes;
  await goTo(b, '/preparation');
  for (const code of [first, second]) await page.getByRole('checkbox', { name: w.select(code) }).check();
  expect(await page.evaluate(tooSmall), 'two chosen').toEqual([]);
  await page.keyboard.press('F7');
  const list = page.getByRole('list', { name: t.pickList });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  expect(await page.evaluate(tooSmall), 'a batch').toEqual([]);
  await scan(page, eanOf(GAME));
  await expect(feedback(page)).toContainText(t.toBin(1, 1, first));
  await page.keyboard.press('Escape');
  await expect(page.getByText(t.aside(2))).toBeVisible();
  await scan(page, between);
  await expect(page.getByRole('heading', { name: between })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: between })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(t.aside(2))).toBeVisible();
  // no second batch over the first
  await page.getByRole('button', { name: /Prendre les 5/u }).click();
  await expect(feedback(page)).toContainText(t.batchLies);
  await page.keyboard.press('F2');
  await expect(list.getByRole('listitem')).toHaveCount(2);
  const bins = page.getByRole('button', { name: /^Bac \d/u });
  await expect(bins).toHaveText([new RegExp(`Bac 1.*${first}.*1/2`, 'u'), new RegExp(`Bac 2.*${second}.*0/2`, 'u')]);
  // one of the batch is opened in its own bin
  await page.keyboard.press('Escape');
  await scan(page, second);
  await expect(page.getByRole('heading', { name: second })).toBeVisible();
  await expect(bins).toHaveCount(2);
});
