import { randomUUID } from 'node:crypto';
import { commandCode } from '../../domain/scan/read-scan.ts';
import { pdfPages, pdfText } from '../support/pdf.ts';
import { act, ask } from './support/api.ts';
import { expectAccessible } from './support/axe.ts';
import { priceOf } from './support/catalogue.ts';
import { type Desk, goTo, signIn } from './support/desk.ts';
import { handsOnKeys } from './support/keys.ts';
import { countOrders, orderAt } from './support/orders.ts';
import { colissimo, toPrepare } from './support/parcels.ts';
import { ANOTHER_CLICK_MS, printedPdf } from './support/printed.ts';
import { run } from './support/run.ts';
import { scan } from './support/scanner.ts';
import { expect, test } from './support/shop.ts';
import { handIn, webOrder } from './support/web-order.ts';
import { attentionWords, handOverWords, orderWords } from './support/words.ts';

test.use({ apart: 'hand-over' });
test.setTimeout(150_000);
const t = handOverWords.fr;
const TNT = '1234567890123456';

/** As far as the lorry, by the hands of the bench. */
async function ship(bench: Desk, code: string, carrier: string, ...numbers: string[]): Promise<void> {
  await expect.poll(async () => (await ask(bench.page, 'orderByCode', { code }))?.order.status).toBe('validated');
  const { id: orderId, lines } = await orderAt(bench.page, code);
  await run(bench, 'startPreparation', { orderId });
  const startedAt = new Date().toISOString();
  const work = { startedAt, batchId: null, scanned: 1, byHand: [], errors: [], checks: [], grams: 640 };
  await run(bench, 'markPrepared', { orderId, work });
  const [line] = lines;
  if (numbers.length > 1 && line) {
    const parts = numbers.map(() => ({ id: randomUUID(), lines: [{ lineId: line.id, quantity: 1 }] }));
    await run(bench, 'packParcels', { orderId, parcels: parts });
    const parcels = parts.map(({ id }, index) => ({ id, carrier, trackingNumber: numbers[index] ?? '' }));
    await run(bench, 'markShipped', { orderId, parcels });
  } else {
    const parcels = numbers.map((trackingNumber) => ({ id: randomUUID(), carrier, trackingNumber }));
    await run(bench, 'markShipped', { orderId, parcels });
  }
}

/** What the demo has shipped today is gone. */
async function clearYard(desk: Desk): Promise<void> {
  const shop = 'cadomaestro';
  const waiting = await ask(desk.page, 'handOverWaiting', { shop });
  for (const carrier of new Set(waiting.map((parcel) => parcel.carrier))) {
    const orderIds = waiting.filter((parcel) => parcel.carrier === carrier).map(({ orderId }) => orderId);
    await run(desk, 'handOverParcels', { handOverId: randomUUID(), shop, carrier, orderIds: [...new Set(orderIds)] });
  }
}

const feedback = ({ page }: Desk) => page.locator('[data-feedback]').first();

