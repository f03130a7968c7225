import { randomUUID } from 'node:crypto';
import type { CommandInput, CommandName } from '../../domain/commands.ts';
import { act, ask } from './support/api.ts';
import { expectAccessible } from './support/axe.ts';
import { takeCall } from './support/calls.ts';
import { type Desk, goTo, signIn, syncBadge } from './support/desk.ts';
import { orderAt } from './support/orders.ts';
import { expect, test } from './support/shop.ts';
import { attentionWords, frameWords, kindWords, requestWords } from './support/words.ts';

const t = attentionWords.fr;
const { kinds, groups } = kindWords.fr;
const { nav, sync: badge } = frameWords.fr;

const run = <N extends CommandName>({ page }: Desk, name: N, args: CommandInput<N>) =>
  act(page, 'execute', { commandId: randomUUID(), name, args });
const list = ({ page }: Desk) => page.getByRole('list', { name: t.list });
const row = (desk: Desk, text: string) => list(desk).getByRole('listitem').filter({ hasText: text });
const rail = ({ page }: Desk) => page.getByRole('navigation', { name: nav.label });
const waiting = async ({ page }: Desk) => (await ask(page, 'waiting', { shop: 'cadomaestro' })).attention;

function openRequest(desk: Desk, name: string, urgency: 'reply' | 'claim'): Promise<unknown> {
  const about = { customerId: null, orderId: null, email: '', phone: '', text: 'Où en est-on ?' };
  const requestId = randomUUID();
  return run(desk, 'openRequest', {
    requestId,
    shop: 'cadomaestro',
    topic: 'customer-service',
    urgency,
    name,
    ...about,
  });
}

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

test('each role has its own list, by deadline, and walks it by keyboard alone (ROLE-1, ROLE-2, SHOP-4, RET-4, AVO-1)', async ({
  a,
  b,
}) => {
  const { page } = a;
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);
  const code = await takeCall(a, { caller: 'lecoeur', article: 'peluche doudou gris' });
  const orderId = await deliver(a, b, code);
  const { lines } = await orderAt(page, code);
  const returnId = randomUUID();
  const [line] = lines;
  const pieces = [{ lineId: line?.id ?? '', quantity: 1 }];
  const offer = await ask(page, 'returnOffer', { orderId });
  await run(a, 'openReturn', { returnId, orderId, lines: pieces, reason: offer?.reasons[0]?.id ?? '' });
  await openRequest(a, 'Mairie de Feurs', 'reply');
  await openRequest(a, 'Crèche des Lutins', 'claim');
  const wish = { goodwillCents: 500 };
  const refund = { refundId: randomUUID(), orderId, wish, how: { as: 'money' }, expectedCents: 500 } as const;
  await run(a, 'askRefund', { ...refund, reason: 'Attente trop longue' });

  await test.step('Mélissa: the answer that is due first is above the other, then what has no deadline', async () => {
    await page.keyboard.press('Alt+3');
    await expect(page.getByRole('heading', { name: t.title, level: 1 })).toBeVisible();
    await expect(row(a, 'Mairie de Feurs')).toContainText(kinds.request);
    const open = await ask(page, 'requestList', { shop: 'cadomaestro', state: 'open' });
    const dueOf = (name: string) => open.find((request) => request.name === name)?.dueAt ?? '';
    const asked = ['Crèche des Lutins', 'Mairie de Feurs'].toSorted((one, other) =>
      dueOf(one) < dueOf(other) ? -1 : 1,
    );
    const names = (await list(a).getByRole('listitem').allTextContents()).join('\n');
    const places = [...asked, `BR-${code}-1`].map((name) => names.indexOf(name));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places.every((place) => place >= 0)).toBe(true);
    await expect(row(a, kinds.refundToDecide)).toHaveCount(0);
    await expect(row(a, `BR-${code}-1`)).toContainText(kinds.returnToValidate);
    await expect(rail(a).getByRole('link', { name: nav.attention })).toContainText(String(await waiting(a)));
    await expectAccessible(a, 'attention of an agent');
  });

  await test.step('a group of it, walked with J and K, opened with O, and back where she was', async () => {
    await page.getByRole('tab', { name: groups.messages }).click();
    await expect(row(a, `BR-${code}-1`)).toHaveCount(0);
    const current = list(a).locator('[aria-current=true]');
    await expect(list(a).getByRole('listitem').first()).toHaveAttribute('aria-current', 'true');
    const { items } = await ask(page, 'attention', { shop: 'cadomaestro', group: 'messages' });
    const place = items.findIndex(({ name }) => name === 'Crèche des Lutins');
    expect(place).toBeGreaterThan(0);
    for (let step = 0; step < place; step += 1) await page.keyboard.press('j');
    await expect(current).toContainText('Crèche des Lutins');
    await page.keyboard.press('k');
    await expect(current).not.toContainText('Crèche des Lutins');
    await page.keyboard.press('j');
    await expect(current).toContainText('Crèche des Lutins');
    await page.keyboard.press('o');
    await expect(page.getByRole('heading', { name: t.title, level: 1 })).toBeHidden();
    await expect(page.getByRole('main')).toContainText('Crèche des Lutins');
    await page.goBack();
    await expect(current).toContainText('Crèche des Lutins');
    await page.getByRole('tab', { name: t.tabs.all }).click();
  });

  await test.step('once validated, the return waits for Karim, who sees no amount and nothing else of it', async () => {
    await run(a, 'validateReturn', { returnId });
    await expect(row(a, `BR-${code}-1`)).toHaveCount(0);
    await goTo(b, '/attention');
    await expect(row(b, `BR-${code}-1`)).toContainText(kinds.returnToReceive);
    await expect(row(b, 'Crèche des Lutins')).toHaveCount(0);
    await expect(list(b)).not.toContainText('€');
    await expectAccessible(b, 'attention of the warehouse');
  });

  await test.step('Jean-Philippe has the refund to approve, also on his home page', async () => {
    await signIn(b, 'jean-philippe');
    await goTo(b, '/');
    const { items } = await ask(b.page, 'attention', { shop: 'cadomaestro', limit: 5 });
    for (const { name } of items) await expect(b.page.getByRole('main')).toContainText(name);
    await goTo(b, '/attention');
    const refundRow = row(b, kinds.refundToDecide).filter({ hasText: code });
    await expect(refundRow).toContainText('5,00');
    await refundRow.getByRole('link').click();
    await expect(b.page).toHaveURL(/#\/refunds$/u);
  });
});

