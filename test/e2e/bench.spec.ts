import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page } from '@playwright/test';
import { commandCode, quantityCode } from '../../domain/scan/read-scan.ts';
import { pdfText } from '../support/pdf.ts';
import { act, ask } from './support/api.ts';
import { eanOf } from './support/catalogue.ts';
import { type Desk, goTo, signIn } from './support/desk.ts';
import { handsOnKeys } from './support/keys.ts';
import { orderAt } from './support/orders.ts';
import { colissimo, toPrepare, type Wanted } from './support/parcels.ts';
import { anyPrice } from './support/printed.ts';
import { scan } from './support/scanner.ts';
import { type Shop, expect, test } from './support/shop.ts';
import { benchWords, warehouseWords } from './support/words.ts';

test.use({ apart: 'bench' });
test.setTimeout(180_000);
const t = benchWords.fr;
const WRONG = 'MUG-05';
const SHORT = 'EPI-05';
const LAST = 'DEC-09';
const ENGRAVED = 'MUG-01-A';

/** Ten orders: the ninth is a surprise, the tenth personalised, the first lacks a piece. */
const ten: Wanted[] = [
  { bought: { [SHORT]: 1, 'JEU-08': 1 } },
  { bought: { 'JEU-08': 2 } },
  { bought: { 'JEU-08': 1, 'LIV-03': 1 } },
  { bought: { 'LIV-03': 1 } },
  { bought: { 'MUG-04': 1 } },
  { bought: { 'MUG-04': 2, 'EPI-07': 1 } },
  { bought: { 'EPI-07': 1 } },
  { bought: { 'DEC-09': 1 } },
  { bought: { 'DEC-09': 1 }, surprise: true },
  { bought: { [ENGRAVED]: 1 }, personalisation: 'Léopoldine' },
];
/** In the order of the shelves: what is scanned, and how many are wanted in all. */
const walk: [sku: string, pieces: number][] = [
  [ENGRAVED, 1],
  ['MUG-04', 3],
  [SHORT, 1],
  ['EPI-07', 2],
  ['LIV-03', 2],
  // a fourth one is of the order that has to wait
  ['JEU-08', 3],
  [LAST, 2],
];

/** Of the ten: neither the one that has to wait nor the surprise (DOC-3). */
const withNote = (codes: readonly string[]) => codes.filter((_, index) => index > 0 && !ten[index]?.surprise);

async function tenOrders({ backend }: Shop, desk: Desk, name: string): Promise<string[]> {
  const codes: string[] = [];
  for (const [index, wanted] of ten.entries()) codes.push(await toPrepare(backend, desk, `${name}-${index}`, wanted));
  return codes;
}

const queue = ({ page }: Desk) => ask(page, 'preparationList', { shop: 'cadomaestro', stage: 'validated', limit: 500 });
/** Orders that anybody may take. */
const free = async (desk: Desk) =>
  (await queue(desk)).rows.filter(({ inHand, shortage }) => !inHand && !shortage).length;

/**
 * What the demo left in the queue is in a manager's hand: the journey's own orders are the only ones to take. And of what
 * comes up short there is one more than the last journey left.
 */
async function takeAllOthers(desk: Desk): Promise<void> {
  await signIn(desk, 'jean-philippe');
  const [hit] = await ask(desk.page, 'articleSearch', { shop: 'cadomaestro', text: SHORT, limit: 1 });
  const counted = { shop: 'cadomaestro', articleId: hit?.article.id ?? '', sku: SHORT, change: 1, restock: null };
  await act(desk.page, 'execute', {
    commandId: crypto.randomUUID(),
    name: 'adjustStock',
    args: { ...counted, auditId: crypto.randomUUID(), reason: 'Recompté' },
  });
  for (const { id, inHand } of (await queue(desk)).rows)
    if (!inHand)
      await act(desk.page, 'execute', { commandId: crypto.randomUUID(), name: 'takeOrder', args: { orderId: id } });
  await act(desk.page, 'syncNow', {});
}

/** Delivery notes of this workstation print by themselves, into a folder; resolves to it. */
async function notesByThemselves({ page }: Desk): Promise<string> {
  const path = mkdtempSync(join(tmpdir(), 'comptoir-notes-'));
  const printing = { routes: { 'delivery-note': { kind: 'folder', path } }, automatic: ['delivery-note'] } as const;
  await act(page, 'setPreferences', { printing: { ...printing, automatic: [...printing.automatic] } });
  await page.reload();
  return path;
}

/** One note for each of `codes`, without an amount. */
async function expectNotes(path: string, codes: readonly string[]): Promise<void> {
  await expect.poll(() => readdirSync(path).filter((name) => name.endsWith('.pdf')).length).toBe(codes.length);
  const texts = await Promise.all(readdirSync(path).map((name) => pdfText(readFileSync(join(path, name)))));
  for (const code of codes) expect(texts.filter((text) => text.includes(code))).toHaveLength(1);
  for (const text of texts) expect(text).not.toMatch(anyPrice);
}

