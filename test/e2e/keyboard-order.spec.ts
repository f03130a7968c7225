import { pdfText } from '../support/pdf.ts';
import { ask } from './support/api.ts';
import { euros, priceOf } from './support/catalogue.ts';
import { type Desk, goTo, signIn } from './support/desk.ts';
import { type Keys, handsOnKeys } from './support/keys.ts';
import { anyPrice, savedPdf } from './support/printed.ts';
import { expect, test } from './support/shop.ts';
import { callWords, orderWords } from './support/words.ts';

const call = callWords.fr;
const order = orderWords.fr;
const MUG = 'MUG-01-A';
const CANDLE = 'DEC-01';
const DELIVERY = 590;
const WRAP = 290;

test('an order taken with the keyboard alone is prepared, printed without prices and shipped from another workstation (ORD-5, ORD-6, ORD-11, ORD-12, PRX-4, DOC-1, DOC-2, LIV-9)', async ({
  a,
  b,
}) => {
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);
  await goTo(b, '/orders');
  const code = await test.step('Mélissa takes the call', async () => {
    const keys = await handsOnKeys(a.page);
    await keys.keyboard.press('Alt+1');
    await tellWhoCalls(a, keys);
    await tellArticles(a, keys);
    await keys.keyboard.press('F3');
    await expect(focused(a)).toHaveAccessibleName(/^Colissimo 48 h à domicile/u);
    await keys.keyboard.press('F4');
    await keys.keyboard.press('ArrowDown');
    await expect(focused(a)).toHaveValue('paypal');
    await keys.keyboard.press('Control+Enter');
    await expect(focused(a)).toHaveText(call.placed.title);
    const told = await a.page.getByRole('main').locator('output').textContent();
    await expect(a.page.getByText(call.placed.confirmed)).toBeVisible();
    await keys.keyboard.press('v');
    await expect(a.page.getByText('Validé', { exact: true })).toBeVisible();
    await keys.keyboard.press('o');
    await expect(a.page.getByRole('heading', { name: told ?? '', level: 1 })).toBeVisible();
    await keys.expectNoMouse();
    return told ?? '';
  });
  // a reload would lose this
  await a.page.evaluate(() => (document.documentElement.dataset['kept'] = 'yes'));
  await test.step('both addresses are in the book under their names', async () => {
    const [row] = await ask(a.page, 'customerSearch', { shop: 'cadomaestro', text: 'quatrebarbes' });
    const view = await ask(a.page, 'customerById', { customerId: row?.id ?? '' });
    expect(view?.customer.addresses.map(({ name }) => name)).toEqual(['Domicile', 'Chez Zoé']);
  });

  await test.step('Karim finds it, prepares it and prints', async () => {
    const row = b.page.getByRole('row').filter({ hasText: code });
    await expect(row).toBeVisible({ timeout: 5_000 });
    await row.dblclick();
    await expect(b.page.getByRole('heading', { name: code, level: 1 })).toBeVisible();
    await expect(b.page.getByRole('main')).not.toContainText('€');
    await b.page.keyboard.press('p');
    await expect(b.page.getByText('En cours de préparation', { exact: true })).toBeVisible();
    const save = (what: string) => savedPdf(b.page, b.page.getByRole('button', { name: order.saveOf(what) }));
    const note = await pdfText(await save(order.deliveryNote));
    expect(note).toContain(code);
    expect(note).toContain('Cadeau 1 : Papier étoiles — avec carte');
    expect(note).toContain('Prénom : Zoé');
    expect(note).toContain('8 chemin des Lilas');
    expect(note).toContain('31 rue de la République');
    expect(note).not.toMatch(anyPrice);
    const slip = await pdfText(await save(order.preparationSlip));
    expect(slip).toContain(code);
    expect(slip).toContain('Zoé');
    expect(slip).toContain('Joyeux anniversaire Zoé !');
    expect(slip).toContain('Sonner deux fois');
    expect(slip).not.toMatch(anyPrice);
    await b.page.keyboard.press('p');
    await expect(b.page.getByText('Préparé', { exact: true })).toBeVisible();
  });

  await test.step('Karim ships it, Mélissa sees it at once', async () => {
    await b.page.keyboard.press('e');
    await expect(focused(b)).toHaveAccessibleName(order.tracking);
    await b.page.keyboard.type('9L20512345674');
    await b.page.keyboard.press('Enter');
    await expect(b.page.getByRole('dialog').getByRole('alert')).toContainText('LIV-9');
    await b.page.keyboard.press('Backspace');
    await b.page.keyboard.type('3');
    await b.page.keyboard.press('Enter');
    await expect(b.page.getByText('Expédié', { exact: true })).toBeVisible();
    await expect(a.page.getByText('Expédié', { exact: true })).toBeVisible({ timeout: 5_000 });
    await expect(a.page.getByText('9L20512345673').first()).toBeVisible();
    await expect(a.page.locator('html')).toHaveAttribute('data-kept', 'yes');
  });
});

