/** What the money of an order is worked out from, as it is on this workstation (AVO-5). */
import { type Cases, ledgerOf } from '../../domain/after-sale/ledger.ts';
import type { Order } from '../../domain/order/order.ts';
import { excessLeft, heldOf } from '../../domain/refund/held.ts';
import { type RefundWanted, refundProposal } from '../../domain/refund/proposal.ts';
import type { RefundOffer } from '../../domain/refund/views.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import type { Table } from '../../domain/tx.ts';
import type { Connection } from '../connection.ts';
import { docById } from './sight.ts';

/** What these wishes would come to, with its reasoning. */
export function offerOf(
  conn: Connection,
  order: Order,
  profile: ShopProfile,
  wanted: Omit<RefundWanted, 'elsewhereCents' | 'first'>,
): RefundOffer {
  const cases = casesHere(conn, order);
  const elsewhereCents = directHere(conn, order, cases);
  const first = firstHere(conn, order);
  const { rows, amountCents, pointsBack } = refundProposal(order, profile, cases, { ...wanted, elsewhereCents, first });
  const heldCents = Math.max(0, heldOf(order, cases.refunds) - elsewhereCents);
  const lines = ledgerOf(order, cases).map(({ lineId, free }) => ({ lineId, free }));
  return { rows, amountCents, pointsBack, heldCents, excessCents: excessHere(conn, order), lines };
}

/** What was paid too much and nothing under way speaks of yet. */
export function excessHere(conn: Connection, order: Order): number {
  const cases = casesHere(conn, order);
  return Math.max(0, excessLeft(order, cases.refunds) - directHere(conn, order, cases));
}

function casesHere(conn: Connection, { afterSale }: Order): Cases {
  const all = <T extends Table>(table: T, ids: readonly string[]) =>
    ids.flatMap((id) => docById(conn, table, id) ?? []);
  return {
    returns: all('returns', afterSale.returns),
    claims: all('claims', afterSale.claims),
    refunds: all('refunds', afterSale.refunds),
  };
}

/** As `askedDirectly`, from what is here. */
function directHere(conn: Connection, { payment }: Order, { refunds }: Cases): number {
  const ways = new Set(refunds.flatMap((refund) => refund.ways.map(({ id }) => id)));
  return payment.receipts
    .filter(({ providerId, amountCents }) => providerId !== null && amountCents > 0)
    .flatMap(({ id }) => docById(conn, 'paymentLinks', id)?.refunds ?? [])
    .filter(({ id, state }) => state === 'asked' && !ways.has(id))
    .reduce((sum, { amountCents }) => sum + amountCents, 0);
}

/** As `firstOrder`, from what is here. */
function firstHere(conn: Connection, { afterSale }: Order): Order | null {
  let first: Order | null = null;
  for (let why = afterSale.makesGood; why; why = first?.afterSale.makesGood ?? null)
    first = docById(conn, 'orders', why.orderId) ?? null;
  return first;
}
