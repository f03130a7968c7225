import { addArticle, fillCall, payAt, startCall } from './support/calls.ts';
import { deliveryOf, euros, priceOf } from './support/catalogue.ts';
import { signIn } from './support/desk.ts';
import { type Letter, lettersTo } from './support/letters.ts';
import { withoutVat } from './support/money.ts';
import { openOrder, orderAt } from './support/orders.ts';
import { expect, test } from './support/shop.ts';
import { callWords, orderWords, paymentWords, saleWords } from './support/words.ts';

const call = callWords.fr;
const order = orderWords.fr;
const t = paymentWords.fr;

test('on Réunion VAT is Réunion’s: a declined card, a second try, and a validated order that is closed (PRX-1, ORD-9, ORD-10, VIE-5, VIE-6)', async ({
  a,
}) => {
  test.slow();
  const { page } = a;
  const CASE = 'CAP-03-B';
  const VANILLA = 'VAN-01-A';
  const carriage = deliveryOf({ [CASE]: 1, [VANILLA]: 1 }, 'reunion-home', 'RE', 'caseapains');
  const goods = priceOf(CASE, 1) + carriage;
  const total = goods + priceOf(VANILLA, 1);
  await signIn(a, 'noemie');

  await test.step('8.5 % on the case and its carriage, 2.1 % on vanilla', async () => {
    await fillCall(a, { caller: 'maillot solène', article: 'ti kaz rouge' });
    await addArticle(a, 'gousses vanille 2 gousses');
    const totals = page.getByRole('region', { name: call.totals.title });
    await expect(totals.locator('output')).toHaveText(euros(total));
    await expect(totals).toContainText(euros(goods - withoutVat(goods, 850)));
    await expect(totals).toContainText(euros(priceOf(VANILLA, 1) - withoutVat(priceOf(VANILLA, 1), 210)));
  });

  const code = await test.step('declined, then paid', async () => {
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: t.link.titles.waiting })).toBeVisible();
    await payAt((await page.getByRole('main').locator('code').textContent()) ?? '', 'card_declined');
    await expect(page.getByRole('heading', { name: t.link.titles.failed })).toBeVisible();
    await expect(page.getByRole('main').getByText(t.why('card_declined'))).toBeVisible();
    await page.keyboard.press('r');
    await expect(page.getByLabel(/^Quantité, Petite case/u)).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: t.link.titles.waiting })).toBeVisible();
    await payAt((await page.getByRole('main').locator('code').textContent()) ?? '');
    await expect(page.getByRole('heading', { name: t.link.titles.settled })).toBeVisible();
    return (await page.getByRole('main').locator('output').textContent()) ?? '';
  });

  await test.step('validated, its articles are closed', async () => {
    await openOrder(a, code);
    expect(await orderAt(page, code)).toMatchObject({ payment: { paidCents: total }, vat: { charged: true } });
    await page.keyboard.press('v');
    await expect(page.getByText('Validée', { exact: true })).toBeVisible();
    await page.keyboard.press('a');
    await expect(page.getByRole('presentation').getByRole('note')).toContainText('VIE-5');
    await expect(page.getByRole('dialog', { name: order.articlesTitle })).toHaveCount(0);
  });
});

test('to the metropolis Caseapains.re sells without VAT, and its letters say so (PRX-2, ORD-18, VIE-1)', async ({
  a,
  shop: { backend },
}) => {
  test.slow();
  const { page } = a;
  const KNIFE = 'CAP-08';
  const BUYER = 'aurelien.oberkampf@exemple.fr';
  const carriage = deliveryOf({ [KNIFE]: 2 }, 'metropole-home', 'FR', 'caseapains');
  const total = withoutVat(priceOf(KNIFE, 2) + carriage, 850);
  const letter = async (subject: RegExp): Promise<Letter | undefined> =>
    (await lettersTo(backend.mails, BUYER)).find((each) => subject.test(each.subject));
  await signIn(a, 'noemie');

  await test.step('a new customer in Paris', async () => {
    await startCall(a);
    await page.keyboard.type('M. Oberkampf');
    await page.keyboard.press('Enter');
    for (const [field, text] of [
      ['details.firstName', 'Aurélien'],
      ['details.phone', '06 39 98 45 67'],
      ['details.email', BUYER],
      ['billing.street', '12 rue Oberkampf'],
      ['billing.postalCode', '75011'],
      ['billing.city', 'Paris'],
    ])
      await page.locator(`[data-field="${field}"]`).fill(text ?? '');
    await addArticle(a, 'couteau manche letchi');
    await page.keyboard.type('2');
    const totals = page.getByRole('region', { name: call.totals.title });
    await expect(totals).toContainText(saleWords.fr.totals.totalWithoutVat);
    await expect(totals.locator('output')).toHaveText(euros(total));
  });

  const code = await test.step('the link goes by e-mail; paid, the order stands', async () => {
    await page.getByLabel(call.payment.method).selectOption('mastercard');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: t.link.titles.waiting })).toBeVisible();
    const url = (await page.getByRole('main').locator('code').textContent()) ?? '';
    await expect.poll(async () => (await letter(/pai|régl/iu))?.text ?? '', { timeout: 40_000 }).toContain(url);
    await payAt(url);
    await expect(page.getByRole('heading', { name: t.link.titles.settled })).toBeVisible();
    return (await page.getByRole('main').locator('output').textContent()) ?? '';
  });

  await test.step('its first letter records it, with what was bought and for how much', async () => {
    expect(await orderAt(page, code)).toMatchObject({
      totals: { totalCents: total },
      vat: { territory: 'FR', charged: false },
    });
    const confirmation = async () =>
      (await lettersTo(backend.mails, BUYER)).find(({ text }) => text.includes(code))?.text ?? '';
    await expect.poll(confirmation, { timeout: 40_000 }).toContain('Couteau à pain manche letchi');
    expect(await confirmation()).toMatch(euros(total));
  });
});
