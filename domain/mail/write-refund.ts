/** Letters that follow a refund once all of its money went (AVO-1); on the backend alone, in the same transaction. */
import type { Consequence } from '../change.ts';
import { refundLetter, voucherLetter } from './refund-letters.ts';
import { putOnce, unsent } from './write.ts';

export const writeRefundLetter: Consequence<'refunds'> = async (tx, { before, after: refund }, ctx) => {
  if (refund.state !== 'done' || before?.state === 'done') return;
  const profile = await tx.get('shops', refund.shop);
  const order = await tx.get('orders', refund.orderId);
  if (!profile || !order) return;
  const { customer, language } = order;
  const about = {
    ...unsent,
    shop: order.shop,
    orderId: order.id,
    customerId: customer.id,
    to: customer.email,
    state: customer.email === '' ? ('noAddress' as const) : ('queued' as const),
    language,
    queuedAt: ctx.now,
  };
  const money = refund.ways.some(({ kind }) => kind !== 'voucher');
  if (money && profile.mail.sent.includes('refundDone')) {
    const letter = refundLetter({ refund, order, profile });
    await putOnce(tx, { ...about, id: `${refund.id}:refundDone`, kind: 'refundDone', ...letter });
  }
  for (const { kind, on } of refund.ways) {
    const card = kind === 'voucher' ? await tx.get('giftCards', on) : undefined;
    if (!card || !profile.mail.sent.includes('voucherIssued')) continue;
    const letter = voucherLetter({ order, profile }, card);
    await putOnce(tx, { ...about, id: `${card.id}:voucherIssued`, kind: 'voucherIssued', ...letter });
  }
};
