/** One language: `node scripts/shots/session.ts LOCALE FOLDER [WORD]`; with WORD, only screens whose name holds it. */
import type { Locale } from '../../domain/format.ts';
import { startClock } from './clock.ts';
import { takeDocuments } from './documents.ts';
import { callScenes, secondShopCall } from './scenes-call.ts';
import { doorScenes } from './scenes-door.ts';
import { frameScenes } from './scenes-frame.ts';
import { dialogScenes, listScenes, orderScenes } from './scenes-orders.ts';
import { syncScenes } from './scenes-sync.ts';
import { warehouseScenes } from './scenes-warehouse.ts';
import { type Shops, type Station, openShops, pins } from './shops.ts';
import { type Studio, go, openStudio } from './studio.ts';

const [language = 'fr', folder = 'shots', word = ''] = process.argv.slice(2);
const locale: Locale = language === 'en' ? 'en' : 'fr';
const ahead = startClock();

const shops = await openShops();
const studio = await openStudio({ folder, locale, ahead, wanted: (screen) => screen.includes(word) });
try {
  await everything(studio, shops);
} finally {
  await studio.close();
  await shops.close();
}
for (const failure of studio.failures) process.stdout.write(`${locale}: not taken: ${failure}\n`);
process.exitCode = studio.failures.length === 0 ? 0 : 1;

async function everything({ scene, open }: Studio, { station }: Shops): Promise<void> {
  await doorScenes(studio, shops);
  const agentDesk = await station('Poste 1');
  const other = await station('Poste 2');
  await signIn(agentDesk, 'anais');
  await signIn(other, 'jean-philippe');
  const desk = await open(agentDesk);
  await scene(desk, 'home-agent', () => go(desk, '#/'));
  await callScenes(studio, desk, locale, await regularCaller(agentDesk));
  await syncScenes(studio, desk, agentDesk, other);

  const manager = await open(other);
  await scene(manager, 'home-manager', () => go(manager, '#/'));
  await listScenes(studio, manager);
  await orderScenes(studio, manager, other, 'cadomaestro');
  await dialogScenes(studio, manager, other, 'cadomaestro');
  await frameScenes(studio, manager, other, 'cadomaestro');

  await signIn(agentDesk, 'karim');
  await scene(desk, 'home-warehouse', () => go(desk, '#/'));
  await scene(desk, 'orders-warehouse', () => go(desk, '#/orders'));
  await warehouseScenes(studio, desk, agentDesk, 'cadomaestro');
  await secondShop(agentDesk, desk);
  if (locale === 'fr') await takeDocuments(other, folder);
}

async function secondShop(station: Station, page: Awaited<ReturnType<Studio['open']>>): Promise<void> {
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
