/** The laws of docs/SPEC-sync.md, each as a question that names what it found. */
import type { Invoice } from '../../domain/invoice/invoice.ts';
import type { Order } from '../../domain/order/order.ts';
import type { Stock } from '../../domain/catalogue/article.ts';
import { countBySku } from '../../domain/order/stock.ts';
import { totals } from '../../domain/order/totals.ts';
import type { Departure, HandOver } from '../../domain/warehouse/hand-over.ts';
import type { Lease } from '../../domain/warehouse/lease.ts';
import type { Preparation } from '../../domain/warehouse/preparation.ts';
import type { Shortage } from '../../domain/warehouse/shortage.ts';
import type { Snapshot } from './headquarters.ts';
import { piecesOf } from './shop.ts';

export class LawBroken extends Error {
  readonly law: string;
  constructor(law: string, text: string) {
    super(`${law}: ${text}`);
    this.name = 'LawBroken';
    this.law = law;
  }
}

export function mustEqual(law: string, where: string, actual: Snapshot, wanted: Snapshot): void {
  for (const key of new Set([...actual.keys(), ...wanted.keys()])) {
    const [mine, theirs] = [canonical(actual.get(key)), canonical(wanted.get(key))];
    if (mine !== theirs) throw new LawBroken(law, `${where} ${key}\n  has   ${mine}\n  wants ${theirs}`);
  }
}

/** L2: an act that was applied twice shows as a doubled order, a doubled timeline entry or stock that leaked (L6). */
export function mustBeSingle(where: string, docs: Snapshot): void {
  const codes = new Map<string, string>();
  for (const order of all<Order>(docs, 'orders')) {
    const other = codes.get(order.code);
    if (other !== undefined) throw new LawBroken('L6', `${where}: code ${order.code} of ${other} and ${order.id}`);
    codes.set(order.code, order.id);
    const moves = order.timeline.filter(({ what }) =>
      ['placed', 'validated', 'prepared', 'shipped', 'cancelled'].includes(what),
    );
    if (new Set(moves.map(({ what }) => what)).size < moves.length)
      throw new LawBroken('L2', `${where}: ${order.code} has ${moves.map(({ what }) => what).join(', ')}`);
  }
}

/** L6: no stock below zero, pieces conserved but for those written off, the lines of an order make its total. */
export function mustTrade(where: string, docs: Snapshot, lost: ReadonlyMap<string, number>): void {
  const stock = all<Stock>(docs, 'stock');
  const orders = all<Order>(docs, 'orders');
  if (stock.length === 0) return;
  const sold = countBySku(orders.filter(({ status }) => status !== 'cancelled').flatMap(({ lines }) => lines));
  for (const { sku, onHand } of stock) {
    if (onHand < 0) throw new LawBroken('L6', `${where}: ${onHand} of ${sku}`);
    const [out, off] = [sold.get(sku) ?? 0, lost.get(sku) ?? 0];
    if (onHand + out + off !== piecesOf.get(sku))
      throw new LawBroken(
        'L6',
        `${where}: ${sku} ${onHand} on the shelf, ${out} sold, ${off} written off, of ${piecesOf.get(sku)}`,
      );
  }
  for (const order of orders) {
    const { code, totals: told, payment } = order;
    const sums = totals(order);
    if (canonical(sums) !== canonical(told)) throw new LawBroken('L6', `${where}: totals of ${code}`);
    if (payment.paidCents !== payment.receipts.reduce((sum, { amountCents }) => sum + amountCents, 0))
      throw new LawBroken('L6', `${where}: receipts of ${code}`);
    if (payment.paidCents < 0) throw new LawBroken('L6', `${where}: paid ${payment.paidCents} on ${code}`);
  }
}

