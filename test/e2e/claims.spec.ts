import { bareJpeg } from '../../domain/photo/jpeg.ts';
import { aTelephonePhoto } from '../support/exif.ts';
import { ask } from './support/api.ts';
import { expectAccessible } from './support/axe.ts';
import { type Desk, goTo, signIn } from './support/desk.ts';
import { isPlain, openOrder } from './support/orders.ts';
import { printedPdf } from './support/printed.ts';
import { scan as scanAt } from './support/scanner.ts';
import { expect, test } from './support/shop.ts';
import { cameraWords, changeWords, claimWords, warehouseWords } from './support/words.ts';

const t = claimWords.fr;
const bench = warehouseWords.fr;

test('a damaged article, from the call to the order that replaces it, shipped by the warehouse (SAV-1, SAV-7, SAV-8, SAV-9, LIV-9)', async ({
  a,
  b,
}) => {
  const { page } = a;
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);
  const { rows } = await ask(page, 'orderList', { shop: 'cadomaestro', statuses: ['shipped'], limit: 50, offset: 0 });
  const views = await Promise.all(rows.map(({ id }) => ask(page, 'orderById', { orderId: id })));
  const order = views.find((view) => view && view.order.parcels.length > 0 && isPlain(view.order))?.order;
  if (!order) throw new Error('no shipped order');
  await goTo(a, '/');
  await openOrder(a, order.code);

  await page.getByRole('button', { name: t.create }).click();
  const dialog = page.getByRole('dialog', { name: t.create });
  await dialog.getByLabel(t.kind).selectOption('damaged');
  const boxes = dialog.getByRole('checkbox');
  if (!(await boxes.first().isChecked())) await boxes.first().check({ force: true });
  await dialog.getByLabel(t.text).fill('Il est arrivé cassé.');
  await expectAccessible(a, 'a new claim');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(t.states.open)).toBeVisible();
  const replace = page.getByRole('button', { name: t.sends.replacement });
  await expect(replace).toHaveAttribute('aria-disabled', 'true');

  // there is no camera here, and none is offered
  await expect(page.getByText(t.choose, { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: cameraWords.fr.open })).toBeHidden();
  // a text in the clothes of a photo, then a photo as a telephone takes it
  const input = page.locator('input[type=file]');
  await input.setInputFiles({ name: 'facture.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<script>1</script>') });
  await expect(page.getByRole('alert')).toContainText('JPEG, PNG ou WebP');
  await input.setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: await aTelephonePhoto() });
  await expect(page.getByRole('img', { name: t.photoAlt(1) })).toBeVisible();
  const [claim] = await ask(page, 'claimList', { orderId: order.id });
  const photoId = claim?.photos[0]?.photoId ?? '';
  const kept = await ask(page, 'photoBytes', { photoId });
  const bytes = Buffer.from(kept?.jpeg ?? '', 'base64');
  expect(bareJpeg(bytes)).toMatchObject({ width: 900, height: 1_200 });
  expect(bytes.toString('latin1')).not.toContain('GPS');

  for (const subject of [t.subjects.product, t.subjects.label]) {
    await page.getByText(subject, { exact: true }).click();
    await expect(page.getByRole('checkbox', { name: subject })).toBeChecked();
  }
  for (const group of await page
    .getByRole('group')
    .filter({ has: page.getByText(t.unknown) })
    .all()) {
    await group.getByText(t.yes, { exact: true }).click();
    await expect(group.getByRole('radio', { name: t.yes, exact: true })).toBeChecked();
  }
  await page.getByLabel(t.number).fill('6A00000000000');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText(order.parcels[0]?.trackingNumber ?? '?');
  await page.getByLabel(t.number).fill(order.parcels[0]?.trackingNumber ?? '');
  await page.keyboard.press('Enter');
  await expect(page.getByText(t.complete)).toBeVisible();
  await expectAccessible(a, 'a claim that is ready');

  await replace.click();
  const sends = page.getByRole('dialog', { name: t.sends.replacement });
  await sends.getByText(changeWords.fr.otherAddress).click();
  await sends.locator('[data-field=street]').fill('12 rue Neuve');
  await sends.locator('[data-field=postalCode]').fill('67000');
  await sends.locator('[data-field=city]').fill('Strasbourg');
  await sends.locator('[data-field=country]').selectOption('FR');
  await sends.getByRole('radio', { name: /Colissimo 48 h à domicile/u }).check();
  await expectAccessible(a, 'what replaces it, to another address');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(t.outcomes.replacement)).toBeVisible();
  await page.getByRole('button', { name: t.close, exact: true }).click();
  await page.getByRole('dialog').getByLabel(t.cause).selectOption('carrier');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(t.states.closed, { exact: true })).toBeVisible();

  const [closed] = await ask(page, 'claimList', { orderId: order.id });
  expect(closed).toMatchObject({ state: 'closed', cause: 'carrier', outcome: { kind: 'replacement' } });
  const made = closed?.outcome?.kind === 'replacement' ? closed.outcome.orderId : '';
  const fresh = await ask(page, 'orderById', { orderId: made });
  expect(fresh?.order).toMatchObject({
    status: 'recorded',
    delivery: { street: '12 rue Neuve', city: 'Strasbourg' },
    mode: { priceCents: 0 },
    totals: { totalCents: 0 },
  });

  const code = fresh?.order.code ?? '';
  await openOrder(a, code);
  await page.keyboard.press('v');
  await expect(page.getByText('Validé', { exact: true })).toBeVisible();
  await goTo(b, '/preparation');
  await expect(b.page.getByRole('list', { name: bench.queue(bench.tabs.validated) })).toContainText(code);
  await scan(b, code);
  await expect(b.page.getByRole('heading', { name: code })).toBeVisible();
  await expect(b.page.getByRole('main')).not.toContainText('€');
  await printedPdf(b.page, () => b.page.keyboard.press('F2'));
  await expect(b.page.getByRole('status')).toContainText([bench.done.startPreparation(code)]);
  for (const { sku } of fresh?.order.lines ?? []) await scan(b, sku);
  await expect(b.page.getByText('Préparé', { exact: true })).toBeVisible();
  // without scales
  await b.page.keyboard.press('F7');
  await expect(b.page.locator(':focus')).toHaveAccessibleName(bench.tracking);
  await scan(b, '9L20876543210');
  await expect(b.page.getByRole('main').getByText(bench.done.markShipped(code))).toBeVisible();
  await expect(page.getByText('Expédié', { exact: true })).toBeVisible();
});

async function scan({ page }: Desk, text: string): Promise<void> {
  await scanAt(page, text);
}