/** A new customer, and a present for somebody who lives elsewhere. */
async function tellWhoCalls(desk: Desk, { keyboard }: Keys): Promise<void> {
  await expect(focused(desk)).toHaveAccessibleName(call.client.search);
  await keyboard.type('Mme Quatrebarbes');
  await keyboard.press('Enter');
  await tell(desk, [
    [call.details.firstName, 'Ondine'],
    [call.details.phone, '0639981234'],
    [call.details.birthDate, '27/03/1981'],
    [call.details.email, 'ondine.quatrebarbes@exemple.fr'],
    [call.address.street, '31 rue de la République'],
    [call.address.complement1, ''],
    [call.address.postalCode, '42000'],
    [call.address.city, 'Saint-Étienne'],
  ]);
  await keyboard.press('F7');
  await tell(desk, [
    [call.details.lastName, 'Vaugelas'],
    [call.details.firstName, 'Zoé'],
    [call.address.street, '8 chemin des Lilas'],
    [call.address.complement1, 'Appartement 12'],
    [call.address.postalCode, '69003'],
    [call.address.city, 'Lyon'],
    [call.address.country, ''],
    [call.address.phone, ''],
    [call.address.keepAs, 'Chez Zoé'],
    [call.address.instructions, 'Sonner deux fois'],
  ]);
}

async function tellArticles(desk: Desk, { keyboard }: Keys): Promise<void> {
  await expect(focused(desk)).toHaveAccessibleName(call.articles.search);
  await keyboard.type('mug prénom');
  await keyboard.press('Enter');
  await expect(focused(desk)).toHaveAccessibleName(/Mug prénom.*Bleu/u);
  await expectTotal(desk, priceOf(MUG, 1) + DELIVERY);
  await keyboard.press('Enter');
  await tell(desk, [['Prénom', 'Zoé']]);
  await expect(focused(desk)).toHaveAccessibleName(call.line.wrap);
  await keyboard.press('ArrowDown');
  await expectTotal(desk, priceOf(MUG, 1) + WRAP + DELIVERY);
  await keyboard.press('Enter');
  await expect(focused(desk)).toHaveAccessibleName(call.line.card);
  await keyboard.type('Joyeux anniversaire Zoé !');
  await keyboard.press('Enter');
  await expect(focused(desk)).toHaveAccessibleName(call.articles.search);
  await keyboard.type('bougie figuier');
  await keyboard.press('Enter');
  await expect(focused(desk)).toHaveAccessibleName(/^Quantité, Bougie parfumée Figuier/u);
  const mug = priceOf(MUG, 1) + WRAP;
  await keyboard.type('1');
  await expectTotal(desk, mug + priceOf(CANDLE, 1) + DELIVERY);
  await keyboard.type('2');
  await expectTotal(desk, mug + priceOf(CANDLE, 12) + DELIVERY);
  await keyboard.press('Backspace');
  await keyboard.press('ArrowUp');
  await expectTotal(desk, mug + priceOf(CANDLE, 2) + DELIVERY);
}

/** Types into the field that has the focus and goes on with Enter; each must be the one named. */
async function tell(desk: Desk, fields: [name: string, text: string][]): Promise<void> {
  for (const [name, text] of fields) {
    await expect(focused(desk)).toHaveAccessibleName(name);
    await desk.page.keyboard.type(text);
    await desk.page.keyboard.press('Enter');
  }
}

const focused = ({ page }: Desk) => page.locator(':focus');

async function expectTotal({ page }: Desk, cents: number): Promise<void> {
  await expect(page.getByRole('region', { name: call.totals.title }).locator('output')).toHaveText(euros(cents));
}
