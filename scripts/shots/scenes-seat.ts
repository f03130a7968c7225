/** What a shared workstation has around its work: printers and their queue, the scanner, badges, the locked screen. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { PrintSettings } from '../../domain/printing/routes.ts';
import { TEST_CODE } from '../../domain/scan/read-scan.ts';
import { scan as scanInto } from '../../test/e2e/support/scanner.ts';
import { badgeOn } from '../../test/support/badge-card.ts';
import { type LabelPrinter, labelPrinter } from '../../test/support/label-printer.ts';
import { type Station, freshId, pins } from './shops.ts';
import { type Studio, atRest, go } from './studio.ts';

type Scene = Pick<Studio, 'scene'>;

/** For a manager. */
export async function seatScenes({ scene }: Studio, page: Page, station: Station, shop: string): Promise<void> {
  await scannerScenes({ scene }, page, station, shop);
  await printerScenes({ scene }, page, station, shop);
  await badgeScenes({ scene }, page);
  await dayScenes({ scene }, page);
  await lockScenes({ scene }, page, station);
}

async function scannerScenes({ scene }: Scene, page: Page, station: Station, shop: string): Promise<void> {
  await go(page, '#/');
  await scene(page, 'scan-unknown', () => beep(page, '3760000000017'));
  await go(page, '#/orders');
  await scene(page, 'scan-no-command', () => beep(page, 'CMD-WEIGH'));
  const [hit] = await station.query('articleSearch', { shop, text: 'mug', stock: 'in', limit: 1 });
  await go(page, '#/catalogue');
  await scene(page, 'scan-shelf', () => beep(page, hit?.article.location ?? ''));
  await page.keyboard.press('Escape');
  await go(page, '#/settings');
  await scene(page, 'scanner-wizard', () => page.getByRole('button', { name: /^(Essayer et|Try and)/u }).click());
  await scene(page, 'scanner-wizard-right', () => beep(page, TEST_CODE));
  await scene(page, 'scanner-wizard-slow', async () => {
    await page.keyboard.type(TEST_CODE, { delay: 90 });
    await page.keyboard.press('Enter');
  });
  await page.keyboard.press('Escape');
  await scene(page, 'settings-scanner', () =>
    page.getByText(/^(Lecteur de codes|Barcode scanner)/u).scrollIntoViewIfNeeded(),
  );
}

