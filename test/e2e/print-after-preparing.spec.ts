/** What prints by itself once the last article is scanned, and what does not (DOC-1, DOC-3, ROLE-2). */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { commandCode } from '../../domain/scan/read-scan.ts';
import { pdfText } from '../support/pdf.ts';
import { act, ask } from './support/api.ts';
import { eanOf } from './support/catalogue.ts';
import { type Desk, goTo, signIn } from './support/desk.ts';
import { openOrder, orderAt } from './support/orders.ts';
import { toPrepare } from './support/parcels.ts';
import { ANOTHER_CLICK_MS, anyPrice } from './support/printed.ts';
import { scan } from './support/scanner.ts';
import { expect, test } from './support/shop.ts';
import { benchWords, documentWords, printingWords } from './support/words.ts';

test.use({ apart: 'print-after-preparing' });
test.setTimeout(120_000);

const t = printingWords.fr;
const SKU = 'LIV-05';
const KINDS = ['delivery-note', 'address-labels'] as const;

type Folders = Record<(typeof KINDS)[number], string>;

function folders(): Folders {
  const [notes, labels] = KINDS.map((kind) => mkdtempSync(join(tmpdir(), `comptoir-${kind}-`)));
  return { 'delivery-note': notes ?? '', 'address-labels': labels ?? '' };
}
const files = (dir: string) => readdirSync(dir).filter((file) => file.endsWith('.pdf'));
const onlyText = async (dir: string) => {
  const [file = '', ...others] = files(dir);
  expect(others).toEqual([]);
  return pdfText(readFileSync(join(dir, file)));
};

/** In the settings of the workstation, by a person at its screen. */
async function sendTo({ page }: Desk, kind: (typeof KINDS)[number], dir: string): Promise<void> {
  await page.getByLabel(t.printers.route(t.kinds[kind])).selectOption('folder');
  await page.getByLabel(t.printers.path, { exact: true }).nth(KINDS.indexOf(kind)).fill(dir);
  await page.getByRole('button', { name: t.printers.save }).click();
  await expect(page.getByRole('button', { name: t.printers.save })).toHaveCount(0);
}

const byItself = (page: Page, kind: (typeof KINDS)[number]) =>
  page.getByRole('group', { name: t.printers.automatic }).getByRole('checkbox', { name: t.kinds[kind] });

/** By scanner alone, up to the weight: « Préparée ». */
async function prepare({ page }: Desk, code: string, surprise = false): Promise<void> {
  await goTo({ page } as Desk, '/preparation');
  await scan(page, code);
  await expect(page.getByRole('heading', { level: 2, name: code })).toBeVisible();
  await scan(page, eanOf(SKU));
  if (surprise) {
    await expect(page.locator('[aria-current=step]').getByText(benchWords.fr.checks.noSlip)).toBeVisible();
    await scan(page, commandCode('confirm'));
  }
  await expect(page.getByLabel(benchWords.fr.weigh)).toBeVisible();
  expect((await orderAt(page, code)).status).toBe('prepared');
}

test('the last article scanned prints what the settings say, a surprise no note, and nothing once switched off (DOC-1, DOC-3, ROLE-2)', async ({
  a,
  b,
  shop,
}) => {
  const dirs = folders();
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);
  const { page } = b;
  const wanted = { bought: { [SKU]: 1 } };
  const plain = await toPrepare(shop.backend, a, 'after-plain', wanted);
  const surprise = await toPrepare(shop.backend, a, 'after-surprise', { ...wanted, surprise: true });
  const silent = await toPrepare(shop.backend, a, 'after-silent', wanted);
  await expect.poll(async () => (await ask(page, 'orderByCode', { code: silent }))?.order.status).toBe('validated');
  const jobs = async () => (await ask(page, 'printJobs', {})).jobs.length;

  await goTo(b, '/settings');
  for (const kind of KINDS) {
    await sendTo(b, kind, dirs[kind]);
    await byItself(page, kind).check();
  }

  const feedback = page.locator('[data-feedback]').first();
  await test.step('the note and the label of an order, without any amount', async () => {
    await prepare(b, plain);
    await expect(feedback).toContainText(benchWords.fr.preparedText);
    for (const dir of Object.values(dirs)) {
      await expect.poll(() => files(dir).length).toBe(1);
      const text = await onlyText(dir);
      expect(text).toContain(plain);
      expect(text).not.toContain('DUPLICATA');
      expect(text).not.toMatch(anyPrice);
    }
    await expect.poll(async () => (await orderLog(page, plain)).toSorted()).toEqual(['delivery-note', 'parcel-label']);
  });

  await test.step('the label of a surprise, and no note', async () => {
    await prepare(b, surprise, true);
    await expect(feedback).toContainText(benchWords.fr.noSlip(surprise));
    await expect.poll(() => files(dirs['address-labels']).length).toBe(2);
    expect(await jobs()).toBe(3);
    expect(await onlyText(dirs['delivery-note'])).not.toContain(surprise);
    expect(await orderLog(page, surprise)).not.toContain('delivery-note');
  });

  await test.step('nothing, once switched off', async () => {
    await goTo(b, '/settings');
    for (const kind of KINDS) await byItself(page, kind).uncheck();
    await prepare(b, silent);
    await expect(feedback).toContainText(benchWords.fr.prepared(silent));
    await expect(feedback).not.toContainText(benchWords.fr.preparedText);
    expect(await jobs()).toBe(3);
    expect(await orderLog(page, silent)).toEqual([]);
  });
  for (const dir of Object.values(dirs)) rmSync(dir, { recursive: true });
});

test('a double click prints once, and a click some time later a second copy that says so (DOC-7)', async ({
  a,
  b,
  shop,
}) => {
  const dirs = folders();
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);
  const code = await toPrepare(shop.backend, a, 'after-twice', { bought: { [SKU]: 1 } });
  const { page } = b;
  await expect.poll(async () => (await ask(page, 'orderByCode', { code }))?.order.status).toBe('validated');
  await goTo(b, '/settings');
  await sendTo(b, 'delivery-note', dirs['delivery-note']);
  await openOrder(b, code);
  const print = page.getByRole('button', {
    name: `${documentWords.fr.print} ${documentWords.fr.kinds['delivery-note']}`,
  });
  await print.dblclick({ delay: 60 });
  await expect.poll(() => files(dirs['delivery-note']).length).toBe(1);
  await expect(page.getByText(`${t.log} (1)`)).toBeVisible();
  await act(page, 'syncNow', {});
  expect((await ask(page, 'printJobs', {})).jobs.filter(({ codes }) => codes.includes(code))).toHaveLength(1);
  await page.waitForTimeout(ANOTHER_CLICK_MS);
  await print.click();
  await expect.poll(() => files(dirs['delivery-note']).length).toBe(2);
  await expect(page.getByText(`${t.log} (2)`)).toBeVisible();
  for (const dir of Object.values(dirs)) rmSync(dir, { recursive: true });
});

async function orderLog(page: Page, code: string): Promise<string[]> {
  const { id } = await orderAt(page, code);
  return ((await ask(page, 'printLog', { orderId: id }))?.entries ?? []).map(({ document }) => document);
}
