/**
 * What became of each piece that was delivered: nothing is returned, claimed or refunded twice (RET-5, AVO-5). Counted from
 * the cases themselves each time, never kept beside them.
 */
import { type Claim, isAboutWrap } from '../claim/claim.ts';
import { type Component, components } from '../order/components.ts';
import type { Order } from '../order/order.ts';
import type { Refund } from '../refund/refund.ts';
import type { Return } from '../return/return.ts';
import type { Tx } from '../tx.ts';

export interface Cases {
  returns: Return[];
  claims: Claim[];
  refunds: Refund[];
}

export interface LineLedger {
  lineId: string;
  delivered: number;
  /** In a return that was not refused, less the pieces its decision refused. */
  returned: number;
  /** In a claim of theirs, not of their wrap, that was not refused. */
  claimed: number;
  /** Refunded for neither a return nor a claim: a lost parcel, an order that was changed. */
  refunded: number;
  refundedCents: number;
  /** Pieces that may still be returned or claimed. */
  free: number;
  /** What was charged for the line and not yet given back, options included. */
  refundableCents: number;
}

/** Every case of the order, by the ids it holds. */
export async function casesOf(tx: Tx, { afterSale }: Pick<Order, 'afterSale'>): Promise<Cases> {
  const returns = await each(afterSale.returns, (id) => tx.get('returns', id));
  const claims = await each(afterSale.claims, (id) => tx.get('claims', id));
  const refunds = await each(afterSale.refunds, (id) => tx.get('refunds', id));
  return { returns, claims, refunds };
}

export function ledgerOf(order: Order, cases: Cases): LineLedger[] {
  const parts = components(order);
  return order.lines.map(({ id, quantity }) => {
    const delivered = order.status === 'shipped' || order.status === 'delivered' ? quantity : 0;
    const returned = count(cases.returns.flatMap(piecesReturned), id);
    const claimed = count(cases.claims.flatMap(piecesClaimed), id);
    const refunded = count(cases.refunds.flatMap(piecesRefunded), id);
    const refundedCents = centsRefunded(cases.refunds, id);
    const free = Math.max(0, delivered - returned - claimed - refunded);
    return {
      lineId: id,
      delivered,
      returned,
      claimed,
      refunded,
      refundedCents,
      free,
      refundableCents: charged(parts, id) - refundedCents,
    };
  });
}

interface Counted {
  lineId: string;
  quantity: number;
}

function piecesReturned({ state, lines, decision }: Return): Counted[] {
  if (state === 'refused') return [];
  const turnedDown = decision?.lines.filter(({ outcome }) => outcome === 'refuse') ?? [];
  return [...lines, ...turnedDown.map(({ lineId, quantity }) => ({ lineId, quantity: -quantity }))];
}

function piecesClaimed({ kind, outcome, lines }: Claim): Counted[] {
  return outcome?.kind === 'refusal' || isAboutWrap(kind) ? [] : lines;
}

function piecesRefunded({ state, origin, shares }: Refund): Counted[] {
  if (!stands(state) || origin.kind === 'return' || origin.kind === 'claim') return [];
  return shares.flatMap(({ kind, lineId, quantity }) =>
    kind === 'article' && lineId !== null ? [{ lineId, quantity }] : [],
  );
}

function count(pieces: readonly Counted[], lineId: string): number {
  return pieces.filter((piece) => piece.lineId === lineId).reduce((sum, { quantity }) => sum + quantity, 0);
}

function centsRefunded(refunds: readonly Refund[], lineId: string): number {
  return refunds
    .filter(({ state }) => stands(state))
    .flatMap(({ shares }) => shares)
    .filter((share) => share.lineId === lineId)
    .reduce((sum, { cents }) => sum + cents, 0);
}

/** What failed is tried again: it is still to be given back. */
function stands(state: Refund['state']): boolean {
  return state !== 'refused';
}

function charged(parts: readonly Component[], lineId: string): number {
  return parts.filter(({ of }) => of === lineId).reduce((sum, { chargedCents }) => sum + chargedCents, 0);
}

async function each<T>(ids: readonly string[], get: (id: string) => Promise<T | undefined>): Promise<T[]> {
  const found: T[] = [];
  for (const id of ids) {
    const doc = await get(id);
    if (doc) found.push(doc);
  }
  return found;
}
