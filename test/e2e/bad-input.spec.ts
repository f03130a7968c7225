import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { act, ask, send } from './support/api.ts';
import { addArticle, fillCall, startCall, takeCall } from './support/calls.ts';
import { comptoir } from './support/cli.ts';
import { type Desk, people, signIn } from './support/desk.ts';
import { countOrders, orderAt } from './support/orders.ts';
import { expect, test } from './support/shop.ts';
import { webOrder } from './support/web-order.ts';
import { callWords, signInWords } from './support/words.ts';

const call = callWords.fr;

test('five wrong PINs lock the code, and the right one then opens nothing', async ({ a }) => {
  const { page } = a;
  await act(page, 'signOut', {});
  await page.getByRole('button', { name: 'Lucie' }).click();
  const pin = page.getByLabel(signInWords.fr.pinFor('Lucie'));
  for (const left of [4, 3, 2, 1]) {
    await pin.pressSequentially('123456');
    const tries = left === 1 ? 'Encore un essai avant le blocage' : `Encore ${left} essais avant le blocage`;
    await expect(page.getByRole('alert')).toContainText(`Ce n’est pas le bon code. ${tries}`);
    await expect(pin).toHaveValue('');
    await expect(pin).toBeFocused();
  }
  await pin.pressSequentially('123456');
  await expect(page.getByRole('alert')).toContainText('Trop d’essais : ce code est bloqué jusqu’à');
  await pin.pressSequentially('707070');
  await expect(page.getByRole('alert')).toContainText('Trop d’essais : ce code est bloqué jusqu’à');
  expect((await ask(page, 'session', {})).staff).toBeNull();
});

test('every wrong field of a phone order says so in words, and nothing is written (ORD-2, LIV-2)', async ({ a }) => {
  const { page } = a;
  await signIn(a, 'melissa');
  const before = await countOrders(page);
  await startCall(a);
  await page.keyboard.type('Belcourt');
  await page.keyboard.press('Enter');
  await fieldRefuses(page, call.details.email, 'belcourt.exemple.fr', call.wrong.email);
  await fieldRefuses(page, call.details.birthDate, '31/02/1980', call.wrong.date);
  await fieldRefuses(page, call.details.phone, 'zéro six', call.wrong.phone);
  await fieldRefuses(page, call.address.street, 'x'.repeat(39), call.wrong.tooLong(38));
  await fieldRefuses(page, call.address.postalCode, '4234', call.wrong.postalCode);
  await fieldRefuses(page, call.address.instructions, 'Sonner. '.repeat(1250), call.wrong.tooLong(280));
  await fieldRefuses(page, call.address.instructions, '4970 1000 0000 0154', call.wrong.cardNumber);
  await addArticle(a, 'bougie figuier');
  await page.keyboard.press('Control+Enter');
  const list = page.getByRole('alert');
  await expect(list).toContainText('à corriger');
  await expect(list).toContainText(`${call.address.postalCode.toLowerCase()} : ${call.wrong.postalCode}`);
  await expectNothingNew(page, before);
});

test('a quantity that cannot be is red and keeps the order from being placed; unknown articles are not added (ORD-2)', async ({
  a,
}) => {
  const { page } = a;
  await signIn(a, 'melissa');
  const before = await countOrders(page);
  await fillCall(a, { caller: 'lecoeur', article: 'bougie figuier' });
  const quantity = page.getByLabel(/^Quantité, Bougie parfumée Figuier/u);
  for (const typed of ['0', '−1', '1000000000', '1,5', 'deux', '']) {
    await quantity.fill(typed);
    await page.keyboard.press('Control+Enter');
    await expect(quantity).toHaveAttribute('aria-invalid', 'true');
    await expect(quantity).toHaveAccessibleDescription(typed === '' ? call.wrong.required : call.wrong.quantity);
    await expect(page.getByRole('alert')).toContainText(/1\spoint à corriger/u);
  }
  await quantity.fill('999');
  await expect(quantity).toHaveAttribute('aria-invalid', 'true');
  await expect(quantity).toHaveAccessibleDescription(/il en reste \d+/u);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText(/il en reste \d+/u);
  await quantity.press('Control+a');
  await quantity.pressSequentially('-1');
  await expect(quantity).toHaveValue('1');
  await page.keyboard.press('F2');
  await page.keyboard.type('licorne volante');
  await expect(page.getByRole('listbox', { name: call.articles.results })).toHaveText(
    call.articles.none('licorne volante'),
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: call.articles.title }).getByRole('listitem')).toHaveCount(1);
  await expectNothingNew(page, before);
});

