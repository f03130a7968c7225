import { randomUUID } from 'node:crypto';
import type { CommandInput, CommandName } from '../../domain/commands.ts';
import { pdfText } from '../support/pdf.ts';
import { act, ask } from './support/api.ts';
import { expectAccessible } from './support/axe.ts';
import { fillCall, payAt, takeCall } from './support/calls.ts';
import { euros } from './support/catalogue.ts';
import { type Desk, goTo, signIn } from './support/desk.ts';
import { handsOnKeys } from './support/keys.ts';
import { lettersTo } from './support/letters.ts';
import { openOrder, orderAt } from './support/orders.ts';
import { printedPdf } from './support/printed.ts';
import { expect, test } from './support/shop.ts';
import { documentWords, paymentWords, refundWords } from './support/words.ts';

const t = refundWords.fr;
const paper = documentWords.fr;
const link = paymentWords.fr.link;
const blanks = /[\s\u00a0\u202f]+/gu;

const run = <N extends CommandName>({ page }: Desk, name: N, args: CommandInput<N>) =>
  act(page, 'execute', { commandId: randomUUID(), name, args });

/** A call paid by link: the order's number, and where the provider's stand-in answers. */
async function paidByLink(desk: Desk, asked: { caller: string; article: string; quantity: string }) {
  const { page } = desk;
  await fillCall(desk, asked);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(asked.quantity);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: link.titles.waiting })).toBeVisible();
  const url = (await page.getByRole('main').locator('code').textContent()) ?? '';
  await payAt(url);
  await expect(page.getByRole('heading', { name: link.titles.settled })).toBeVisible();
  const code = (await page.getByRole('main').locator('output').textContent()) ?? '';
  return { code, provider: new URL(url).origin };
}

/** From the desk to the van, by the hands that do each of it. */
async function ship(agent: Desk, bench: Desk, code: string): Promise<string> {
  const { id: orderId } = await orderAt(agent.page, code);
  await run(agent, 'validateOrder', { orderId });
  await expect.poll(async () => (await ask(bench.page, 'orderById', { orderId }))?.order.status).toBe('validated');
  await run(bench, 'startPreparation', { orderId });
  await run(bench, 'markPrepared', { orderId });
  const parcel = { id: randomUUID(), carrier: 'colissimo', trackingNumber: '9L20524752032' };
  await run(bench, 'markShipped', { orderId, parcels: [parcel] });
  await expect.poll(async () => (await ask(agent.page, 'orderById', { orderId }))?.order.status).toBe('shipped');
  return orderId;
}

/** What the provider's account says was sent back of this order, in cents. */
async function sentBack({ page }: Desk, orderId: string, provider: string, shop: string): Promise<number[]> {
  const [paid] = await ask(page, 'paymentLinksOfOrder', { orderId });
  const headers = { authorization: `Bearer sk_test_e2e0${shop}` };
  const answer = await fetch(`${provider}/v1/payments/${paid?.providerId ?? ''}/refunds`, { headers });
  const { data } = (await answer.json()) as { data: { amount: number }[] };
  return data.map(({ amount }) => amount);
}

const stateOf = async ({ page }: Desk, orderId: string) =>
  (await ask(page, 'refundsOfOrder', { orderId }))[0]?.refund.state;

