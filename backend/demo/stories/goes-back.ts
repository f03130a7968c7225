import type { Pieces } from '../../../domain/after-sale/case-parts.ts';
import type { Order } from '../../../domain/order/order.ts';
import { sharesOfPieces } from '../../../domain/refund/for-case.ts';
import { mustGet } from '../../../domain/tx.ts';
import { settleIn } from '../../payments/settle-link.ts';
import { type Story, tell } from './story.ts';

/** Refunds are approved, and their money is gone: through the provider, by transfer, or as a voucher (AVO-1, AVO-5). */
export async function goneBack(story: Story, refundIds: readonly string[]): Promise<void> {
  const { tx, crew, hours, chance } = story;
  for (const refundId of refundIds) {
    hours.wait(4);
    await tell(story, crew.manager, 'decideRefund', { refundId, decision: { kind: 'approve' } });
    hours.wait(1);
    const { ways } = await mustGet(tx.docs, 'refunds', refundId);
    for (const { id: wayId, kind, state, on } of ways) {
      if (kind === 'recorded' && state === 'planned')
        await tell(story, crew.manager, 'recordRefundWay', { refundId, wayId, reference: 'VIR RETOUR 118' });
      if (kind !== 'payment' || state !== 'asked') continue;
      const providerId = `re_demo${wayId.slice(-12)}`;
      const news = { kind: 'refunded', refundId: wayId, providerId, at: hours.at() } as const;
      await settleIn(tx, on, news, hours.at(), chance.random);
    }
  }
}

/** What these pieces come to, in cents. */
export async function worth(
  { tx }: Story,
  order: Order,
  pieces: readonly Pieces[],
  carriage: 'none' | 'all',
): Promise<number> {
  const shares = await sharesOfPieces(tx.docs, order, pieces, carriage);
  return shares.reduce((total, { cents }) => total + cents, 0);
}
