import { ask } from './support/api.ts';
import { expectAccessible } from './support/axe.ts';
import { fillCall, payAt, startCall } from './support/calls.ts';
import { deliveryOf, euros, priceOf } from './support/catalogue.ts';
import { type Desk, goTo, signIn, syncBadge } from './support/desk.ts';
import { lettersTo } from './support/letters.ts';
import { openOrder, orderAt } from './support/orders.ts';
import { expect, test } from './support/shop.ts';
import { callWords, frameWords, paymentWords, saleWords, voucherWords } from './support/words.ts';

const badge = frameWords.fr.sync;
const call = callWords.fr;
const payment = paymentWords.fr;
const code = saleWords.fr.code;
const t = voucherWords.fr;
const MUG = 'MUG-04';
const CANDLE = 'DEC-01';
const shop = 'cadomaestro';

test('a voucher issued by a manager with the keyboard is spent on a phone order of its customer, and by nobody else (AVO-1, AVO-2, ORD-8)', async ({
  a,
  b,
}) => {
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'jean-philippe')]);
  const { page } = b;

  const drawn = await test.step('Jean-Philippe issues it', async () => {
    await goTo(b, '/vouchers');
    await expect(page.getByRole('heading', { name: t.title, level: 1 })).toBeVisible();
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog', { name: t.issue.title });
    await expect(page.locator(':focus')).toHaveAccessibleName(t.issue.customer);
    await page.keyboard.type('lecoeur');
    await page.keyboard.press('Enter');
    await expect(page.locator(':focus')).toHaveAccessibleName(t.issue.amount);
    await expect(dialog).toContainText('Lecœur');
    await page.keyboard.type('5');
    await dialog.getByLabel(t.issue.reason).fill('Colis en retard');
    await expectAccessible(b, 'issue a voucher');
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    const first = page
      .getByRole('grid', { name: t.lists.vouchers })
      .getByRole('row')
      .filter({ hasText: 'Lecœur' })
      .first();
    await expect(first).toContainText(/[A-Z2-9]{12}/u);
    await expect(first).toContainText(t.states.usable);
    await expectAccessible(b, 'vouchers');
    return /[A-Z2-9]{12}/u.exec((await first.textContent()) ?? '')?.[0] ?? '';
  });

  await test.step('another customer cannot use it', async () => {
    await fillCall(a, { caller: 'mounier', article: 'mug super papa' });
    await addCode(a, drawn);
    await expect(chip(a, drawn)).toContainText('personnel');
  });

  const placed = await test.step('Mélissa finds it under the name of its customer', async () => {
    await fillCall(a, { caller: 'lecoeur', article: 'mug super papa' });
    await a.page.getByRole('button', { name: /^Bons de/u }).click();
    await a.page.getByRole('menuitemradio', { name: new RegExp(drawn, 'u') }).click();
    await expect(chip(a, drawn)).toContainText(euros(500));
    const total = priceOf(MUG, 1) + deliveryOf({ [MUG]: 1 }) - 500;
    await expect(totals(a).locator('output')).toHaveText(euros(total));
    const number = await place(a);
    expect((await orderAt(a.page, number)).totals.totalCents).toBe(total);
    return number;
  });

  await test.step('it is used up, and its order is told', async () => {
    await expect(syncBadge(a)).toHaveText(badge.confirmed);
    await page.getByRole('tab', { name: t.tabs.used }).click();
    const row = page.getByRole('row').filter({ hasText: drawn });
    await expect(row).toContainText(t.usedOf(1, 1));
    await row.dblclick();
    const dialog = page.getByRole('dialog', { name: drawn });
    await expect(dialog.getByRole('link', { name: placed })).toBeVisible();
    await expectAccessible(b, 'a voucher');
    await page.keyboard.press('Escape');
  });

  await test.step('the warehouse sees none of it (ROLE-2)', async () => {
    await signIn(b, 'karim');
    await goTo(b, '/vouchers');
    await expect(page.getByText(drawn)).toBeHidden();
    await expect(ask(page, 'voucherList', { shop })).rejects.toThrow();
  });
});

