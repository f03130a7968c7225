/** Refunds, cards that pay, and what is a customer's own (AVO-1…5). Never for roles without prices. */
import type { QueryArgs, QueryResult } from '../../domain/api.ts';
import { localDay } from '../../domain/format.ts';
import { balanceOn, lotsOn } from '../../domain/loyalty/points.ts';
import type { Order } from '../../domain/order/order.ts';
import { lateStep } from '../../domain/refund/due.ts';
import { ofReturn } from '../../domain/refund/for-case.ts';
import type { Refund, RefundState } from '../../domain/refund/refund.ts';
import { whyNotDecide } from '../../domain/refund/rules.ts';
import type { CardOffer, RefundView } from '../../domain/refund/views.ts';
import type { Doc } from '../../domain/tx.ts';
import { whyNotCard } from '../../domain/voucher/spend-card.ts';
import { VoucherCode } from '../../domain/voucher/voucher.ts';
import { type Stored, readDoc } from '../stored.ts';
import { offerOf } from './order-money.ts';
import { recordsOfOrder } from './records.ts';
import { type Sight, docById, mustSeeAmounts, profileOf, shopsSeen } from './sight.ts';

/** What a wish would come to; nothing is written. Null: no such order here. */
export function refundOffer(sight: Sight, { orderId, wish }: QueryArgs<'refundOffer'>): QueryResult<'refundOffer'> {
  mustSeeAmounts(sight);
  const order = seenOrder(sight, orderId);
  const profile = order && profileOf(sight.conn, order.shop);
  if (!order || !profile) return null;
  return offerOf(sight.conn, order, profile, wish);
}

/** What pieces of a return would come to, for those who see amounts. Null: no such return here. */
export function returnMoney(sight: Sight, { returnId, pieces }: QueryArgs<'returnMoney'>): QueryResult<'returnMoney'> {
  mustSeeAmounts(sight);
  const of = docById(sight.conn, 'returns', returnId);
  const order = of && seenOrder(sight, of.orderId);
  const profile = order && profileOf(sight.conn, order.shop);
  if (!of || !order || !profile) return null;
  return offerOf(sight.conn, order, profile, { ...ofReturn(of, profile, pieces), excess: false });
}

/** Newest first. */
export function refundsOfOrder(
  sight: Sight,
  { orderId }: QueryArgs<'refundsOfOrder'>,
  now: string,
): QueryResult<'refundsOfOrder'> {
  mustSeeAmounts(sight);
  if (!seenOrder(sight, orderId)) return [];
  return recordsOfOrder(sight.conn, 'refunds', orderId).map((refund) => viewOf(sight, refund, now));
}

/** Those that wait for somebody, the oldest first. */
export function refundsWaiting(
  sight: Sight,
  { shop }: QueryArgs<'refundsWaiting'>,
  now: string,
): QueryResult<'refundsWaiting'> {
  mustSeeAmounts(sight);
  return inStates(sight, shop, ['asked', 'awaitingSecond', 'approved', 'failed'], 'ASC').map((refund) =>
    viewOf(sight, refund, now),
  );
}

/** The latest first. */
export function refundsOver(sight: Sight, { shop }: QueryArgs<'refundsOver'>, now: string): QueryResult<'refundsOver'> {
  mustSeeAmounts(sight);
  return inStates(sight, shop, ['done', 'refused'], 'DESC').map((refund) => viewOf(sight, refund, now));
}

/** By the whole code, as it was read out; a card that cannot pay says why. */
export function giftCardsByCode(
  sight: Sight,
  { shop, codes }: QueryArgs<'giftCardsByCode'>,
  now: string,
): QueryResult<'giftCardsByCode'> {
  mustSeeAmounts(sight);
  shopsSeen(sight, shop);
  const day = dayHere(sight, shop, now);
  return codes.flatMap((typed) => cardByCode(sight, shop, typed, day) ?? []);
}

