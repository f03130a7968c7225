/**
 * The papers of the warehouse, page by page, of both shops: what goes with a parcel, the first time and again, labels as
 * pages and as a label printer draws them, what the driver and the customer get, the cards that are scanned.
 */
import { mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressLabels } from '../../documents/address-label.ts';
import { renderManifest } from '../../documents/manifest-page.ts';
import { renderPickList } from '../../documents/pick-list-page.ts';
import { renderReturnSlips } from '../../documents/render.ts';
import { zplLabels } from '../../documents/zpl.ts';
import type { Locale } from '../../domain/format.ts';
import type { Order } from '../../domain/order/order.ts';
import { automaticKinds } from '../../domain/printing/kinds.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { emptyBench, layOut } from '../../domain/warehouse/bench.ts';
import type { HandOver } from '../../domain/warehouse/hand-over.ts';
import { pickList } from '../../domain/warehouse/pick-list.ts';
import { pdfPictures } from '../../test/support/pdf.ts';
import { type Wish, placeOrder } from './orders-made.ts';
import { type Station, freshId } from './shops.ts';
import { zplPicture } from './zpl-picture.ts';

const kinds = [...automaticKinds, 'preparation-slip'] as const;
const shops = ['cadomaestro', 'caseapains'];

/** Of somebody who may place orders, draw badges and see customers. */
export async function takePapers(station: Station, folder: string, locale: Locale): Promise<void> {
  const profiles = await station.query('shops', {});
  for (const shop of shops) {
    const profile = profiles.find(({ id }) => id === shop);
    if (!profile) throw new Error(`no shop ${shop}`);
    const take = (bytes: Uint8Array, name: string) => takePages(bytes, folder, `paper-${name}-${shop}-${locale}`);
    const order = await anOrder(station, shop, locale);
    await takePrints(station, order.id, take);
    for (const dpi of [203, 300] as const) {
      const zpl = zplLabels(addressLabels(order, profile, dpi === 300), dpi);
      await writeFile(join(folder, `paper-zpl-${dpi}-${shop}-${locale}.png`), zplPicture(zpl, dpi));
    }
    for (const count of [3, 60]) {
      const manifest = aManifest(profile, count);
      await take(await renderManifest(manifest, profile, locale, manifest.at), `manifest-${count}`);
    }
    await takePickList(station, profile, locale, take);
    await takeReturnSlip(station, profile, locale, take);
    const [customer] = await station.query('customerSearch', { shop, text: 'ma', limit: 1 });
    const card = await station.query('customerCard', { customerId: customer?.id ?? '' });
    await take(Buffer.from(card.base64, 'base64'), 'customer-card');
  }
  const command = await station.query('commandCard', { language: locale });
  await takePages(Buffer.from(command.base64, 'base64'), folder, `paper-command-card-${locale}`);
  const badge = await station.act('drawBadge', { staffId: 'jean-philippe' });
  await takePages(Buffer.from(badge.base64, 'base64'), folder, `paper-badge-${locale}`);
}

type Take = (bytes: Uint8Array, name: string) => Promise<void>;

const gifts: Wish = {
  shop: 'cadomaestro',
  modeId: 'colissimo-home',
  instructions: 'Sonner deux fois, 3e étage gauche. Code portail 1407A.',
  delivery: {
    lastName: 'Lecœur-Étiévant',
    firstName: 'Maëlys',
    complement2: 'Bâtiment C, escalier 4',
    street: '1257 bis avenue de Lattre de Tassigny',
    postalCode: '69002',
    city: 'Lyon',
  },
  lines: [
    { article: 'mug prenom', quantity: 2, personalisation: 'Léa', wrapId: 'paper-stars', cardText: 'Bonne fête !' },
    { article: 'coffret the', quantity: 1, wrapId: 'box-small', cardText: 'Pour tes soirées d’hiver.\nJulie' },
    { article: 'planche', quantity: 1, personalisation: 'Famille Roux, 1998' },
  ],
};

/** A new one for the first shop; for the other one of the demo's, in the language asked for. */
async function anOrder(station: Station, shop: string, language: Locale): Promise<Order> {
  const orderId =
    shop === gifts.shop
      ? await placeOrder(station, { ...gifts, details: { language } })
      : await demoOrder(station, shop);
  const view = await station.query('orderById', { orderId });
  if (!view) throw new Error(`no order ${orderId}`);
  return { ...view.order, language };
}

