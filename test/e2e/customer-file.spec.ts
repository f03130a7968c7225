/** A customer's record as a whole, at two desks: merged, handed out, erased (CLI-2, CLI-4, CLI-5). */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { CommandInput, CommandName } from '../../domain/commands.ts';
import { act, ask } from './support/api.ts';
import { expectAccessible } from './support/axe.ts';
import { takeCall } from './support/calls.ts';
import { type Desk, goTo, signIn } from './support/desk.ts';
import { orderAt } from './support/orders.ts';
import { expect, test } from './support/shop.ts';
import { traces } from '../support/traces.ts';
import { careWords, customerWords, historyWords } from './support/words.ts';
import { unzipped } from './support/zip.ts';

const t = careWords.fr;
const say = historyWords.fr;

const run = <N extends CommandName>({ page }: Desk, name: N, args: CommandInput<N>) =>
  act(page, 'execute', { commandId: randomUUID(), name, args });

interface Person {
  lastName: string;
  firstName: string;
  email: string;
  phone: string;
}

async function create(desk: Desk, person: Person, street: string): Promise<string> {
  const customerId = randomUUID();
  const { lastName, firstName, email, phone } = person;
  const who = { civility: 'mme', lastName, firstName } as const;
  const place = { company: '', complement1: '', complement2: '', street, locality: '' };
  const address = { ...who, ...place, postalCode: '57000', city: 'Metz', country: 'FR', phone };
  const details = { ...who, email, phone, birthDate: null, newsletter: true, language: 'fr' as const, note: '' };
  const addresses = [{ id: randomUUID(), name: 'Maison', address }];
  await run(desk, 'createCustomer', { customerId, shop: 'cadomaestro', details, addresses });
  return customerId;
}

async function openCustomer(desk: Desk, customerId: string, name: string): Promise<void> {
  await expect.poll(async () => (await ask(desk.page, 'customerById', { customerId }))?.customer.id).toBe(customerId);
  await goTo(desk, `/customers/${customerId}`);
  await expect(desk.page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

/** By keyboard: D, then the entry's first letters. */
async function choose({ page }: Desk, entry: string): Promise<void> {
  await page.keyboard.press('d');
  await page.getByRole('menuitem', { name: entry }).press('Enter');
}

const settled = (desk: Desk) =>
  expect.poll(async () => (await ask(desk.page, 'syncStatus', {})).queued, { timeout: 20_000 }).toBe(0);

test('two records of one person are seen, compared and merged; the other desk has one (CLI-2)', async ({ a, b }) => {
  const { page } = a;
  await Promise.all([signIn(a, 'jean-philippe'), signIn(b, 'melissa')]);
  const keptId = await create(
    a,
    { lastName: 'Quintrec', firstName: 'Maëlle', email: 'maelle@exemple.fr', phone: '06 39 98 11 22' },
    '3 rue Haute',
  );
  const otherId = await create(
    a,
    { lastName: 'Le Quintrec', firstName: '', email: '', phone: '+33 6 39 98 11 22' },
    '8 place Basse',
  );
  await openCustomer(a, keptId, 'Mme Maëlle Quintrec');
  await page.getByRole('button', { name: t.duplicateCount(1) }).click();
  const dialog = page.getByRole('dialog', { name: t.mergeTitle });
  await expect(dialog.getByText(t.why.phone)).toBeVisible();
  await expectAccessible(a, 'records that look alike');
  await dialog.getByRole('button', { name: t.choose('Mme Le Quintrec') }).click();
  await expect(dialog.getByText(t.mergeUndo)).toBeVisible();
  await expectAccessible(a, 'two records side by side');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('8 place Basse')).toBeVisible();
  await openCustomer(b, otherId, 'Mme Le Quintrec');
  await expect(b.page.getByText(t.mergedTitle)).toBeVisible();
  await expect(b.page.getByRole('button', { name: customerWords.fr.newOrder })).toBeHidden();
  await b.page.getByRole('link', { name: t.mergedLink }).press('Enter');
  await expect(b.page.getByRole('heading', { name: 'Mme Maëlle Quintrec', level: 1 })).toBeVisible();
  const found = await ask(b.page, 'customerSearch', { shop: 'cadomaestro', text: '06 39 98 11 22' });
  expect(found.map(({ id }) => id)).toEqual([keptId]);
});

test('personal data is handed out as a ZIP, and a manager sees who asked for it (CLI-4)', async ({ a, b }) => {
  const { page } = a;
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'jean-philippe')]);
  const person = { lastName: 'Trévidic', firstName: 'Solenn', email: 'solenn@exemple.fr', phone: '06 39 98 33 44' };
  const customerId = await create(a, person, '5 quai Neuf');
  const code = await takeCall(a, { caller: 'trevidic', article: 'peluche doudou gris' });
  await openCustomer(a, customerId, 'Mme Solenn Trévidic');
  await expect(page.getByRole('link', { name: new RegExp(`${say.kinds.orders} ${code}`, 'u') })).toBeVisible();
  await choose(a, t.export);
  await page.keyboard.type('Courriel du 12 mars');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+Enter')]);
  expect(download.suggestedFilename()).toMatch(/^donnees-.*\.zip$/u);
  const files = unzipped(await readFile(await download.path()));
  const data = JSON.parse(files.get('donnees.json')?.toString('utf8') ?? '') as Record<string, unknown>;
  expect(data).toMatchObject({
    customer: { id: customerId, details: { lastName: 'Trévidic', email: 'solenn@exemple.fr' } },
    orders: [{ code }],
    audits: expect.arrayContaining([expect.objectContaining({ what: 'exported', detail: 'Courriel du 12 mars' })]),
  });
  expect(files.has('LISEZ-MOI.txt')).toBe(true);
  await expect(page.getByRole('tab', { name: say.tabs.audits })).toBeHidden();

  await openCustomer(b, customerId, 'Mme Solenn Trévidic');
  await b.page.getByRole('tab', { name: say.tabs.audits }).click();
  const exported = b.page.getByRole('listitem').filter({ hasText: say.audits.exported });
  await expect(exported).toContainText('Mélissa');
  await expect(exported).toContainText('Courriel du 12 mars');
  const looked = b.page.getByRole('listitem').filter({ hasText: say.audits.looked });
  await expect(looked.filter({ hasText: 'Mélissa' })).toBeVisible();
  await expectAccessible(b, 'a customer with history');
});

