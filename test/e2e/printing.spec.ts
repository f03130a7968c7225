/** Papers from the screen to the printer: a folder, a label printer that fails in every way, and a program that dies. */
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type LabelPrinter, labelPrinter } from '../support/label-printer.ts';
import { pdfText } from '../support/pdf.ts';
import { act, ask } from './support/api.ts';
import { takeCall } from './support/calls.ts';
import { type Desk, goTo, reopen, signIn } from './support/desk.ts';
import { openOrder, orderAt } from './support/orders.ts';
import { ANOTHER_CLICK_MS } from './support/printed.ts';
import { expect, test } from './support/shop.ts';
import { callWords, documentWords, printingWords } from './support/words.ts';

test.use({ apart: 'printing' });
test.setTimeout(150_000);

const t = printingWords.fr;
const kinds = documentWords.fr.kinds;
// what is still being written has another end
const files = (dir: string) =>
  readdirSync(dir)
    .filter((file) => file.endsWith('.pdf'))
    .toSorted();
const textOf = (dir: string, file: string) => pdfText(readFileSync(join(dir, file)));
const panel = (page: Page) => page.getByRole('dialog', { name: t.title });
const firstJob = (page: Page) => panel(page).getByRole('listitem').first();

async function sendNotesTo({ page }: Desk, dir: string): Promise<void> {
  await page.getByLabel(t.printers.route(t.kinds['delivery-note'])).selectOption('folder');
  await page.getByLabel(t.printers.path, { exact: true }).fill(dir);
  await page.getByRole('button', { name: t.printers.save }).click();
  await expect(page.getByText(t.printers.saved).first()).toBeVisible();
}

async function sendLabelsTo({ page }: Desk, printer: LabelPrinter): Promise<void> {
  await page.getByLabel(t.printers.route(t.kinds['address-labels'])).selectOption('zpl');
  await page.getByLabel(t.printers.host, { exact: true }).fill('127.0.0.1');
  await page.getByLabel(t.printers.port, { exact: true }).fill(String(printer.port));
  await page.getByRole('button', { name: `${t.printers.test} ${t.kinds['address-labels']}` }).click();
  await expect.poll(() => printer.heard.length).toBe(1);
  await page.getByRole('button', { name: t.printers.save }).click();
  await expect(page.getByRole('button', { name: t.printers.save })).toHaveCount(0);
}

const openPanel = async (page: Page) => {
  await page.getByRole('banner').getByRole('button', { name: t.openPanel }).click();
  await expect(panel(page)).toBeVisible();
};

