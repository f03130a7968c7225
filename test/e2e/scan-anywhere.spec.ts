/** A scanner on any screen and any keyboard: what is scanned opens, and what a person was typing stays as it was. */
import { TEST_CODE, customerCode } from '../../domain/scan/read-scan.ts';
import { ask } from './support/api.ts';
import { addArticle, startCall } from './support/calls.ts';
import { type Desk, goTo, signIn } from './support/desk.ts';
import { handsOnKeys } from './support/keys.ts';
import { scan } from './support/scanner.ts';
import { expect, test } from './support/shop.ts';
import { scanWords, wizardWords } from './support/words.ts';

const t = scanWords.fr;
const orders = async ({ page }: Desk) => (await ask(page, 'orderList', { shop: null, limit: 200 })).rows;
const settings = [
  { layout: 'us', scanner: 'us' },
  { layout: 'fr', scanner: 'us' },
  { layout: 'fr', scanner: 'fr' },
] as const;

test('an order, a parcel, an article and a customer open from any page, on any keyboard', async ({ a }) => {
  await signIn(a, 'anais');
  const { page } = a;
  const keys = await handsOnKeys(page);
  const rows = await orders(a);
  const [order] = rows;
  const sent = rows.find(({ trackingNumbers }) => trackingNumbers !== '');
  const [hit] = await ask(page, 'articleSearch', { shop: 'cadomaestro', text: '', limit: 20 });
  const ean = hit?.article.formats.find((format) => format.ean !== null)?.ean;
  const [customer] = await ask(page, 'customerSearch', { shop: 'cadomaestro', text: 'martin', limit: 1 });
  if (!order || !sent || !hit || typeof ean !== 'string' || !customer)
    throw new Error('the demo lacks what is scanned');
  for (const how of settings) {
    await goTo(a, '/orders');
    await scan(page, order.code, how);
    await expect(page.getByRole('heading', { name: order.code, level: 1 })).toBeVisible();
    await scan(page, sent.trackingNumbers.split(' ')[0] ?? '', how);
    await expect(page.getByRole('heading', { name: sent.code, level: 1 })).toBeVisible();
    await scan(page, ean, how);
    await expect(page).toHaveURL(new RegExp(`catalogue/${hit.article.id}`, 'u'));
    await scan(page, customerCode(customer.id), how);
    await expect(page).toHaveURL(new RegExp(`customers/${customer.id}`, 'u'));
  }
  await keys.expectNoMouse();
});

test('a scan while somebody types leaves the field, the cursor and the draft as they were', async ({ a }) => {
  await signIn(a, 'anais');
  const { page } = a;
  const [order] = await orders(a);
  const hits = await ask(page, 'articleSearch', { shop: 'cadomaestro', text: 'mug', limit: 12 });
  const hit = hits.find(({ article, stock }) => article.active && stock.every(({ onHand }) => onHand > 0));
  if (!order || !hit) throw new Error('the demo lacks what is typed');
  await startCall(a);
  await page.keyboard.type('Durand Jea');
  await page.keyboard.press('ArrowLeft');
  await expectUntouched(a, 'Durand Jea', 'Durand Je'.length);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await addArticle(a, hit.article.name);
  const drafts = async () =>
    (await ask(page, 'draftList', { shop: 'cadomaestro' })).map(({ id, json }) => ({ id, json }));
  await expect.poll(drafts).not.toEqual([]);
  const before = await drafts();
  await expectUntouched(a, '1', null);
  await scan(page, order.code);
  await expect(page.getByRole('heading', { name: order.code, level: 1 })).toBeVisible();
  expect(await drafts()).toEqual(before);
});

/** An unknown code: nothing opens, so that what the field holds can be seen. */
async function expectUntouched({ page }: Desk, value: string, cursor: number | null): Promise<void> {
  const field = page.locator(':focus');
  const url = page.url();
  for (const how of settings) {
    await scan(page, 'ZZ-UNKNOWN-42', how);
    await expect(page.getByRole('alert')).toContainText(t.news.unknown.title);
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(value);
    if (cursor !== null) expect(await field.evaluate((one: HTMLInputElement) => one.selectionStart)).toBe(cursor);
  }
  expect(page.url()).toBe(url);
}

