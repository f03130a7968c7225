/** One PC, several people: badges, a locked screen, each one's own work, and no price for the warehouse (ROLE-2). */
import { type Page } from '@playwright/test';
import { badgeOn } from '../support/badge-card.ts';
import { act, ask } from './support/api.ts';
import { goTo, people, signIn } from './support/desk.ts';
import { scan } from './support/scanner.ts';
import { expect, test } from './support/shop.ts';
import { tooSmall } from './support/too-small.ts';
import { frameWords, handOverWords, requestWords, seatWords, signInWords } from './support/words.ts';

const seat = seatWords.fr;
const t = signInWords.fr;

/** Of who sits at `page`: a manager. */
async function badgeFor(page: Page, staffId: string): Promise<string> {
  const { base64 } = await act(page, 'drawBadge', { staffId });
  return badgeOn(Buffer.from(base64, 'base64'));
}

const lockedScreen = (page: Page) => page.getByRole('heading', { name: seat.locked });
const menuOf = (page: Page, name: string) => page.getByRole('banner').getByRole('button', { name });

/** Milliseconds from the scanner's last key until the person's own screen stands there. */
async function scanned(page: Page, code: string, name: string): Promise<number> {
  await scan(page, code);
  const start = Date.now();
  await expect(menuOf(page, name)).toBeVisible();
  return Date.now() - start;
}

test.describe
  .serial('a PC for several people', () => {
    let karim = '';
    let manager = '';
    let melissa = '';

    test('a manager makes badges in the settings; the card is shown once', async ({ a }) => {
      await signIn(a, 'jean-philippe');
      await goTo(a, '/settings');
      await expect(a.page.getByRole('button', { name: 'Faire un badge pour Karim' })).toBeVisible();
      karim = await badgeFor(a.page, 'karim');
      manager = await badgeFor(a.page, 'jean-philippe');
      melissa = await badgeFor(a.page, 'melissa');
      await act(a.page, 'syncNow', {});
      await expect(a.page.getByRole('button', { name: 'Révoquer le badge de Karim' })).toBeEnabled();
    });

    test('a badge takes the seat, from the sign-in screen and from anybody’s page', async ({ b }) => {
      const { page } = b;
      await act(page, 'signOut', {});
      await expect(page.getByRole('list', { name: t.people })).toBeVisible();
      const first = await scanned(page, karim, 'Karim');
      await expect(page.getByRole('navigation').getByText(frameWords.fr.nav.phoneOrder)).toHaveCount(0);
      const others: number[] = [];
      for (const [code, name] of [
        [melissa, 'Mélissa'],
        [karim, 'Karim'],
        [melissa, 'Mélissa'],
        [karim, 'Karim'],
      ] as const)
        others.push(await scanned(page, code, name));
      test.info().annotations.push({ type: 'badge to screen (ms)', description: [first, ...others].join(' ') });
    });

    test('what one was writing is there when one is back, and nobody else sees it', async ({ b }) => {
      const { page } = b;
      await scanned(page, melissa, 'Mélissa');
      const [request] = await ask(page, 'requestList', { shop: 'cadomaestro', state: 'open' });
      await goTo(b, `/requests/${request?.id ?? ''}`);
      const answer = page.getByLabel(requestWords.fr.yourAnswer);
      await answer.fill('Bonjour, votre colis est parti ce');
      await scanned(page, karim, 'Karim');
      await expect(page.getByText('votre colis est parti')).toHaveCount(0);
      expect(await page.content()).not.toContain('votre colis est parti');
      await scanned(page, melissa, 'Mélissa');
      await expect(answer).toHaveValue('Bonjour, votre colis est parti ce');
      await goTo(b, '/');
      await goTo(b, `/requests/${request?.id ?? ''}`);
      await expect(page.getByText('Repris de votre brouillon')).toBeVisible();
    });

    test('locked, nothing of the page is left; the same person goes on in the same field, dialog and all', async ({
      b,
    }) => {
      const { page } = b;
      await goTo(b, '/customers');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('Martin');
      await page.keyboard.press('Escape');
      const [customer] = await ask(page, 'customerSearch', { shop: 'cadomaestro', text: 'a' });
      await goTo(b, `/customers/${customer?.id ?? ''}`);
      await expect(page.getByText(customer?.email ?? '', { exact: false }).first()).toBeVisible();
      const start = Date.now();
      await page.keyboard.press('Control+l');
      await expect(lockedScreen(page)).toBeVisible();
      test.info().annotations.push({ type: 'Ctrl+L to locked (ms)', description: String(Date.now() - start) });
      expect(await page.content()).not.toContain(customer?.email ?? '?');
      expect(await page.content()).not.toContain(customer?.name ?? '?');
      await expect(page.getByRole('navigation')).toHaveCount(0);
      // keys of the page behind do nothing
      await page.keyboard.press('Alt+3');
      await expect(lockedScreen(page)).toBeVisible();
      const typed = Date.now();
      await page.getByLabel(t.pinFor('Mélissa')).pressSequentially(people.melissa.pin);
      await expect(page.getByText(customer?.email ?? '', { exact: false }).first()).toBeVisible();
      test.info().annotations.push({ type: 'PIN to screen (ms)', description: String(Date.now() - typed) });
      expect(new URL(page.url()).hash).toBe(`#/customers/${customer?.id ?? ''}`);
    });

    test('a field with half a sentence, a dialog: as they were', async ({ b }) => {
      const { page } = b;
      await goTo(b, '/customers');
      await page.keyboard.press('Control+l');
      await expect(lockedScreen(page)).toBeVisible();
      await scanned(page, melissa, 'Mélissa');
      await page
        .getByRole('button', { name: /Nouveau client|Nouveau/u })
        .first()
        .click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').first().fill('Duran');
      await scan(page, 'CMD-LOCK');
      await expect(lockedScreen(page)).toBeVisible();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      expect(await page.content()).not.toContain('Duran');
      // the open dialog hides the bar from who asks by role
      await scan(page, melissa);
      await expect(dialog.getByRole('textbox').first()).toHaveValue('Duran');
      await page.keyboard.type('d');
      await expect(dialog.getByRole('textbox').first()).toHaveValue('Durand');
      await page.keyboard.press('Escape');
    });

    test('a manager’s badge only names them: their PIN is asked', async ({ b }) => {
      const { page } = b;
      await scan(page, manager);
      await expect(page.getByLabel(t.pinFor('Jean-Philippe'))).toBeFocused();
      await expect(page.getByRole('navigation')).toHaveCount(0);
      await page.keyboard.type(people['jean-philippe'].pin);
      await expect(menuOf(page, 'Jean-Philippe')).toBeVisible();
    });

    test('a badge that is nobody’s changes nothing but says so', async ({ b }) => {
      const { page } = b;
      await expect(menuOf(page, 'Jean-Philippe')).toBeVisible();
      await scan(page, `BDG-${'Q'.repeat(26)}`);
      await expect(page.getByText('Ce badge n’est à personne')).toBeVisible();
      await expect(menuOf(page, 'Jean-Philippe')).toBeVisible();
    });

    test('offline the badge still takes the seat', async ({ b }) => {
      const { page } = b;
      await scanned(page, karim, 'Karim');
      b.station.line.cut();
      await scanned(page, melissa, 'Mélissa');
      const took = await scanned(page, karim, 'Karim');
      test.info().annotations.push({ type: 'badge offline (ms)', description: String(took) });
      b.station.line.restore();
    });

    test('left alone it locks by itself, sleep counted; a key is not swallowed by what was under it', async ({ b }) => {
      const { page } = b;
      await page.clock.install();
      await page.reload();
      await expect(menuOf(page, 'Karim')).toBeVisible();
      await page.clock.fastForward('04:30');
      await expect(menuOf(page, 'Karim')).toBeVisible();
      await page.mouse.move(200, 200);
      await page.mouse.move(210, 210);
      await page.clock.fastForward('04:30');
      await expect(menuOf(page, 'Karim')).toBeVisible();
      await page.clock.fastForward('01:00');
      await expect(lockedScreen(page)).toBeVisible();
      // a reload is no way around it
      await page.reload();
      await expect(lockedScreen(page)).toBeVisible();
      await expect(page.getByLabel(t.pinFor('Karim'))).toBeVisible();
    });
  });