test('papers go where the settings say, a second copy is a DUPLICATA, and no printer holds up an order (DOC-1, DOC-3)', async ({
  a,
  b,
}) => {
  const dir = mkdtempSync(join(tmpdir(), 'comptoir-papers-'));
  const printer = await labelPrinter();
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);
  const code = await takeCall(a, { caller: 'lecoeur', article: 'peluche doudou gris' });
  const surprise = await takeCall(a, {
    caller: 'lecoeur',
    article: 'peluche doudou gris',
    before: () => a.page.getByRole('checkbox', { name: callWords.fr.address.surprise }).check(),
  });
  const { page } = b;

  await test.step('the settings send notes to a folder and labels to a printer, tried before', async () => {
    await goTo(b, '/settings');
    await sendNotesTo(b, dir);
    await sendLabelsTo(b, printer);
    expect(printer.heard[0]).toContain('Page d’essai');
    await page.getByText(t.printers.title, { exact: true }).scrollIntoViewIfNeeded();
  });

  await test.step('printed twice, it says DUPLICATA and the order tells by whom', async () => {
    await openOrder(b, code);
    const print = page.getByRole('button', { name: `${documentWords.fr.print} ${kinds['delivery-note']}` });
    await print.click();
    await expect.poll(() => files(dir).length).toBe(1);
    const [first = ''] = files(dir);
    expect(await textOf(dir, first)).toContain(code);
    expect(await textOf(dir, first)).not.toContain('DUPLICATA');
    await expect(page.getByText(`${t.log} (1)`)).toBeVisible();
    await page.waitForTimeout(ANOTHER_CLICK_MS);
    await print.click();
    await expect.poll(() => files(dir).length).toBe(2);
    const second = files(dir).find((file) => file !== first) ?? '';
    expect(await textOf(dir, second)).toContain('DUPLICATA');
    await page.getByText(`${t.log} (2)`).click();
    await expect(page.getByText(t.duplicate, { exact: true })).toBeVisible();
  });

  await test.step('a surprise is passed over by name', async () => {
    await openOrder(b, surprise);
    const ids = await Promise.all([code, surprise].map(async (one) => (await orderAt(page, one)).id));
    const jobId = crypto.randomUUID();
    const asked = await act(page, 'print', { jobId, document: 'delivery-note', ids });
    expect(asked).toMatchObject({ job: { codes: [code] }, skipped: [{ code: surprise, why: { code: 'surprise' } }] });
    await expect.poll(() => files(dir).length).toBe(3);
  });

  await test.step('a printer that is off is told, tried again, and stops nobody', async () => {
    await printer.off();
    await openOrder(b, code);
    await page.getByRole('button', { name: `${documentWords.fr.print} ${kinds['address-labels']}` }).click();
    await expect(page.getByRole('banner').getByText(t.waiting(1))).toBeVisible();
    const { id } = await orderAt(page, code);
    const does = (desk: Desk, name: string, args: object) =>
      act(desk.page, 'execute', { commandId: crypto.randomUUID(), name, args: { orderId: id, ...args } });
    await expect.poll(async () => (await ask(a.page, 'orderById', { orderId: id }))?.pending).toBe(false);
    await does(a, 'validateOrder', {});
    await expect.poll(async () => (await orderAt(page, code)).status).toBe('validated');
    await expect(page.getByRole('banner').getByText(t.needsSomeone(1))).toBeVisible({ timeout: 40_000 });
    await openPanel(page);
    await expect(firstJob(page)).toContainText(t.states.failed);
    await expect(firstJob(page)).toContainText(t.faults.refused);
    await printer.on();
    await firstJob(page).getByRole('button', { name: t.retry }).click();
    await expect.poll(() => printer.heard.length).toBe(2);
    expect(printer.heard[1]).toContain(code);
    expect(printer.heard[1]).not.toContain('DUPLICATA');
    await page.keyboard.press('Escape');
    await expect(panel(page)).toHaveCount(0);
  });

  await test.step('one that hangs up midway is asked about, and the copy says DUPLICATA', async () => {
    printer.manner('hangsUp');
    await page.getByRole('button', { name: `${documentWords.fr.print} ${kinds['address-labels']}` }).click();
    await openPanel(page);
    await expect(firstJob(page)).toContainText(t.states.unsure);
    printer.manner('takes');
    await firstJob(page).getByRole('button', { name: t.again }).click();
    await expect.poll(() => printer.heard.length).toBe(3);
    expect(printer.heard[2]).toContain('DUPLICATA');
    await page.keyboard.press('Escape');
    await expect(panel(page)).toHaveCount(0);
  });

  await test.step('a program killed while it printed asks, and prints nothing by itself', async () => {
    printer.manner('stalls');
    await page.waitForTimeout(ANOTHER_CLICK_MS);
    await page.getByRole('button', { name: `${documentWords.fr.print} ${kinds['address-labels']}` }).click();
    await expect.poll(async () => (await ask(page, 'printJobs', {})).jobs[0]?.state).toBe('printing');
    await b.station.kill();
    printer.manner('takes');
    await b.station.start();
    await reopen(b);
    await signIn(b, 'karim');
    await openPanel(page);
    await expect(firstJob(page)).toContainText(t.faults.interrupted);
    expect(printer.heard).toHaveLength(3);
    await firstJob(page).getByRole('button', { name: t.confirm }).click();
    await expect(panel(page).getByText(t.states.unsure)).toHaveCount(0);
    expect(printer.heard).toHaveLength(3);
  });
  await printer.off();
});
