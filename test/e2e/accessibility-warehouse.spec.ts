/** What stands around the bench: the lorry, the counter, the day, printers, the scanner, badges and the locked screen. */
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEST_CODE } from '../../domain/scan/read-scan.ts';
import { badgeOn } from '../support/badge-card.ts';
import { act, ask } from './support/api.ts';
import { expectAccessible } from './support/axe.ts';
import { type Desk, goTo, people, signIn } from './support/desk.ts';
import { type Look, dress, looks, show } from './support/looks.ts';
import { scan } from './support/scanner.ts';
import { expect, test } from './support/shop.ts';
import {
  badgeWords,
  handOverWords,
  printingWords,
  scanWords,
  seatWords,
  signInWords,
  wizardWords,
} from './support/words.ts';

test.describe.configure({ mode: 'parallel' });

for (const look of looks)
  test(`nothing around the bench has an accessibility violation: ${look.locale}, ${look.theme}`, async ({ b }) => {
    test.setTimeout(150_000);
    await dress(b, look);
    await signIn(b, 'jean-philippe', look.locale);
    const badge = await badgeFor(b);
    await leaving(b, look);
    await day(b);
    await printing(b, look);
    await scanning(b, look);
    await badges(b, look);
    await locked(b, look, badge);
    await dress(b, { locale: 'fr', theme: 'system' });
  });

async function badgeFor({ page }: Desk): Promise<string> {
  const { base64 } = await act(page, 'drawBadge', { staffId: 'jean-philippe' });
  return badgeOn(Buffer.from(base64, 'base64'));
}

async function leaving(desk: Desk, { locale }: Look): Promise<void> {
  const { page } = desk;
  const t = handOverWords[locale];
  await show(desk, '/hand-over', 'hand-over');
  await scan(page, '6A99999999999');
  await page.getByText(t.unknown('6A99999999999')).waitFor();
  await expectAccessible(desk, 'hand-over, a number that nobody knows');
  await page.getByRole('tab', { name: t.manifests }).click();
  await expectAccessible(desk, 'manifests');
  await show(desk, '/counter', 'counter');
  await scan(page, 'A-999999');
  await page.getByText(t.counterNotFound('A-999999')).waitFor();
  await expectAccessible(desk, 'counter, an order that nobody fetches');
}

async function day(desk: Desk): Promise<void> {
  await show(desk, '/warehouse-day', 'the day');
  await show(desk, '/warehouse-day?day=2026-01-01', 'a day without work');
}

/** A job that failed, one that is done, and the forms of each kind of route. */
async function printing(desk: Desk, { locale }: Look): Promise<void> {
  const { page } = desk;
  const t = printingWords[locale];
  await goTo(desk, '/settings');
  await page.getByRole('button', { name: t.printers.queue, exact: true }).click();
  await expect(page.getByRole('dialog', { name: t.title })).toBeVisible();
  await expectAccessible(desk, 'print queue');
  await page.keyboard.press('Escape');
  const folder = { kind: 'folder', path: join(tmpdir(), randomUUID()) } as const;
  await act(page, 'setPreferences', { printing: { routes: { 'preparation-slip': folder }, automatic: [] } });
  const { rows } = await ask(page, 'orderList', { shop: 'cadomaestro', statuses: ['validated'] });
  const jobId = randomUUID();
  const ids = rows.slice(0, 3).map(({ id }) => id);
  await act(page, 'print', { jobId, document: 'preparation-slip', ids });
  await page.getByRole('banner').getByRole('button', { name: t.openPanel }).click();
  await expect(page.getByRole('dialog', { name: t.title })).toContainText(t.faults.noFolder);
  await expectAccessible(desk, 'print queue, a job that failed');
  await page.keyboard.press('Escape');
  await act(page, 'cancelPrint', { jobId });
  await page.getByLabel(t.printers.route(t.kinds['address-labels'])).selectOption('zpl');
  await page.getByLabel(t.printers.route(t.kinds.invoice)).selectOption('folder');
  await page.getByRole('button', { name: `${t.printers.test} ${t.kinds.invoice}` }).click();
  await expect(page.getByText(t.printers.wrong)).toBeVisible();
  await expectAccessible(desk, 'printers');
  await act(page, 'setPreferences', { printing: { routes: {}, automatic: [] } });
}

async function scanning(desk: Desk, { locale }: Look): Promise<void> {
  const { page } = desk;
  const t = wizardWords[locale];
  await page.getByRole('button', { name: t.start }).click();
  await expect(page.getByRole('img', { name: t.barcode(TEST_CODE) })).toBeVisible();
  await expectAccessible(desk, 'the scanner’s wizard');
  await scan(page, TEST_CODE);
  await expect(page.getByText(t.verdicts.right.title)).toBeVisible();
  await expectAccessible(desk, 'the scanner’s wizard, all right');
  await page.keyboard.press('Escape');
  await goTo(desk, '/');
  await scan(page, '3760000000017');
  await expect(page.getByRole('alert')).toContainText(scanWords[locale].news.unknown.title);
  await expectAccessible(desk, 'a code that nobody knows');
}

async function badges(desk: Desk, { locale }: Look): Promise<void> {
  const { page } = desk;
  const t = badgeWords[locale];
  await goTo(desk, '/settings');
  await page.getByRole('button', { name: t.drawFor('Karim') }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(desk, 'dialog: a badge');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog', { name: t.drawn }).waitFor();
  await expectAccessible(desk, 'dialog: the badge is ready');
  await page.keyboard.press('Escape');
}

async function locked(desk: Desk, { locale }: Look, badge: string): Promise<void> {
  const { page } = desk;
  const t = seatWords[locale];
  await page.keyboard.press('Control+l');
  await page.getByRole('heading', { name: t.locked }).waitFor();
  await expectAccessible(desk, 'locked');
  await page.keyboard.press('Escape');
  await page.getByRole('list', { name: signInWords[locale].people }).waitFor();
  await expectAccessible(desk, 'locked, another person');
  await scan(page, badge);
  await expect(page.getByText(t.badgeRead)).toBeVisible();
  await expectAccessible(desk, 'locked, a badge that names a manager');
  await page.keyboard.type(people['jean-philippe'].pin);
  await page.getByRole('navigation').first().waitFor();
}
