import { ask } from './support/api.ts';
import { expectAccessible } from './support/axe.ts';
import { takeCall } from './support/calls.ts';
import { priceOf } from './support/catalogue.ts';
import { goTo, signIn } from './support/desk.ts';
import { openOrder, orderAt } from './support/orders.ts';
import { expect, test } from './support/shop.ts';
import { orderWords, voucherWords } from './support/words.ts';

const t = voucherWords.fr;
const MUG = 'MUG-04';
const shop = 'cadomaestro';

test('points put right by a manager become a gift of an order, once, and are given back with it (AVO-4)', async ({
  a,
  b,
}) => {
  const { page } = b;
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'jean-philippe')]);
  const [found] = await ask(page, 'customerSearch', { shop, text: 'mounier' });
  const customerId = found?.id ?? '';
  const balance = async () => (await ask(a.page, 'customerMoney', { customerId }))?.points?.balance;
  const before = (await balance()) ?? 0;

  await test.step('Jean-Philippe adds them on the customer’s page, with a reason', async () => {
    await goTo(b, `/customers/${customerId}`);
    await page.getByRole('button', { name: t.correct.open, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: t.correct.title });
    await dialog.getByLabel(t.correct.points).fill('1600');
    await dialog.getByLabel(t.correct.reason).fill('Points du salon');
    await expectAccessible(b, 'points');
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect.poll(balance).toBe(before + 1_600);
    await expectAccessible(b, 'a customer with money');
  });

  const number = await test.step('Mélissa sees them while he calls, and adds a gift', async () => {
    const placed = await takeCall(a, {
      caller: 'mounier',
      article: 'mug super papa',
      before: () => expect(a.page.getByText(/1\s600 points/u)).toBeVisible(),
    });
    await a.page.getByRole('button', { name: t.gift.open }).click();
    const dialog = a.page.getByRole('dialog', { name: t.gift.title });
    await expect(dialog.getByLabel(t.gift.choose)).toBeVisible();
    await expectAccessible(a, 'a gift for points');
    await a.page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect.poll(balance).toBe(before + 100);
    await expect(a.page.getByRole('button', { name: t.gift.open })).toBeHidden();
    return placed;
  });

  await test.step('the gift costs nothing; the order cancelled, the points are back', async () => {
    const order = await orderAt(a.page, number);
    expect(order.lines.map(({ unitCents }) => unitCents)).toEqual([priceOf(MUG, 1), 0]);
    expect(order.totals.totalCents).toBe(priceOf(MUG, 1) + order.totals.deliveryCents);
    await openOrder(b, number);
    await page.keyboard.press('x');
    await page.getByRole('dialog').getByLabel(orderWords.fr.reason).fill('Le client a rappelé');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Annulé', { exact: true })).toBeVisible();
    await expect.poll(balance, { timeout: 20_000 }).toBe(before + 1_600);
  });
});
