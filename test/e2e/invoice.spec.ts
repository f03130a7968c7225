import { pdfText } from '../support/pdf.ts';
import { ask } from './support/api.ts';
import { signIn } from './support/desk.ts';
import { openOrder, orderAt } from './support/orders.ts';
import { printedPdf } from './support/printed.ts';
import { expect, test } from './support/shop.ts';
import { documentWords } from './support/words.ts';

const paper = documentWords.fr;
const blanks = /[\s\u00a0\u202f]+/gu;

test('an invoice is printed, put right by a credit note and a new one, and printed anew, by keyboard alone (DOC-4)', async ({
  a,
  b,
}) => {
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);
  const { rows } = await ask(a.page, 'orderList', { shop: 'cadomaestro', statuses: ['shipped'], limit: 50 });
  // what makes another order good is free, and has no invoice
  const code = rows.find(({ totalCents }) => totalCents !== 0)?.code ?? '';
  await openOrder(a, code);
  const main = a.page.getByRole('main');
  const { id } = await orderAt(a.page, code);
  const [first] = (await ask(a.page, 'invoices', { orderId: id })).papers;
  const number = first?.number ?? '';
  await expect(main.getByText(`${paper.paper.invoice} ${number}`, { exact: true }).first()).toBeVisible();
  expect(await pdfText(await printedPdf(a.page, () => a.page.keyboard.press('f')))).toContain(number);

  await a.page.keyboard.press('i');
  const dialog = a.page.getByRole('dialog', { name: paper.correctTitle(number) });
  await expect(dialog).toBeVisible();
  // name, first name, company
  await a.page.keyboard.press('Tab');
  await a.page.keyboard.press('Tab');
  await a.page.keyboard.press('Control+a');
  await a.page.keyboard.type('Ateliers du Rhône');
  const reason = dialog.getByLabel(paper.reason);
  for (let field = 0; field < 20; field += 1) {
    if (await reason.evaluate((element) => element === document.activeElement)) break;
    await a.page.keyboard.press('Tab');
  }
  await a.page.keyboard.type('Facture au nom de la société');
  await a.page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect
    .poll(async () => (await ask(a.page, 'invoices', { orderId: id })).papers.map(({ kind }) => kind))
    .toEqual(['invoice', 'creditNote', 'invoice']);
  await expect
    .poll(async () => (await ask(a.page, 'invoices', { orderId: id })).papers[2]?.number ?? '')
    .toMatch(/^FA-/u);
  await expect(main.getByText(paper.corrected)).toBeVisible();
  const anew = (await pdfText(await printedPdf(a.page, () => a.page.keyboard.press('f')))).replace(blanks, ' ');
  expect(anew).toContain('Ateliers du Rhône');
  expect(anew).toContain(`Annule et remplace la facture ${number}`);

  await openOrder(b, code);
  await expect(b.page.getByRole('button', { name: paper.kinds['address-labels'] }).first()).toBeVisible();
  await expect(b.page.getByText(number)).toHaveCount(0);
});
