import { randomUUID } from 'node:crypto';
import { commandCode, quantityCode } from '../../domain/scan/read-scan.ts';
import { act, ask } from './support/api.ts';
import { expectAccessible } from './support/axe.ts';
import { eanOf, priceOf } from './support/catalogue.ts';
import { type Desk, goTo, signIn } from './support/desk.ts';
import { lettersTo } from './support/letters.ts';
import { orderAt } from './support/orders.ts';
import { toPrepare } from './support/parcels.ts';
import { scan } from './support/scanner.ts';
import { expect, test } from './support/shop.ts';
import { changeWords, kindWords, missingWords, shortageWords } from './support/words.ts';

test.use({ apart: 'shortage' });
test.setTimeout(120_000);
const t = shortageWords.fr;
const missing = missingWords.fr;
const SHORT = 'DEC-07-A';

/** By scanner alone: two of three are there, the third is not; three lie on the shelf that others bought. */
async function tellShort({ page }: Desk, code: string): Promise<void> {
  await goTo({ page } as Desk, '/preparation');
  await scan(page, code);
  await expect(page.getByRole('heading', { name: code, level: 2 })).toBeVisible();
  await scan(page, quantityCode(2));
  await scan(page, eanOf(SHORT));
  await scan(page, commandCode('missing'));
  const dialog = page.getByRole('dialog', { name: missing.title(code) });
  await expect(dialog.getByRole('button', { name: missing.report })).toBeEnabled();
  await page.getByLabel(missing.note).fill('Étagère vide, rien derrière');
  await expectAccessible({ page } as Desk, 'a missing article');
  await scan(page, commandCode('confirm'));
  await expect(dialog).toHaveCount(0);
  await expect.poll(async () => (await shortageOf({ page } as Desk, code))?.state).toBe('open');
}

const shortageOf = async ({ page }: Desk, code: string) =>
  ask(page, 'shortageOfOrder', { orderId: (await orderAt(page, code)).id });

/** From the inbox to the order, then its dialog. */
async function openTask({ page }: Desk, code: string): Promise<void> {
  await goTo({ page } as Desk, '/attention');
  const task = page.locator('[data-kind=shortage]', { hasText: code });
  await expect(task).toContainText(kindWords.fr.kinds.shortage);
  await task.click();
  await expect(page.getByRole('heading', { name: code, level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: t.settle })).toBeVisible();
  await page.keyboard.press('z');
  await expect(page.getByRole('dialog', { name: t.title(code) })).toBeVisible();
}