async function printerScenes({ scene }: Scene, page: Page, station: Station, shop: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'comptoir-printed-'));
  const hanging = await labelPrinter();
  const slow = await labelPrinter();
  hanging.manner('hangsUp');
  slow.manner('stalls');
  await go(page, '#/settings');
  await scene(page, 'printing-empty', () =>
    page.getByRole('button', { name: /^(File d.impression|Print queue)$/u }).click(),
  );
  await page.keyboard.press('Escape');
  await fillQueue(station, shop, folder, hanging, slow);
  await go(page, '#/');
  await page.reload();
  await scene(page, 'printing', () =>
    page
      .getByRole('banner')
      .getByRole('button', { name: /^(Ouvrir la file|Open the print)/u })
      .click(),
  );
  await page.keyboard.press('Escape');
  await go(page, '#/settings');
  await scene(page, 'settings-printers', async () => {
    await page.getByLabel(/^(Facture ou avoir|Invoice or credit)/u).selectOption('folder');
    await page.getByRole('button', { name: /^(Page d.essai|Test page) (Facture|Invoice)/u }).click();
    await page.getByText(/^(Où va chaque|Where each)/u).scrollIntoViewIfNeeded();
  });
  const { rows } = await station.query('orderList', { shop, statuses: ['validated'] });
  await scene(page, 'print-log', async () => {
    await go(page, `#/orders/${rows[0]?.id ?? ''}`);
    await page.getByText(/^(Imprimé|Printed) \(/u).click();
    await page.getByText(/^(Imprimé|Printed) \(/u).scrollIntoViewIfNeeded();
  });
  for (const { job } of await Promise.all([hanging.off(), slow.off()]).then(() => openJobs(station)))
    await station.act('cancelPrint', { jobId: job });
  await station.act('setPreferences', { printing: { routes: {}, automatic: [] } });
  await rm(folder, { recursive: true, force: true });
}

/** One job in each state: done, done again, failed, perhaps out, under way, waiting. */
async function fillQueue(station: Station, shop: string, path: string, hanging: LabelPrinter, slow: LabelPrinter) {
  const { rows } = await station.query('orderList', { shop, statuses: ['validated'] });
  const ids = rows.filter(({ surprise }) => !surprise).map(({ id }) => id);
  const labels = ({ port }: LabelPrinter) => ({ kind: 'zpl', host: '127.0.0.1', port, dpi: 203 }) as const;
  const print = async (document: keyof PrintSettings['routes'], count: number, routes: PrintSettings['routes']) => {
    await station.act('setPreferences', { printing: { routes, automatic: ['delivery-note'] } });
    await station.act('print', { jobId: freshId(), document, ids: ids.slice(0, count), layout: 'sheet' });
    await new Promise((next) => setTimeout(next, 700));
  };
  const routes: PrintSettings['routes'] = {
    'delivery-note': { kind: 'folder', path },
    'preparation-slip': { kind: 'folder', path },
    'address-labels': labels(hanging),
  };
  await print('delivery-note', 1, routes);
  await print('delivery-note', 1, routes);
  await print('preparation-slip', 12, routes);
  await print('address-labels', 3, {
    ...routes,
    'address-labels': { kind: 'folder', path: join(path, 'no-such-folder') },
  });
  await print('address-labels', 2, routes);
  await print('address-labels', 8, { ...routes, 'address-labels': labels(slow) });
  await print('address-labels', 1, { ...routes, 'address-labels': labels(slow) });
}

async function openJobs(station: Station): Promise<{ job: string }[]> {
  const { jobs } = await station.query('printJobs', { limit: 50 });
  return jobs.filter(({ state }) => ['failed', 'unsure', 'waiting'].includes(state)).map(({ id }) => ({ job: id }));
}

async function badgeScenes({ scene }: Scene, page: Page): Promise<void> {
  await go(page, '#/settings');
  await scene(page, 'settings-badges', () =>
    page.getByText(/^(Un badge scanné|A scanned badge)/u).scrollIntoViewIfNeeded(),
  );
  const draw = page.getByRole('button', { name: /^(Faire un badge pour|Make a badge for) Karim/u });
  await scene(page, 'badge-sure', () => draw.click());
  await scene(page, 'badge-drawn', async () => {
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: /^(Badge prêt|The badge is ready)/u }).waitFor();
  });
  await page.keyboard.press('Escape');
}

async function dayScenes({ scene }: Scene, page: Page): Promise<void> {
  await scene(page, 'warehouse-day-today', () => go(page, '#/warehouse-day'));
  await scene(page, 'warehouse-day-sunday', () => go(page, '#/warehouse-day?day=2026-11-22'));
}

async function lockScenes({ scene }: Scene, page: Page, station: Station): Promise<void> {
  const { base64 } = await station.act('drawBadge', { staffId: 'jean-philippe' });
  const badge = await badgeOn(Buffer.from(base64, 'base64'));
  await go(page, '#/');
  await scene(page, 'badge-nobody', () => beep(page, `BDG-${'Q'.repeat(26)}`));
  await scene(page, 'locked', () => page.keyboard.press('Control+l'));
  await scene(page, 'locked-wrong', () => page.keyboard.type('000000'));
  await scene(page, 'locked-others', () => page.keyboard.press('Escape'));
  await scene(page, 'locked-badge-needs-pin', () => beep(page, badge));
  await page.keyboard.type(pins['jean-philippe']);
  await page.getByRole('banner').waitFor();
}

/** As the scanner does: into no field. */
async function beep(page: Page, text: string): Promise<void> {
  await scanInto(page, text);
  await atRest(page);
}
