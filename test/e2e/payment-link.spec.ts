import { ask } from './support/api.ts';
import { fillCall, payAt } from './support/calls.ts';
import { type Desk, goTo, signIn } from './support/desk.ts';
import { handsOnKeys } from './support/keys.ts';
import { expect, test } from './support/shop.ts';
import { callWords, paymentWords } from './support/words.ts';

const call = callWords.fr;
const t = paymentWords.fr;

test('a link sent with the keyboard alone becomes an order with its number when the customer pays, while the next call is taken (ORD-9, ORD-10)', async ({
  a,
}) => {
  const { page } = a;
  await signIn(a, 'melissa');
  await fillCall(a, { caller: 'lecoeur', article: 'bougie figuier' });
  const keys = await handsOnKeys(page);
  await expect(page.getByRole('button', { name: t.link.ask })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: t.link.titles.waiting })).toBeVisible();
  const url = (await page.getByRole('main').locator('code').textContent()) ?? '';
  await page.keyboard.press('n');
  await expect(page.locator(':focus')).toHaveAccessibleName(call.client.search);
  await payAt(url);
  await expect(page.getByText(/a payé\s: commande W-\d{6}/u)).toBeVisible();
  await page.keyboard.press('Alt+0');
  await expect(page.getByRole('heading', { name: t.title, level: 1 })).toBeVisible();
  await expect(
    page
      .getByRole('article')
      .filter({ hasText: /W-\d{6}/u })
      .first(),
  ).toContainText('Lecœur');
  await keys.expectNoMouse();
});

test('a declined card says why, and the call comes back as it was to be paid otherwise (ORD-10, ORD-19)', async ({
  a,
}) => {
  const { page } = a;
  await signIn(a, 'melissa');
  await fillCall(a, { caller: 'mounier', article: 'toupie' });
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: t.link.titles.waiting })).toBeVisible();
  await payAt((await page.getByRole('main').locator('code').textContent()) ?? '', 'insufficient_funds');
  await expect(page.getByRole('heading', { name: t.link.titles.failed })).toBeVisible();
  await expect(page.getByRole('main').getByText(t.why('insufficient_funds'))).toBeVisible();
  await page.keyboard.press('r');
  await expect(page.getByText(/toupie/iu).first()).toBeVisible();
  await page.getByLabel(call.payment.method).selectOption('transfer');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: call.placed.title })).toBeFocused();
  const code = (await page.getByRole('main').locator('output').textContent()) ?? '';

  await test.step('its transfer is matched by its number, however it is typed', async () => {
    await goTo(a, '/payments');
    await page.getByRole('button', { name: t.transfers.record }).click();
    const dialog = page.getByRole('dialog');
    const due = await dueOf(a, code);
    const typed = code.toLowerCase().replace('-', ' ');
    const today = new Date().toLocaleDateString('fr-FR');
    await dialog
      .getByLabel(t.transfers.paste)
      .fill(`Date;Libellé;Montant\n${today};VIR MOUNIER cmd ${typed};${due}\n${today};VIR INCONNU;12,00`);
    await expect(dialog.getByText(t.transfers.states.matched)).toBeVisible();
    await expect(dialog.getByText(t.transfers.states.unmatched)).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(t.transfers.kept(2))).toBeVisible();
    await page.getByRole('button', { name: t.transfers.settle }).click();
    await page.getByLabel(t.transfers.note).fill('Renvoyé à la banque');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(t.transfers.settled)).toBeVisible();
  });
});

async function dueOf({ page }: Desk, code: string): Promise<string> {
  const view = await ask(page, 'orderByCode', { code });
  return ((view?.order.totals.totalCents ?? 0) / 100).toFixed(2).replace('.', ',');
}
