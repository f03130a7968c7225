/** A refund as it is asked for: its document and its place in the order (AVO-1). */
import { personName } from '../customer/address.ts';
import type { Order } from '../order/order.ts';
import { entry, told } from '../order/timeline.ts';
import type { Ctx, Tx } from '../tx.ts';
import { refundDueOn } from './due.ts';
import type { RefundProposal } from './proposal.ts';
import type { Refund } from './refund.ts';

/** As money, or as a voucher with how the customer agreed to it: the law asks for money otherwise (FACTS-FR §4). */
export type RefundAs = { as: 'money' } | { as: 'voucher'; consent: string };

export interface NewRefund {
  id: string;
  origin: Refund['origin'];
  proposal: RefundProposal;
  how: RefundAs;
  reason: string;
  /** Day from which the law counts; null where it sets none. */
  noticeOn: string | null;
}

/** Puts the refund; gives back the order that names it, for the caller to put. */
export async function asked(
  tx: Tx,
  ctx: Ctx,
  order: Order,
  { id, origin, proposal, how, reason, noticeOn }: NewRefund,
): Promise<{ order: Order; refund: Refund }> {
  const { shares, rows, amountCents, pointsBack } = proposal;
  const { issuedAt, actor } = ctx;
  const what = { what: 'refundAsked', after: String(amountCents), reason } as const;
  const refund: Refund = {
    id,
    shop: order.shop,
    orderId: order.id,
    orderCode: order.code,
    customerId: order.customer.id,
    customerName: personName(order.customer),
    openedAt: issuedAt,
    openedBy: actor.id,
    openedByName: actor.name,
    timeline: [entry(ctx, what)],
    origin,
    shares,
    rows,
    pointsBack,
    amountCents,
    as: how.as,
    consent: how.as === 'voucher' ? { at: issuedAt, byName: actor.name, how: how.consent } : null,
    ways: [],
    reason,
    state: 'asked',
    since: { asked: issuedAt },
    approvals: [],
    refusal: '',
    dueOn: noticeOn === null ? null : refundDueOn(noticeOn),
    creditNoteId: null,
  };
  await tx.put('refunds', refund);
  const afterSale = { ...order.afterSale, refunds: [...order.afterSale.refunds, id] };
  return { order: told({ ...order, afterSale }, ctx, what), refund };
}
