/** What leaves: parcels that wait for the lorry, manifests, orders that are fetched (LIV-5, LIV-9). No amounts (ROLE-2). */
import type { QueryArgs } from '../../domain/api.ts';
import { minutesAfter } from '../../domain/calendar/local-time.ts';
import { personName } from '../../domain/customer/address.ts';
import type { Order } from '../../domain/order/order.ts';
import { normalTracking } from '../../domain/order/tracking.ts';
import type { HandOver } from '../../domain/warehouse/hand-over.ts';
import {
  type CounterRow,
  type HandOverRow,
  type ParcelGone,
  LATE_DAYS,
  type WaitingParcel,
  gramsOf,
  manifestReference,
} from '../../domain/warehouse/hand-over-views.ts';
import { statusRank } from '../projections/order.ts';
import { type Stored, readDoc } from '../stored.ts';
import { ordersWithNumber } from './parcels.ts';
import { recordsOfOrder } from './records.ts';
import { type Sight, docById, pendingIds, profileOf, shopsSeen } from './sight.ts';

const DAY_MS = 24 * 3_600_000;
/** A year on, nobody finds it any more; it keeps the question short where orders are never told delivered. */
const LATEST_DAYS = 365;
const MOST = 2_000;
const toFetch = ['prepared', 'inPreparation', 'validated'] as const;

export function handOverWaiting(sight: Sight, { shop }: QueryArgs<'handOverWaiting'>, now: string): WaitingParcel[] {
  const [mine = ''] = shopsSeen(sight, shop);
  const recent = Date.parse(now) - LATE_DAYS * DAY_MS;
  return [
    ...lateParcels(sight, mine, recent, Date.parse(now) - LATEST_DAYS * DAY_MS),
    ...stillHere(sight, mine, recent, Number.MAX_SAFE_INTEGER).flatMap((order) => parcelsOf(sight, order, false)),
  ];
}

/**
 * Where a carrier never had a manifest, nobody tells what it takes: nothing is late. What the carrier has seen is not here.
 */
function lateParcels(sight: Sight, shop: string, until: number, since: number): WaitingParcel[] {
  const first = new Map(
    sight.conn
      .prepare(
        `SELECT key, min(at) FROM record_row INDEXED BY record_by_state
         WHERE tbl = 'handOvers' AND shop = ? AND state = 'carrier' GROUP BY key`,
      )
      .raw()
      .all(shop) as [string, number][],
  );
  const from = Math.max(since, Math.min(...first.values()));
  return stillHere(sight, shop, from, until)
    .flatMap((order) => parcelsOf(sight, order, true))
    .filter(({ carrier, shippedAt }) => Date.parse(shippedAt) > (first.get(carrier) ?? Number.POSITIVE_INFINITY))
    .filter(({ parcelId }) => (docById(sight.conn, 'trackings', parcelId)?.stage ?? 'announced') === 'announced');
}

/** Shipped orders of which a parcel is not gone, as far as is known; instants after `since` and up to `until`. */
function stillHere({ conn }: Sight, shop: string, since: number, until: number): Order[] {
  if (since >= until) return [];
  const rows = conn
    .prepare(
      `SELECT d.json, d.docs_version FROM order_row o INDEXED BY order_sort_since JOIN orders d ON d.n = o.n
       WHERE o.shop = @shop AND o.status = ${statusRank.shipped} AND o.status_since > @since AND o.status_since <= @until
         AND o.tracking_numbers <> ''
         AND NOT EXISTS (SELECT 1 FROM record_row r WHERE r.order_id = o.id AND r.tbl = 'departures'
           AND CAST(r.key AS INTEGER) >= 1 + length(o.tracking_numbers) - length(replace(o.tracking_numbers, ' ', '')))
       ORDER BY o.status_since LIMIT ${MOST}`,
    )
    .all({ shop, since, until }) as Stored[];
  return rows.map((row) => readDoc('orders', row));
}

export function parcelGone(sight: Sight, { shop, text }: QueryArgs<'parcelGone'>): ParcelGone | null {
  const { conn } = sight;
  const mine = shopsSeen(sight, shop);
  const number = normalTracking(text);
  for (const { orderId } of ordersWithNumber(sight, number)) {
    const order = docById(conn, 'orders', orderId);
    const parcel = order?.parcels.find((one) => one.trackingNumber === number);
    if (order && parcel && mine.includes(order.shop)) return goneOf(sight, order, parcel);
  }
  const id = conn.prepare('SELECT id FROM order_row WHERE code = ?').pluck().get(text.trim().toUpperCase());
  const order = typeof id === 'string' ? docById(conn, 'orders', id) : undefined;
  const [parcel] = order?.parcels ?? [];
  return order && parcel && mine.includes(order.shop) ? goneOf(sight, order, parcel) : null;
}

