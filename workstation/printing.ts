/** Documents drawn on this workstation, for the people who may see them. */
import type { Store } from '../db/contract.ts';
import { renderDocuments, renderInvoices } from '../documents/render.ts';
import type { QueryArgs, QueryResult } from '../domain/api.ts';
import type { Order } from '../domain/order/order.ts';
import { refusal } from '../domain/refusal.ts';
import { may } from '../domain/staff/roles.ts';
import type { Actor } from '../domain/tx.ts';

/** Files are named for the people who save them, in French whatever the screen's language. */
const fileNames: Record<QueryArgs<'document'>['kind'], string> = {
  'delivery-note': 'bon-de-livraison',
  'preparation-slip': 'bon-de-preparation',
  'message-cards': 'cartes-a-message',
  'address-labels': 'etiquettes',
  'gift-cards': 'carte-cadeau',
};

/** SHOP-1: only orders of this person's shops are printed; the others are as if they were not here. */
export async function printed(
  store: Store,
  now: string,
  { kind, orderIds, layout }: QueryArgs<'document'>,
  viewer: Actor,
): Promise<QueryResult<'document'>> {
  const [mine, shops] = await Promise.all([printableOrders(store, kind, orderIds, viewer), store.shops()]);
  mustHold(orderIds, mine);
  const giftCards = kind === 'gift-cards' ? await store.giftCards(orderIds) : [];
  const { bytes, pages, skipped } = await renderDocuments(kind, mine, shops, { now, layout, giftCards });
  return {
    fileName: fileNameOf(kind, mine, now),
    pages,
    base64: Buffer.from(bytes).toString('base64'),
    skipped: skipped.map(({ code, why }) => ({ code, why: { code: why.code, detail: why.detail } })),
  };
}

/** Those of `orderIds` that are here and this person's to see, in that order (SHOP-1, ROLE-2). */
export async function printableOrders(
  store: Store,
  kind: QueryArgs<'document'>['kind'],
  orderIds: readonly string[],
  viewer: Actor,
): Promise<Order[]> {
  // the code of a gift card is money
  if (kind === 'gift-cards') mustSeeAmounts(viewer);
  return (await store.orders(orderIds)).filter((order) => viewer.shops.includes(order.shop));
}

export function fileNameOf(kind: QueryArgs<'document'>['kind'], orders: readonly Order[], now: string): string {
  return `${fileNames[kind]}-${named(orders, now, ({ code }) => code)}.pdf`;
}

/** DOC-4, ROLE-2: for roles that see prices alone. */
export async function printedInvoices(
  store: Store,
  now: string,
  { invoiceIds }: QueryArgs<'invoiceDocument'>,
  viewer: Actor,
): Promise<QueryResult<'invoiceDocument'>> {
  mustSeeAmounts(viewer);
  const [papers, shops] = await Promise.all([store.invoices(invoiceIds), store.shops()]);
  const mine = papers.filter(({ shop }) => viewer.shops.includes(shop));
  const missing = invoiceIds.find((id) => !mine.some((paper) => paper.id === id));
  if (missing !== undefined) throw refusal('notFound', { table: 'invoices', id: missing });
  const { bytes, pages } = await renderInvoices(mine, shops, now);
  const kind = mine[0]?.kind === 'creditNote' ? 'avoir' : 'facture';
  return {
    fileName: `${kind}-${named(mine, now, ({ number, orderCode }) => number ?? orderCode)}.pdf`,
    pages,
    base64: Buffer.from(bytes).toString('base64'),
    skipped: [],
  };
}

export function mustHold(orderIds: readonly string[], mine: readonly Order[]): void {
  const missing = orderIds.find((id) => !mine.some((order) => order.id === id));
  if (missing !== undefined) throw refusal('notFound', { table: 'orders', id: missing });
}

function mustSeeAmounts({ role }: Actor): void {
  if (!may(role, 'prices.see')) throw refusal('forbidden', { rule: 'ROLE-2', permission: 'prices.see', role });
}

export function named<T>(items: readonly T[], now: string, name: (item: T) => string): string {
  const [first] = items;
  return first !== undefined && items.length === 1 ? name(first) : `${items.length}-${now.slice(0, 10)}`;
}
