/** Parcels that are late, not received, on their way back or lost, by the hands of those who follow them (TRP-1…4). */
import { randomUUID } from 'node:crypto';
import type { CommandInput, CommandName } from '../../domain/commands.ts';
import type { Order } from '../../domain/order/order.ts';
import { pdfText } from '../support/pdf.ts';
import { act, ask } from './support/api.ts';
import { expectAccessible } from './support/axe.ts';
import { type Desk, goTo, signIn } from './support/desk.ts';
import { lettersTo } from './support/letters.ts';
import { openOrder } from './support/orders.ts';
import { anyPrice, printedPdf } from './support/printed.ts';
import { expect, test } from './support/shop.ts';
import { changeWords, investigationWords } from './support/words.ts';

const t = investigationWords.fr;
const change = changeWords.fr;

const run = <N extends CommandName>({ page }: Desk, name: N, args: CommandInput<N>) =>
  act(page, 'execute', { commandId: randomUUID(), name, args });

const taken = new Set<string>();

/** A shipped order of the demo with one parcel of this carrier and no case of its own, each one once. */
async function aShippedOrder({ page }: Desk, shop: string, carrier: string, country = 'FR'): Promise<Order> {
  const { rows } = await ask(page, 'orderList', { shop, statuses: ['shipped'], limit: 200, offset: 0 });
  for (const { id } of rows) {
    const order = taken.has(id) ? undefined : (await ask(page, 'orderById', { orderId: id }))?.order;
    if (order?.parcels.length !== 1 || order.parcels[0]?.carrier !== carrier) continue;
    const { investigations, claims, returns, refunds } = order.afterSale;
    if ([investigations, claims, returns, refunds].some((cases) => cases.length > 0)) continue;
    if (order.totals.totalCents === 0 || order.delivery.country !== country) continue;
    taken.add(id);
    return order;
  }
  throw new Error(`no shipped order of ${shop} with ${carrier}`);
}

const DAY = 86_400_000;
/** The parcels of the demo leave by day: it is the same one in UTC. */
const leftOn = (order: Order) => order.parcels[0]?.shippedAt.slice(0, 10) ?? '';
const numberOf = (order: Order) => order.parcels[0]?.trackingNumber ?? '';

/** From the order's page, by its key, as during the call. */
async function openCase(desk: Desk, order: Order, kind: string, reason = ''): Promise<string> {
  const { page } = desk;
  await openOrder(desk, order.code);
  await page.keyboard.press('j');
  const dialog = page.getByRole('dialog', { name: t.openTitle(numberOf(order)) });
  await dialog.getByLabel(t.kind).selectOption(kind);
  await dialog.getByLabel(t.reason).fill(reason);
  await expectAccessible(desk, `a new investigation: ${kind}`);
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/#\/investigations\//u);
  return page.url().split('/').at(-1) ?? '';
}

async function answerAll({ page }: Desk, answer: string): Promise<void> {
  const questions = page.getByRole('group').filter({ has: page.getByRole('radio', { name: 'Pas encore' }) });
  for (const question of await questions.all()) {
    await question.getByText(answer, { exact: true }).click();
    await expect(question.getByRole('radio', { name: answer, exact: true })).toBeChecked();
  }
}