test('the warehouse reads no price on any page it can open (ROLE-2)', async ({ b }) => {
  test.setTimeout(240_000);
  const { page } = b;
  await signIn(b, 'melissa');
  await signIn(b, 'karim');
  const orders = (await ask(page, 'orderList', { shop: 'cadomaestro', limit: 400 })).rows;
  const one = (status: string) => orders.filter((row) => row.status === status).slice(0, 2);
  const returns = (await ask(page, 'returns', { shop: 'cadomaestro' })).slice(0, 2);
  const [article] = await ask(page, 'articleSearch', { shop: 'cadomaestro', text: 'mug' });
  const seen = ['recorded', 'validated', 'inPreparation', 'prepared', 'shipped', 'delivered', 'cancelled'].flatMap(one);
  const paths = [
    '/',
    '/orders',
    ...seen.map(({ id }) => `/orders/${id}`),
    '/preparation',
    ...seen.map(({ id }) => `/preparation/${id}`),
    '/hand-over',
    '/counter',
    '/warehouse-day',
    '/returns',
    ...returns.map(({ doc: { id } }) => `/returns/${id}`),
    '/catalogue',
    `/catalogue/${article?.article.id ?? ''}`,
    '/stock-alerts',
    '/requests',
    '/claims',
    '/investigations',
    '/customers',
    '/payments',
    '/refunds',
    '/vouchers',
    '/quotes',
    '/questions',
    '/attention',
    '/sync',
    '/settings',
    '/phone-order',
  ];
  const found: string[] = [];
  for (const path of paths) {
    await goTo(b, path);
    await page.waitForTimeout(250);
    const text = await page.evaluate(() => document.body.innerText);
    const told = /€|\d,\d{2}(?!\d)/u.exec(text);
    if (told) found.push(`${path}: ${text.slice(Math.max(0, told.index - 40), told.index + 40)}`);
  }
  expect(found).toEqual([]);
});

test('for the warehouse every list is large: type of 18 pt, targets of 48 px', async ({ b }) => {
  const { page } = b;
  await signIn(b, 'karim');
  const [back] = await ask(page, 'returns', { shop: 'cadomaestro' });
  const returns = ['/returns', `/returns/${back?.doc.id ?? ''}`];
  for (const path of [...returns, '/preparation', '/hand-over', '/counter']) {
    await goTo(b, path);
    await expect(page.getByRole('main')).toBeVisible();
    await page.waitForTimeout(400);
    expect(await page.evaluate(tooSmall), path).toEqual([]);
  }
  const dialog = page.getByRole('dialog');
  await page.getByRole('list', { name: handOverWords.fr.counterList }).getByRole('button').first().press('Enter');
  await expect(dialog).toBeVisible();
  expect(await page.evaluate(tooSmall), 'at the counter').toEqual([]);
  await page.keyboard.press('Escape');
  await goTo(b, '/hand-over');
  await page.keyboard.press('F7');
  await page.keyboard.press('F2');
  await expect(dialog).toBeVisible();
  expect(await page.evaluate(tooSmall), 'for the driver').toEqual([]);
  await page.keyboard.press('Escape');
});
