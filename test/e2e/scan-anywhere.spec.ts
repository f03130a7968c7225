/** A scanner on any screen and any keyboard: what is scanned opens, and what a person was typing stays as it was. */
import { customerCode } from '../../domain/scan/read-scan.ts';
import { ask } from './support/api.ts';
import { startCall } from './support/calls.ts';
import { type Desk, goTo, signIn } from './support/desk.ts';
import { handsOnKeys } from './support/keys.ts';
import { scan } from './support/scanner.ts';
import { expect, test } from './support/shop.ts';
import { callWords, scanWords } from './support/words.ts';

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

test('a scan while somebody types leaves the field and the draft as they were, and no shortcut runs', async ({ a }) => {
  await signIn(a, 'anais');
  const { page } = a;
  const [order] = await orders(a);
  if (!order) throw new Error('no order in the demo');
  await startCall(a);
  await page.keyboard.type('Durand Jea');
  const field = page.locator(':focus');
  await page.keyboard.press('ArrowLeft');
  await expect(field).toHaveValue('Durand Jea');
  const url = page.url();
  // unknown: nothing opens, so that what the field holds can be seen
  for (const how of settings) {
    await scan(page, 'ZZ-UNKNOWN-42', how);
    await expect(page.getByRole('alert')).toContainText(t.news.unknown.title);
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('Durand Jea');
    expect(await field.evaluate((one: HTMLInputElement) => one.selectionStart)).toBe('Durand Je'.length);
  }
  expect(page.url()).toBe(url);
  const drafts = () => ask(page, 'draftList', { shop: 'cadomaestro' });
  const before = await drafts();
  await scan(page, order.code);
  await expect(page.getByRole('heading', { name: order.code, level: 1 })).toBeVisible();
  const json = (list: Awaited<ReturnType<typeof drafts>>) => list.map((draft) => draft.json);
  expect(json(await drafts())).toEqual(json(before));
  expect(callWords.fr.client.search).not.toBe('');
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