test('a parcel returned to its sender waits for its reception, then leaves for a new address as a real order (TRP-3)', async ({
  a,
  b,
}) => {
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);
  const order = await aShippedOrder(a, 'cadomaestro', 'colissimo');
  const number = numberOf(order);
  const again = a.page.getByRole('button', { name: t.shipAgain, exact: true });
  const investigationId = await openCase(a, order, 'returnedToSender', 'Adresse incomplète');

  await test.step('nothing can be done before it is here, and the screen says why', async () => {
    await expect(a.page.getByText(t.states.awaitingParcel, { exact: true })).toBeVisible();
    await expect(again).toHaveAttribute('aria-disabled', 'true');
    await a.page.keyboard.press('r');
    const why = a.page.getByRole('presentation').getByRole('note');
    await expect(why).toContainText('rien n’est possible avant son retour');
    await expect(why).toContainText('TRP-3');
    await a.page.keyboard.press('Escape');
    await expectAccessible(a, 'a parcel awaited');
  });

  await test.step('the warehouse receives it by its label, without a price on the screen (ROLE-2)', async () => {
    await expect.poll(async () => (await ask(b.page, 'parcelAtDoor', { code: number }))?.awaited).toBe(true);
    await goTo(b, '/returns');
    await b.page.keyboard.type(number);
    await b.page.keyboard.press('Enter');
    const door = b.page.getByRole('dialog', { name: t.atDoor.title(order.code) });
    await expect(door).toContainText('Adresse incomplète');
    await expect(door).not.toContainText(anyPrice);
    await expectAccessible(b, 'a parcel at the door');
    await b.page.keyboard.press('Control+Enter');
    await expect(b.page.getByText(t.atDoor.received(order.code))).toBeVisible();
    await b.page.keyboard.type(number);
    await b.page.keyboard.press('Enter');
    await expect(door.getByRole('note')).toContainText('revenu');
    await expect(door.getByRole('button', { name: t.atDoor.receive })).toBeDisabled();
    await b.page.keyboard.press('Escape');
  });

  await test.step('customer service sends it to another address', async () => {
    await expect(a.page.getByText(t.states.parcelBack, { exact: true })).toBeVisible();
    await a.page.keyboard.press('r');
    const dialog = a.page.getByRole('dialog', { name: t.shipAgainTitle(number) });
    await expect(dialog.getByText(t.fromParcel)).toBeVisible();
    await expect(dialog.getByRole('radio', { name: change.otherAddress })).toBeChecked();
    await dialog.locator('[data-field=street]').fill('12 rue Neuve');
    await dialog.locator('[data-field=postalCode]').fill('67000');
    await dialog.locator('[data-field=city]').fill('Strasbourg');
    await expectAccessible(a, 'sent again to another address');
    await a.page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(a.page.getByText(t.outcomes.shippedAgain, { exact: true }).first()).toBeVisible();
  });

  const view = await ask(a.page, 'investigationById', { investigationId });
  const newOrderId = view?.made?.id ?? '';
  const made = (await ask(a.page, 'orderById', { orderId: newOrderId }))?.order;
  expect(made).toMatchObject({
    status: 'recorded',
    delivery: { street: '12 rue Neuve', city: 'Strasbourg' },
    totals: { totalCents: 0, deliveryCents: 0 },
    afterSale: { makesGood: { orderId: order.id, kind: 'investigation', fromShelf: [] } },
  });

  await test.step('the warehouse ships it like any other', async () => {
    await run(a, 'validateOrder', { orderId: newOrderId });
    await expect
      .poll(async () => (await ask(b.page, 'orderById', { orderId: newOrderId }))?.order.status)
      .toBe('validated');
    await openOrder(b, made?.code ?? '');
    await b.page.keyboard.press('p');
    await expect
      .poll(async () => (await ask(b.page, 'orderById', { orderId: newOrderId }))?.order.status)
      .toBe('inPreparation');
    await run(b, 'markPrepared', { orderId: newOrderId });
    const parcel = { id: randomUUID(), carrier: 'colissimo', trackingNumber: '9L11111111219' };
    await run(b, 'markShipped', { orderId: newOrderId, parcels: [parcel] });
    await expect
      .poll(async () => (await ask(a.page, 'investigationById', { investigationId }))?.made?.status)
      .toBe('shipped');
    await expect(a.page.getByRole('link', { name: t.made(made?.code ?? '') })).toBeVisible();
  });
});