const feedback = (page: Page) => page.locator('[data-feedback]').first();

/** Ten at once, picked along the shelves: one wrong article, one that is not there. Resolves to the short order's code. */
async function pickTen({ page }: Desk, codes: string[]): Promise<void> {
  const [short = ''] = codes;
  await goTo({ page } as Desk, '/preparation');
  await expect(
    page.getByRole('list', { name: warehouseWords.fr.queue(warehouseWords.fr.tabs.validated) }),
  ).toBeVisible();
  await scan(page, quantityCode(10));
  await scan(page, commandCode('next'));
  const list = page.getByRole('list', { name: t.pickList });
  await expect(list.getByRole('listitem')).toHaveCount(walk.length);
  for (const [sku, pieces] of walk) {
    if (sku === 'MUG-04') {
      await scan(page, eanOf(WRONG));
      await expect(page.getByRole('alert')).toContainText(t.wrong);
      await expect(page.getByRole('alert')).toContainText('Mug Super Papa');
      await scan(page, commandCode('confirm'));
      await expect(page.getByRole('alert')).toHaveCount(0);
    }
    if (sku === SHORT) {
      await scan(page, commandCode('missing'));
      const dialog = page.getByRole('dialog');
      await expect(dialog).toContainText(short);
      await expect(dialog.getByRole('button', { name: /Signaler/u })).toBeEnabled();
      await scan(page, commandCode('confirm'));
      await expect(dialog).toHaveCount(0);
      await expect(page.getByRole('alert')).toContainText(short);
      await scan(page, commandCode('confirm'));
      await expect(page.getByRole('alert')).toHaveCount(0);
      continue;
    }
    const wanted = sku === LAST ? pieces - 1 : pieces;
    if (wanted > 1) await scan(page, quantityCode(wanted));
    await scan(page, eanOf(sku));
    await expect(feedback(page)).toContainText('dans le bac');
  }
}

/** Each bin after the other: what is to be looked at, the weight, the carrier's number. */
async function packAll(desk: Desk, codes: readonly string[], serial: number): Promise<void> {
  const { page } = desk;
  for (let left = codes.length; left > 0; left -= 1) {
    // without the network it is said beside the number that it is kept here
    const title = page.getByRole('heading', { level: 2, name: /^[A-Z]-\d{6}/u });
    await expect(title).toBeVisible();
    const [code = ''] = /[A-Z]-\d{6}/u.exec((await title.textContent()) ?? '') ?? [];
    expect(codes).toContain(code);
    const order = await orderAt(page, code);
    const engraved = order.lines.some(({ personalisation }) => personalisation !== null);
    if (engraved || order.surprise) {
      const check = engraved ? t.checks.personalisation : t.checks.noSlip;
      await expect(page.locator('[aria-current=step]').getByText(check)).toBeVisible();
      if (engraved) await expect(page.locator('[aria-current=step] strong')).toHaveText(/Léopoldine/u);
      expect(order.status).toBe('inPreparation');
      await scan(page, commandCode('confirm'));
    }
    const weight = page.getByLabel(t.weigh);
    await expect(weight).toBeVisible();
    expect((await orderAt(page, code)).status).toBe('prepared');
    if (left === codes.length) {
      // far from what the articles weigh
      await scan(page, quantityCode(9));
      await expect(page.getByText(t.weighSure)).toBeVisible();
    }
    const grams = order.lines.reduce((sum, line) => sum + line.quantity * line.weightGrams, 150);
    await scan(page, quantityCode(grams));
    const number = page.getByLabel(warehouseWords.fr.tracking);
    await expect(number).toBeVisible();
    await scan(page, colissimo(serial + left));
    await expect.poll(async () => (await orderAt(page, code)).status).toBe('shipped');
    await expect(page.locator('[data-feedback]', { hasText: t.shipped(code) })).toBeVisible();
    if (left > 1) await expect(title).not.toContainText(code);
  }
}

async function expectLeft(desk: Desk, codes: readonly string[]): Promise<void> {
  const [short = '', ...others] = codes;
  for (const code of others) {
    const order = await orderAt(desk.page, code);
    expect(order).toMatchObject({ code, status: 'shipped', parcels: [{ carrier: 'colissimo' }] });
  }
  const view = await ask(desk.page, 'orderByCode', { code: short });
  const [one] = await ask(desk.page, 'bench', { orderIds: [view?.order.id ?? ''] });
  expect(one).toMatchObject({ shortage: { state: 'open', lines: [{ sku: SHORT, missing: 1 }] }, prepared: null });
}

