import { randomUUID } from 'node:crypto';
import { pdfText } from '../support/pdf.ts';
import { act, ask } from './support/api.ts';
import { expectAccessible } from './support/axe.ts';
import { addArticle, fillCall, payAt } from './support/calls.ts';
import { type Desk, goTo, signIn } from './support/desk.ts';
import { lettersTo } from './support/letters.ts';
import { savedPdf } from './support/printed.ts';
import { expect, test } from './support/shop.ts';
import { documentWords, quoteWords } from './support/words.ts';

const t = quoteWords.fr;
const blanks = /[\s\u00a0\u202f]+/gu;

test('a call becomes a quote, read as a PDF, sent by e-mail, and an order when its link is paid, by keyboard (MSG-2, ORD-10)', async ({
  a,
  shop,
}) => {
  const { page } = a;
  await signIn(a, 'melissa');
  await fillCall(a, { caller: 'lecoeur', article: 'bougie figuier' });
  // more than the shelf holds is no hindrance to a quote
  await page.keyboard.press('Control+a');
  await page.keyboard.type('3');
  await addArticle(a, 'toupie');
  await page.keyboard.press('F10');
  const dialog = page.getByRole('dialog', { name: t.makeTitle });
  await expect(dialog.getByLabel(t.validUntil)).toBeFocused();
  await expect(dialog.getByText(t.agreed, { exact: false })).toHaveCount(0);
  await dialog.getByLabel(t.note).fill('Livraison avant Noël si commande sous huit jours.');
  await expectAccessible(a, 'a quote being made');
  await page.keyboard.press('Control+Enter');
  const quoteId = await openedQuote(a);
  const number = await numberOf(a, quoteId);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
  const view = await ask(page, 'quoteById', { quoteId });
  const totalCents = view?.quote.totals.totalCents ?? 0;
  const email = view?.quote.customer.email ?? '';
  expect(view?.quote.lines.map(({ quantity }) => quantity)).toEqual([3, 1]);
  await expectAccessible(a, 'a quote');

  await test.step('its PDF says what it is, for whom, how much and until when', async () => {
    const save = page.getByRole('button', { name: documentWords.fr.saveOf(t.paper) });
    const text = (await pdfText(await savedPdf(page, save))).replace(blanks, ' ');
    expect(text).toContain(number);
    expect(text).toContain('Lecœur');
    expect(text).toContain('Bon pour accord');
    expect(text).toContain('Livraison avant Noël si commande sous huit jours.');
    expect(text).toContain(euros(totalCents));
  });

  await test.step('it goes by e-mail with its PDF', async () => {
    await page.keyboard.press('s');
    await expect(page.getByText(t.sent)).toBeVisible();
    await expect
      .poll(async () => (await lettersTo(shop.backend.mails, email)).flatMap(({ files }) => files))
      .toContain(`${number}.pdf`);
    const letter = (await lettersTo(shop.backend.mails, email)).find(({ files }) => files.includes(`${number}.pdf`));
    expect(letter?.text.replace(blanks, ' ')).toContain(`${number}, d’un montant de ${euros(totalCents)} TTC`);
    await expect(page.getByText('envoyé', { exact: true })).toBeVisible();
  });

  await test.step('the customer accepts and pays by link: it is an order at the quoted prices', async () => {
    await page.keyboard.press('a');
    await expect(page.getByRole('dialog').getByText(t.byLink)).toBeVisible();
    await page.keyboard.press('Control+Enter');
    const address = page.getByRole('main').locator('code');
    await expect(address).toHaveText(/^http/u);
    expect((await ask(page, 'quoteById', { quoteId }))?.quote.state).toBe('open');
    await expect(page.getByRole('button', { name: t.decline })).toHaveAttribute('aria-disabled', 'true');
    await payAt((await address.textContent()) ?? '');
    await expect(page.getByText(t.states.accepted, { exact: true })).toBeVisible();
    const after = await ask(page, 'quoteById', { quoteId });
    const order = await ask(page, 'orderById', { orderId: after?.order?.id ?? '' });
    expect(order?.order).toMatchObject({
      status: 'recorded',
      lines: view?.quote.lines.map(({ sku, unitCents, quantity }) => ({ sku, unitCents, quantity })),
      totals: { totalCents },
      payment: { paidCents: totalCents },
    });
    await page.getByRole('link', { name: `${t.became} ${after?.order?.code ?? ''}` }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(after?.order?.code ?? '?');
  });
});

test('a manager agrees a price; the quote is accepted by transfer at that price; another is declined (MSG-2)', async ({
  a,
}) => {
  const { page } = a;
  await signIn(a, 'jean-philippe');
  await fillCall(a, { caller: 'mounier', article: 'toupie' });
  await page.keyboard.press('F10');
  const dialog = page.getByRole('dialog', { name: t.makeTitle });
  await dialog.getByLabel(/^Prix convenu/u).fill('10,00');
  await page.keyboard.press('Control+Enter');
  const quoteId = await openedQuote(a);
  await numberOf(a, quoteId);
  expect((await ask(page, 'quoteById', { quoteId }))?.quote.lines[0]?.unitCents).toBe(1_000);
  await page.keyboard.press('a');
  await page.getByRole('dialog').getByLabel(t.method).selectOption('transfer');
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/#\/orders\//u);
  const { orderId = '' } = { orderId: new URL(page.url()).hash.split('/').at(-1) };
  expect((await ask(page, 'orderById', { orderId }))?.order.lines[0]?.unitCents).toBe(1_000);

  await fillCall(a, { caller: 'mounier', article: 'toupie' });
  await page.keyboard.press('F10');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await numberOf(a, await openedQuote(a));
  await page.getByRole('button', { name: t.decline }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(t.states.declined, { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: t.accept })).toHaveCount(0);

  await goTo(a, '/quotes');
  await page.getByRole('tab', { name: t.tabs.over }).click();
  await expect(page.getByRole('main').getByText('Mounier').first()).toBeVisible();
  await expectAccessible(a, 'quotes');
});

test('quotes and requests are accessible in the other language and theme too', async ({ a }) => {
  const { page } = a;
  await signIn(a, 'jean-philippe');
  const [quote] = await ask(page, 'quoteList', { shop: 'cadomaestro' });
  const requestId = randomUUID();
  const args = {
    requestId,
    shop: 'cadomaestro',
    topic: 'quote',
    urgency: 'reply',
    customerId: null,
    orderId: null,
    name: 'École de Feurs',
    email: 'ecole@exemple.fr',
    phone: '04 77 36 55 12',
    text: '200 mugs avec le blason, livrés avant le 15 décembre.',
  };
  await act(page, 'execute', { commandId: randomUUID(), name: 'openRequest', args });
  const looks = [
    { locale: 'fr', theme: 'dark' },
    { locale: 'en', theme: 'light' },
    { locale: 'en', theme: 'dark' },
  ] as const;
  for (const dress of looks) {
    await act(page, 'setPreferences', dress);
    await page.reload();
    for (const hash of ['/requests', `/requests/${requestId}`, '/quotes', `/quotes/${quote?.id ?? ''}`]) {
      await goTo(a, hash);
      await expect(page.locator('html')).toHaveAttribute('lang', dress.locale);
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).not.toBeEmpty();
      await expectAccessible(a, `${hash} ${dress.locale} ${dress.theme}`);
    }
  }
  await act(page, 'setPreferences', { locale: 'fr', theme: 'system' });
});

async function openedQuote({ page }: Desk): Promise<string> {
  await expect(page).toHaveURL(/#\/quotes\/[0-9a-f-]{36}/u);
  return new URL(page.url()).hash.split('/').at(-1) ?? '';
}

/** Once the backend has drawn it. */
async function numberOf({ page }: Desk, quoteId: string): Promise<string> {
  const number = async () => (await ask(page, 'quoteById', { quoteId }))?.quote.number ?? '';
  await expect.poll(number).toMatch(/^DE-\d{4}-\d{6}$/u);
  return number();
}

function euros(cents: number): string {
  return `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')} €`;
}