test('the last use of a voucher, spent offline on two workstations: one is refused, waits under « À traiter », and is placed anew (ORD-8, AVO-2)', async ({
  a,
  b,
}) => {
  test.slow();
  const last = 'DERNIER';
  const whole = priceOf(CANDLE, 1) + deliveryOf({ [CANDLE]: 1 });
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'jean-philippe')]);
  for (const desk of [a, b]) {
    await expect(syncBadge(desk)).toHaveText(badge.confirmed);
    desk.station.line.cut();
  }
  const [first, second] = await test.step('both take a call, alone', async () => {
    const taken: string[] = [];
    for (const [desk, caller] of [
      [a, 'mounier'],
      [b, 'lefevre'],
    ] as const) {
      await expect(syncBadge(desk)).toHaveText(new RegExp(`^${badge.offline}`, 'u'));
      await fillCall(desk, { caller, article: 'bougie figuier' });
      await addCode(desk, last);
      await expect(chip(desk, last)).toContainText(euros(1_500));
      taken.push(await place(desk));
    }
    return [taken[0] ?? '', taken[1] ?? ''];
  });

  await test.step('the first to arrive has it', async () => {
    b.station.line.restore();
    await expect(syncBadge(b)).toHaveText(badge.confirmed, { timeout: 20_000 });
    expect((await orderAt(b.page, second)).totals.totalCents).toBe(whole - 1_500);
  });

  await test.step('the other is told, nothing of it stands', async () => {
    a.station.line.restore();
    await expect(a.page.getByText(call.placed.refused)).toBeVisible({ timeout: 20_000 });
    expect(await ask(a.page, 'orderByCode', { code: first })).toBeNull();
    await goTo(a, '/attention');
    await expect(a.page.getByRole('note').filter({ hasText: 'ORD-8' })).toContainText(/DERNIER.*a déjà servi/u);
  });

  await test.step('it is reopened as it was typed, without the code', async () => {
    await a.page.keyboard.press('r');
    await expect(chip(a, last)).toContainText('a déjà servi');
    await a.page.getByRole('button', { name: code.remove(last) }).click();
    await expect(totals(a).locator('output')).toHaveText(euros(whole));
    const number = await place(a);
    await expect(a.page.getByText(call.placed.confirmed)).toBeVisible();
    const order = await orderAt(a.page, number);
    expect(order.totals.totalCents).toBe(whole);
    expect(order.customer.lastName).toBe('Mounier');
  });

  await test.step('it was used once, by one order', async () => {
    const [row] = (await ask(a.page, 'voucherList', { shop, end: last })).rows;
    expect(row).toMatchObject({ state: 'used', voucher: { used: 1, uses: 1 } });
    const uses = (await ask(a.page, 'voucherById', { voucherId: row?.voucher.id ?? '' }))?.uses;
    expect(uses?.map((use) => use.code)).toEqual([second]);
  });
});

