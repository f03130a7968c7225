/** Carrier investigations by deadline, one with what can be done now, and parcels that stand still (TRP-1…4). */
import type { QueryArgs } from '../../domain/api.ts';
import { carrierDays, silentSince } from '../../domain/investigation/deadlines.ts';
import type { Investigation } from '../../domain/investigation/investigation.ts';
import { investigationActions, whyNotInvestigate } from '../../domain/investigation/rules.ts';
import type { Tracking } from '../../domain/investigation/tracking.ts';
import { refusal } from '../../domain/refusal.ts';
import { piecesIn } from '../../domain/investigation/pieces.ts';
import { may } from '../../domain/staff/roles.ts';
import type { WireRefusal } from '../../domain/refusal.ts';
import type { Order } from '../../domain/order/order.ts';
import type { InvestigationView, ParcelPiece } from '../../domain/views-care.ts';
import { wireRefusal } from '../outbox.ts';
import { type Stored, readDoc } from '../stored.ts';
import { timelineWithoutAmounts, withoutAmounts } from './prices.ts';
import { recordsOfOrder } from './records.ts';
import { type Sight, docById, profileOf, shopsSeen } from './sight.ts';

/** By deadline, then by age. */
export function investigationList(
  sight: Sight,
  { shop, states, orderId, customerId, newestFirst, limit }: QueryArgs<'investigationList'>,
): Investigation[] {
  mustHandle(sight);
  const rows = sight.conn
    .prepare(
      `SELECT d.json, d.docs_version FROM record_row r JOIN investigations d ON d.n = r.n
       WHERE r.tbl = 'investigations' AND r.shop IN (SELECT value FROM json_each(@shops))
         AND (@states = '[]' OR r.state IN (SELECT value FROM json_each(@states)))
         AND (@orderId IS NULL OR r.order_id = @orderId) AND (@customerId IS NULL OR r.customer_id = @customerId)
       ORDER BY ${newestFirst ? 'r.at DESC, r.id DESC' : 'r.at, r.id'} LIMIT @limit`,
    )
    .all({
      shops: JSON.stringify(shopsSeen(sight, shop)),
      states: JSON.stringify(states),
      orderId,
      customerId,
      limit,
    }) as Stored[];
  return rows.map((row) => seen(sight, readDoc('investigations', row)));
}

export function investigationById(
  sight: Sight,
  { investigationId }: QueryArgs<'investigationById'>,
  now: string,
): InvestigationView | null {
  mustHandle(sight);
  const { conn, viewer } = sight;
  const investigation = docById(conn, 'investigations', investigationId);
  const order = investigation && docById(conn, 'orders', investigation.orderId);
  const profile = investigation && profileOf(conn, investigation.shop);
  if (!investigation || !order || !profile || !viewer.shops.includes(investigation.shop)) return null;
  const { followUp } = investigation;
  const told = docById(conn, 'trackings', investigation.parcelId)?.events ?? [];
  const events = [...told, ...investigation.events].toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  const parcel = order.parcels.find(({ id }) => id === investigation.parcelId);
  const made = followUp.orderId === null ? undefined : docById(conn, 'orders', followUp.orderId);
  const refund = followUp.refundId === null ? undefined : docById(conn, 'refunds', followUp.refundId);
  return {
    investigation: seen(sight, investigation),
    order: sight.priced ? order : withoutAmounts(order),
    events,
    // once it is here, or all is said, nothing is waited for
    silentSince: parcel && investigation.back === null ? silentSince(profile, order, parcel, events, now) : null,
    days: parcel ? carrierDays(profile, order, parcel, events) : null,
    pieces: piecesOf(order, investigation.parcelId),
    made: made ? { id: made.id, code: made.code, status: made.status } : null,
    refund: refund && sight.priced ? refund : null,
    actions: Object.fromEntries(
      investigationActions.map((action): [typeof action, WireRefusal | null] => {
        const no = whyNotInvestigate(action, investigation);
        return [action, no ? wireRefusal(no) : null];
      }),
    ) as InvestigationView['actions'],
  };
}

/** « Sans mouvement »: the longest first. */
export function silentParcels(sight: Sight, { shop }: QueryArgs<'silentParcels'>): Tracking[] {
  mustHandle(sight);
  const [only = ''] = shopsSeen(sight, shop);
  const rows = sight.conn
    .prepare(
      `SELECT d.json, d.docs_version FROM record_row r JOIN trackings d ON d.n = r.n
       WHERE r.tbl = 'trackings' AND r.shop = ? AND r.state = 'silent' ORDER BY r.at LIMIT 500`,
    )
    .all(only) as Stored[];
  return rows.map((row) => readDoc('trackings', row)).filter((still) => !isOver(sight, still));
}

/** Of a parcel that is here again, or was decided about, nothing more is asked. */
function isOver({ conn }: Sight, { id, orderId }: Tracking): boolean {
  return recordsOfOrder(conn, 'investigations', orderId).some(
    ({ parcelId, back, outcome }) => parcelId === id && (back !== null || (outcome !== null && !goesOn.has(outcome))),
  );
}

/** After these the parcel may stand still once more. */
const goesOn: ReadonlySet<Investigation['outcome']> = new Set(['found', 'addressGiven']);

export function trackingsOfOrder({ conn, viewer }: Sight, { orderId }: QueryArgs<'trackingsOfOrder'>): Tracking[] {
  return recordsOfOrder(conn, 'trackings', orderId).filter(({ shop }) => viewer.shops.includes(shop));
}

export function piecesOf(order: Order, parcelId: string): ParcelPiece[] {
  return piecesIn(order, parcelId).flatMap(({ lineId, quantity }) => {
    const line = order.lines.find(({ id }) => id === lineId);
    if (!line) return [];
    const { name, format, sku, location } = line;
    return [{ lineId, quantity, name, format, sku, location }];
  });
}

/** ROLE-2: the one step that tells an amount. */
function seen({ priced }: Sight, doc: Investigation): Investigation {
  if (priced) return doc;
  return { ...doc, timeline: timelineWithoutAmounts(doc.timeline) };
}

function mustHandle({ viewer }: Sight): void {
  if (!may(viewer.role, 'investigation.handle') && !may(viewer.role, 'return.receive'))
    throw refusal('forbidden', { rule: 'ROLE-4', permission: 'investigation.handle', role: viewer.role });
}
