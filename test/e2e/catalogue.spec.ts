/** Around the catalogue: stock, who waits for it, questions and wish lists (CAT-1…4). */
import { ask } from './support/api.ts';
import { expectAccessible } from './support/axe.ts';
import type { Backend } from './support/backend.ts';
import { fillCall, startCall } from './support/calls.ts';
import { type Desk, goTo, signIn, syncBadge } from './support/desk.ts';
import { lettersTo } from './support/letters.ts';
import { anyPrice } from './support/printed.ts';
import { expect, test } from './support/shop.ts';
import { callWords, catalogueWords, frameWords, questionWords, stockWords, wishWords } from './support/words.ts';

const t = stockWords.fr;
const sku = 'CUI-04';
const article = 'Sommelier gravé';

/** As the web shop hands it in. */
async function handIn({ url, shopKey }: Backend, what: string, body: unknown): Promise<number> {
  const headers = { 'content-type': 'application/json', 'x-shop-key': shopKey };
  const answer = await fetch(`${url}/shops/cadomaestro/${what}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.status;
}

/** The article alone in the list, with the cursor on it. */
async function findArticle(desk: Desk): Promise<void> {
  const { page } = desk;
  await goTo(desk, '/catalogue');
  await page.getByLabel(catalogueWords.fr.search).fill(article);
  await expect(panel(desk)).toBeVisible();
  await page.keyboard.press('ArrowDown');
}

const panel = ({ page }: Desk) => page.getByRole('complementary', { name: article });

async function adjust({ page }: Desk, how: 'counted' | 'change', typed: string): Promise<void> {
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog', { name: t.adjust.title(article) });
  if (how === 'change') await dialog.getByText(t.adjust.change).click();
  await dialog.locator('[data-field=pieces]').fill(typed);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
}

async function onHand({ page }: Desk): Promise<number | undefined> {
  const [hit] = await ask(page, 'articleSearch', { shop: 'cadomaestro', text: sku });
  return hit?.stock.find((stock) => stock.sku === sku)?.onHand;
}

async function waitingAt({ page }: Desk): Promise<string[]> {
  const alerts = await ask(page, 'stockAlertList', { shop: 'cadomaestro', state: 'waiting', skus: [sku] });
  return alerts.map(({ email }) => email);
}

test('who waits for an article is told in the order of asking once the warehouse counts it; two counts offline add up (CAT-1)', async ({
  a,
  b,
  shop,
}) => {
  test.slow();
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);
  const { page } = a;
  const [caller] = await ask(page, 'customerSearch', { shop: 'cadomaestro', text: 'lecoeur' });
  const first = caller?.email ?? '';
  const [second, third] = ['deuxieme@exemple.fr', 'troisieme@exemple.fr'];

  await test.step('a caller asks for what is out, by keyboard', async () => {
    await startCall(a);
    await page.keyboard.type('lecoeur');
    await page.keyboard.press('Enter');
    await expect(page.locator(':focus')).toHaveAccessibleName(callWords.fr.articles.search);
    await page.keyboard.type(article);
    await expect(page.getByRole('option', { name: article })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: t.alert.open })).toBeVisible();
    await expectAccessible(a, 'a call for what is out');
    await page.keyboard.press('Alt+m');
    const dialog = page.getByRole('dialog', { name: t.alert.title(article) });
    await expect(dialog.getByLabel(t.alert.email)).toHaveValue(first);
    await expectAccessible(a, 'an alert');
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(page.locator(':focus')).toHaveAccessibleName(callWords.fr.articles.search);
  });

  await test.step('others ask on the phone and in the web shop, nobody twice', async () => {
    await findArticle(a);
    const dialog = page.getByRole('dialog');
    const leave = async () => {
      await page.keyboard.press('a');
      await dialog.getByLabel(t.alert.email).fill(second);
      await page.keyboard.press('Control+Enter');
    };
    await leave();
    await expect(dialog).toBeHidden();
    await leave();
    await expect(dialog.getByRole('alert')).toContainText('attend déjà');
    await page.keyboard.press('Escape');
    await expect.poll(() => waitingAt(b)).toEqual([first, second]);
    const body = { externalId: 'AL-1', sku, email: third };
    expect(await handIn(shop.backend, 'stock-alerts', body)).toBe(201);
    expect(await handIn(shop.backend, 'stock-alerts', body)).toBe(200);
    await expect.poll(() => waitingAt(a)).toEqual([first, second, third]);
    await expect(panel(a)).toContainText(t.alert.waiting(3));
    await panel(a)
      .getByRole('link', { name: t.alert.waiting(3) })
      .click();
    const group = page.getByRole('main').locator('section', { hasText: article });
    await expect(group.getByRole('listitem')).toHaveText([first, second, third].map((email) => new RegExp(email, 'u')));
    await expectAccessible(a, 'stock alerts');
  });

  await test.step('the warehouse counts two pieces, and sees no price', async () => {
    await findArticle(b);
    await expect(panel(b)).not.toContainText(anyPrice);
    await expect(panel(b).getByRole('button', { name: t.alert.open })).toBeHidden();
    await adjust(b, 'counted', '2');
    await expect(panel(b)).toContainText(catalogueWords.fr.stock.left(2));
    await expect(panel(b)).toContainText(`${t.history.line('0', '2')} · ${t.adjust.reasons.inventory}`);
    await expectAccessible(b, 'the catalogue at the warehouse');
  });

  await test.step('the first two are told, each once, the third is next', async () => {
    const told = async (to: string) => (await lettersTo(shop.backend.mails, to)).map(({ subject }) => subject);
    for (const to of [first, second])
      await expect.poll(() => told(to), { timeout: 20_000 }).toContainEqual(expect.stringContaining(article));
    expect(await told(third)).toEqual([]);
    await expect.poll(() => waitingAt(a)).toEqual([third]);
    await page.getByRole('tab', { name: t.alerts.tabs.told }).click();
    await expect(page.getByRole('main')).toContainText(second);
  });

  await test.step('two people count while neither reaches the other', async () => {
    await signIn(a, 'jean-philippe');
    for (const desk of [a, b]) {
      await findArticle(desk);
      desk.station.line.cut();
      await expect(syncBadge(desk)).toHaveText(new RegExp(`^${frameWords.fr.sync.offline}`, 'u'));
    }
    await adjust(a, 'counted', '7');
    await adjust(b, 'change', '+3');
    expect([await onHand(a), await onHand(b)]).toEqual([7, 5]);
    for (const desk of [a, b]) desk.station.line.restore();
    for (const desk of [a, b]) await expect.poll(() => onHand(desk), { timeout: 20_000 }).toBe(10);
    const history = await ask(b.page, 'stockHistory', { shop: 'cadomaestro', skus: [sku] });
    expect(history.map(({ byName }) => byName).sort()).toEqual(['Jean-Philippe', 'Karim', 'Karim']);
    await expect.poll(async () => (await lettersTo(shop.backend.mails, third)).length, { timeout: 20_000 }).toBe(1);
    await expect.poll(() => waitingAt(a)).toEqual([]);
  });
});

test('stock and promotions are found by what they are: out, low, with the days of a price (CAT-1, CAT-2)', async ({
  a,
}) => {
  const { page } = a;
  await signIn(a, 'melissa');
  await goTo(a, '/catalogue');
  const c = catalogueWords.fr;
  await page.getByLabel(c.columns.stock, { exact: true }).selectOption({ label: c.stockFilter.out });
  await expect(page.getByRole('grid')).toContainText('Mug photo magique');
  await expect(page.getByRole('grid')).not.toContainText('Mug Super Papa');
  await page.getByLabel(c.columns.stock, { exact: true }).selectOption({ label: c.stockFilter.low });
  await expect(page.getByRole('grid')).not.toContainText('Mug photo magique');
  const low = await ask(page, 'articleSearch', { shop: 'cadomaestro', text: '', stock: 'low', limit: 200 });
  expect(low.length).toBeGreaterThan(0);
  for (const { stock } of low) expect(stock.some(({ onHand }) => onHand > 0 && onHand <= 5)).toBe(true);
  await expect(page.getByRole('status').filter({ hasText: c.count(low.length) })).toBeVisible();
  await page.getByLabel(c.columns.stock, { exact: true }).selectOption({ label: c.stockFilter.any });
  await page.getByLabel(c.search).fill('Lampe de chevet Lune');
  const lamp = page.getByRole('complementary', { name: 'Lampe de chevet Lune' });
  await expect(lamp).toContainText(/promotion depuis le .*34,90/u);
  await page.getByLabel(c.search).fill('Carnet de voyage illustré');
  await expect(page.getByRole('complementary', { name: 'Carnet de voyage illustré' })).toContainText(
    /à partir du .*4\sjanv\.\s2027\s:\s15,50/u,
  );
});

test('a question of the web shop is taken, answered from a template and goes by e-mail (CAT-3, SHOP-4, SHOP-5)', async ({
  a,
  shop,
}) => {
  const { page } = a;
  const q = questionWords.fr;
  await signIn(a, 'melissa');
  const email = 'curieuse@exemple.fr';
  const body = { externalId: 'Q-1', sku, email, name: 'Odile', text: 'Convient-il à un végétarien ?' };
  expect(await handIn(shop.backend, 'questions', body)).toBe(201);
  expect(await handIn(shop.backend, 'questions', body)).toBe(200);
  await goTo(a, '/questions');
  const card = page.getByRole('main').locator('section', { hasText: body.text });
  await expect(card).toContainText(/Réponse due .* · reste \d/u);
  await expect(card).toContainText(q.nobody);
  await expectAccessible(a, 'questions');
  await card.getByText(body.text).click();
  await page.keyboard.press('p');
  await expect(card).toContainText(q.owner('Mélissa'));
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog', { name: q.answerTitle(article) });
  await dialog.getByLabel(q.template).selectOption({ index: 1 });
  await expect(dialog.getByLabel(q.answerField)).toHaveValue(/CadoMaestro/u);
  await dialog.getByLabel(q.answerField).fill('Oui : il est sans viande.');
  await expectAccessible(a, 'an answer');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(card).toBeHidden();
  await expect.poll(async () => lettersTo(shop.backend.mails, email), { timeout: 20_000 }).toHaveLength(1);
  const [letter] = await lettersTo(shop.backend.mails, email);
  expect(letter?.subject).toContain(article);
  expect(letter?.text).toContain('Oui : il est sans viande.');
  expect(letter?.text).toContain(body.text);
  await page.getByRole('tab', { name: q.tabs.answered }).click();
  await expect(card).toContainText(q.answeredBy('Mélissa'));
});

test('a wish list of the web shop helps a caller order, and the basket becomes one (CAT-4)', async ({ a, shop }) => {
  const { page } = a;
  const w = wishWords.fr;
  await signIn(a, 'melissa');
  const [caller] = await ask(page, 'customerSearch', { shop: 'cadomaestro', text: 'lecoeur' });
  const now = new Date().toISOString();
  const details = { civility: 'mme', lastName: 'Lecoeur', firstName: 'A', email: caller?.email, phone: '' };
  const body = {
    ...{ externalId: 'WL-1', name: 'Noël', changedAt: now },
    customer: { ...details, birthDate: null, newsletter: false, note: '' },
    items: [
      { sku: 'JEU-08', priority: 'low', addedAt: now },
      { sku: 'MUG-02', priority: 'high', addedAt: now },
    ],
  };
  expect(await handIn(shop.backend, 'wish-lists', body)).toBe(201);
  const customerId = caller?.id ?? '';
  await expect.poll(async () => (await ask(page, 'wishLists', { customerId })).length).toBe(1);

  await fillCall(a, { caller: 'lecoeur', article: 'mug super papa' });
  const lists = page.getByRole('main').locator('section', { hasText: w.title }).last();
  await expect(lists.getByRole('listitem')).toHaveText([/Mug photo magique.*haute/u, /basse/u]);
  await lists.getByRole('button', { name: w.toBasketHint('Noël') }).click();
  await expect(page.getByText(w.missing('Mug photo magique'))).toBeVisible();
  const basket = page.getByRole('list', { name: callWords.fr.articles.title });
  await expect(basket.locator('> li')).toHaveCount(2);
  await page.keyboard.press('Alt+l');
  const dialog = page.getByRole('dialog', { name: w.saveTitle });
  await dialog.getByLabel(w.name).fill('Anniversaire');
  await expectAccessible(a, 'a wish list');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(lists).toContainText('Anniversaire');
  const kept = await ask(page, 'wishLists', { customerId });
  expect(kept.find(({ name }) => name === 'Anniversaire')?.items).toHaveLength(2);

  await goTo(a, `/customers/${customerId}`);
  await page.getByRole('button', { name: w.orderHint('Anniversaire') }).click();
  await expect(basket.locator('> li')).toHaveCount(2);
  await expect(page.getByRole('link', { name: /Lecœur/u }).first()).toBeVisible();
});
