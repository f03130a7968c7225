/** The packer's hands: what others hold, a batch in its bins, every answer to a scan, each step until the parcel leaves. */
import type { Page } from '@playwright/test';
import type { Order } from '../../domain/order/order.ts';
import { scan } from '../../test/e2e/support/scanner.ts';
import { type Wish, placeOrder } from './orders-made.ts';
import { type Station, freshId } from './shops.ts';
import { type Studio, atRest, go } from './studio.ts';

const shop = 'cadomaestro';
/** Its key holds. */
const COLISSIMO = '6A00000047111';
const wrap = { wrapId: 'paper-stars', cardText: 'Joyeux anniversaire Léopoldine !\nToute l’équipe' };
const wishes: readonly Wish[] = [
  {
    shop,
    modeId: 'colissimo-home',
    lines: [
      { article: 'miel', quantity: 2 },
      { article: 'savon', ...wrap },
    ],
  },
  { shop, modeId: 'colissimo-home', lines: [{ article: 'mug prenom', personalisation: 'Léopoldine' }] },
  { shop, modeId: 'tnt-home', lines: [{ article: 'savon', quantity: 3 }, { article: 'miel' }] },
  { shop, modeId: 'colissimo-home', surprise: true, lines: [{ article: 'lampe' }] },
];

/** For the warehouse at `page`; `office`, a manager, places the orders and holds some of them. */
export async function benchScenes(studio: Studio, page: Page, station: Station, office: Station): Promise<void> {
  const orders: Order[] = [];
  for (const wish of wishes) orders.push(await paid(office, wish));
  const [gifts, engraved, several, surprise] = orders;
  if (!gifts || !engraved || !several || !surprise) return;
  const shared: Shared = { ...studio, page, station };
  await heldScenes(shared, office);
  await batchScenes(shared, [gifts, several]);
  await packScenes(shared, engraved, surprise);
}

interface Shared extends Pick<Studio, 'scene'> {
  page: Page;
  station: Station;
}

/** Paid and validated: it waits to be prepared. */
async function paid(office: Station, wish: Wish): Promise<Order> {
  const orderId = await placeOrder(office, wish);
  const placed = await orderOf(office, orderId);
  const amountCents = placed.totals.totalCents - placed.payment.paidCents;
  if (amountCents > 0)
    await office.execute('recordPayment', { orderId, receiptId: freshId(), amountCents, reference: 'VIR 1407' });
  await office.act('syncNow', {});
  const order = await orderOf(office, orderId);
  if (order.status === 'recorded') await office.execute('validateOrder', { orderId });
  await office.act('syncNow', {});
  return orderOf(office, orderId);
}

async function orderOf(station: Station, orderId: string): Promise<Order> {
  const view = await station.query('orderById', { orderId });
  if (!view) throw new Error('an order that was just placed is gone');
  return view.order;
}

/** In the hands of somebody else; taken here without the network. */
async function heldScenes({ scene, page, station }: Shared, office: Station): Promise<void> {
  await station.act('syncNow', {});
  const { rows } = await station.query('preparationList', { shop, stage: 'validated' });
  for (const { id } of rows.slice(0, 2)) await office.execute('takeOrder', { orderId: id, batchId: null });
  await office.act('syncNow', {});
  await station.act('syncNow', {});
  await leave(page);
  await scene(page, 'queue-held', () => atRest(page));
  await scene(page, 'queue-filtered', () => pill(page, 0).click());
  await pill(page, 0).click();
  station.line.cut();
  for (const { id } of rows.slice(2, 4)) await station.execute('takeOrder', { orderId: id, batchId: null });
  await scene(page, 'queue-pending', () => atRest(page));
  await scene(page, 'bench-held', () => scan(page, rows[0]?.code ?? ''));
  station.line.mend();
  await station.act('syncNow', {});
  for (const { id } of rows.slice(2, 4)) await station.execute('releaseOrder', { orderId: id });
  await leave(page);
}

const pill = (page: Page, index: number) => page.locator('[aria-pressed]').nth(index);

/** Two orders on one walk: each answer to a scan, and what is asked about a piece. */
async function batchScenes({ scene, page }: Shared, orders: readonly Order[]): Promise<void> {
  for (const { code } of orders) await page.getByRole('checkbox', { name: new RegExp(code, 'u') }).check();
  await scene(page, 'queue-chosen', () => atRest(page));
  await page.keyboard.press('F7');
  await scene(page, 'batch', () => atRest(page));
  const [first] = orders[0]?.lines ?? [];
  await scene(page, 'batch-right', () => beep(page, first?.sku ?? ''));
  await scene(page, 'batch-wrong', () => beep(page, 'MUG-05'));
  await scene(page, 'batch-unknown', () => beep(page, '3760000000017'));
  await scene(page, 'batch-too-many', async () => {
    await beep(page, 'QTY-9');
    await beep(page, first?.sku ?? '');
  });
  await scene(page, 'batch-times', () => beep(page, 'QTY-2'));
  await beep(page, 'CMD-CANCEL');
  await scene(page, 'bench-unscannable', () => beep(page, 'CMD-UNSCANNABLE'));
  await page.keyboard.press('Escape');
  await scene(page, 'bench-missing', () => beep(page, 'CMD-MISSING'));
  await page.keyboard.press('Escape');
  await scene(page, 'batch-other-order', () => beep(page, 'A-000001'));
  await beep(page, 'CMD-CONFIRM');
  await scene(page, 'batch-bin', () => scan(page, orders[0]?.code ?? ''));
  await scene(page, 'bench-called', () => beep(page, 'CMD-CALLMANAGER'));
  await beep(page, 'CMD-CONFIRM');
  await page.keyboard.press('Escape');
  await scene(page, 'batch-aside', () => atRest(page));
  await page.keyboard.press('F2');
  await beep(page, 'CMD-RELEASE');
  await beep(page, 'CMD-RELEASE');
  await leave(page);
}

/** One order after the other, from its first piece to the carrier's number. */
async function packScenes({ scene, page }: Shared, engraved: Order, surprise: Order): Promise<void> {
  await beep(page, engraved.code);
  await scene(page, 'bench-begun', () => page.keyboard.press('F2'));
  await scene(page, 'bench-check', () => beep(page, engraved.lines[0]?.sku ?? ''));
  await scene(page, 'bench-weigh', () => beep(page, 'CMD-CONFIRM'));
  await scene(page, 'bench-weigh-doubt', () => beep(page, 'QTY-9'));
  await scene(page, 'bench-tracking', () => beep(page, 'CMD-CONFIRM'));
  await scene(page, 'bench-tracking-wrong', () => beep(page, '6A123456789'));
  await scene(page, 'bench-shipped', () => beep(page, COLISSIMO));
  await leave(page);
  await beep(page, surprise.code);
  await scene(page, 'bench-surprise-check', () => beep(page, surprise.lines[0]?.sku ?? ''));
  await leave(page);
}

/** As the scanner does: into no field. */
async function beep(page: Page, text: string): Promise<void> {
  await scan(page, text);
  await atRest(page);
}

/** Back to the queue. */
async function leave(page: Page): Promise<void> {
  await go(page, '#/preparation');
  for (let tries = 0; tries < 3 && (await page.getByRole('tablist').count()) === 0; tries += 1) {
    await page.keyboard.press('Escape');
    await atRest(page);
  }
}