async function demoOrder(station: Station, shop: string): Promise<string> {
  const { rows } = await station.query('orderList', { shop, statuses: ['validated'] });
  const views = await Promise.all(rows.map(({ id }) => station.query('orderById', { orderId: id })));
  const orders = views.flatMap((view) => (view && !view.order.surprise ? [view.order] : []));
  const [order] = orders.toSorted((a, b) => b.lines.length - a.lines.length);
  if (!order) throw new Error(`no order to print in ${shop}`);
  return order.id;
}

/** Each kind twice through the workstation's own queue: the second copy says so. */
async function takePrints(station: Station, orderId: string, take: Take): Promise<void> {
  const path = await mkdtemp(join(tmpdir(), 'comptoir-papers-'));
  const routes = Object.fromEntries(kinds.map((kind) => [kind, { kind: 'folder', path }] as const));
  await station.act('setPreferences', { printing: { routes, automatic: [] } });
  for (const copy of ['', '-again'])
    for (const document of kinds) {
      const layout = document === 'address-labels' ? 'single' : 'sheet';
      const { job } = await station.act('print', { jobId: freshId(), document, ids: [orderId], layout });
      if (job === null) continue;
      const file = await printed(path);
      await take(await readFile(file), `${document}${copy}`);
      await rm(file);
    }
  await station.act('setPreferences', { printing: { routes: {}, automatic: [] } });
  await rm(path, { recursive: true, force: true });
}

async function printed(folder: string): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const [file] = (await readdir(folder)).filter((name) => name.endsWith('.pdf'));
    if (file !== undefined) return join(folder, file);
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error('nothing was printed');
}

/** Of a batch as large as the shop has, and nothing gathered yet. */
async function takePickList(station: Station, profile: ShopProfile, language: Locale, take: Take): Promise<void> {
  const { rows } = await station.query('orderList', { shop: profile.id, statuses: ['validated'] });
  const ids = rows.slice(0, 10).map(({ id }) => id);
  const orders = (await station.query('bench', { orderIds: ids })).map(({ view }) => view.order);
  const now = new Date().toISOString();
  const stops = pickList({ ...layOut(emptyBench, freshId(), ids), focus: null }, orders, now);
  const bins = orders.map(({ code }, index) => ({ bin: index + 1, code }));
  await take(await renderPickList({ stops, bins, byName: 'Karim' }, profile, language, now), 'pick-list');
}

async function takeReturnSlip(station: Station, profile: ShopProfile, language: Locale, take: Take): Promise<void> {
  const [found] = await station.query('returns', { shop: profile.id, limit: 1 });
  const order = found && (await station.query('orderById', { orderId: found.doc.orderId }))?.order;
  if (!found || !order) return;
  const slip = { doc: found.doc, order: { ...order, language }, profile };
  await take((await renderReturnSlips([slip], found.doc.askedOn)).bytes, 'return-slip');
}

/** A driver's afternoon; every seventh parcel was not weighed. */
function aManifest(profile: ShopProfile, count: number): HandOver {
  const at = '2026-11-24T15:42:00.000Z';
  const parcels = Array.from({ length: count }, (_, index) => ({
    orderId: freshId(),
    orderCode: `A-${String(4183 + index * 3).padStart(6, '0')}`,
    parcelId: freshId(),
    trackingNumber: `6A${String(20_512_345_670 + index * 37)}`,
    grams: index % 7 === 3 ? null : 380 + ((index * 613) % 9_400),
    postalCode: index % 11 === 5 ? '8001' : String(1000 + ((index * 1733) % 95_000)).padStart(5, '0'),
    country: index % 11 === 5 ? 'CH' : 'FR',
  }));
  return {
    id: freshId(),
    shop: profile.id,
    kind: 'carrier',
    carrier: profile.carriers[0]?.id ?? null,
    orderId: null,
    day: '2026-11-24',
    parcels,
    identityChecked: false,
    signature: 'M8,26L14,12L19,28L24,14L30,27M34,20L40,17L45,24L52,16L60,25L72,12L86,18',
    at,
    by: 'karim',
    byName: 'Karim',
    device: 'Banc 1',
  };
}

async function takePages(bytes: Uint8Array, folder: string, name: string): Promise<void> {
  const pages = await mkdtemp(join(tmpdir(), 'comptoir-pages-'));
  const files = await pdfPictures(bytes, pages);
  const suffix = (index: number) => (files.length === 1 ? '' : `-page-${index + 1}`);
  for (const [index, file] of files.entries()) await rename(file, join(folder, `${name}${suffix(index)}.png`));
  await rm(pages, { recursive: true, force: true });
}
