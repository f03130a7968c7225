import { randomUUID } from 'node:crypto';
import type { CommandInput, CommandName } from '../../domain/commands.ts';
import { pdfText } from '../support/pdf.ts';
import { act, ask } from './support/api.ts';
import { expectAccessible } from './support/axe.ts';
import { takeCall } from './support/calls.ts';
import { type Desk, goTo, signIn } from './support/desk.ts';
import { openOrder, orderAt } from './support/orders.ts';
import { printedPdf } from './support/printed.ts';
import { expect, test } from './support/shop.ts';
import { frameWords, returnWords } from './support/words.ts';

const t = returnWords.fr;

const run = <N extends CommandName>({ page }: Desk, name: N, args: CommandInput<N>) =>
  act(page, 'execute', { commandId: randomUUID(), name, args });

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
  await expect(page.getByRole('link', { name: frameWords.fr.nav.returns, exact: true })).toBeVisible();
});

test('without the option the postage is the customer’s (RET-3)', async ({ a, b }) => {
  const { page } = a;
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);
  const code = await takeCall(a, { caller: 'lecoeur', article: 'peluche doudou gris' });
  const orderId = await deliver(a, b, code);
  await openOrder(a, code);
  await page.getByRole('button', { name: t.open }).click();
  await expect(page.getByRole('dialog').getByText(t.postage.customer)).toBeVisible();
  await page.keyboard.press('Escape');
  const offer = await ask(page, 'returnOffer', { orderId });
  expect(offer).toMatchObject({ no: null, phase: 'legal' });
});