test('a batch of ten by scanner alone: one wrong article, one shortage, one surprise, one personalised, printed, weighed and shipped (DOC-3, DOC-7, LIV-9)', async ({
  a,
  b,
  shop,
}) => {
  await takeAllOthers(a);
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);
  const codes = await tenOrders(shop, a, 'batch');
  await expect.poll(() => free(b)).toBe(10);
  const notes = await notesByThemselves(b);
  await goTo(b, '/preparation');
  const hands = await handsOnKeys(b.page);
  await pickTen(b, codes);
  await hands.expectNoMouse();
  // the last piece is scanned after a crash of the page: what was done is still there
  await b.page.reload();
  const again = await handsOnKeys(b.page);
  await scanLast(b);
  await packAll(b, codes.slice(1), 1000);
  await again.expectNoMouse();
  await expectNotes(notes, withNote(codes));
  await act(b.page, 'syncNow', {});
  await expect.poll(async () => (await orderAt(a.page, codes.at(-1) ?? '')).status).toBe('shipped');
  await expectLeft(a, codes);
});

/** The one piece that was left. */
async function scanLast({ page }: Desk): Promise<void> {
  await expect(page.getByRole('list', { name: t.pickList })).toBeVisible();
  await scan(page, eanOf(LAST));
}

test('the same without the network, and all of it stands at the office once it is back (DOC-7, LIV-9)', async ({
  a,
  b,
  shop,
}) => {
  await takeAllOthers(a);
  await Promise.all([signIn(a, 'melissa'), signIn(b, 'karim')]);
  const codes = await tenOrders(shop, a, 'offline');
  await expect.poll(() => free(b)).toBe(10);
  const notes = await notesByThemselves(b);
  b.station.line.cut();
  await goTo(b, '/preparation');
  await pickTen(b, codes);
  await expect(b.page.getByRole('img', { name: t.pendingHold }).first()).toBeVisible();
  await scanLast(b);
  await packAll(b, codes.slice(1), 2000);
  await expectNotes(notes, withNote(codes));
  b.station.line.restore();
  await act(b.page, 'syncNow', {});
  await expect
    .poll(async () => (await orderAt(a.page, codes.at(-1) ?? '')).status, { timeout: 20_000 })
    .toBe('shipped');
  await expectLeft(a, codes);
  expect((await ask(b.page, 'refusedList', {})).length).toBe(0);
});

test('two packers on two workstations: whoever is second is told by whom it is held, and passes it over (ROLE-2)', async ({
  a,
  b,
  shop,
}) => {
  await takeAllOthers(a);
  await signIn(a, 'melissa');
  const code = await toPrepare(shop.backend, a, 'two-1', { bought: { 'LIV-05': 1 } });
  await Promise.all([signIn(a, 'jean-philippe'), signIn(b, 'karim')]);
  await expect.poll(() => free(b)).toBe(1);
  await goTo(b, '/preparation');
  await scan(b.page, code);
  await expect(b.page.getByRole('heading', { name: code })).toBeVisible();
  await goTo(a, '/preparation');
  await expect(a.page.getByRole('button', { name: new RegExp(code, 'u') })).toContainText('Karim');
  await scan(a.page, commandCode('next'));
  await expect(feedback(a.page)).toContainText(`${code} (Karim)`);
  await scan(a.page, code);
  await expect(a.page.getByRole('alert')).toContainText(t.held('Karim'));
  await scan(a.page, eanOf('LIV-05'));
  await expect(feedback(a.page)).toContainText(t.notNow);
  await scan(a.page, commandCode('confirm'));
  expect((await orderAt(a.page, code)).status).toBe('validated');
  // given back, it is anybody's
  await scan(b.page, commandCode('release'));
  await expect(a.page.getByRole('alert')).toHaveCount(0);
  await scan(a.page, eanOf('LIV-05'));
  await expect(a.page.getByLabel(t.weigh)).toBeVisible();
});

test('prepared twice without the network: the second is caught, and told to whoever did it (VIE-1)', async ({
  a,
  b,
  shop,
}) => {
  await signIn(a, 'melissa');
  const code = await toPrepare(shop.backend, a, 'twice-1', { bought: { 'LIV-07': 1 } });
  await Promise.all([signIn(a, 'jean-philippe'), signIn(b, 'karim')]);
  await expect.poll(async () => (await ask(b.page, 'orderByCode', { code }))?.order.status).toBe('validated');
  for (const desk of [a, b]) {
    desk.station.line.cut();
    await goTo(desk, '/preparation');
    await scan(desk.page, code);
    await expect(desk.page.getByText(t.pendingText)).toBeVisible();
    await scan(desk.page, eanOf('LIV-07'));
    await expect(desk.page.getByLabel(t.weigh)).toBeVisible();
  }
  for (const desk of [b, a]) {
    desk.station.line.restore();
    await act(desk.page, 'syncNow', {});
    await expect.poll(async () => (await ask(desk.page, 'syncStatus', {})).queued, { timeout: 20_000 }).toBe(0);
  }
  await expect(a.page.getByRole('alert')).toContainText(t.leftWhy.twice(code, 'Karim'));
  const refused = await ask(a.page, 'refusedList', {});
  expect(refused.map(({ refusal }) => refusal.code)).toContain('preparedTwice');
  await goTo(a, '/attention');
  await expect(a.page.getByRole('main')).toContainText(code);
  await expect(a.page.getByRole('main')).toContainText('Karim');
});