test('an erasure is refused while an order is open, then reaches the other desk: page, search and file (CLI-4)', async ({
  a,
  b,
  shop,
}) => {
  test.setTimeout(180_000);
  const { page } = a;
  await Promise.all([signIn(a, 'jean-philippe'), signIn(b, 'melissa')]);
  const person = {
    lastName: 'Kervoazou',
    firstName: 'Nolwenn',
    email: 'nolwenn.k@exemple.fr',
    phone: '06 39 98 55 66',
  };
  const secret = [
    'Kervoazou',
    'kervoazou',
    'Nolwenn',
    'nolwenn.k@',
    '0639985566',
    '06 39 98 55 66',
    'venelle aux Chats',
  ];
  const customerId = await create(a, person, '9 venelle aux Chats');
  const code = await takeCall(a, { caller: 'kervoazou', article: 'peluche doudou gris' });
  await settled(a);
  await expect.poll(() => traces(shop.b.db, ['Kervoazou'])).not.toEqual([]);
  await expect.poll(() => found(b.page)).toBe(1);

  await openCustomer(a, customerId, 'Mme Nolwenn Kervoazou');
  await choose(a, t.erase);
  const dialog = page.getByRole('dialog', { name: t.eraseTitle });
  await expect(dialog.getByText(t.blocked)).toBeVisible();
  await expect(dialog.getByRole('button', { name: t.eraseConfirm })).toBeHidden();
  await expectAccessible(a, 'an erasure that must wait');
  await dialog.getByRole('link', { name: new RegExp(code, 'u') }).click();
  await expect(page.getByRole('heading', { name: code, level: 1 })).toBeVisible();
  const { id: orderId } = await orderAt(page, code);
  await run(a, 'cancelOrder', { orderId, reason: 'Demande du client' });

  await openCustomer(a, customerId, 'Mme Nolwenn Kervoazou');
  await choose(a, t.erase);
  await expect(dialog.getByText(t.goesAlways)).toBeVisible();
  const button = dialog.getByRole('button', { name: t.eraseConfirm });
  await dialog.getByLabel(t.eraseReason).fill('Courriel du 14 mars');
  await expect(button).toBeDisabled();
  await dialog.getByLabel(t.typeName('Mme Nolwenn Kervoazou')).fill('mme nolwenn kervoazou');
  await expectAccessible(a, 'an erasure to confirm');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(t.erasedTitle)).toBeVisible();
  await expect(page.getByRole('button', { name: t.menu })).toBeHidden();
  await expectAccessible(a, 'an erased customer');
  await settled(a);

  await expect.poll(() => found(b.page)).toBe(0);
  await goTo(b, `/customers/${customerId}`);
  await expect(b.page.getByText(t.erasedTitle)).toBeVisible();
  await expect(b.page.getByText(code)).toBeVisible();
  for (const station of [shop.a, shop.b])
    await expect.poll(() => traces(station.db, secret), { timeout: 30_000 }).toEqual([]);
});

async function found(page: Page): Promise<number> {
  const [customers, orders] = await Promise.all([
    ask(page, 'customerSearch', { shop: 'cadomaestro', text: 'kervoazou' }),
    ask(page, 'orderList', { shop: null, text: 'kervoazou', limit: 1 }),
  ]);
  return Math.max(customers.filter(({ near }) => !near).length, orders.near ? 0 : orders.total);
}
