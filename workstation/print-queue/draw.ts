/** A job as the bytes that its printer takes, drawn anew each time from what is known now. */
import type { Store } from '../../db/contract.ts';
import type { KeptJob } from '../../db/print-jobs.ts';
import { addressLabels, whyNoAddressLabel } from '../../documents/address-label.ts';
import { labelSize } from '../../documents/address-label-page.ts';
import { cardSize } from '../../documents/message-card-page.ts';
import { renderDocuments } from '../../documents/render.ts';
import { testPage, zplTestLabel } from '../../documents/test-page.ts';
import { zplLabels } from '../../documents/zpl.ts';
import type { Order } from '../../domain/order/order.ts';
import type { Skipped } from '../../domain/printing/job.ts';
import { documentKinds } from '../../domain/printing/kinds.ts';
import { printerOf } from '../../domain/printing/routes.ts';
import { printedCarrierLetter, printedQuote } from '../printing-care.ts';
import { printedManifest } from '../printing-hand-over.ts';
import { printedPickList } from '../printing-pick-list.ts';
import { printedSlips } from '../printing-returns.ts';
import { printedCommandCard, printedCustomerCard } from '../printing-scan.ts';
import { fileNameOf, printableOrders, printedInvoices } from '../printing.ts';

export interface DrawHouse {
  store: Store;
  now(): string;
  deviceName(): string;
}

export interface Drawn {
  fileName: string;
  bytes: Uint8Array;
  /** Those of the job that are on the paper. */
  ids: string[];
  codes: string[];
  skipped: Skipped[];
}

export type OrderDocument = (typeof documentKinds)[number];

export function isOrderDocument(kind: KeptJob['document']): kind is OrderDocument {
  return documentKinds.some((known) => known === kind);
}

/** Null: nothing of it can be drawn any more. Throws `Refusal` for what the person may not print. */
export async function drawJob(
  house: DrawHouse,
  job: Omit<KeptJob, 'state'>,
  duplicates: ReadonlySet<string>,
): Promise<Drawn | null> {
  const { document } = job;
  if (document === 'test') return drawTest(house, job);
  if (isOrderDocument(document)) return drawOrders(house, job, document, duplicates);
  const { fileName, base64 } = await paper(house, job, document);
  return { fileName, bytes: Buffer.from(base64, 'base64'), ids: job.ids, codes: job.codes, skipped: [] };
}

/** Micrometres of a page of its own; null: A4. */
export function pageSizeOf({ document, layout }: Pick<KeptJob, 'document' | 'layout'>) {
  if (layout !== 'single') return null;
  const size = document === 'message-cards' ? cardSize : labelSize;
  if (document !== 'message-cards' && document !== 'address-labels' && document !== 'test') return null;
  const microns = (points: number) => Math.round((points / 72) * 25_400);
  return { width: microns(size.width), height: microns(size.height) };
}

async function drawOrders(
  { store, now }: DrawHouse,
  { ids, layout, route, actor }: Pick<KeptJob, 'ids' | 'layout' | 'route' | 'actor'>,
  kind: OrderDocument,
  duplicates: ReadonlySet<string>,
): Promise<Drawn | null> {
  const [orders, shops] = await Promise.all([printableOrders(store, kind, ids, actor), store.shops()]);
  const drawn = (made: readonly Order[], bytes: Uint8Array, fileName: string, skipped: Skipped[]): Drawn | null =>
    made.length === 0
      ? null
      : { fileName, bytes, ids: made.map(({ id }) => id), codes: made.map(({ code }) => code), skipped };
  if (route.kind === 'zpl') {
    const made = orders.filter((order) => !whyNoAddressLabel(order));
    const labels = made.flatMap((order) => {
      const profile = shops.find(({ id }) => id === order.shop);
      return profile ? addressLabels(order, profile, duplicates.has(order.id)) : [];
    });
    const bytes = new TextEncoder().encode(zplLabels(labels, route.dpi));
    return drawn(made, bytes, fileNameOf(kind, made, now()).replace(/pdf$/u, 'zpl'), []);
  }
  const giftCards = kind === 'gift-cards' ? await store.giftCards(ids) : [];
  const rendered = await renderDocuments(kind, orders, shops, { now: now(), layout, giftCards, duplicates });
  const skipped = rendered.skipped.map(({ code, why }) => ({ code, why: { code: why.code, detail: why.detail } }));
  const made = orders.filter(({ code }) => !skipped.some((one) => one.code === code));
  return drawn(made, rendered.bytes, fileNameOf(kind, made, now()), skipped);
}

async function paper({ store, now }: DrawHouse, { ids, actor }: Pick<KeptJob, 'ids' | 'actor'>, kind: PaperKind) {
  const [only = ''] = ids;
  switch (kind) {
    case 'invoice':
      return printedInvoices(store, now(), { invoiceIds: ids }, actor);
    case 'return-slip':
      return printedSlips(store, now(), { returnIds: ids }, actor);
    case 'quote':
      return printedQuote(store, now(), { quoteId: only }, actor);
    case 'carrier-letter':
      return printedCarrierLetter(store, now(), { investigationId: only }, actor);
    case 'manifest':
      return printedManifest(store, now(), { handOverId: only }, actor);
    case 'pick-list':
      return printedPickList(store, now(), only, actor);
    case 'customer-card':
      return printedCustomerCard(store, now(), { customerId: only }, actor);
    case 'command-card':
      return printedCommandCard((await store.query('preferences', {}, null)).locale, now());
  }
}
type PaperKind = Exclude<KeptJob['document'], OrderDocument | 'test'>;

async function drawTest(house: DrawHouse, { route, layout }: Pick<KeptJob, 'route' | 'layout'>): Promise<Drawn> {
  const page = { printer: printerOf(route), device: house.deviceName(), at: house.now() };
  const bytes =
    route.kind === 'zpl' ? new TextEncoder().encode(zplTestLabel(page, route.dpi)) : await testPage(page, layout);
  return { fileName: 'page-d-essai.pdf', bytes, ids: [], codes: [], skipped: [] };
}