test('the lorry is loaded by scanner alone: right, twice, other carrier, unknown; a manifest is signed and printed, what stays waits (LIV-9, ROLE-2)', async ({
  a,
  b,
  shop,
}) => {
  const { page } = b;
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);
  await clearYard(b);
  const numbers = [1, 2, 3, 4].map((n) => colissimo(7000 + n));
  const codes: string[] = [];
  for (const n of [1, 2, 3, 4])
    codes.push(await toPrepare(shop.backend, a, `lorry-${n}`, { bought: { 'JEU-08': n === 2 ? 2 : 1 } }));
  const [one = '', two = '', three = '', other = ''] = codes;
  const [first = '', second = '', third = '', fourth = ''] = numbers;
  await ship(b, one, 'colissimo', first);
  await ship(b, two, 'colissimo', second, third);
  await ship(b, three, 'colissimo', fourth);
  await ship(b, other, 'tnt', TNT);

  await goTo(b, '/hand-over');
  const hands = await handsOnKeys(page);
  const list = page.getByRole('list', { name: t.list('Colissimo (La Poste)') });
  await expect(list.getByRole('listitem')).toHaveCount(4);
  await scan(page, first);
  await expect(feedback(b)).toContainText(t.right(first));
  await scan(page, first);
  await expect(feedback(b)).toContainText(t.already(first));
  await scan(page, TNT);
  await expect(feedback(b)).toContainText(t.other('TNT'));
  await scan(page, two);
  await expect(feedback(b)).toContainText(t.several(two));
  await scan(page, second);
  await scan(page, '6A99999999999');
  await expect(feedback(b)).toContainText(t.unknown('6A99999999999'));
  // an order that leaves in one parcel is known by its own code, too
  await scan(page, three);
  await expect(feedback(b)).toContainText(t.right(fourth));
  await expect(page.getByText(t.ticked(3, 4))).toBeVisible();
  await expectAccessible(b, 'the lorry');
  await hands.expectNoMouse();

  await scan(page, commandCode('confirm'));
  const dialog = page.getByRole('dialog', { name: t.confirmTitle('Colissimo (La Poste)') });
  await expect(dialog).toContainText(t.staying(1));
  await sign(b);
  await expectAccessible(b, 'the hand-over');
  const printed = await printedPdf(page, () => scan(page, commandCode('confirm')));
  const text = await pdfText(printed);
  for (const number of [first, second, fourth]) expect(text).toContain(number);
  for (const number of [third, TNT]) expect(text).not.toContain(number);
  expect(text).toContain('3 colis remis');
  expect(text).toContain('31000');
  expect(text).not.toMatch(/€|\bEUR\b/u);
  expect(text).not.toMatch(/Esquirol|Tancr/u);
  expect((await pdfPages(printed)).length).toBe(1);

  // what was not on the lorry waits for the next; what is gone is told
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await scan(page, first);
  await expect(feedback(b)).toContainText(t.gone(one));
  await page.keyboard.press('F7');
  await expect(page.getByText(t.ticked(1, 1))).toBeVisible();
  await page.keyboard.press('F7');
  await expect(page.getByText(t.ticked(0, 1))).toBeVisible();
  await page.getByRole('tab', { name: t.manifests }).click();
  const [row] = await ask(page, 'handOverList', { shop: 'cadomaestro' });
  expect(row).toMatchObject({ carrier: 'colissimo', count: 3, signed: true });
  await expectAccessible(b, 'manifests');
  const reprint = page.getByRole('button', { name: /Réimprimer/u }).first();
  // a browser without a PDF viewer takes its time to say so
  await expect(reprint).not.toHaveAttribute('aria-busy', 'true');
  await page.waitForTimeout(ANOTHER_CLICK_MS);
  const again = await printedPdf(page, () => reprint.click());
  expect(await pdfText(again)).toBe(text);
  await act(page, 'syncNow', {});
  await act(a.page, 'syncNow', {});
  await expect
    .poll(async () => (await ask(a.page, 'handOverList', { shop: 'cadomaestro' })).map(({ id }) => id))
    .toContain(row?.id);
  expect(await ask(page, 'refusedList', {})).toEqual([]);
});

/** A stroke across the field, with the mouse in place of the finger. */
async function sign({ page }: Desk): Promise<void> {
  const box = await page.getByRole('img', { name: t.signature }).boundingBox();
  if (!box) throw new Error('no field to sign in');
  await page.mouse.move(box.x + 40, box.y + 60);
  await page.mouse.down();
  for (const [x, y] of [
    [120, 100],
    [180, 40],
    [260, 120],
  ] as const)
    await page.mouse.move(box.x + x, box.y + y, { steps: 6 });
  await page.mouse.up();
}

test('a parcel on two manifests without the network: the second one is refused, and what still waits is ticked again (LIV-9)', async ({
  a,
  b,
  shop,
}) => {
  const { page } = b;
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);
  await clearYard(b);
  const codes: string[] = [];
  for (const n of [1, 2]) {
    const code = await toPrepare(shop.backend, a, `twice-${n}`, { bought: { 'JEU-08': 1 } });
    await ship(b, code, 'colissimo', colissimo(7100 + n));
    codes.push(code);
  }
  const [both = '', left = ''] = await Promise.all(codes.map(async (code) => (await orderAt(page, code)).id));
  await signIn(a, 'jean-philippe');
  const load = (desk: Desk, ...orderIds: string[]) =>
    run(desk, 'handOverParcels', { handOverId: randomUUID(), shop: 'cadomaestro', carrier: 'colissimo', orderIds });
  await expect.poll(async () => (await ask(a.page, 'orderById', { orderId: left }))?.order.status).toBe('shipped');
  b.station.line.cut();
  await load(b, both, left);
  await load(a, both);
  await act(a.page, 'syncNow', {});
  b.station.line.restore();
  await act(page, 'syncNow', {});
  await expect.poll(async () => (await ask(page, 'refusedList', {})).length, { timeout: 20_000 }).toBe(1);
  await goTo(b, '/attention');
  await expect(page.getByRole('main')).toContainText(codes[0] ?? '');
  await page.getByRole('button', { name: attentionWords.fr.reopen }).click();
  await expect(page.getByText(attentionWords.fr.loadedAgain)).toBeVisible();
  await expect(page.getByText(t.ticked(1, 1))).toBeVisible();
});