/** An order is in one hand, only while there is work on it; how it was prepared is told by who did it (VIE-1). */
export function mustBeInOneHand(where: string, docs: Snapshot): void {
  for (const { orderId, orderCode, byName } of all<Lease>(docs, 'leases')) {
    const order = docs.get(`orders/${orderId}`) as Order | undefined;
    if (!order || !['validated', 'inPreparation', 'prepared'].includes(order.status))
      throw new LawBroken('VIE-1', `${where}: ${byName} holds ${orderCode}, ${order?.status}`);
  }
  for (const { orderId, orderCode, by } of all<Preparation>(docs, 'preparations')) {
    const order = docs.get(`orders/${orderId}`) as Order | undefined;
    const done = order?.timeline.filter(({ what }) => what === 'prepared') ?? [];
    if (done.length !== 1 || done[0]?.by !== by)
      throw new LawBroken(
        'VIE-1',
        `${where}: ${orderCode} prepared by ${done.map((one) => one.by).join()}, told ${by}`,
      );
  }
}

/** ORD-3: what leaves is whole, or its customer knows better. LIV-9: each parcel is on one manifest, where its order says. */
export function mustLeaveOnce(where: string, docs: Snapshot): void {
  for (const { orderCode, state, orderId } of all<Shortage>(docs, 'shortages')) {
    const status = (docs.get(`orders/${orderId}`) as Order | undefined)?.status ?? 'cancelled';
    if (state !== 'settled' && status !== 'validated' && status !== 'inPreparation')
      throw new LawBroken('ORD-3', `${where}: ${orderCode} is ${status}, its shortage ${state}`);
  }
  const manifests = all<HandOver>(docs, 'handOvers').flatMap(({ id, parcels }) =>
    parcels.map(({ parcelId }) => `${parcelId} ${id}`),
  );
  const gone = all<Departure>(docs, 'departures').flatMap(({ parcels }) => parcels);
  const loaded = gone.flatMap(({ parcelId, handOverId }) => (handOverId === null ? [] : [`${parcelId} ${handOverId}`]));
  if (canonical(manifests.toSorted()) !== canonical(loaded.toSorted()))
    throw new LawBroken('LIV-9', `${where}: on manifests ${manifests.join()}, gone ${loaded.join()}`);
  if (new Set(gone.map(({ parcelId }) => parcelId)).size < gone.length)
    throw new LawBroken('LIV-9', `${where}: a parcel left twice of ${loaded.join()}`);
}

/** DOC-4: numbers without a gap, none twice, none dated before the one it follows; one standing invoice per order. */
export function mustNumber(where: string, docs: Snapshot): void {
  const papers = all<Invoice>(docs, 'invoices');
  for (const kind of ['invoice', 'creditNote'] as const) {
    const same = papers
      .filter((paper) => paper.kind === kind)
      .toSorted((a, b) => ((a.number ?? '') < (b.number ?? '') ? -1 : 1));
    for (const [index, { number, issuedAt, orderCode }] of same.entries()) {
      if (!number?.endsWith(`-${String(index + 1).padStart(6, '0')}`))
        throw new LawBroken('DOC-4', `${where}: ${kind} ${index + 1} of ${orderCode} is ${number}`);
      if (issuedAt < (same[index - 1]?.issuedAt ?? '')) throw new LawBroken('DOC-4', `${where}: ${number} dated back`);
    }
  }
  for (const order of all<Order>(docs, 'orders')) {
    const own = papers.filter(({ orderId }) => orderId === order.id);
    const stands = own.filter(({ kind, correctedBy }) => kind === 'invoice' && correctedBy === null);
    const left = order.status === 'shipped' || order.status === 'delivered';
    if (stands.length > 1 || (left && stands.length === 0) || (order.status === 'cancelled' && stands.length > 0))
      throw new LawBroken('DOC-4', `${where}: ${stands.length} invoices of ${order.code}, ${order.status}`);
  }
}

function all<T>(docs: Snapshot, table: string): T[] {
  return [...docs].filter(([key]) => key.startsWith(`${table}/`)).map(([, doc]) => doc as T);
}

function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, inner: unknown) =>
      inner !== null && typeof inner === 'object' && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? 'nothing'
  );
}
