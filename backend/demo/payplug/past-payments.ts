/** What the demo's customers paid before the stand-in was there to see it: it must know of it, or could refund nothing. */
import type { PaymentLink } from '../../../domain/payment/payment-link.ts';
import type { StandInPayment } from './payments.ts';

/** How the provider's ids of such payments begin. */
export const PAST_PAYMENT = 'pay_demo';

/** `account`: secret key of the shop that was paid. Null: not one of them. */
export function pastPayment(link: PaymentLink, account: string): StandInPayment | null {
  const { providerId, amountCents, paidAt, refunds } = link;
  if (!providerId?.startsWith(PAST_PAYMENT) || paidAt === null) return null;
  const seconds = (at: string) => Math.floor(Date.parse(at) / 1000);
  const done = refunds.flatMap(({ id, amountCents: amount, doneAt, providerId: own }) =>
    own === null || doneAt === null
      ? []
      : [
          {
            id: own,
            object: 'refund' as const,
            payment_id: providerId,
            amount,
            currency: 'EUR' as const,
            created_at: seconds(doneAt),
            is_live: false as const,
            metadata: { refund: id },
          },
        ],
  );
  const refunded = done.reduce((sum, { amount }) => sum + amount, 0);
  return {
    id: providerId,
    object: 'payment',
    account,
    is_live: false,
    amount: amountCents,
    amount_refunded: refunded,
    currency: 'EUR',
    created_at: seconds(link.askedAt),
    is_paid: true,
    paid_at: seconds(paidAt),
    is_refunded: refunded === amountCents,
    failure: null,
    billing: {},
    hosted_payment: { payment_url: '', return_url: null, cancel_url: null, sent_by: null },
    notification: { url: null },
    metadata: { link: link.id },
    refunds: done,
  };
}
