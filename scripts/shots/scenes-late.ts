/** What no driver was given, looked at days later: the last scenes, for the clock goes on. */
import type { Page } from '@playwright/test';
import { scan } from '../../test/e2e/support/scanner.ts';
import { setClockAhead } from './clock.ts';
import { type Station, freshId } from './shops.ts';
import { type Studio, atRest, go } from './studio.ts';

const DAY_MS = 24 * 3_600_000;
const numbers = ['6A00000081016', '6A00000081023', '6A00000081030'];

/** For somebody who ships orders. */
export async function lateScenes({ scene }: Studio, page: Page, station: Station, shop: string): Promise<void> {
  const before = globalThis.Date;
  const number = await shipAfterManifest(station, shop);
  if (number === null) throw new Error('nothing to ship');
  setClockAhead(6 * DAY_MS);
  await go(page, '#/');
  await go(page, '#/hand-over');
  await scene(page, 'hand-over-late', () => page.getByRole('tab', { name: /^(Jamais remis|Never handed)/u }).click());
  await scene(page, 'hand-over-found', async () => {
    await scan(page, number);
    await atRest(page);
  });
  globalThis.Date = before;
}

/** A driver took what there was; what is shipped after that stays here. Returns one of its numbers. */
async function shipAfterManifest(station: Station, shop: string): Promise<string | null> {
  const carrier = 'colissimo';
  const waiting = await station.query('handOverWaiting', { shop });
  const orderIds = [...new Set(waiting.filter((one) => one.carrier === carrier).map(({ orderId }) => orderId))];
  await station.execute('handOverParcels', { handOverId: freshId(), shop, carrier, orderIds });
  const { rows } = await station.query('orderList', { shop, statuses: ['prepared'] });
  const views = await Promise.all(rows.map(({ id }) => station.query('orderById', { orderId: id })));
  const ready = views.filter((view) => view?.order.mode.carrier === carrier && view.gates.markShipped === null);
  for (const [index, trackingNumber] of numbers.slice(0, ready.length).entries()) {
    const parcels = [{ id: freshId(), carrier, trackingNumber }];
    await station.execute('markShipped', { orderId: ready[index]?.order.id ?? '', parcels });
  }
  return ready.length === 0 ? null : (numbers[0] ?? null);
}