test('a refused command is told while one works elsewhere, and stays within reach once filed (VIE-4)', async ({
  a,
  b,
}) => {
  const { page } = a;
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'jean-philippe')]);
  const code = await takeCall(a, { caller: 'lefevre', article: 'toupie' });
  await expect(syncBadge(a)).toHaveText(badge.confirmed);
  const { id: orderId } = await orderAt(page, code);
  await expect.poll(async () => (await ask(b.page, 'orderById', { orderId }))?.order.code).toBe(code);
  a.station.line.cut();
  await expect(syncBadge(a)).toContainText(badge.offline);
  await run(a, 'addDeliveryInstructions', { orderId, instructions: 'Laisser au gardien' });
  await run(b, 'cancelOrder', { orderId, reason: 'Le client a rappelé' });
  await expect(syncBadge(b)).toHaveText(badge.confirmed);

  await goTo(a, '/catalogue');
  const before = await waiting(a);
  const entry = rail(a).getByRole('link', { name: nav.attention });
  a.station.line.restore();
  await expect(syncBadge(a)).toHaveText(badge.confirmed, { timeout: 20_000 });
  await expect(entry).toContainText(String(before + 1));

  await page.keyboard.press('Alt+3');
  const first = list(a).getByRole('listitem').first();
  await expect(first).toContainText(t.command('addDeliveryInstructions'));
  await expect(first.getByRole('note')).toContainText('VIE-4');
  await expectAccessible(a, 'attention, a refused command');
  await page.keyboard.press('c');
  await expect(row(a, t.command('addDeliveryInstructions'))).toHaveCount(0);
  expect(await waiting(a)).toBe(before);
  await page.getByRole('tab', { name: t.tabs.settled }).click();
  await expect(page.getByRole('main')).toContainText(t.settledBy('Mélissa'));
  await page.getByRole('tab', { name: t.tabs.all }).click();
});

test('offline, the list is there and what is done enters and leaves it at once', async ({ a }) => {
  const { page } = a;
  await signIn(a, 'melissa');
  await goTo(a, '/attention');
  a.station.line.cut();
  await expect(syncBadge(a)).toContainText(badge.offline);
  await openRequest(a, 'Atelier Vert', 'claim');
  await expect(row(a, 'Atelier Vert')).toContainText(kinds.request);
  await row(a, 'Atelier Vert').getByRole('link').click();
  await page.goBack();
  const [request] = (await ask(page, 'requestList', { shop: 'cadomaestro', state: 'open' })).filter(
    ({ name }) => name === 'Atelier Vert',
  );
  await run(a, 'closeRequest', { requestId: request?.id ?? '', answer: 'Rappelé' });
  await expect(row(a, 'Atelier Vert')).toHaveCount(0);
  await expect(page.getByText(requestWords.fr.title).first()).toBeVisible();
  a.station.line.restore();
  await expect(syncBadge(a)).toHaveText(badge.confirmed, { timeout: 20_000 });
});
