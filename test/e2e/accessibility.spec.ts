import { randomUUID } from 'node:crypto';
import { act, ask } from './support/api.ts';
import { expectAccessible } from './support/axe.ts';
import { addArticle, startCall } from './support/calls.ts';
import { type Desk, goTo, signIn, syncBadge } from './support/desk.ts';
import { type Look, dress, looks, show } from './support/looks.ts';
import { countOrders, orderAt } from './support/orders.ts';
import { expect, test } from './support/shop.ts';
import { handIn, webOrder } from './support/web-order.ts';
import {
  attentionWords,
  benchWords,
  callWords,
  customerWords,
  frameWords,
  orderWords,
  signInWords,
  warehouseWords,
} from './support/words.ts';

test.describe.configure({ mode: 'parallel' });

for (const look of looks)
  test(`no screen has an accessibility violation: ${look.locale}, ${look.theme}`, async ({ a, b, shop }) => {
    test.setTimeout(150_000);
    await Promise.all([dress(a, look), dress(b, look)]);
    await doorway(b, look);
    await signIn(a, 'jean-philippe', look.locale);
    const parcel = await handIn(shop.backend, webOrder(`axe-${look.locale}-${look.theme}`));
    await expect.poll(() => countOrders(a.page, parcel.code)).toBe(1);
    await execute(a, 'validateOrder', { orderId: parcel.orderId });
    await warehouse(b, parcel.code, look);
    await manager(a, b, parcel.orderId, look);
    await signIn(b, 'melissa', look.locale);
    await show(b, '/', 'home of an agent');
    await Promise.all([dress(a, { locale: 'fr', theme: 'system' }), dress(b, { locale: 'fr', theme: 'system' })]);
  });

async function doorway(desk: Desk, { locale }: Look): Promise<void> {
  const { page } = desk;
  await act(page, 'signOut', {});
  const t = signInWords[locale];
  await page.getByRole('list', { name: t.people }).getByRole('button', { name: 'Karim' }).waitFor();
  await expectAccessible(desk, 'sign-in');
  await page.getByRole('button', { name: 'Karim' }).click();
  await page.getByLabel(t.pinFor('Karim')).pressSequentially('000000');
  await page.getByRole('alert').waitFor();
  await expectAccessible(desk, 'wrong PIN');
  await page.reload();
  await signIn(desk, 'karim', locale);
}

async function manager(desk: Desk, colleague: Desk, parcelId: string, look: Look): Promise<void> {
  const { page } = desk;
  await show(desk, '/', 'home of a manager');
  const code = await phoneOrder(desk, look);
  const { id, customer } = await orderAt(page, code);
  await show(desk, '/orders', 'orders');
  await page.keyboard.press('f');
  await expect(page.getByRole('button', { name: orderWords[look.locale].show })).toBeVisible();
  await expectAccessible(desk, 'filters of the orders');
  await page.keyboard.press('Escape');
  await show(desk, '/orders?text=zzzz', 'orders, none found');
  await show(desk, `/orders/${id}`, 'order');
  await orderDialogs(desk, id);
  await parcelDialogs(desk, parcelId);
  await customers(desk, customer.id ?? '', look);
  await show(desk, '/catalogue', 'catalogue');
  await overlays(desk, look);
  await refusals(desk, colleague, id, look);
  await vouchers(desk);
  await show(desk, '/sync', 'sync');
  await show(desk, '/settings', 'settings');
}

async function phoneOrder(desk: Desk, { locale }: Look): Promise<string> {
  const { page } = desk;
  const call = callWords[locale];
  await startCall(desk, locale);
  await expectAccessible(desk, 'phone order, empty');
  await page.keyboard.type('lec');
  await page.getByRole('listbox', { name: call.client.results }).getByRole('option').first().waitFor();
  await expectAccessible(desk, 'phone order, callers found');
  await page.keyboard.type('oeur');
  await page.keyboard.press('Enter');
  await expect(page.locator(':focus')).toHaveAccessibleName(call.articles.search);
  await addArticle(desk, 'mug prénom rose', locale);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Margaux Trop Longue Pour Ce Mug');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Bonne fête !');
  await page.keyboard.press('F2');
  await page.keyboard.type('bou');
  await page.getByRole('listbox', { name: call.articles.results }).getByRole('option').first().waitFor();
  await expectAccessible(desk, 'phone order, articles found');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').waitFor();
  await expectAccessible(desk, 'phone order, full, with something to correct');
  await page.locator(':focus').fill('Margaux');
  await page.keyboard.press('F7');
  await expectAccessible(desk, 'phone order, other delivery address');
  await page.getByRole('checkbox', { name: call.address.forOther }).uncheck();
  await page.getByRole('button', { name: call.bar.discard }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(desk, 'dialog: drop the call');
  await page.keyboard.press('Escape');
  await page.getByLabel(call.payment.method).selectOption('paypal');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: call.placed.title })).toBeFocused();
  await expect(page.getByRole('button', { name: call.placed.validate })).toBeVisible();
  await expectAccessible(desk, 'phone order, placed');
  return (await page.getByRole('main').locator('output').textContent()) ?? '';
}

async function orderDialogs(desk: Desk, orderId: string): Promise<void> {
  for (const command of [
    'changeArticles',
    'changeDeliveryAddress',
    'addDeliveryInstructions',
    'changePersonalisation',
    'changeGift',
    'changePaymentMethod',
    'recordPayment',
    'cancelOrder',
  ])
    await orderDialog(desk, orderId, command);
}