test('delivered, not received: the questions first, then the letter, on paper and by e-mail (TRP-2)', async ({
  a,
  shop,
}) => {
  await signIn(a, 'melissa');
  const { page } = a;
  const order = await aShippedOrder(a, 'cadomaestro', 'colissimo');
  await openCase(a, order, 'notReceived', 'Le client n’a vu personne.');
  const tell = page.getByRole('button', { name: t.tell, exact: true });
  await expect(tell).toHaveAttribute('aria-disabled', 'true');
  await answerAll(a, 'Oui');
  await expect(tell).not.toHaveAttribute('aria-disabled', 'true');

  await page.keyboard.press('n');
  const news = page.getByRole('dialog', { name: t.addEvent });
  await news.getByLabel(t.eventLabel).fill('Le bureau de Metz le cherche');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Le bureau de Metz le cherche').first()).toBeVisible();

  const letter = await pdfText(await printedPdf(page, () => page.keyboard.press('p')));
  for (const told of [
    numberOf(order),
    order.code,
    'non reçu',
    'Le bureau de Metz le cherche',
    'Service clients Colissimo',
  ])
    expect(letter).toContain(told);
  expect(letter).toContain('La boîte aux lettres a-t-elle été regardée ? Oui.');
  // what it is worth is told when the carrier asks for it
  expect(letter).not.toMatch(/€|\bEUR\b/u);
  await expectAccessible(a, 'an investigation with its questions answered');

  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: t.tell });
  await dialog.getByText(t.ways.email, { exact: true }).click();
  await dialog.getByLabel(t.to).fill('litiges@agence.example');
  await dialog.getByLabel(t.reference).fill('REC-12');
  await expectAccessible(a, 'the carrier is told');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(t.states.withCarrier, { exact: true })).toBeVisible();
  await expect(page.getByText(/Réponse attendue le/u)).toBeVisible();
  await expect.poll(() => lettersTo(shop.backend.mails, 'litiges@agence.example')).toHaveLength(1);
  const [sent] = await lettersTo(shop.backend.mails, 'litiges@agence.example');
  expect(sent?.subject).toContain(numberOf(order));
  expect(sent?.text).toContain('REC-12');
});

test('a lost parcel ends in a refund that is asked for, once the carrier says so (TRP-4, AVO-1)', async ({ a }) => {
  await signIn(a, 'melissa');
  const { page } = a;
  const order = await aShippedOrder(a, 'cadomaestro', 'colissimo');
  const investigationId = await openCase(a, order, 'lost');
  const refund = page.getByRole('button', { name: t.refund, exact: true });
  await expect(refund).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('x');
  await page.getByRole('dialog').getByLabel(t.outcome).selectOption('lost');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(t.outcomes.lost, { exact: true }).first()).toBeVisible();
  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog', { name: t.refund });
  await dialog.getByLabel(t.refundReason).fill('Colis perdu par La Poste');
  await expectAccessible(a, 'a refund of a lost parcel');
  await expect(dialog.getByRole('button', { name: /^Rembourser .*€/u })).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('link', { name: t.refundAsked })).toBeVisible();
  const view = await ask(page, 'investigationById', { investigationId });
  expect(view?.refund).toMatchObject({ orderId: order.id, origin: { kind: 'investigation', id: investigationId } });
  expect(view?.refund?.amountCents).toBe(order.totals.totalCents);
  expect(view?.actions.refund).toMatchObject({ code: 'investigationState', detail: { why: 'settled' } });
});

test('late: each shop asks its own carriers, with their phones and their days (TRP-1, LIV-9, SHOP-1)', async ({
  a,
}) => {
  await signIn(a, 'anais');
  const { page } = a;
  const asked = [
    { shop: 'cadomaestro', country: 'FR', carrier: 'tnt', phone: '0 825 033 033', cost: '0,20', days: [2, 4] },
    { shop: 'caseapains', country: 'RE', carrier: 'colissimo', phone: '3631', cost: 'service gratuit', days: [5, 9] },
  ] as const;
  for (const { shop, country, carrier, phone, cost, days } of asked) {
    const order = await aShippedOrder(a, shop, carrier, country);
    const investigationId = await openCase(a, order, 'late', 'Manque le code du portail');
    await expect(page.getByText(phone)).toContainText(cost);
    await answerAll(a, 'Oui');
    await page.keyboard.press('x');
    await page.getByRole('dialog').getByLabel(t.outcome).selectOption('addressGiven');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(t.outcomes.addressGiven, { exact: true }).first()).toBeVisible();
    const view = await ask(page, 'investigationById', { investigationId });
    // two of TNT's days, five of La Poste's, Sundays and holidays between
    const silent = (Date.parse(view?.days?.silentUntil ?? '') - Date.parse(leftOn(order))) / DAY;
    expect(silent).toBeGreaterThanOrEqual(days[0]);
    expect(silent).toBeLessThanOrEqual(days[1]);
  }
  await goTo(a, '/investigations');
  await page.getByRole('tab', { name: t.tabs.closed }).click();
  await expectAccessible(a, 'investigations');
});
