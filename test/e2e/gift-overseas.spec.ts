import { pdfText } from '../support/pdf.ts';
import { ask } from './support/api.ts';
import { addArticle, fillCall, payAt } from './support/calls.ts';
import { deliveryOf, euros, priceOf } from './support/catalogue.ts';
import { type Desk, signIn } from './support/desk.ts';
import { shared, withoutVat } from './support/money.ts';
import { openOrder, orderAt } from './support/orders.ts';
import { savedPdf } from './support/printed.ts';
import { expect, test } from './support/shop.ts';
import { callWords, deliveryWords, documentWords, paymentWords, saleWords } from './support/words.ts';

const call = callWords.fr;
const sale = saleWords.fr;
const paper = documentWords.fr;
const link = paymentWords.fr.link;
const MUG = 'MUG-01-B';
const BOOK = 'LIV-02';
const CODE = 500;
const STARS = 290;
const BOX = 490;
const RETURN = 100;

/** Taxed at 20 %: mugs less their share of the code, wraps, return option, carriage; the book at 5.5 % (PRX-2). */
function dutyFree(): number {
  const carriage = deliveryOf({ [MUG]: 2, [BOOK]: 1 }, 'colissimo-international', 'RE');
  const mug = priceOf(MUG, 1);
  const [one = 0, other = 0, book = 0] = shared(CODE, [mug, mug, priceOf(BOOK, 1)]);
  const standard = 2 * mug - one - other + STARS + BOX + RETURN + carriage;
  return withoutVat(standard, 2000) + withoutVat(priceOf(BOOK, 1) - book, 550);
}

test('a gift to Réunion is sold without VAT to the cent: two wraps for two pieces of one article, a card, a code, the return option, paid by link (ORD-8, ORD-9, ORD-10, ORD-12, ORD-13, ORD-14, LIV-6, PRX-2, PRX-3, DOC-3, DOC-4)', async ({
  a,
  b,
}) => {
  test.slow();
  const { page } = a;
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);

  await test.step('two mugs, each in a wrap of its own, and a book', async () => {
    await fillCall(a, { caller: 'lecoeur', article: 'mug prénom rose' });
    await page.keyboard.type('2');
    await page.keyboard.press('Control+d');
    const mugs = page.getByRole('list', { name: call.articles.title }).getByRole('listitem');
    await expect(mugs).toHaveCount(2);
    await wrap(a, 1, 'box-small', 'De la part de Mamie');
    await page
      .getByLabel(/^Quantité, Mug prénom/u)
      .first()
      .focus();
    await wrap(a, 0, 'paper-stars', 'Joyeux Noël, Zoé');
    await addArticle(a, 'mamie raconte');
  });

  await test.step('to Réunion: no pick-up point there, and why', async () => {
    await page.keyboard.press('F7');
    for (const [field, text] of [
      ['lastName', 'Hoarau'],
      ['firstName', 'Zoé'],
      ['street', '14 rue des Filaos'],
      ['postalCode', '97400'],
      ['city', 'Saint-Denis'],
    ])
      await page.locator(`[data-field="delivery.${field}"]`).fill(text ?? '');
    const relay = page
      .getByRole('radiogroup', { name: deliveryWords.fr.title })
      .locator('label', { hasText: 'relais' });
    await expect(relay.first()).toContainText(deliveryWords.fr.why.country);
    await expect(relay.first().getByRole('radio')).toBeDisabled();
    await expect(page.getByRole('radio', { name: /Colissimo International/u })).toBeChecked();
  });

  await test.step('surprise, code and return option; the total says that VAT is not charged', async () => {
    await page.getByRole('checkbox', { name: call.address.surprise }).check();
    await page.keyboard.press('F9');
    await page.keyboard.type('noel5');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: sale.code.remove('NOEL5') })).toBeVisible();
    await page.getByRole('checkbox', { name: /^Retour à/u }).check();
    const totals = page.getByRole('region', { name: call.totals.title });
    await expect(totals).toContainText(sale.totals.totalWithoutVat);
    await expect(totals.locator('output')).toHaveText(euros(dutyFree()));
    await expect(page.getByText(/droits de douane/u).first()).toBeVisible();
  });

  const code = await test.step('paid by link, the order appears with its number', async () => {
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: link.titles.waiting })).toBeVisible();
    await payAt((await page.getByRole('main').locator('code').textContent()) ?? '');
    await expect(page.getByRole('heading', { name: link.titles.settled })).toBeVisible();
    return (await page.getByRole('main').locator('output').textContent()) ?? '';
  });

  await test.step('it says what it says, on both workstations', async () => {
    await openOrder(b, code);
    const order = await orderAt(page, code);
    expect(order).toMatchObject({
      surprise: true,
      payment: { paidCents: dutyFree() },
      vat: { territory: 'RE', charged: false },
      totals: { totalCents: dutyFree(), returnOptionCents: RETURN, discountCents: CODE },
    });
    const wraps = order.lines.map(({ quantity, wrap: own }) => [quantity, own?.wrapId, own?.card?.text]);
    expect(wraps).toEqual([
      [1, 'paper-stars', 'Joyeux Noël, Zoé'],
      [1, 'box-small', 'De la part de Mamie'],
      [1, undefined, undefined],
    ]);
    const note = await ask(page, 'document', { kind: 'delivery-note', orderIds: [order.id] });
    expect(note).toMatchObject({ pages: 0, skipped: [{ code }] });
  });

  await test.step('its invoice, read back: number, mention and amount', async () => {
    await openOrder(a, code);
    await page.getByRole('button', { name: paper.issue }).click();
    const save = page.getByRole('button', { name: /^Enregistrer en PDF : Facture FA/u });
    const text = await pdfText(await savedPdf(page, save));
    expect(text).toContain(code);
    expect(text.replaceAll(/[\u00a0\u202f]/gu, ' ')).toMatch(euros(dutyFree()));
    expect(text).toContain('art. 294');
    expect(text).not.toMatch(/TVA (?:20|5,5)/u);
  });
});

/** The options of the line at this place are open: the focus is in it. */
async function wrap({ page }: Desk, index: number, wrapId: string, cardText: string): Promise<void> {
  const line = page.getByRole('list', { name: call.articles.title }).getByRole('listitem').nth(index);
  await line.getByLabel(call.line.wrap).selectOption(wrapId);
  await line.getByLabel(call.line.card).fill(cardText);
}
