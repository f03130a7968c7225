import { pdfText } from '../support/pdf.ts';
import { ask } from './support/api.ts';
import { recordPaid, validatePlaced } from './support/calls.ts';
import { deliveryOf, eanOf, euros, priceOf } from './support/catalogue.ts';
import { type Desk, goTo, signIn } from './support/desk.ts';
import { type Keys, handsOnKeys } from './support/keys.ts';
import { anyPrice, printedPdf } from './support/printed.ts';
import { scan as scanAt } from './support/scanner.ts';
import { expect, test } from './support/shop.ts';
import { benchWords, callWords, warehouseWords } from './support/words.ts';

const call = callWords.fr;
const bench = warehouseWords.fr;
const packing = benchWords.fr;
const MUG = 'MUG-01-A';
const CANDLE = 'DEC-01';
const WRAP = 290;

test('an order taken with the keyboard alone is prepared, printed without prices and shipped from another workstation (ORD-5, ORD-6, ORD-11, ORD-12, PRX-4, DOC-1, DOC-2, LIV-9)', async ({
  a,
  b,
}) => {
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);
  await goTo(b, '/preparation');
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
    await validatePlaced(a);
    await keys.keyboard.press('o');
    await expect(a.page.getByRole('heading', { name: told ?? '', level: 1 })).toBeVisible();
    await recordPaid(a);
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

  await test.step('Karim scans it, prepares it and prints', async () => {
    const { page } = b;
    const validated = page.getByRole('list', { name: bench.queue(bench.tabs.validated) });
    await expect(validated).toContainText(code, { timeout: 5_000 });
    await scan(b, code);
    await expect(page.getByRole('heading', { name: code })).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText('€');
    const slip = await pdfText(await printedPdf(page, () => page.keyboard.press('F2')));
    expect(slip).toContain(code);
    expect(slip).toContain('Zoé');
    expect(slip).toContain('Joyeux anniversaire Zoé !');
    expect(slip).toContain('Sonner deux fois');
    expect(slip).not.toMatch(anyPrice);
    await expect(page.getByRole('status')).toContainText([bench.done.startPreparation(code)]);
    await scan(b, eanOf(MUG));
    await expect(page.getByRole('main').getByText('Juste : Mug prénom')).toBeVisible();
    await scan(b, eanOf('JEU-08'));
    await expect(page.getByRole('alert')).toContainText(packing.wrong);
    await scan(b, eanOf(CANDLE));
    await scan(b, eanOf(CANDLE));
    for (const check of ['personalisation', 'wraps', 'cards'] as const) {
      await expect(page.locator('[aria-current=step]')).toContainText(packing.checks[check]);
      await page.keyboard.press('F2');
    }
    await expect(page.getByText('Préparé', { exact: true })).toBeVisible();
    const note = await pdfText(await printedPdf(page, () => page.keyboard.press('F4')));
    expect(note).toContain(code);
    expect(note).toContain('Cadeau 1 : Papier étoiles — avec carte');
    expect(note).toContain('Prénom : Zoé');
    expect(note).toContain('8 chemin des Lilas');
    expect(note).toContain('31 rue de la République');
    expect(note).toContain('69003 LYON');
    expect(note).not.toContain('LYONLYON');
    expect(note).not.toMatch(anyPrice);
  });

  await test.step('Karim weighs and ships it, Mélissa sees it at once', async () => {
    await expect(focused(b)).toHaveAccessibleName(packing.weigh);
    await b.page.keyboard.press('F7');
    await expect(focused(b)).toHaveAccessibleName(bench.tracking);
    await scan(b, '9L20612345673');
    await expect(focused(b)).toHaveAttribute('aria-invalid', 'true');
    await expect(focused(b)).toHaveAccessibleDescription(/clé de contrôle/u);
    // the wrong number stands selected: the next scan replaces it
    await scan(b, '9L20612345672');
    await expect(b.page.getByRole('main').getByText(bench.done.markShipped(code))).toBeVisible();
    await expect(a.page.getByText('Expédié', { exact: true })).toBeVisible({ timeout: 5_000 });
    await expect(a.page.getByText('9L20612345672').first()).toBeVisible();
    await expect(a.page.locator('html')).toHaveAttribute('data-kept', 'yes');
  });
});

/** As a scanner does: keys, then Enter. */
async function scan({ page }: Desk, text: string): Promise<void> {
  await scanAt(page, text);
}

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
  await expectTotal(desk, priceOf(MUG, 1) + deliveryOf({ [MUG]: 1 }));
  await keyboard.press('Enter');
  await tell(desk, [['Prénom', 'Zoé']]);
  await expect(focused(desk)).toHaveAccessibleName(call.line.wrap);
  await keyboard.press('ArrowDown');
  await expectTotal(desk, priceOf(MUG, 1) + WRAP + deliveryOf({ [MUG]: 1 }));
  await keyboard.press('Enter');
  await expect(focused(desk)).toHaveAccessibleName(call.line.card);
  await keyboard.type('Joyeux anniversaire Zoé !');
  await keyboard.press('Enter');
  await expect(focused(desk)).toHaveAccessibleName(call.articles.search);
  await keyboard.type('bougie figuier');
  await keyboard.press('Enter');
  await expect(focused(desk)).toHaveAccessibleName(/^Quantité, Bougie parfumée Figuier/u);
  const withCandles = (pieces: number) =>
    priceOf(MUG, 1) + WRAP + priceOf(CANDLE, pieces) + deliveryOf({ [MUG]: 1, [CANDLE]: pieces });
  await keyboard.type('1');
  await expectTotal(desk, withCandles(1));
  await keyboard.type('2');
  await expectTotal(desk, withCandles(12));
  await keyboard.press('Backspace');
  await keyboard.press('ArrowUp');
  await expectTotal(desk, withCandles(2));
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
