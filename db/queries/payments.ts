/** Money that is waited for, that came and does not fit, that must go back (ORD-9, ORD-10, AVO-5). */
import type { QueryArgs, QueryResult } from '../../domain/api.ts';
import type { Order } from '../../domain/order/order.ts';
import { codesIn, judge } from '../../domain/payment/match.ts';
import { needsSomeone, type PaymentLink } from '../../domain/payment/payment-link.ts';
import { type Transfer, transferId } from '../../domain/payment/transfer.ts';
import type { BalanceDue, RefundDue } from '../../domain/payment/views.ts';
import { refusal } from '../../domain/refusal.ts';
import { statusRank } from '../projections/order.ts';
import { type Stored, readDoc } from '../stored.ts';
import { excessHere } from './order-money.ts';
import { recordsOfOrder } from './records.ts';
import { type Sight, docById, shopsSeen } from './sight.ts';

const SHOWN = 300;

/** Null for a link that is not here or of another shop. */
export function paymentLinkById(sight: Sight, { linkId }: QueryArgs<'paymentLinkById'>): PaymentLink | null {
  mustSeePrices(sight);
  const link = docById(sight.conn, 'paymentLinks', linkId);
  return link && sight.viewer.shops.includes(link.shop) ? link : null;
}

export function paymentLinksOfOrder(sight: Sight, { orderId }: QueryArgs<'paymentLinksOfOrder'>): PaymentLink[] {
  if (!sight.priced) return [];
  return recordsOfOrder(sight.conn, 'paymentLinks', orderId).filter(({ shop }) => sight.viewer.shops.includes(shop));
}

/** Newest first. */
export function paymentLinkList(sight: Sight, { shop, states }: QueryArgs<'paymentLinkList'>): PaymentLink[] {
  mustSeePrices(sight);
  const [only] = shopsSeen(sight, shop);
  const rows = sight.conn
    .prepare(
      `SELECT d.json, d.docs_version FROM record_row r JOIN paymentLinks d ON d.n = r.n
       WHERE r.tbl = 'paymentLinks' AND r.shop = ? AND r.state IN (SELECT value FROM json_each(?))
       ORDER BY r.at DESC LIMIT ?`,
    )
    .all(only, JSON.stringify(states), SHOWN) as Stored[];
  return rows.map((row) => readDoc('paymentLinks', row));
}

export function transferList(sight: Sight, { shop, states }: QueryArgs<'transferList'>): Transfer[] {
  mustSeePrices(sight);
  const [only] = shopsSeen(sight, shop);
  const rows = sight.conn
    .prepare(
      `SELECT d.json, d.docs_version FROM record_row r JOIN transfers d ON d.n = r.n
       WHERE r.tbl = 'transfers' AND r.shop = ? AND r.state IN (SELECT value FROM json_each(?))
       ORDER BY r.at DESC, r.id LIMIT ?`,
    )
    .all(only, JSON.stringify(states), SHOWN) as Stored[];
  return rows.map((row) => readDoc('transfers', row));
}

export function paymentTasks(sight: Sight, { shop }: QueryArgs<'paymentTasks'>): QueryResult<'paymentTasks'> {
  if (!sight.priced) return { links: [], transfers: [], refunds: [], balances: [] };
  // a settled link is a task only while one of its refunds failed: those are few and recent
  const links = paymentLinkList(sight, { shop, states: ['failed', 'expired', 'blocked', 'settled'] });
  const transfers = transferList(sight, { shop, states: ['under', 'over', 'unmatched'] });
  return {
    links: links.filter(needsSomeone),
    transfers,
    refunds: refundsDue(sight, shop),
    balances: balancesDue(sight, shop),
  };
}

/** A statement before it is kept: which lines are known, which orders they would pay. */
export function statementPreview(sight: Sight, args: QueryArgs<'statementPreview'>): QueryResult<'statementPreview'> {
  mustSeePrices(sight);
  const [shop = ''] = shopsSeen(sight, args.shop);
  return args.rows.map((row) => ({
    ...judge(row.amountCents, ordersIn(sight, shop, row.label)),
    known: docById(sight.conn, 'transfers', transferId(shop, { ...row, copy: 1 })) !== undefined,
  }));
}

function ordersIn({ conn }: Sight, shop: string, label: string): Order[] {
  return codesIn(label).flatMap((code) => {
    const id = conn
      .prepare('SELECT id FROM order_row WHERE code = ? AND shop = ? ORDER BY n LIMIT 1')
      .pluck()
      .get(code, shop);
    return (typeof id === 'string' && docById(conn, 'orders', id)) || [];
  });
}

/** What nobody has asked to give back yet: what is under way is told with the refunds. */
function refundsDue(sight: Sight, shop: string): RefundDue[] {
  const [only] = shopsSeen(sight, shop);
  const rows = sight.conn
    .prepare(
      `SELECT id AS orderId, code, shop, customer_name AS customerName
       FROM order_row INDEXED BY order_refunds WHERE shop = ? AND refund_cents > 0 ORDER BY placed_at LIMIT ?`,
    )
    .all(only, SHOWN) as Omit<RefundDue, 'refundCents'>[];
  return rows.flatMap((row) => {
    const order = docById(sight.conn, 'orders', row.orderId);
    const refundCents = order ? excessHere(sight.conn, order) : 0;
    return refundCents > 0 ? [{ ...row, refundCents }] : [];
  });
}

/** Validated or later, oldest first: before that the order itself waits in « À valider ». */
function balancesDue(sight: Sight, shop: string): BalanceDue[] {
  const [only] = shopsSeen(sight, shop);
  const rows = sight.conn
    .prepare(
      `SELECT id AS orderId, code, shop, customer_name AS customerName, due_cents AS dueCents, total_cents AS totalCents
       FROM order_row INDEXED BY order_due WHERE shop = ? AND status BETWEEN ? AND ? AND is_due = 1
       ORDER BY placed_at LIMIT ?`,
    )
    .all(only, statusRank.validated, statusRank.delivered, SHOWN) as (Omit<BalanceDue, 'unpaid'> & {
    totalCents: number;
  })[];
  return rows.map(({ totalCents, ...row }) => ({ ...row, unpaid: row.dueCents === totalCents }));
}

function mustSeePrices({ priced, viewer }: Sight): void {
  if (!priced) throw refusal('forbidden', { rule: 'ROLE-2', permission: 'prices.see', role: viewer.role });
}