test('asked for by the agent who has the customer on the line, decided by a manager, paid back once by PayPlug, with its credit note, by keyboard alone (AVO-1, AVO-5, DOC-4)', async ({
  a,
  b,
  shop,
}) => {
  test.slow();
  const { page } = a;
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);
  const { code, provider } = await paidByLink(a, { caller: 'lecoeur', article: 'peluche doudou gris', quantity: '2' });
  const orderId = await ship(a, b, code);
  await openOrder(a, code);
  const { lines, customer, totals } = await orderAt(page, code);
  const piece = (totals.articlesCents - totals.discountCents) / (lines[0]?.quantity ?? 1);

  await test.step('the agent chooses one piece and reads the calculation out', async () => {
    const keys = await handsOnKeys(page);
    await page.keyboard.press('u');
    const dialog = page.getByRole('dialog', { name: t.dialog(code) });
    await expect(dialog.locator(':focus')).toHaveAccessibleName(t.quantityOf(lineName(lines[0]), 2));
    await page.keyboard.type('1');
    const calculation = dialog.getByLabel(t.calculation);
    await expect(calculation.locator('[data-what=total]')).toContainText(euros(piece));
    await expectAccessible(a, 'a refund asked for');
    const reason = dialog.getByLabel(t.reason);
    for (let field = 0; field < 12 && !(await reason.evaluate((it) => it === document.activeElement)); field += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.type('Une peluche décousue');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(t.asked)).toBeVisible();
    await keys.expectNoMouse();
    await expect(page.getByRole('button', { name: t.approve })).toHaveAttribute('aria-disabled', 'true');
    await expectAccessible(a, 'an order with its refund');
  });

  await test.step('an agent may not decide, whatever the screen', async () => {
    const [view] = await ask(page, 'refundsOfOrder', { orderId });
    const decided = run(a, 'decideRefund', { refundId: view?.refund.id ?? '', decision: { kind: 'approve' } });
    await expect(decided).rejects.toThrow(/forbidden/u);
  });

  await test.step('the manager decides from the list', async () => {
    await signIn(b, 'jean-philippe');
    await goTo(b, '/refunds');
    const card = b.page.getByRole('region', { name: new RegExp(code, 'u') });
    await expect(card).toContainText(euros(piece));
    await expectAccessible(b, 'refunds to decide');
    const keys = await handsOnKeys(b.page);
    for (let step = 0; step < 20 && (await card.getAttribute('data-current')) === null; step += 1)
      await b.page.keyboard.press('j');
    await b.page.keyboard.press('a');
    await expect(b.page.getByText(t.approved)).toBeVisible();
    await keys.expectNoMouse();
    await expect.poll(() => stateOf(b, orderId), { timeout: 30_000 }).toBe('done');
    expect(await sentBack(a, orderId, provider, 'cadomaestro')).toEqual([piece]);
  });

  await test.step('its credit note is there, printed with the piece and the sum', async () => {
    await expect.poll(() => stateOf(a, orderId)).toBe('done');
    await page.getByText(t.states.done, { exact: true }).click();
    const { papers } = await ask(page, 'invoices', { orderId });
    const note = papers.find(({ kind }) => kind === 'creditNote');
    expect(note).toMatchObject({ totalCents: -piece, refundId: expect.any(String) });
    const label = `${paper.paper.creditNote} ${note?.number ?? ''}`;
    const print = page.getByRole('button', { name: `${paper.print} ${label}` }).first();
    const text = (await pdfText(await printedPdf(page, () => print.click()))).replace(blanks, ' ');
    expect(text).toContain(note?.number);
    expect(text).toContain(papers[0]?.number);
    expect(text).toContain('Une peluche décousue');
    expect(text).toMatch(euros(piece));
  });

  await test.step('the customer is written to', async () => {
    const told = async () => (await lettersTo(shop.backend.mails, customer.email)).map(({ text }) => text).join('\n');
    await expect.poll(told, { timeout: 20_000 }).toMatch(euros(piece));
  });
});

