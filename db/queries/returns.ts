/** Returns, and what of an order may come back (RET-1…5). Customer service and the warehouse both see them. */
import type { QueryArgs } from '../../domain/api.ts';
import type { Cases } from '../../domain/after-sale/ledger.ts';
import { localDay } from '../../domain/format.ts';
import { type Refusal, type WireRefusal, refusal } from '../../domain/refusal.ts';
import { postageOf, returnOffer as offerOf } from '../../domain/return/eligibility.ts';
import type { Return } from '../../domain/return/return.ts';
import { type ReturnAction, returnActions, whyNotReturn } from '../../domain/return/rules.ts';
import type { ReturnOfferView, ReturnView } from '../../domain/return/views.ts';
import { type Permission, may } from '../../domain/staff/roles.ts';
import type { Order } from '../../domain/order/order.ts';
import type { Connection } from '../connection.ts';
import { wireRefusal } from '../outbox.ts';
import { type Stored, readDoc } from '../stored.ts';
import { recordsOfOrder } from './records.ts';
import { type Sight, docById, pendingIds, profileOf, shopsSeen } from './sight.ts';

const looking: readonly Permission[] = ['return.handle', 'return.receive'];

/** Throws `Refusal` forbidden for roles that neither handle nor receive returns, wrongShop (SHOP-1). */
export function returns(sight: Sight, filter: QueryArgs<'returns'>): ReturnView[] {
  mustLook(sight);
  const { orderId, customerId, states, limit } = filter;
  const rows = sight.conn
    .prepare(
      `SELECT d.json, d.docs_version FROM record_row r JOIN returns d ON d.n = r.n
       WHERE r.tbl = 'returns' AND r.shop IN (SELECT value FROM json_each(@shops))
         AND (@orderId IS NULL OR r.order_id = @orderId) AND (@customerId IS NULL OR r.customer_id = @customerId)
         AND (@states = '[]' OR r.state IN (SELECT value FROM json_each(@states)))
       ORDER BY r.at DESC, r.id DESC LIMIT @limit`,
    )
    .all({
      shops: JSON.stringify(shopsSeen(sight, filter.shop)),
      orderId,
      customerId,
      states: JSON.stringify(states),
      limit,
    }) as Stored[];
  return viewsOf(
    sight,
    rows.map((row) => readDoc('returns', row)),
  );
}

/** As it is scanned from the slip; null where it is not known here. */
export function returnByCode(sight: Sight, { code }: QueryArgs<'returnByCode'>): ReturnView | null {
  mustLook(sight);
  for (const shop of sight.viewer.shops) {
    const row = sight.conn
      .prepare(
        `SELECT d.json, d.docs_version FROM record_row r JOIN returns d ON d.n = r.n
         WHERE r.tbl = 'returns' AND r.shop = ? AND r.key = ?`,
      )
      .get(shop, code.trim().toUpperCase()) as Stored | undefined;
    if (row) return viewsOf(sight, [readDoc('returns', row)])[0] ?? null;
  }
  return null;
}

export function returnById(sight: Sight, { returnId }: QueryArgs<'returnById'>): ReturnView | null {
  mustLook(sight);
  const doc = docById(sight.conn, 'returns', returnId);
  return doc && sight.viewer.shops.includes(doc.shop) ? (viewsOf(sight, [doc])[0] ?? null) : null;
}

/** As of today in the shop; null for an order that is not here, or of a shop that is not the viewer's. */
export function returnOffer(sight: Sight, { orderId }: QueryArgs<'returnOffer'>, now: string): ReturnOfferView | null {
  const order = docById(sight.conn, 'orders', orderId);
  const profile = order && profileOf(sight.conn, order.shop);
  if (!profile || !sight.viewer.shops.includes(order.shop)) return null;
  const askedOn = localDay(now, profile.identity.timeZone);
  const personalisable = personalisableOf(sight.conn, order);
  const cases = casesOfOrder(sight.conn, orderId);
  const { window, no, lines } = offerOf({ order, profile, cases, personalisable, role: sight.viewer.role, askedOn });
  return {
    ...window,
    no: wire(no),
    lines: lines.map((line, index) => ({
      lineId: line.lineId,
      ...named(order.lines[index]),
      delivered: line.delivered,
      returned: line.returned,
      claimed: line.claimed,
      refunded: line.refunded,
      returnable: line.returnable,
      no: wire(line.no),
      warning: line.warning,
    })),
    reasons: profile.returns.reasons.map(({ id, label }) => ({ id, label, postage: postageOf(order, profile, id) })),
  };
}

function viewsOf(sight: Sight, docs: readonly Return[]): ReturnView[] {
  const { conn, viewer } = sight;
  const pending = pendingIds(
    conn,
    'returns',
    docs.map(({ id }) => id),
  );
  return docs.map((doc) => {
    const order = docById(conn, 'orders', doc.orderId);
    const gate = (action: ReturnAction) => wire(whyNotReturn(action, doc, viewer.role));
    return {
      doc,
      lines: doc.lines.map(({ lineId, quantity }) => {
        const line = order?.lines.find(({ id }) => id === lineId);
        return {
          lineId,
          quantity,
          ...named(line),
          ean: line ? eanOf(conn, line) : null,
          location: line?.location ?? '',
          wrapped: (line?.wrap ?? null) !== null,
        };
      }),
      reason: reasonOf(conn, doc),
      gates: Object.fromEntries(returnActions.map((action) => [action, gate(action)])) as ReturnView['gates'],
      pending: pending.has(doc.id),
    };
  });
}

function eanOf(conn: Connection, { articleId, sku }: Order['lines'][number]): string | null {
  return docById(conn, 'articles', articleId)?.formats.find((format) => format.sku === sku)?.ean ?? null;
}

function reasonOf(conn: Connection, { shop, reason }: Return): ReturnView['reason'] {
  const known = profileOf(conn, shop)?.returns.reasons.find(({ id }) => id === reason);
  return known?.label ?? { fr: reason, en: reason };
}

function named(line: Order['lines'][number] | undefined): { sku: string; name: string; format: string } {
  return { sku: line?.sku ?? '', name: line?.name ?? '', format: line?.format ?? '' };
}

function casesOfOrder(conn: Connection, orderId: string): Cases {
  return {
    returns: recordsOfOrder(conn, 'returns', orderId),
    claims: recordsOfOrder(conn, 'claims', orderId),
    refunds: recordsOfOrder(conn, 'refunds', orderId),
  };
}

function personalisableOf(conn: Connection, { lines }: Order): ReadonlySet<string> {
  const ids = new Set(lines.map(({ articleId }) => articleId));
  return new Set([...ids].filter((id) => (docById(conn, 'articles', id)?.personalisation ?? null) !== null));
}

function mustLook({ viewer: { role } }: Sight): void {
  if (!looking.some((permission) => may(role, permission)))
    throw refusal('forbidden', { rule: 'ROLE-4', permission: 'return.handle', role });
}

function wire(no: Refusal | undefined): WireRefusal | null {
  return no ? wireRefusal(no) : null;
}
