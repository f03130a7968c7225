import { pdfText } from '../support/pdf.ts';
import { ask } from './support/api.ts';
import { takeCall } from './support/calls.ts';
import { goTo, signIn } from './support/desk.ts';
import { openOrder, orderAt } from './support/orders.ts';
import { anyPrice, printedPdf } from './support/printed.ts';
import { expect, test } from './support/shop.ts';
import { callWords, orderWords, warehouseWords } from './support/words.ts';

const call = callWords.fr;
const order = orderWords.fr;
const bench = warehouseWords.fr;

test('a surprise leaves without a delivery note, the screen says so, and its slip is marked to stay out of the parcel (ORD-13, DOC-3)', async ({
  a,
  b,
}) => {
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);
  const keepTheSurprise = () => a.page.getByRole('checkbox', { name: call.address.surprise }).check();
  const code = await takeCall(a, { caller: 'lecoeur', article: 'peluche doudou gris', before: keepTheSurprise });
  for (const desk of [a, b]) {
    await openOrder(desk, code);
    const main = desk.page.getByRole('main');
    await expect(main.getByText(order.deliveryNoteNone)).toBeVisible();
    await expect(main.getByRole('button', { name: order.printOf(order.deliveryNote) })).toHaveCount(0);
    await expect(main.getByRole('button', { name: order.saveOf(order.deliveryNote) })).toHaveCount(0);
  }
  await goTo(b, '/preparation');
  await b.page.getByRole('textbox', { name: bench.scanLabel }).fill(code);
  await b.page.keyboard.press('Enter');
  await expect(b.page.getByRole('heading', { name: code })).toBeVisible();
  await expect(b.page.getByRole('main').getByText(bench.surprise, { exact: true })).toBeVisible();
  await expect(b.page.getByRole('main').getByText(bench.noNote)).toBeVisible();
  await expect(b.page.getByRole('button', { name: bench.note, exact: true })).toHaveCount(0);
  const { id } = await orderAt(b.page, code);
  const note = await ask(b.page, 'document', { kind: 'delivery-note', orderIds: [id] });
  expect(note).toMatchObject({ pages: 0, skipped: [{ code, why: { code: 'surprise', detail: { rule: 'DOC-3' } } }] });
  const slip = await printedPdf(b.page, () => b.page.keyboard.press('F8'));
  const text = await pdfText(slip);
  expect(text).toContain('Peluche Doudou lapin');
  expect(text).toMatch(/SURPRISE/u);
  expect(text).not.toMatch(anyPrice);
});