/** Of the order that the warehouse has prepared. */
async function parcelDialogs(desk: Desk, orderId: string): Promise<void> {
  await expect.poll(async () => (await ask(desk.page, 'orderById', { orderId }))?.order.status).toBe('prepared');
  await orderDialog(desk, orderId, 'markShipped');
  const parcel = { id: randomUUID(), carrier: 'colissimo', trackingNumber: '9L20512345673' };
  await execute(desk, 'markShipped', { orderId, parcels: [parcel] });
  await orderDialog(desk, orderId, 'correctTracking');
  await show(desk, `/orders/${orderId}`, 'order, shipped');
}

async function orderDialog(desk: Desk, orderId: string, command: string): Promise<void> {
  const { page } = desk;
  await goTo(desk, `/orders/${orderId}?intent=${command}`);
  await page.getByRole('dialog').waitFor();
  // what a change comes to is pale while it is being worked out
  await expect(page.locator('[data-faded]')).toHaveCount(0);
  await expectAccessible(desk, `dialog: ${command}`);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function vouchers(desk: Desk): Promise<void> {
  const { page } = desk;
  await show(desk, '/vouchers', 'vouchers');
  await page.keyboard.press('n');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog').getByRole('combobox').first()).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(desk, 'dialog: a voucher, nothing filled');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function customers(desk: Desk, customerId: string, { locale }: Look): Promise<void> {
  const { page } = desk;
  await show(desk, '/customers?text=zzzz', 'customers, none found');
  await show(desk, '/customers', 'customers');
  await page.getByRole('main').getByRole('button', { name: customerWords[locale].create }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog').getByRole('textbox').first()).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(desk, 'dialog: new customer, nothing filled');
  await page.keyboard.press('Escape');
  await show(desk, `/customers/${customerId}`, 'customer');
  for (const key of ['m', 'a']) {
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
    await expectAccessible(desk, `dialog of the customer’s page: ${key}`);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
}

async function overlays(desk: Desk, { locale }: Look): Promise<void> {
  const { page } = desk;
  const frame = frameWords[locale];
  await page.keyboard.press('Control+k');
  await page.keyboard.type('mug');
  await page.getByRole('dialog', { name: frame.palette.title }).getByRole('option').nth(1).waitFor();
  await expectAccessible(desk, 'palette');
  await page.keyboard.press('Escape');
  await page.locator('body').press('?');
  await page.getByRole('dialog', { name: frame.shortcuts.title }).waitFor();
  await expectAccessible(desk, 'shortcuts');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: frame.staff.menu }).click();
  await page.getByRole('menu').waitFor();
  // an open menu stands at the end of the body, over a page that is hidden from everyone: no landmark is jumped over
  await expectAccessible(desk, 'menu of the person', ['region']);
  await page.keyboard.press('Escape');
}

/** One refusal to settle, made offline as they are made; settled at the end. */
async function refusals(desk: Desk, colleague: Desk, orderId: string, { locale }: Look): Promise<void> {
  const { page, station } = desk;
  const t = attentionWords[locale];
  const badge = frameWords[locale].sync;
  await show(desk, '/attention', 'attention, nothing refused');
  station.line.cut();
  await expect(syncBadge(desk)).toContainText(badge.offline);
  await execute(desk, 'addDeliveryInstructions', { orderId, instructions: 'Laisser au gardien' });
  await show(desk, '/sync', 'sync, offline');
  await signIn(colleague, 'jean-philippe', locale);
  await execute(colleague, 'cancelOrder', { orderId, reason: 'Le client a rappelé' });
  await expect(syncBadge(colleague)).toHaveText(badge.confirmed);
  station.line.restore();
  await expect(syncBadge(desk)).toHaveText(badge.confirmed, { timeout: 20_000 });
  await show(desk, '/attention', 'attention, a refusal');
  await page.getByRole('button', { name: t.settle }).click();
  await expect(page.getByRole('main')).not.toContainText(t.command('addDeliveryInstructions'));
}

async function warehouse(desk: Desk, code: string, { locale }: Look): Promise<void> {
  const { page } = desk;
  const t = warehouseWords[locale];
  const scan = async (text: string) => {
    await page.getByRole('textbox', { name: t.scanLabel }).fill(text);
    await page.keyboard.press('Enter');
  };
  await signIn(desk, 'karim', locale);
  await show(desk, '/', 'home of the warehouse');
  await show(desk, '/preparation', 'preparation');
  await scan('xqzwv');
  await page.getByRole('alert').waitFor();
  await expectAccessible(desk, 'preparation, a wrong scan');
  await scan(code);
  await page.getByRole('heading', { name: code }).waitFor();
  await expectAccessible(desk, 'preparation, an order to begin');
  await page.keyboard.press('F2');
  await page.getByText(t.done.startPreparation(code)).waitFor();
  await expectAccessible(desk, 'preparation, an order begun');
  // the scanner is down: all pieces by hand
  await page.keyboard.press('Alt+u');
  await page.getByRole('dialog').waitFor();
  await expectAccessible(desk, 'preparation, a piece without its barcode');
  const all = page.getByRole('dialog').getByRole('checkbox');
  if ((await all.count()) > 0) await all.check();
  await page.keyboard.press('3');
  await page.getByRole('textbox', { name: benchWords[locale].weigh }).waitFor();
  await expectAccessible(desk, 'preparation, an order to weigh');
  await page.keyboard.press('F7');
  await page.getByRole('textbox', { name: t.tracking }).waitFor();
  await expectAccessible(desk, 'preparation, an order to ship');
}

async function execute({ page }: Desk, name: string, args: object): Promise<void> {
  await act(page, 'execute', { commandId: randomUUID(), name, args });
}