test('a piece that is missing: told by scanner, written to the customer, settled on the phone with another format, and prepared (ORD-3, SHOP-4, VIE-5)', async ({
  a,
  b,
  shop,
}) => {
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);
  const code = await toPrepare(shop.backend, a, 'short-1', { bought: { [SHORT]: 3 } });
  await expect.poll(async () => (await ask(b.page, 'orderByCode', { code }))?.order.status).toBe('validated');
  const sku = { shop: 'cadomaestro', sku: SHORT, orderId: (await orderAt(b.page, code)).id };
  const before = (await ask(b.page, 'shelf', sku)).shelf;
  await tellShort(b, code);
  // nothing lies there: nothing is for sale any more
  expect(before?.onHand).toBeGreaterThan(0);
  expect((await ask(b.page, 'shelf', sku)).shelf?.onHand).toBe(0);
  const refused = await ask(b.page, 'shortageOffer', { orderId: sku.orderId });
  expect(refused).toBeNull();

  await expect.poll(async () => (await shortageOf(a, code))?.state).toBe('open');
  await goTo(a, `/orders/${sku.orderId}`);
  await a.page.getByRole('button', { name: t.write }).click();
  const written = async () => {
    const letters = await lettersTo(shop.backend.mails, 'tancrede.esquirol@exemple.fr');
    return letters.find(({ subject }) => subject.includes(code) && subject.includes('manque'))?.text ?? '';
  };
  await expect.poll(written, { timeout: 20_000 }).toContain('1 × ');

  await openTask(a, code);
  const dialog = a.page.getByRole('dialog', { name: t.title(code) });
  await dialog.getByRole('radio', { name: t.choices.cancelled }).check();
  const paid = (await orderAt(a.page, code)).payment.paidCents;
  await expect(dialog).toContainText((paid / 100).toFixed(2).replace('.', ','));
  await dialog.getByRole('radio', { name: t.choices.changed }).check();
  const swaps = (await ask(a.page, 'shortageOffer', { orderId: sku.orderId }))?.swaps ?? [];
  const [swap] = swaps;
  if (!swap) throw new Error('nothing is offered');
  const option = dialog.locator(`[data-option="${swap.sku}"]`);
  await expect(option).toContainText(/même total|[+−] /u);
  await option.getByRole('radio').check();
  await expect(dialog.locator('[data-preview]:not([data-faded])')).toContainText(changeWords.fr.newTotal);
  await expectAccessible(a, 'a shortage to settle');
  await a.page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  const after = await orderAt(a.page, code);
  const pieces = Object.fromEntries(after.lines.map((line) => [line.sku, line.quantity]));
  expect(pieces).toEqual({ [SHORT]: 2, [swap.sku]: 1 });
  expect(after.totals.articlesCents).toBe(priceOf(SHORT, 2) + priceOf(swap.sku, 1));
  await expect(a.page.getByText(t.outcomes.changed)).toBeVisible();

  await expect.poll(async () => (await shortageOf(b, code))?.state).toBe('settled');
  const { id: orderId } = after;
  expect(after.payment.paidCents).toBe(after.totals.totalCents);
  await act(b.page, 'execute', { commandId: randomUUID(), name: 'markPrepared', args: { orderId } });
  await expect.poll(async () => (await orderAt(a.page, code)).status).toBe('prepared');
});

test('a customer who waits is told of again on the day, and one who cancels is owed everything (ORD-3, VIE-5)', async ({
  a,
  b,
  shop,
}) => {
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);
  const code = await toPrepare(shop.backend, a, 'short-2', { bought: { 'DEC-07-B': 2 } });
  const { id: orderId, totals } = await orderAt(a.page, code);
  await expect.poll(async () => (await ask(b.page, 'orderByCode', { code }))?.order.status).toBe('validated');
  await goTo(b, '/preparation');
  await scan(b.page, code);
  await expect(b.page.getByRole('heading', { name: code, level: 2 })).toBeVisible();
  await scan(b.page, commandCode('missing'));
  const told = b.page.getByRole('dialog', { name: missing.title(code) });
  await expect(told.getByRole('button', { name: missing.report })).toBeEnabled();
  await scan(b.page, quantityCode(1));
  await scan(b.page, commandCode('confirm'));
  await expect.poll(async () => (await shortageOf(a, code))?.state).toBe('open');

  await openTask(a, code);
  await a.page.getByLabel(t.until, { exact: true }).fill('2030-01-15');
  await a.page.keyboard.press('Control+Enter');
  await expect(a.page.getByText(/Réassort attendu le .*2030/u)).toBeVisible();
  await goTo(a, '/attention');
  await expect(a.page.locator('[data-kind=shortageWait]', { hasText: code })).toBeVisible();

  await goTo(a, `/orders/${orderId}`);
  await expect(a.page.getByText(t.states.waiting, { exact: true })).toBeVisible();
  await a.page.keyboard.press('z');
  const dialog = a.page.getByRole('dialog', { name: t.title(code) });
  await dialog.getByRole('radio', { name: t.choices.cancelled }).check();
  await a.page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect.poll(async () => (await orderAt(a.page, code)).status).toBe('cancelled');
  const offer = await ask(a.page, 'refundOffer', { orderId, wish: {} });
  expect(offer?.excessCents).toBe(totals.totalCents);
});
