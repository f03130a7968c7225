/** What no driver was given, looked at days later: the last scenes, for the clock goes on. */
import type { Page } from '@playwright/test';
import { scan } from '../../test/e2e/support/scanner.ts';
import { setClockAhead } from './clock.ts';
import { placeOrder } from './orders-made.ts';
import { type Station, freshId } from './shops.ts';
import { type Studio, atRest, go } from './studio.ts';

const DAY_MS = 24 * 3_600_000;
const carrier = 'colissimo';
const numbers = ['6A00000081016', '6A00000081023', '6A00000081030'] as const;

/** For somebody who ships orders. */
export async function lateScenes({ scene }: Studio, page: Page, station: Station, shop: string): Promise<void> {
  const before = globalThis.Date;
  await emptyYard(station, shop);
  for (const number of numbers) await ship(station, shop, number);
  setClockAhead(6 * DAY_MS);
  await go(page, '#/');
  await go(page, '#/hand-over');
  await scene(page, 'hand-over-late', () => page.getByRole('tab', { name: /^(Jamais remis|Never handed)/u }).click());
  await scene(page, 'hand-over-gone', () =>
    page
      .getByRole('button', { name: /^(Déjà parti|Gone already)/u })
      .first()
      .click(),
  );
  await page.keyboard.press('Escape');
  await scene(page, 'hand-over-found', async () => {
    await scan(page, numbers[0]);
    await atRest(page);
  });
  globalThis.Date = before;
}

/** A driver takes what there is: from then on somebody tells what leaves. */
async function emptyYard(station: Station, shop: string): Promise<void> {
  const waiting = await station.query('handOverWaiting', { shop });
  const orderIds = [...new Set(waiting.filter((one) => one.carrier === carrier).map(({ orderId }) => orderId))];
  await station.execute('handOverParcels', { handOverId: freshId(), shop, carrier, orderIds });
}

async function ship(station: Station, shop: string, trackingNumber: string): Promise<void> {
  const orderId = await placeOrder(station, { shop, modeId: 'colissimo-home', lines: [{ article: 'miel' }] });
  const order = (await station.query('orderById', { orderId }))?.order;
  const amountCents = order?.totals.totalCents ?? 0;
  await station.execute('recordPayment', { orderId, receiptId: freshId(), amountCents, reference: 'VIR 1407' });
  await station.execute('validateOrder', { orderId });
  await station.execute('startPreparation', { orderId });
  await station.execute('markPrepared', { orderId });
  await station.execute('markShipped', { orderId, parcels: [{ id: freshId(), carrier, trackingNumber }] });
}
