/** The money of a link that was paid and could not be placed, used for the order that takes its place (ORD-10). */
import type { Order } from '../order/order.ts';
import { paidWith } from '../order/payment.ts';
import { told } from '../order/timeline.ts';
import { refusal } from '../refusal.ts';
import { type Ctx, type Tx, mustGet } from '../tx.ts';
import { heldCents } from './payment-link.ts';

/** The order with the link's receipt; the link is settled by it. Throws `Refusal` when its money is gone or used. */
export async function useLink(tx: Tx, ctx: Ctx, order: Order, linkId: string): Promise<Order> {
  const link = await mustGet(tx, 'paymentLinks', linkId);
  const profile = await mustGet(tx, 'shops', order.shop);
  if (link.shop !== order.shop) throw refusal('wrongShop', { rule: 'SHOP-1', shop: link.shop });
  const amountCents = heldCents(link);
  if (link.state !== 'blocked' || amountCents <= 0 || link.refunds.length > 0)
    throw refusal('paymentLinkState', { rule: 'ORD-10', state: link.state });
  const { method, providerId } = link;
  const receipt = {
    id: link.id,
    method,
    amountCents,
    at: link.paidAt ?? ctx.issuedAt,
    reference: providerId ?? '',
    providerId,
  };
  const { id: orderId, code: orderCode } = order;
  await tx.put('paymentLinks', { ...link, state: 'settled', orderId, orderCode, refusal: null });
  return told(paidWith(order, profile, receipt), ctx, {
    what: 'paid',
    after: String(amountCents),
    reason: providerId ?? '',
  });
}