test('an order is fetched: found by its slip, handed over against an identity document, nothing of it kept (LIV-5)', async ({
  a,
  b,
  shop,
}) => {
  const { page } = b;
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);
  const totalCents = priceOf('JEU-08', 1);
  const delivery = { ...webOrder('x').delivery, postalCode: '42340', city: 'Veauche' };
  const { code } = await handIn(shop.backend, {
    ...webOrder('counter-1'),
    delivery,
    modeId: 'warehouse',
    totalCents,
    paidCents: totalCents,
  });
  await expect.poll(() => countOrders(a.page, code), { timeout: 20_000 }).toBe(1);
  const { id: orderId } = await orderAt(a.page, code);
  await run(a, 'validateOrder', { orderId });
  await expect.poll(async () => (await ask(page, 'orderByCode', { code }))?.order.status).toBe('validated');

  await goTo(b, '/counter');
  await scan(page, code);
  const dialog = page.getByRole('dialog', { name: t.handTitle(code) });
  await expect(dialog).toContainText(t.notYet);
  await expect(dialog).toContainText(t.intercom('12:30', '13:30'));
  await page.keyboard.press('Escape');
  await run(b, 'startPreparation', { orderId });
  await run(b, 'markPrepared', { orderId });
  await act(page, 'syncNow', {});
  await expect
    .poll(async () => (await ask(page, 'counterOrder', { orderId }))?.letter?.state ?? null, { timeout: 20_000 })
    .toBe('sent');
  await expect(page.getByRole('list', { name: t.counterList })).toContainText(t.ready);
  await scan(page, 'A-999999');
  await expect(feedback(b)).toContainText(t.counterNotFound('A-999999'));
  await scan(page, code);
  await expect(dialog).toContainText('E-mail « prête » envoyé');
  await scan(page, commandCode('confirm'));
  await expect(dialog.getByRole('alert')).toContainText(t.identityFirst);
  await page.keyboard.press('F4');
  await expectAccessible(b, 'the counter');
  await scan(page, commandCode('confirm'));
  await expect(dialog).toHaveCount(0);
  await expect(feedback(b)).toContainText(t.handed(code));
  expect((await orderAt(page, code)).status).toBe('delivered');
  await act(page, 'syncNow', {});
  await expect.poll(async () => (await orderAt(a.page, code)).status).toBe('delivered');
});

test('from the order’s page, too, an order is handed over only against an identity document (LIV-5)', async ({
  a,
  b,
  shop,
}) => {
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);
  const totalCents = priceOf('JEU-08', 1);
  const delivery = { ...webOrder('x').delivery, postalCode: '42340', city: 'Veauche' };
  const { code } = await handIn(shop.backend, {
    ...webOrder('counter-2'),
    delivery,
    modeId: 'warehouse',
    totalCents,
    paidCents: totalCents,
  });
  await expect.poll(() => countOrders(a.page, code), { timeout: 20_000 }).toBe(1);
  const { id: orderId } = await orderAt(a.page, code);
  await run(a, 'validateOrder', { orderId });
  await expect.poll(async () => (await ask(b.page, 'orderByCode', { code }))?.order.status).toBe('validated');
  await run(b, 'startPreparation', { orderId });
  await run(b, 'markPrepared', { orderId });
  await expect.poll(async () => (await orderAt(a.page, code)).status).toBe('prepared');
  await goTo(a, `/orders/${orderId}`);
  await expect(a.page.getByRole('heading', { name: code, level: 1 })).toBeVisible();
  await a.page.keyboard.press('r');
  const dialog = a.page.getByRole('dialog', { name: t.handTitle(code) });
  await dialog.getByRole('checkbox', { name: t.identity }).check();
  await a.page.keyboard.press('Control+Enter');
  await expect(a.page.getByText(orderWords.fr.done.markDelivered, { exact: true })).toBeVisible();
  expect((await orderAt(a.page, code)).status).toBe('delivered');
});
