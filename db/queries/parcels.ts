/** Parcels by their numbers. */
import type { QueryArgs, QueryResult } from '../../domain/api.ts';
import { personName } from '../../domain/customer/address.ts';
import type { Investigation } from '../../domain/investigation/investigation.ts';
import { whyNotInvestigate } from '../../domain/investigation/rules.ts';
import type { Order } from '../../domain/order/order.ts';
import type { Parcel } from '../../domain/order/parts.ts';
import { normalTracking } from '../../domain/order/tracking.ts';
import { type Refusal, refusal } from '../../domain/refusal.ts';
import { carrierOf } from '../../domain/shop/profile.ts';
import { may } from '../../domain/staff/roles.ts';
import type { ParcelAtDoor } from '../../domain/views-care.ts';
import type { Connection } from '../connection.ts';
import { wireRefusal } from '../outbox.ts';
import { searchWords } from '../search-text.ts';
import { piecesOf } from './investigations.ts';
import { recordsOfOrder } from './records.ts';
import { type Sight, docById, profileOf } from './sight.ts';

/** Orders here, but for `orderId`, whose parcels bear one of these numbers: a key that holds does not say whose it is (LIV-9). */
export function trackingUses(
  { conn, viewer }: Sight,
  { orderId, numbers }: QueryArgs<'trackingUses'>,
): QueryResult<'trackingUses'> {
  const uses: QueryResult<'trackingUses'> = [];
  for (const number of new Set(numbers.map(normalTracking))) {
    const same = ordersWithNumber({ conn, viewer }, number).find((row) => row.orderId !== orderId);
    if (same) uses.push({ number, orderId: same.orderId, code: same.code });
  }
  return uses;
}

interface Numbered {
  orderId: string;
  shop: string;
  code: string;
  numbers: string;
}

/** Orders of the viewer's shops with a parcel of this number, as `normalTracking` gives it. */
export function ordersWithNumber({ conn, viewer }: Pick<Sight, 'conn' | 'viewer'>, number: string): Numbered[] {
  const words = searchWords(number);
  if (words.length === 0) return [];
  const match = `keys : (${words.map((word) => `"${word}"`).join(' AND ')})`;
  const rows = conn
    .prepare(
      `SELECT row.id AS orderId, row.shop, row.code, row.tracking_numbers AS numbers
       FROM order_fts CROSS JOIN order_row AS row ON row.n = order_fts.rowid
       WHERE order_fts MATCH ? AND row.tracking_numbers <> '' LIMIT 20`,
    )
    .all(match) as Numbered[];
  return rows.filter(({ shop, numbers }) => viewer.shops.includes(shop) && numbers.split(' ').includes(number));
}

/**
 * A parcel that came back, by the number on its label, or by its order's code where it left in one. Of several that bear
 * the number, one that is awaited, else the last that left (TRP-3).
 */
export function parcelAtDoor(sight: Sight, { code }: QueryArgs<'parcelAtDoor'>): ParcelAtDoor | null {
  const { conn, viewer } = sight;
  if (!may(viewer.role, 'return.receive') && !may(viewer.role, 'investigation.handle'))
    throw refusal('forbidden', { rule: 'ROLE-4', permission: 'return.receive', role: viewer.role });
  const number = normalTracking(code);
  const byNumber = ordersWithNumber(sight, number)
    .flatMap(({ orderId }) => docById(conn, 'orders', orderId) ?? [])
    .flatMap((order) =>
      order.parcels.filter((one) => one.trackingNumber === number).map((parcel) => ({ order, parcel })),
    );
  const found = byNumber
    .concat(byNumber.length === 0 ? onlyParcelOf(sight, code) : [])
    .map(({ order, parcel }) => ({ order, parcel, cases: casesOf(conn, order.id, parcel.id) }))
    .toSorted((a, b) => Number(isAwaited(b.cases)) - Number(isAwaited(a.cases)) || later(a.parcel, b.parcel))[0];
  const profile = found && profileOf(conn, found.order.shop);
  if (!found || !profile) return null;
  const { order, parcel, cases } = found;
  const open = cases.find(({ state }) => state !== 'closed');
  const no = open ? whyNotInvestigate('receive', open) : cases.some(({ back }) => back !== null) ? isBack() : undefined;
  return {
    shop: order.shop,
    orderId: order.id,
    orderCode: order.code,
    parcelId: parcel.id,
    trackingNumber: parcel.trackingNumber,
    carrierName: carrierOf(profile, parcel.carrier)?.name ?? parcel.carrier,
    recipient: `${personName(order.delivery)}, ${order.delivery.postalCode} ${order.delivery.city}`,
    reason: open?.reason ?? '',
    awaited: isAwaited(cases),
    pieces: piecesOf(order, parcel.id),
    no: no ? wireRefusal(no) : null,
  };
}

function onlyParcelOf({ conn, viewer }: Sight, code: string): { order: Order; parcel: Parcel }[] {
  const find = conn.prepare('SELECT id FROM order_row WHERE code = ?');
  const row = find.get(code.trim().toUpperCase()) as { id: string } | undefined;
  const order = row && docById(conn, 'orders', row.id);
  const [parcel, other] = order?.parcels ?? [];
  return order && parcel && !other && viewer.shops.includes(order.shop) ? [{ order, parcel }] : [];
}

function casesOf(conn: Connection, orderId: string, parcelId: string): Investigation[] {
  return recordsOfOrder(conn, 'investigations', orderId).filter((known) => known.parcelId === parcelId);
}

function isAwaited(cases: readonly Investigation[]): boolean {
  return cases.some(({ state }) => state === 'awaitingParcel');
}

function later(a: Parcel, b: Parcel): number {
  return a.shippedAt < b.shippedAt ? 1 : -1;
}

function isBack(): Refusal {
  return refusal('investigationState', { rule: 'TRP-3', why: 'alreadyBack' });
}