test('no single-key shortcut of the page runs while a scanner types its letters', async ({ a }) => {
  await signIn(a, 'anais');
  const { page } = a;
  const order = (await orders(a)).find(({ status }) => status === 'recorded');
  if (!order) throw new Error('no recorded order in the demo');
  await goTo(a, `/orders/${order.id}`);
  await expect(page.getByRole('heading', { name: order.code, level: 1 })).toBeVisible();
  const before = await ask(page, 'orderById', { orderId: order.id });
  // every letter that a shortcut may have
  await scan(page, 'ZZ-ABCDEFGHIJKLMNOPQRSTUVWXYZ-0123456789', { layout: 'us', scanner: 'us' });
  await expect(page.getByRole('alert')).toContainText(t.news.unknown.title);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('menu')).toHaveCount(0);
  expect(await ask(page, 'orderById', { orderId: order.id })).toEqual(before);
  expect(page.url()).toContain(order.id);
  // a hand's own key still does
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('a dialog that wants no scan keeps the page behind it as it is, and says so', async ({ a }) => {
  await signIn(a, 'anais');
  const { page } = a;
  const rows = await orders(a);
  const [first, second] = rows;
  if (!first || !second) throw new Error('too few orders in the demo');
  await goTo(a, `/orders/${first.id}`);
  await expect(page.getByRole('heading', { name: first.code, level: 1 })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await scan(page, second.code);
  await expect(page.getByRole('alert')).toContainText(t.news.busy.title);
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(page.url()).toContain(first.id);
  await page.keyboard.press('Escape');
  await scan(page, second.code);
  await expect(page.getByRole('heading', { name: second.code, level: 1 })).toBeVisible();
});

test('the warehouse goes to its bench, to the return of a slip and to a shelf; a customer card is not for it (ROLE-4)', async ({
  b,
}) => {
  await signIn(b, 'karim');
  const { page } = b;
  const order = (await orders(b)).find(({ status, shop }) => status === 'validated' && shop === 'cadomaestro');
  const [back] = await ask(page, 'returns', { shop: 'cadomaestro', limit: 1 });
  const [hit] = await ask(page, 'articleSearch', { shop: 'cadomaestro', text: '', limit: 1 });
  if (!order || !back || !hit) throw new Error('the demo lacks what is scanned');
  await goTo(b, '/');
  await scan(page, order.code);
  await expect(page).toHaveURL(/#\/preparation$/u);
  await expect(page.getByRole('main').getByText(order.code).first()).toBeVisible();
  await goTo(b, '/catalogue');
  await scan(page, back.doc.code);
  await expect(page).toHaveURL(new RegExp(`returns/${back.doc.id}`, 'u'));
  // a return that is being counted takes every code itself
  await goTo(b, '/catalogue');
  await scan(page, hit.article.location);
  await expect(page.getByRole('dialog').or(page.getByText(hit.article.name)).first()).toBeVisible();
  await goTo(b, '/attention');
  await scan(page, customerCode('3f2504e0-4f89-41d3-9a0c-0305e82c3301'));
  await expect(page.getByRole('alert')).toContainText(t.news.unknown.title);
  await scan(page, 'CMD-SHIP');
  await expect(page.getByRole('alert')).toContainText(t.news.noCommandHere.title);
});

test('the wizard tells how the scanner types, keeps its rhythm, and works by keyboard', async ({ a }) => {
  await signIn(a, 'anais');
  const { page } = a;
  const wizard = wizardWords.fr;
  const keys = await handsOnKeys(page);
  await goTo(a, '/settings');
  await page.getByRole('button', { name: wizard.start }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: wizard.title });
  await expect(dialog.getByRole('img')).toBeVisible();
  await scan(page, TEST_CODE, { layout: 'us', scanner: 'us' });
  await expect(dialog.getByRole('status')).toContainText(wizard.verdicts.right.title);
  await scan(page, TEST_CODE);
  await expect(dialog.getByRole('status')).toContainText(wizard.translated);
  await scan(page, TEST_CODE.slice(0, -3));
  await expect(dialog.getByRole('status')).toContainText(wizard.verdicts.cut.title);
  await page.keyboard.type(TEST_CODE, { delay: 90 });
  await expect(dialog.getByRole('status')).toContainText(wizard.verdicts.slow.title);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await keys.expectNoMouse();
});