test('a command of a role that may not is refused at the workstation, by the window and by the command line (ROLE-2, ROLE-4)', async ({
  a,
  b,
  shop,
}, info) => {
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);
  const code = await takeCall(a, { caller: 'mounier', article: 'toupie' });
  await expect.poll(() => countOrders(b.page, code)).toBe(1);
  const { id } = await orderAt(b.page, code);
  const forbidden = { kind: 'refusal', code: 'forbidden' };
  const execute = { commandId: randomUUID(), name: 'validateOrder', args: { orderId: id } };
  expect(await send(b.page, 'action', 'execute', execute)).toMatchObject({ ok: false, ...forbidden });
  const [, , , code4 = ''] = shop.backend.codes;
  const device = ['--db', info.outputPath('cli.db'), '--backend', shop.backend.url, '--enrol', code4, '--as', 'karim'];
  const ran = await comptoir(
    [...device, 'execute', 'validateOrder', JSON.stringify({ orderId: id })],
    people.karim.pin,
  );
  expect(ran).toMatchObject({ status: 1, told: forbidden });
  await expect.poll(async () => (await orderAt(a.page, code)).status).toBe('recorded');
});

test('a window that speaks nonsense is answered or hung up on, and the workstation goes on', async ({ a }) => {
  await signIn(a, 'melissa');
  const bad = { ok: false, kind: 'badUse', code: 'unknownProcedure' };
  expect(await send(a.page, 'query', '__proto__', {})).toMatchObject(bad);
  expect(await send(a.page, 'query', 'orderById', { orderId: "' OR 1=1" })).toMatchObject({ code: 'badInput' });
  await expect(send(a.page, 'shell', 'orderById', {})).rejects.toThrow('closed without an answer');
  expect(await countOrders(a.page)).toBeGreaterThan(0);
});

test('the web shop’s door refuses what is no JSON, no known article, no honest total or no valid key (SHOP-5)', async ({
  a,
  shop: { backend },
}) => {
  await signIn(a, 'melissa');
  const before = await countOrders(a.page);
  const order = webOrder('bad-1');
  const line = { sku: 'JEU-08', quantity: 1 };
  const door = (body: string, key = backend.shopKey) =>
    fetch(`${backend.url}/shops/cadomaestro/orders`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-shop-key': key },
      body,
    });
  const answers: [body: string, status: number, code: string][] = [
    ['<order/>', 400, 'badJson'],
    ['', 400, 'badJson'],
    ['null', 400, 'badInput'],
    [JSON.stringify({ ...order, lines: [{ ...line, sku: 'LICORNE-1' }] }), 422, 'unknownArticle'],
    [JSON.stringify({ ...order, totalCents: 1, paidCents: 0 }), 422, 'priceChanged'],
    ...[0, -1, 1_000_000_000, 1.5].map((quantity): [string, number, string] => [
      JSON.stringify({ ...order, lines: [{ ...line, quantity }] }),
      400,
      'badInput',
    ]),
  ];
  for (const [body, status, code] of answers) {
    const answer = await door(body);
    expect({ body, status: answer.status, told: await answer.json() }).toMatchObject({ body, status, told: { code } });
  }
  expect((await door(JSON.stringify(order), 'guessed')).status).toBe(401);
  await expectNothingNew(a.page, before);
});

async function fieldRefuses(page: Page, label: string, typed: string, why: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label, exact: true });
  await field.fill(typed);
  await field.blur();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(why);
}

/** Neither here nor on the way. */
async function expectNothingNew(page: Desk['page'], before: number): Promise<void> {
  await expect(page.getByRole('heading', { name: call.placed.title })).toBeHidden();
  expect(await ask(page, 'queue', {})).toEqual([]);
  expect(await countOrders(page)).toBe(before);
}