test('as a voucher only with what the customer said, and never twice whatever is pressed (AVO-1, AVO-5)', async ({
  a,
  b,
}) => {
  const { page } = a;
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'jean-philippe')]);
  const code = await takeCall(a, { caller: 'lecoeur', article: 'toupie' });
  const { id: orderId, totals, customer } = await orderAt(page, code);
  await run(a, 'recordPayment', {
    orderId,
    receiptId: randomUUID(),
    amountCents: totals.totalCents,
    reference: 'PP 9',
  });
  await openOrder(a, code);
  await page.getByRole('button', { name: t.open, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: t.dialog(code) });
  await dialog.getByLabel(t.goodwill).fill('5');
  await dialog.getByLabel(t.reason).fill('Colis en retard');
  await dialog.getByText(t.hows.voucher, { exact: true }).click();
  const confirm = dialog.getByRole('button', { name: /^Demander/u });
  await expect(confirm).toBeDisabled();
  await dialog.getByLabel(t.consent).fill('« Oui, un bon me va », au téléphone');
  await confirm.dblclick();
  await expect(dialog).toBeHidden();

  await openOrder(b, code);
  await expect(b.page.getByText(t.consentOf('Mélissa', '« Oui, un bon me va », au téléphone'))).toBeVisible();
  await b.page.getByRole('button', { name: t.approve }).click();
  await expect.poll(() => stateOf(a, orderId)).toBe('done');
  expect(await ask(page, 'refundsOfOrder', { orderId })).toHaveLength(1);
  const money = await ask(page, 'customerMoney', { customerId: customer.id ?? '' });
  expect(money?.credits.filter((credit) => credit.orderId === orderId)).toMatchObject([
    { amountCents: 500, balanceCents: 500 },
  ]);
  await page.getByText(t.states.done, { exact: true }).click();
  await expect(page.getByText(t.creditNoteLater)).toBeVisible();
  await run(a, 'validateOrder', { orderId });
  await run(a, 'issueInvoice', { orderId });
  const kinds = async () => (await ask(page, 'invoices', { orderId })).papers.map(({ totalCents }) => totalCents);
  await expect.poll(kinds).toEqual([totals.totalCents, -500]);
});

test('above the limit of the shop one manager is not enough; what a cancelled order was paid goes back whole (AVO-1, VIE-2)', async ({
  a,
  b,
}) => {
  test.slow();
  const { page } = a;
  await Promise.all([signIn(a, 'noemie'), signIn(b, 'lucie')]);
  const { code, provider } = await paidByLink(a, { caller: 'maillot', article: 'case mafate', quantity: '2' });
  const { id: orderId, totals } = await orderAt(page, code);
  await run(a, 'cancelOrder', { orderId, reason: 'Le client a changé d’avis' });

  await goTo(a, '/refunds');
  const due = page.getByRole('listitem').filter({ hasText: code });
  await expect(due).toContainText(euros(totals.totalCents));
  await due.getByRole('button', { name: t.open, exact: true }).click();
  await page.getByRole('dialog').getByLabel(t.reason).fill('Commande annulée');
  await page.keyboard.press('Control+Enter');
  await expect(due).toHaveCount(0);

  await goTo(b, '/refunds');
  const card = b.page.getByRole('region', { name: new RegExp(code, 'u') });
  await card.getByRole('button', { name: new RegExp(code, 'u') }).click();
  await expect(card).toContainText(/second responsable/u);
  await card.getByRole('button', { name: t.approve }).click();
  await expect(b.page.getByText(t.approvedFirst)).toBeVisible();
  await expect(card).toContainText(t.states.awaitingSecond);
  await expect(card.getByRole('button', { name: t.approve })).toHaveAttribute('aria-disabled', 'true');
  await card.getByRole('button', { name: t.approve }).press('Enter');
  await expect(b.page.getByRole('presentation').getByRole('note')).toContainText('Lucie');
  await b.page.keyboard.press('Escape');
  expect(await sentBack(a, orderId, provider, 'caseapains')).toEqual([]);

  await signIn(a, 'jean-philippe');
  await openOrder(a, code);
  await expect(page.getByText(t.states.awaitingSecond)).toBeVisible();
  await page.getByRole('button', { name: t.approve }).click();
  await expect.poll(() => stateOf(a, orderId), { timeout: 30_000 }).toBe('done');
  expect(await sentBack(a, orderId, provider, 'caseapains')).toEqual([totals.totalCents]);
  expect((await orderAt(page, code)).payment.paidCents).toBe(0);
});

function lineName(line: { name: string; format: string } | undefined): string {
  return line === undefined ? '' : [line.name, line.format].filter((part) => part !== '').join(' · ');
}