test('a gift card pays its part of an order and a link the rest; what is left on it is told (AVO-3, ORD-9, ORD-10, ORD-15)', async ({
  a,
  b,
  shop: { backend },
}) => {
  test.slow();
  const { page } = a;
  const friend = 'basile.carte@exemple.fr';
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'jean-philippe')]);

  const card = await test.step('a card of 40 € is sold, paid, and goes to Basile', async () => {
    await startCall(a);
    await page.keyboard.type('lecoeur');
    await page.keyboard.press('Enter');
    await expect(page.locator(':focus')).toHaveAccessibleName(call.articles.search);
    await page.keyboard.press('Alt+g');
    for (const [field, text] of [
      ['amount', '40'],
      ['from', 'Léa'],
      ['to', 'Basile'],
      ['sendTo', friend],
    ])
      await page.locator(`[data-field^="giftCards."][data-field$=".${field}"]`).fill(text ?? '');
    await payByLink(a);
    const code40 = async () =>
      /\b(?:[A-Z2-9]{4}[ -]?){4}\b/u.exec((await lettersTo(backend.mails, friend))[0]?.text ?? '')?.[0] ?? '';
    await expect.poll(code40, { timeout: 40_000 }).not.toBe('');
    return code40();
  });
  const end = card.slice(-4);

  await test.step('it pays a first order whole; there is no link to send', async () => {
    const first = priceOf(MUG, 1) + deliveryOf({ [MUG]: 1 });
    await fillCall(a, { caller: 'mounier', article: 'mug super papa' });
    await addCode(a, card.toLowerCase());
    await expect(chip(a, t.codeEnd(end))).toContainText(euros(4_000 - first));
    await expect(totals(a)).toContainText(t.pay.by(end));
    await expect(totals(a)).toContainText(t.pay.left);
    await expect(page.getByText(t.pay.all)).toBeVisible();
    await expectAccessible(a, 'a call paid by card');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: call.placed.title })).toBeFocused();
    const number = (await page.getByRole('main').locator('output').textContent()) ?? '';
    expect((await orderAt(page, number)).payment).toMatchObject({ paidCents: first });
  });

  await test.step('and its rest a part of the next, a link what is due', async () => {
    const rest = 4_000 - priceOf(MUG, 1) - deliveryOf({ [MUG]: 1 });
    const total = priceOf(CANDLE, 2) + deliveryOf({ [CANDLE]: 2 });
    await fillCall(a, { caller: 'lefevre', article: 'bougie figuier' });
    await page.keyboard.type('2');
    await addCode(a, card);
    await expect(chip(a, t.codeEnd(end))).toContainText(euros(rest));
    await expect(totals(a).locator('output')).toHaveText(euros(total));
    const number = await payByLink(a, total - rest);
    await openOrder(b, number);
    const money = b.page.getByRole('region').or(b.page.getByRole('main'));
    await expect(money.first()).toContainText(t.pay.ofOrder(t.codeEnd(end)));
    const { payment: paid } = await orderAt(b.page, number);
    expect(paid.receipts.map(({ method, amountCents }) => [method, amountCents])).toEqual([
      ['gift-card', rest],
      ['card', total - rest],
    ]);
  });

  await test.step('it is empty, and says so to whoever reads it out again', async () => {
    await fillCall(a, { caller: 'mounier', article: 'toupie' });
    await addCode(a, card);
    await expect(
      page.getByText(new RegExp(`Il ne reste que 0,00\\s€ sur la carte qui finit par ${end}`, 'u')),
    ).toBeVisible();
    await goTo(b, '/vouchers');
    await b.page.getByRole('tab', { name: t.lists.cards }).click();
    await b.page.getByRole('tab', { name: t.tabs.empty }).click();
    const row = b.page.getByRole('row').filter({ hasText: end });
    await expect(row).toContainText('Basile');
    await row.dblclick();
    await expect(b.page.getByRole('dialog').getByRole('listitem')).toHaveCount(3);
    await expectAccessible(b, 'a gift card');
    await expect(b.page.getByText(card)).toBeHidden();
    await b.page.keyboard.press('Escape');
  });
});

const totals = ({ page }: Desk) => page.getByRole('region', { name: call.totals.title });
const chip = ({ page }: Desk, name: string) => page.getByRole('listitem').filter({ hasText: name });

/** Typed where the caller's codes go. */
async function addCode({ page }: Desk, typed: string): Promise<void> {
  await page.keyboard.press('F9');
  await expect(page.locator(':focus')).toHaveAccessibleName(code.label);
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
}

/** To be paid by PayPal, as the shop notes it; returns the number. */
async function place({ page }: Desk): Promise<string> {
  await page.getByLabel(call.payment.method).selectOption('paypal');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: call.placed.title })).toBeFocused();
  return (await page.getByRole('main').locator('output').textContent()) ?? '';
}

/** Sends the link, pays it, and returns the number of the order. */
async function payByLink({ page }: Desk, due: number | null = null): Promise<string> {
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: payment.link.titles.waiting })).toBeVisible();
  if (due !== null) await expect(page.getByRole('main').locator('output')).toHaveText(euros(due));
  await payAt((await page.getByRole('main').locator('code').textContent()) ?? '');
  await expect(page.getByRole('heading', { name: payment.link.titles.settled })).toBeVisible();
  return (await page.getByRole('main').locator('output').textContent()) ?? '';
}