function cardByCode({ conn }: Sight, shop: string, typed: string, day: string): CardOffer | null {
  const code = VoucherCode.safeParse(typed).data;
  if (code === undefined) return null;
  const id = conn
    .prepare(`SELECT id FROM record_row WHERE tbl = 'giftCards' AND shop = ? AND key = ?`)
    .pluck()
    .get(shop, code) as string | undefined;
  const card = id === undefined ? undefined : docById(conn, 'giftCards', id);
  if (!card) return null;
  const no = whyNotCard(card, shop, { code, cents: 1 }, day);
  return {
    giftCardId: card.id,
    codeEnd: code.slice(-4),
    kind: card.refundId === null ? 'giftCard' : 'voucher',
    balanceCents: card.balanceCents,
    expiresOn: card.expiresOn,
    no: no ? { code: no.code, detail: no.detail } : null,
  };
}

export function customerMoney(
  sight: Sight,
  { customerId }: QueryArgs<'customerMoney'>,
  now: string,
): QueryResult<'customerMoney'> {
  mustSeeAmounts(sight);
  const customer = docById(sight.conn, 'customers', customerId);
  if (!customer || !sight.viewer.shops.includes(customer.shop)) return null;
  const day = dayHere(sight, customer.shop, now);
  const credits = ofCustomer(sight, 'giftCards', customerId).map(
    ({ id, code, amountCents, balanceCents, issuedAt, expiresOn, cancelledAt, orderId }) => ({
      id,
      code,
      amountCents,
      balanceCents,
      issuedAt,
      expiresOn,
      cancelledAt,
      orderId,
    }),
  );
  const entries = docById(sight.conn, 'loyalty', customerId)?.entries ?? [];
  const { lots } = lotsOn(entries, day);
  const on = lots[0]?.expiresOn ?? null;
  const points = lots.filter(({ expiresOn }) => expiresOn === on).reduce((sum, { left }) => sum + left, 0);
  const next = on === null ? null : { points, on };
  const hasPoints = profileOf(sight.conn, customer.shop)?.afterSale.loyalty !== null;
  return {
    vouchers: ofCustomer(sight, 'vouchers', customerId),
    credits,
    points: hasPoints ? { balance: balanceOn(entries, day), next, entries } : null,
  };
}

function ofCustomer<T extends 'giftCards' | 'vouchers'>(sight: Sight, table: T, customerId: string): Doc<T>[] {
  const rows = sight.conn
    .prepare(
      `SELECT d.json, d.docs_version FROM record_row r JOIN ${table} d ON d.n = r.n
       WHERE r.customer_id = ? AND r.tbl = ? ORDER BY r.at DESC LIMIT 500`,
    )
    .all(customerId, table) as Stored[];
  return rows.map((row) => readDoc(table, row));
}

function inStates(sight: Sight, shop: string, states: readonly RefundState[], order: 'ASC' | 'DESC'): Refund[] {
  const [only] = shopsSeen(sight, shop);
  const rows = sight.conn
    .prepare(
      `SELECT d.json, d.docs_version FROM record_row r JOIN refunds d ON d.n = r.n
       WHERE r.tbl = 'refunds' AND r.shop = ? AND r.state IN (SELECT value FROM json_each(?))
       ORDER BY r.at ${order} LIMIT 500`,
    )
    .all(only, JSON.stringify(states)) as Stored[];
  return rows.map((row) => readDoc('refunds', row));
}

function viewOf(sight: Sight, refund: Refund, now: string): RefundView {
  const { dueOn, state, shop } = refund;
  const no = whyNotDecide(refund, 'approve', sight.viewer);
  const over = state === 'done' || state === 'refused' || dueOn === null;
  const daysLate = over ? null : lateStep(dueOn, dayHere(sight, shop, now)).days;
  return { refund, no: no ? { code: no.code, detail: no.detail } : null, daysLate };
}

function seenOrder(sight: Sight, orderId: string): Order | undefined {
  const order = docById(sight.conn, 'orders', orderId);
  return order && sight.viewer.shops.includes(order.shop) ? order : undefined;
}

function dayHere({ conn }: Sight, shop: string, now: string): string {
  return localDay(now, profileOf(conn, shop)?.identity.timeZone ?? 'Europe/Paris');
}
