import { ask } from './support/api.ts';
import { fillCall } from './support/calls.ts';
import { goTo, signIn } from './support/desk.ts';
import { handsOnKeys } from './support/keys.ts';
import { expect, test } from './support/shop.ts';
import { callWords, deliveryWords, pointWords } from './support/words.ts';

const call = callWords.fr;
const delivery = deliveryWords.fr;
const points = pointWords.fr;

test('a pick-up point is chosen by keyboard alone, kept in the order and read to the caller (ORD-7, ORD-16, LIV-3)', async ({
  a,
}) => {
  const { page } = a;
  await signIn(a, 'melissa');
  const keys = await handsOnKeys(page);
  await fillCall(a, { caller: '42340', article: 'mug prénom' });
  await page.keyboard.press('F3');
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Colissimo 48 h à domicile/u);
  await page.keyboard.press('2');
  const list = page.getByRole('listbox', { name: points.list });
  await expect(list).toBeFocused();
  const first = list.getByRole('option').first();
  await expect(first).toContainText('à environ');
  await page.keyboard.press('ArrowDown');
  const name = (await list.getByRole('option', { selected: true }).locator('b').textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Colissimo 48 h en point relais/u);
  await expect(page.locator('[data-field=relayId]')).toContainText(name);
  await expect(page.getByText(call.bar.toRead).locator('..')).toContainText(
    `à « ${name} »`.replaceAll(' »', '\u202f»').replaceAll('« ', '«\u202f'),
  );

  await test.step('another mode with points asks for its own', async () => {
    await page.keyboard.press('3');
    await expect(list).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-field=relayId]')).toHaveText(new RegExp(`^${points.choose}`, 'u'));
    await page.keyboard.press('F4');
    await page.getByLabel(call.payment.method).selectOption('paypal');
    await page.keyboard.press('Control+Enter');
    await expect(page.locator(':focus')).toHaveAttribute('data-field', 'relayId');
    await page.keyboard.press('Enter');
    await expect(list).toBeFocused();
    await page.keyboard.press('1');
    await expect(page.locator('[data-field=relayId]')).toContainText(/consigne/iu);
  });
  await keys.expectNoMouse();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: call.placed.title })).toBeFocused();
  const code = (await page.getByRole('main').locator('output').textContent()) ?? '';
  const view = await ask(page, 'orderByCode', { code });
  expect(view?.order.relay).toMatchObject({ network: 'colissimo', kind: 'locker' });
  await page.keyboard.press('o');
  await expect(page.getByText(points.one, { exact: true })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(view?.order.relay?.name ?? '?');
});

test('what is promised turns at 16:00:00 without a reload, and the closed phone is told (LIV-1, SHOP-3)', async ({
  a,
}) => {
  const { page } = a;
  await signIn(a, 'melissa');
  await page.clock.install({ time: new Date('2026-11-23T14:55:00Z') });
  await page.reload();
  // so much later her seat was locked
  await signIn(a, 'melissa');
  await goTo(a, '/phone-order');
  await fillCall(a, { caller: '42340', article: 'mug prénom' });
  const said = page.getByText(call.bar.toRead).locator('..');
  await page.clock.pauseAt(new Date('2026-11-23T14:59:58Z'));
  await expect(said).toContainText('mercredi 25 novembre');
  await expect(said).toContainText('part aujourd’hui');
  await expect(page.getByText(delivery.today(1)).first()).toBeVisible();
  await page.clock.runFor(2_000);
  await expect(said).toContainText('part mardi 24 novembre');
  await expect(said).toContainText('jeudi 26 novembre');
  await expect(page.getByText(delivery.leaves('mar. 24 nov.')).first()).toBeVisible();
  // she goes on working, or her seat would be locked again
  for (const minute of ['08', '16', '24', '32', '40', '48', '56']) {
    await page.keyboard.press('Shift');
    await page.clock.pauseAt(new Date(`2026-11-23T15:${minute}:00Z`));
  }
  await page.keyboard.press('Shift');
  await page.clock.pauseAt(new Date('2026-11-23T16:00:00Z'));
  await expect(page.getByText(delivery.hours.closed('', 'mar. 24 nov. 09:00'))).toBeVisible();
  await page.clock.resume();
});
