/**
 * One language: `node scripts/shots/session.ts LOCALE FOLDER [WORD] [PARTS]`; with WORD, only screens whose name holds it;
 * with PARTS (`call,orders`), only these parts of the session.
 */
import type { Page } from '@playwright/test';
import type { Locale } from '../../domain/format.ts';
import { startClock } from './clock.ts';
import { takeDocuments } from './documents.ts';
import { benchScenes } from './scenes-bench.ts';
import { careScenes } from './scenes-care.ts';
import { callScenes, secondShopCall } from './scenes-call.ts';
import { changeScenes, placedScenes } from './scenes-changes.ts';
import { takePapers } from './papers.ts';
import { doorScenes } from './scenes-door.ts';
import { frameScenes } from './scenes-frame.ts';
import { paymentScenes, requestScenes } from './scenes-money.ts';
import { leavingScenes } from './scenes-leaving.ts';
import { dialogScenes, listScenes, orderScenes } from './scenes-orders.ts';
import { lateScenes } from './scenes-late.ts';
import { linkScenes, saleScenes } from './scenes-sale.ts';
import { seatScenes } from './scenes-seat.ts';
import { syncScenes } from './scenes-sync.ts';
import { warehouseScenes } from './scenes-warehouse.ts';
import { type Shops, type Station, openShops, pins } from './shops.ts';
import { go, openStudio } from './studio.ts';

const [language = 'fr', folder = 'shots', word = '', asked = ''] = process.argv.slice(2);
const parts = asked === '' ? [] : asked.split(',');
const shop = 'cadomaestro';
const locale: Locale = language === 'en' ? 'en' : 'fr';
const ahead = startClock();

const shops = await openShops();
const studio = await openStudio({ folder, locale, ahead, wanted: (screen) => screen.includes(word) });
try {
  await everything(shops);
} finally {
  await studio.close();
  await shops.close();
}
for (const failure of studio.failures) process.stdout.write(`${locale}: not taken: ${failure}\n`);
process.exitCode = studio.failures.length === 0 ? 0 : 1;

async function everything(shops: Shops): Promise<void> {
  const { scene, open } = studio;
  if (has('door')) await doorScenes(studio, shops);
  const agentDesk = await shops.station('Poste 1');
  const other = await shops.station('Poste 2');
  await signIn(agentDesk, 'anais');
  await signIn(other, 'jean-philippe');
  const desk = await open(agentDesk);
  const manager = await open(other);
  await scene(desk, 'home-agent', () => go(desk, '#/'));
  if (has('call')) await callScenes(studio, desk, locale, await regularCaller(agentDesk));
  if (has('sale')) await saleScenes(studio, desk, locale);
  if (has('links')) await linkScenes(studio, desk, agentDesk);
  if (has('requests')) await requestScenes(studio, desk, agentDesk, locale);
  if (has('sync')) await syncScenes(studio, desk, agentDesk, other);
  if (has('payments')) await paymentScenes(studio, manager, other);
  if (has('orders')) await managerOf(manager, other);
  if (has('care')) await careScenes(studio, manager, other, shop);
  if (has('leaving')) await leavingScenes(studio, manager, other, shop);
  if (has('seat')) await seatScenes(studio, manager, other, shop);
  if (has('changes')) await changeScenes(studio, manager, other);
  if (has('frame')) await frameScenes(studio, manager, other, shop);
  if (has('warehouse')) await packer(desk, agentDesk, other);
  if (has('second')) await secondShop(agentDesk, desk);
  if (has('papers')) await takePapers(other, folder, locale);
  if (has('late')) await lateScenes(studio, manager, other, shop);
  if (has('documents') && locale === 'fr') await takeDocuments(other, folder);
}

function has(part: string): boolean {
  return parts.length === 0 || parts.includes(part);
}

async function managerOf(page: Page, station: Station): Promise<void> {
  await studio.scene(page, 'home-manager', () => go(page, '#/'));
  await listScenes(studio, page);
  await orderScenes(studio, page, station, shop);
  await placedScenes(studio, page, station);
  await dialogScenes(studio, page, station, shop);
}

async function packer(page: Page, station: Station, office: Station): Promise<void> {
  await signIn(station, 'karim');
  await studio.scene(page, 'home-warehouse', () => go(page, '#/'));
  await studio.scene(page, 'orders-warehouse', () => go(page, '#/orders'));
  await warehouseScenes(studio, page, station, shop);
  await benchScenes(studio, page, station, office);
}

async function secondShop(station: Station, page: Page): Promise<void> {
  const { scene } = studio;
  await signIn(station, 'anais');
  await station.act('setPreferences', { shop: 'caseapains' });
  await page.reload();
  await scene(page, 'home-caseapains', () => go(page, '#/'));
  await scene(page, 'orders-caseapains', () => go(page, '#/orders'));
  const { rows } = await station.query('orderList', { shop: 'caseapains', statuses: ['recorded', 'validated'] });
  await scene(page, 'order-caseapains', () => go(page, `#/orders/${rows[0]?.id ?? ''}`));
  await scene(page, 'catalogue-caseapains', () => go(page, '#/catalogue'));
  await scene(page, 'customers-caseapains', () => go(page, '#/customers'));
  await secondShopCall(studio, page);
}

/** The phone of the customer with addresses in France who has ordered most. */
async function regularCaller(station: Station): Promise<string> {
  const rows = await station.query('customerSearch', { shop: 'cadomaestro', text: '06', limit: 200 });
  for (const { id, phone } of rows.toSorted((a, b) => b.orders - a.orders)) {
    const view = await station.query('customerById', { customerId: id });
    const book = view?.customer.addresses ?? [];
    if (book.length > 1 && book.every(({ address }) => address.country === 'FR')) return phone;
  }
  throw new Error('no customer has two addresses');
}

async function signIn(station: Station, staffId: keyof typeof pins): Promise<void> {
  await station.act('signOut', {});
  await station.act('signIn', { staffId, pin: pins[staffId] });
}
