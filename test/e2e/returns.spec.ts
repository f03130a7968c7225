import { randomUUID } from 'node:crypto';
import { pdfText } from '../support/pdf.ts';
import { ask } from './support/api.ts';
import { expectAccessible } from './support/axe.ts';
import { addArticle, takeCall } from './support/calls.ts';
import { type Desk, goTo, signIn } from './support/desk.ts';
import { openOrder, orderAt } from './support/orders.ts';
import { printedPdf } from './support/printed.ts';
import { run } from './support/run.ts';
import { expect, test } from './support/shop.ts';
import { frameWords, returnWords } from './support/words.ts';

const t = returnWords.fr;

/** As far as the customer's door, by the hands that do each of it. */
async function deliver(agent: Desk, bench: Desk, code: string): Promise<string> {
  const { id: orderId, totals } = await orderAt(agent.page, code);
  const amountCents = totals.totalCents;
  await run(agent, 'recordPayment', { orderId, receiptId: randomUUID(), amountCents, reference: 'PAYPAL-1' });
  await run(agent, 'validateOrder', { orderId });
  await expect.poll(async () => (await ask(bench.page, 'orderById', { orderId }))?.order.status).toBe('validated');
  await run(bench, 'startPreparation', { orderId });
  await run(bench, 'markPrepared', { orderId });
  const parcel = { id: randomUUID(), carrier: 'colissimo', trackingNumber: '9L20524752032' };
  await run(bench, 'markShipped', { orderId, parcels: [parcel] });
  await expect.poll(async () => (await ask(agent.page, 'orderById', { orderId }))?.order.status).toBe('shipped');
  await run(agent, 'markDelivered', { orderId });
  return orderId;
}

test('a return with « Retour à 1 € », from the call to the refund that is asked for, by two people (RET-1…5, ORD-14, DOC-6)', async ({
  a,
  b,
}) => {
  const { page } = a;
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);
  const before = () => page.keyboard.press('Alt+r');
  const code = await takeCall(a, { caller: 'lecoeur', article: 'peluche doudou gris', before });
  await deliver(a, b, code);
  await openOrder(a, code);
  await page.getByRole('button', { name: t.open }).click();
  const dialog = page.getByRole('dialog', { name: t.openTitle(code) });
  await expect(dialog.getByText(t.postage.option)).toBeVisible();
  await expectAccessible(a, 'a new return');
  await page.keyboard.type('1');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: `BR-${code}-1`, level: 1 })).toBeVisible();
  await page.keyboard.press('v');
  await expect(page.getByText(t.states.validated, { exact: true })).toBeVisible();
  const returnCode = `BR-${code}-1`;
  await expect.poll(async () => (await ask(b.page, 'returnByCode', { code: returnCode }))?.doc.state).toBe('validated');
  await expect.poll(async () => (await ask(page, 'returnByCode', { code: returnCode }))?.pending).toBe(false);
  const slip = await pdfText(await printedPdf(page, () => page.keyboard.press('p')));
  expect(slip).toContain(returnCode);
  await expectAccessible(a, 'a return');

  await goTo(b, '/returns');
  await b.page.keyboard.type(returnCode);
  await b.page.keyboard.press('Enter');
  await expect(b.page.getByRole('heading', { name: returnCode, level: 1 })).toBeVisible();
  await b.page.getByRole('button', { name: t.allGood }).click();
  await b.page.getByRole('button', { name: t.receive }).click();
  await expect(b.page.getByText(t.states.received, { exact: true })).toBeVisible();
  await expectAccessible(b, 'a return received');

  await expect(page.getByText(t.states.received, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: t.decide }).click();
  await expect(page.getByText(t.states.decided, { exact: true })).toBeVisible();
  const view = await ask(page, 'returnByCode', { code: returnCode });
  expect(view?.doc).toMatchObject({ state: 'decided', postage: 'option', refundIds: [expect.any(String)] });
  await expect(page.getByRole('link', { name: new RegExp(`^${frameWords.fr.nav.returns}`, 'u') })).toBeVisible();
});