export function handOverList(sight: Sight, { shop, limit }: QueryArgs<'handOverList'>): HandOverRow[] {
  const rows = sight.conn
    .prepare(
      `SELECT d.json, d.docs_version FROM record_row r INDEXED BY record_by_state JOIN handOvers d ON d.n = r.n
       WHERE r.tbl = 'handOvers' AND r.shop = ? AND r.state = 'carrier' ORDER BY r.at DESC LIMIT ?`,
    )
    .all(shopsSeen(sight, shop)[0], limit) as Stored[];
  const docs = rows.map((row) => readDoc('handOvers', row));
  const pending = pendingIds(
    sight.conn,
    'handOvers',
    docs.map(({ id }) => id),
  );
  return docs.map(({ parcels, signature, ...rest }) => ({
    ...rest,
    count: parcels.length,
    grams: gramsOf(parcels),
    signed: signature !== null,
    pending: pending.has(rest.id),
  }));
}

export function handOverById({ conn, viewer }: Sight, { handOverId }: QueryArgs<'handOverById'>): HandOver | null {
  const doc = docById(conn, 'handOvers', handOverId);
  return doc && viewer.shops.includes(doc.shop) ? doc : null;
}

export function counterList(sight: Sight, { shop }: QueryArgs<'counterList'>): CounterRow[] {
  const [mine] = shopsSeen(sight, shop);
  return toFetch.flatMap((status) => {
    const rows = sight.conn
      .prepare(
        `SELECT d.json, d.docs_version FROM order_row o INDEXED BY order_sort_since JOIN orders d ON d.n = o.n
         WHERE o.shop = ? AND o.status = ? AND o.carrier IS NULL AND o.pieces > 0 ORDER BY o.status_since DESC LIMIT 300`,
      )
      .all(mine, statusRank[status]) as Stored[];
    return rows.flatMap((row) => counterRow(sight, readDoc('orders', row)) ?? []);
  });
}

export function counterOrder(sight: Sight, { orderId }: QueryArgs<'counterOrder'>): CounterRow | null {
  const order = docById(sight.conn, 'orders', orderId);
  return order && sight.viewer.shops.includes(order.shop) ? counterRow(sight, order) : null;
}

function counterRow({ conn }: Sight, order: Order): CounterRow | null {
  const status = toFetch.find((one) => one === order.status);
  if (status === undefined || order.mode.kind !== 'warehouse') return null;
  const [letter] = recordsOfOrder(conn, 'mails', order.id).filter(({ kind }) => kind === 'readyForPickUp');
  return {
    orderId: order.id,
    code: order.code,
    status,
    customerName: personName(order.customer),
    pieces: order.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    readyAt: readyAt({ conn }, order),
    letter: letter ? { state: letter.state, at: letter.sentAt ?? letter.queuedAt } : null,
    pending: pendingIds(conn, 'orders', [order.id]).has(order.id),
  };
}

/** LIV-5: what is personalised or wrapped is there some time after it was prepared. */
function readyAt({ conn }: Pick<Sight, 'conn'>, order: Order): string | null {
  const prepared = order.since.prepared;
  if (prepared === undefined) return null;
  const gift = order.lines.some(({ personalisation, wrap }) => personalisation !== null || wrap !== null);
  const minutes = gift ? (profileOf(conn, order.shop)?.pickUp?.giftMinutes ?? 0) : 0;
  return minutesAfter(prepared, minutes);
}

function parcelsOf({ conn }: Sight, order: Order, late: boolean): WaitingParcel[] {
  const gone = docById(conn, 'departures', order.id)?.parcels ?? [];
  const { postalCode, country } = order.relay ?? order.delivery;
  const grams = order.parcels.length === 1 ? (docById(conn, 'preparations', order.id)?.grams ?? null) : null;
  return order.parcels
    .filter(({ id }) => !gone.some(({ parcelId }) => parcelId === id))
    .map(({ id: parcelId, carrier, trackingNumber, shippedAt }) => ({
      orderId: order.id,
      orderCode: order.code,
      parcelId,
      carrier,
      trackingNumber,
      grams,
      postalCode,
      country,
      shippedAt,
      late,
    }));
}

function goneOf({ conn }: Sight, order: Order, { id, carrier }: Order['parcels'][number]): ParcelGone {
  const { code: orderCode } = order;
  const left = docById(conn, 'departures', order.id)?.parcels.find(({ parcelId }) => parcelId === id);
  const manifest = left?.handOverId ? docById(conn, 'handOvers', left.handOverId) : undefined;
  if (manifest) {
    const { at, byName } = manifest;
    return { orderCode, carrier, left: { reference: manifestReference(manifest), at, byName } };
  }
  return { orderCode, carrier, left: left?.told ? { reference: null, ...left.told } : null };
}
