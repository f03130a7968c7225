/**
 * What returns, claims and investigations ask for when money is due: a refund that a manager then decides (AVO-1). Called
 * inside their commands. The refund is put here; the order, which names it, is given back for the caller to put.
 */
import type { Order } from '../order/order.ts';
import type { Return } from '../return/return.ts';
import type { Ctx, Tx } from '../tx.ts';
import type { Refund, RefundShare } from './refund.ts';

export interface AskedRefunds {
  /** With the refunds' ids in `afterSale.refunds` and its timeline; the caller puts it. */
  order: Order;
  /** Already put, in state `asked`. Empty: nothing is left to give back for these pieces. */
  refunds: Refund[];
}

export interface CaseRefund {
  kind: 'claim' | 'investigation';
  /** Of the claim or investigation. */
  id: string;
  reason: string;
}

/** As money, or as a voucher with what the customer said when he agreed to it (FACTS-FR §4). */
export type RefundAs = { as: 'money' } | { as: 'voucher'; consent: string };

/**
 * Of a return that was decided: its pieces with outcome `refund`, and those with outcome `voucher` as a second refund.
 * The carriage and the points are worked out here. The order must already be as it will be put.
 */
export declare function refundForReturn(tx: Tx, ctx: Ctx, order: Order, of: Return): Promise<AskedRefunds>;

/** Of a claim or an investigation: `shares` come from `refundProposal` (domain/refund/proposal.ts). */
export declare function refundForCase(
  tx: Tx,
  ctx: Ctx,
  order: Order,
  of: CaseRefund,
  shares: readonly RefundShare[],
  how: RefundAs,
): Promise<AskedRefunds>;

/** Shares of these pieces, each with its options and at most what is left of it; with the delivery where `carriage` says so. */
export declare function sharesOfPieces(
  tx: Tx,
  order: Order,
  pieces: readonly { lineId: string; quantity: number }[],
  carriage: 'none' | 'all',
): Promise<RefundShare[]>;
