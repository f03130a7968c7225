import { pdfText } from '../support/pdf.ts';
import { ask } from './support/api.ts';
import { addArticle, startCall, validatePlaced } from './support/calls.ts';
import { deliveryOf, euros, priceOf } from './support/catalogue.ts';
import { goTo, signIn } from './support/desk.ts';
import { type Letter, lettersTo } from './support/letters.ts';
import { openOrder, orderAt } from './support/orders.ts';
import { anyPrice, savedPdf } from './support/printed.ts';
import { expect, test } from './support/shop.ts';
import { callWords, documentWords, orderWords, paymentWords, pointWords, saleWords } from './support/words.ts';

const call = callWords.fr;
const card = saleWords.fr.giftCard.title('');
const order = orderWords.fr;
const paper = documentWords.fr;
const transfers = paymentWords.fr.transfers;
const CANDLE = 'DEC-01';
const GIFT = 5_000;
const BUYER = 'ondine.relais@exemple.fr';
const FRIEND = 'zoe.relais@exemple.fr';

test('an order to a pick-up point with a gift card beside it waits for its transfer, and every letter goes out (ORD-7, ORD-10, ORD-15, ORD-18, VIE-7, LIV-3, LIV-9, DOC-1)', async ({
  a,
  b,
  shop: { backend },
}) => {
  test.slow();
  const { page } = a;
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);
  const total = priceOf(CANDLE, 1) + deliveryOf({ [CANDLE]: 1 }, 'colissimo-relay') + GIFT;
  const letters = async (to: string, subject: RegExp): Promise<Letter | undefined> =>
    (await lettersTo(backend.mails, to)).find((letter) => subject.test(letter.subject));
  const letter = async (to: string, subject: RegExp): Promise<Letter> => {
    await expect.poll(() => letters(to, subject), { timeout: 40_000 }).toBeDefined();
    return (await letters(to, subject)) ?? { to, subject: '', text: '', files: [] };
  };

  const code = await test.step('the nearest point by its digit, a gift card, a transfer', async () => {
    await startCall(a);
    await page.keyboard.type('Mme Relais');
    await page.keyboard.press('Enter');
    for (const [field, text] of [
      ['details.firstName', 'Ondine'],
      ['details.phone', '06 39 98 12 34'],
      ['details.email', BUYER],
      ['billing.street', '31 rue de la République'],
      ['billing.postalCode', '42000'],
      ['billing.city', 'Saint-Étienne'],
    ])
      await page.locator(`[data-field="${field}"]`).fill(text ?? '');
    await addArticle(a, 'bougie figuier');
    await page.getByRole('radio', { name: /^Colissimo.*relais/u }).check();
    await page.keyboard.press('Alt+p');
    const points = page.getByRole('dialog').getByRole('listbox', { name: pointWords.fr.list });
    await expect(points).toBeFocused();
    await page.keyboard.press('1');
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.keyboard.press('Alt+g');
    await expect(page.getByRole('listitem', { name: card })).toBeVisible();
    for (const [field, text] of [
      ['amount', '50'],
      ['from', 'Ondine'],
      ['to', 'Zoé'],
      ['sendTo', FRIEND],
      ['message', 'Pour ton anniversaire'],
    ])
      await page.locator(`[data-field^="giftCards."][data-field$=".${field}"]`).fill(text ?? '');
    await page.getByLabel(call.payment.method).selectOption('transfer');
    await expect(page.getByRole('region', { name: call.totals.title }).locator('output')).toHaveText(euros(total));
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: call.placed.title })).toBeFocused();
    const placed = (await page.getByRole('main').locator('output').textContent()) ?? '';
    await validatePlaced(a);
    return placed;
  });

  await test.step('it waits: the letter tells where the transfer goes, and nothing is prepared', async () => {
    const { relay } = await orderAt(page, code);
    expect(relay?.network).toBe('colissimo');
    const { text } = await letter(BUYER, /virement/iu);
    expect(text).toContain(code);
    expect(text).toMatch(/FR76[\d ]+/u);
    expect(text).toMatch(euros(total));
    await openOrder(b, code);
    await b.page.keyboard.press('p');
    await expect(b.page.getByRole('presentation').getByRole('note')).toContainText('ORD-10');
    await b.page.keyboard.press('Escape');
    expect((await orderAt(b.page, code)).status).toBe('validated');
  });

  await test.step('the statement is read, the transfer matched', async () => {
    await goTo(a, '/payments');
    await page.getByRole('button', { name: transfers.record }).click();
    const today = new Date().toLocaleDateString('fr-FR');
    const amount = (total / 100).toFixed(2).replace('.', ',');
    await page
      .getByRole('dialog')
      .getByLabel(transfers.paste)
      .fill(`Date;Libellé;Montant\n${today};VIR RELAIS ${code};${amount}`);
    await expect(page.getByRole('dialog').getByText(transfers.states.matched)).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(transfers.kept(1))).toBeVisible();
    await expect.poll(async () => (await orderAt(page, code)).payment.paidCents).toBe(total);
  });

  await test.step('the gift card goes to Zoé, with its card to print', async () => {
    const { text, files } = await letter(FRIEND, /carte/iu);
    expect(text).toContain('Pour ton anniversaire');
    expect(text).toMatch(euros(GIFT));
    expect(files.some((name) => name.endsWith('.pdf'))).toBe(true);
  });

  await test.step('prepared and handed over; the note names the point and no price', async () => {
    const { relay } = await orderAt(b.page, code);
    await b.page.keyboard.press('p');
    await expect(b.page.getByText('En cours de préparation', { exact: true })).toBeVisible();
    const note = await pdfText(
      await savedPdf(b.page, b.page.getByRole('button', { name: paper.saveOf(paper.kinds['delivery-note']) })),
    );
    expect(note).toContain('Bougie parfumée Figuier');
    expect(note).toContain(relay?.name ?? 'no point');
    expect(note).not.toMatch(anyPrice);
    expect(note).not.toContain('Pour ton anniversaire');
    await b.page.keyboard.press('p');
    await expect(b.page.getByText('Préparé', { exact: true })).toBeVisible();
    await b.page.keyboard.press('e');
    await b.page.keyboard.type('9L20731900424');
    await b.page.keyboard.press('Enter');
    await expect(b.page.getByText('Expédié', { exact: true })).toBeVisible();
    expect((await letter(BUYER, /expédi/iu)).text).toContain('9L20731900424');
  });

  await test.step('a wrong number is put right with its reason, and the customer is written to again', async () => {
    await b.page.keyboard.press('n');
    const dialog = b.page.getByRole('dialog');
    await dialog.getByLabel(order.tracking).fill('9L20612345689');
    await dialog.getByLabel(order.reason).fill('Étiquettes échangées');
    await b.page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect
      .poll(async () => (await lettersTo(backend.mails, BUYER)).filter(({ text }) => text.includes('9L20612345689')), {
        timeout: 40_000,
      })
      .toHaveLength(1);
    const { id } = await orderAt(page, code);
    const kinds = (await ask(page, 'mails', { orderId: id })).map(({ kind }) => kind);
    for (const kind of ['transferAwaited', 'orderConfirmed', 'orderValidated', 'orderShipped', 'trackingCorrected'])
      expect(kinds).toContain(kind);
  });
});
