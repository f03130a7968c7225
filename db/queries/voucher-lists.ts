/** Vouchers and gift cards as managers list them, with the orders that had them (AVO-2, AVO-3). Never for roles without prices. */
import type { QueryArgs, QueryResult } from '../../domain/api.ts';
import { personName } from '../../domain/customer/address.ts';
import { localDay } from '../../domain/format.ts';
import type { Doc } from '../../domain/tx.ts';
import type { GiftCard } from '../../domain/voucher/gift-card.ts';
import { cardState, voucherState } from '../../domain/voucher/state.ts';
import type { CardRow, VoucherRow, VoucherView } from '../../domain/voucher/views.ts';
import type { Voucher } from '../../domain/voucher/voucher.ts';
import { type Stored, readDoc } from '../stored.ts';
import { type Sight, docById, mustSeeAmounts, pendingIds, profileOf, shopsSeen } from './sight.ts';

const USES_SHOWN = 50;

/** `voucherState` as the database says it, so that a list of any length is cut where it is kept. */
const voucherStateSql = `CASE
  WHEN r.state <> 'active' THEN 'cancelled'
  WHEN r.key = '' THEN 'pending'
  WHEN json_extract(d.json, '$.used') >= json_extract(d.json, '$.uses') THEN 'used'
  WHEN json_extract(d.json, '$.to') < @day THEN 'expired'
  WHEN json_extract(d.json, '$.from') > @day THEN 'early'
  ELSE 'usable' END`;
const cardStateSql = `CASE
  WHEN json_extract(d.json, '$.cancelledAt') IS NOT NULL THEN 'cancelled'
  WHEN json_extract(d.json, '$.balanceCents') = 0 THEN 'empty'
  WHEN json_extract(d.json, '$.expiresOn') < @day THEN 'expired'
  ELSE 'usable' END`;

/** `now`: ISO UTC; the day is the shop's own. */
export function voucherList(
  sight: Sight,
  { whose, ...filter }: QueryArgs<'voucherList'>,
  now: string,
): QueryResult<'voucherList'> {
  const who = { everyone: 'AND r.customer_id IS NULL', personal: 'AND r.customer_id IS NOT NULL' };
  const { docs, total, day } = listed(sight, 'vouchers', { ...filter, now }, voucherStateSql, whose ? who[whose] : '');
  const pending = pendingIds(
    sight.conn,
    'vouchers',
    docs.map(({ id }) => id),
  );
  return { rows: docs.map((voucher) => rowOf(sight, voucher, day, pending)), total };
}

export function giftCardList(
  sight: Sight,
  filter: QueryArgs<'giftCardList'>,
  now: string,
): QueryResult<'giftCardList'> {
  const { docs, total, day } = listed(sight, 'giftCards', { ...filter, now }, cardStateSql, '');
  return { rows: docs.map((card) => cardRow(sight, card, day)), total };
}

/** Null: none here, or of another shop. */
export function voucherById(sight: Sight, { voucherId }: QueryArgs<'voucherById'>, now: string): VoucherView | null {
  mustSeeAmounts(sight);
  const voucher = docById(sight.conn, 'vouchers', voucherId);
  if (!voucher || !sight.viewer.shops.includes(voucher.shop)) return null;
  const having = `FROM order_row WHERE shop = ? AND vouchers <> '' AND instr(vouchers, ?) > 0`;
  const which = [voucher.shop, ` ${voucher.id} `];
  const orders = sight.conn.prepare(`SELECT count(*) ${having}`).pluck().get(which) as number;
  const ids = sight.conn
    .prepare(`SELECT id ${having} ORDER BY placed_at DESC LIMIT ${USES_SHOWN}`)
    .pluck()
    .all(which) as string[];
  const uses = ids.flatMap((id) => {
    const order = docById(sight.conn, 'orders', id);
    const discount = order?.discounts.find((one) => one.voucherId === voucher.id);
    if (!order || !discount) return [];
    const { code, placedAt, customer, status } = order;
    const about = { orderId: id, code, placedAt, customerName: personName(customer) };
    return [{ ...about, cents: discount.cents, cancelled: status === 'cancelled' }];
  });
  const pending = pendingIds(sight.conn, 'vouchers', [voucher.id]);
  return { ...rowOf(sight, voucher, dayOf(sight, voucher.shop, now), pending), orders, uses };
}

interface Filter {
  shop: string;
  states: readonly string[];
  end: string;
  offset: number;
  limit: number;
  now: string;
}

function listed<T extends 'vouchers' | 'giftCards'>(
  sight: Sight,
  table: T,
  { shop, states, end, offset, limit, now }: Filter,
  stateSql: string,
  also: string,
): { docs: Doc<T>[]; total: number; day: string } {
  mustSeeAmounts(sight);
  shopsSeen(sight, shop);
  const day = dayOf(sight, shop, now);
  const typed = end.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  const found = `FROM record_row r JOIN ${table} d ON d.n = r.n
    WHERE r.tbl = '${table}' AND r.shop = @shop ${also}
    AND (@end = '' OR substr(r.key, -length(@end)) = @end)
    AND (@states = '[]' OR ${stateSql} IN (SELECT value FROM json_each(@states)))`;
  const which = { shop, day, end: typed, states: JSON.stringify(states) };
  const total = sight.conn.prepare(`SELECT count(*) ${found}`).pluck().get(which) as number;
  const rows = sight.conn
    .prepare(`SELECT d.json, d.docs_version ${found} ORDER BY r.at DESC, r.id DESC LIMIT @limit OFFSET @offset`)
    .all({ ...which, limit, offset }) as Stored[];
  return { docs: rows.map((row) => readDoc(table, row)), total, day };
}

function rowOf({ conn }: Sight, voucher: Voucher, day: string, pending: ReadonlySet<string>): VoucherRow {
  const customer = voucher.customerId === null ? undefined : docById(conn, 'customers', voucher.customerId);
  return {
    voucher,
    state: voucherState(voucher, day),
    customerName: customer ? personName(customer.details) : null,
    pending: pending.has(voucher.id),
  };
}

function cardRow({ conn }: Sight, card: GiftCard, day: string): CardRow {
  const { id, refundId, code, amountCents, balanceCents, from, to, customerId, orderId, issuedAt, expiresOn } = card;
  return {
    id,
    kind: refundId === null ? 'sold' : 'credit',
    codeEnd: code.slice(-4),
    state: cardState(card, day),
    amountCents,
    balanceCents,
    from,
    to,
    customerId,
    orderId,
    orderCode: docById(conn, 'orders', orderId)?.code ?? '',
    issuedAt,
    expiresOn,
    movements: card.entries,
  };
}

function dayOf({ conn }: Sight, shop: string, now: string): string {
  return localDay(now, profileOf(conn, shop)?.identity.timeZone ?? 'Europe/Paris');
}
