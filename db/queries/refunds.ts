/** Refunds, cards that pay, and what is a customer's own (AVO-1…5). Never for roles without prices. */
import type { QueryArgs, QueryResult } from '../../domain/api.ts';
import { type Cases } from '../../domain/after-sale/ledger.ts';
import { localDay } from '../../domain/format.ts';
import { balanceOn, lotsOn } from '../../domain/loyalty/points.ts';
import type { Order } from '../../domain/order/order.ts';
import { lateStep } from '../../domain/refund/due.ts';
import { excessLeft, heldOf } from '../../domain/refund/held.ts';
import { refundProposal } from '../../domain/refund/proposal.ts';
import type { Refund } from '../../domain/refund/refund.ts';
import { whyNotDecide } from '../../domain/refund/rules.ts';
import type { RefundView } from '../../domain/refund/views.ts';
import type { Doc, Table } from '../../domain/tx.ts';
import { whyNotCard } from '../../domain/voucher/spend-card.ts';
import { VoucherCode } from '../../domain/voucher/voucher.ts';
import { type Stored, readDoc } from '../stored.ts';
import { recordsOfOrder } from './records.ts';
import { type Sight, docById, mustSeeAmounts, profileOf, shopsSeen } from './sight.ts';

/** What a wish would come to; nothing is written. Null: no such order here. */
export function refundOffer(sight: Sight, { orderId, wish }: QueryArgs<'refundOffer'>): QueryResult<'refundOffer'> {
  mustSeeAmounts(sight);
  const order = seenOrder(sight, orderId);
  const profile = order && profileOf(sight.conn, order.shop);
  if (!order || !profile) return null;
  const cases = casesHere(sight, order);
  const elsewhereCents = directHere(sight, order, cases);
  const { rows, amountCents, pointsBack } = refundProposal(order, profile, cases, { ...wish, elsewhereCents });
  const heldCents = Math.max(0, heldOf(order, cases.refunds) - elsewhereCents);
  const excessCents = Math.max(0, excessLeft(order, cases.refunds) - elsewhereCents);
  return { rows, amountCents, pointsBack, heldCents, excessCents };
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
  shopsSeen(sight, shop);
  const rows = sight.conn
    .prepare(
      `SELECT d.json, d.docs_version FROM record_row r JOIN refunds d ON d.n = r.n
       WHERE r.tbl = 'refunds' AND r.shop = ? AND r.state IN ('asked', 'awaitingSecond', 'approved', 'failed')
       ORDER BY r.at LIMIT 500`,
    )
    .all(shop) as Stored[];
  return rows.map((row) => viewOf(sight, readDoc('refunds', row), now));
}

/** The whole code, as it was read out; a card that cannot pay says why. Null: none has it. */
export function giftCardByCode(
  sight: Sight,
  { shop, code: typed }: QueryArgs<'giftCardByCode'>,
  now: string,
): QueryResult<'giftCardByCode'> {
  mustSeeAmounts(sight);
  shopsSeen(sight, shop);
  const code = VoucherCode.safeParse(typed).data;
  const id =
    code === undefined
      ? undefined
      : (sight.conn
          .prepare(`SELECT id FROM record_row WHERE tbl = 'giftCards' AND shop = ? AND key = ?`)
          .pluck()
          .get(shop, code) as string | undefined);
  const card = id === undefined ? undefined : docById(sight.conn, 'giftCards', id);
  if (!card || code === undefined) return null;
  const no = whyNotCard(card, shop, { code, cents: 1 }, dayHere(sight, shop, now));
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
    ({ id, code, amountCents, balanceCents, issuedAt, expiresOn, orderId }) => ({
      id,
      code,
      amountCents,
      balanceCents,
      issuedAt,
      expiresOn,
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

function casesHere({ conn }: Sight, { afterSale }: Order): Cases {
  const all = <T extends Table>(table: T, ids: readonly string[]) =>
    ids.flatMap((id) => docById(conn, table, id) ?? []);
  return {
    returns: all('returns', afterSale.returns),
    claims: all('claims', afterSale.claims),
    refunds: all('refunds', afterSale.refunds),
  };
}

/** As `askedDirectly`, from what is here. */
function directHere({ conn }: Sight, { payment }: Order, { refunds }: Cases): number {
  const ways = new Set(refunds.flatMap((refund) => refund.ways.map(({ id }) => id)));
  return payment.receipts
    .filter(({ providerId, amountCents }) => providerId !== null && amountCents > 0)
    .flatMap(({ id }) => docById(conn, 'paymentLinks', id)?.refunds ?? [])
    .filter(({ id, state }) => state === 'asked' && !ways.has(id))
    .reduce((sum, { amountCents }) => sum + amountCents, 0);
}

function dayHere({ conn }: Sight, shop: string, now: string): string {
  return localDay(now, profileOf(conn, shop)?.identity.timeZone ?? 'Europe/Paris');
}