test('without the option the customer pays the way back, and the refund is worked out from what was paid (RET-1, RET-3, RET-4, AVO-1)', async ({
  a,
  b,
}) => {
  const { page } = a;
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);
  const code = await takeCall(a, { caller: 'lecoeur', article: 'peluche doudou gris' });
  const orderId = await deliver(a, b, code);
  await openOrder(a, code);
  await page.getByRole('button', { name: t.open }).click();
  const dialog = page.getByRole('dialog', { name: t.openTitle(code) });
  await expect(dialog.getByText(t.postage.customer)).toBeVisible();
  const offer = await ask(page, 'returnOffer', { orderId });
  expect(offer).toMatchObject({ no: null, phase: 'legal' });
  await page.keyboard.type('1');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: `BR-${code}-1`, level: 1 })).toBeVisible();
  await page.keyboard.press('v');
  await expect(page.getByText(t.states.validated, { exact: true })).toBeVisible();
  const returnCode = `BR-${code}-1`;
  await expect.poll(async () => (await ask(b.page, 'returnByCode', { code: returnCode }))?.doc.state).toBe('validated');
  await goTo(b, '/returns');
  await b.page.keyboard.type(returnCode);
  await b.page.keyboard.press('Enter');
  await b.page.getByRole('button', { name: t.allGood }).click();
  await b.page.getByRole('button', { name: t.receive }).click();
  await expect(page.getByText(t.states.received, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: t.decide }).click();
  await expect(page.getByText(t.states.decided, { exact: true })).toBeVisible();
  // the law gives the outward carriage back, at the price of the cheapest way; the way back is nobody's but the customer's
  const { totals, mode } = await orderAt(page, code);
  await expect.poll(async () => (await ask(page, 'refundsOfOrder', { orderId })).length).toBe(1);
  const [asked] = await ask(page, 'refundsOfOrder', { orderId });
  const shares = asked?.refund.shares ?? [];
  const carriage = shares.filter(({ kind }) => kind === 'delivery').reduce((sum, { cents }) => sum + cents, 0);
  expect(carriage).toBeGreaterThan(0);
  expect(carriage).toBeLessThanOrEqual(mode.priceCents);
  expect(asked?.refund).toMatchObject({ state: 'asked', amountCents: totals.totalCents - mode.priceCents + carriage });
});

test('a personalised article is refused with its reason, even with « Retour à 1 € », and the rest may come back (RET-2, ORD-14)', async ({
  a,
  b,
}) => {
  const { page } = a;
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);
  const before = async () => {
    await page
      .getByLabel(/^Prénom/u)
      .first()
      .fill('Zoé');
    await addArticle(a, 'peluche doudou gris');
    await page.keyboard.press('Alt+r');
  };
  const code = await takeCall(a, { caller: 'lecoeur', article: 'mug prénom bleu', before });
  const orderId = await deliver(a, b, code);
  const offer = await ask(page, 'returnOffer', { orderId });
  expect(offer?.lines.map(({ no }) => no?.detail['rule'] ?? null)).toEqual(['RET-2', null]);
  await openOrder(a, code);
  await page.getByRole('button', { name: t.open }).click();
  const dialog = page.getByRole('dialog', { name: t.openTitle(code) });
  await expect(dialog.getByText(/est personnalisé\s:\sil n.est ni repris, ni remboursé/u)).toBeVisible();
  await expect(dialog.getByLabel(/^Peluche Doudou lapin/u)).toBeFocused();
  await expect(dialog.getByLabel(/^Mug prénom/u)).toBeHidden();
  await expectAccessible(a, 'a return of which one article is refused');
  const lines = [{ lineId: offer?.lines[0]?.lineId ?? '', quantity: 1 }];
  const asked = run(a, 'openReturn', { returnId: randomUUID(), orderId, lines, reason: 'changed-mind' });
  await expect(asked).rejects.toMatchObject({ message: expect.stringContaining('returnClosed') });
});
