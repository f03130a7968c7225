/** The third step: once the money of a return is settled, one way or the other, the return is closed (RET-4). */
import type { Consequence } from '../change.ts';
import { entry } from '../order/timeline.ts';

export const closePaidReturn: Consequence<'refunds'> = async (tx, { after: { origin, state } }, ctx) => {
  if (origin.kind !== 'return' || origin.id === null || (state !== 'done' && state !== 'refused')) return;
  const doc = await tx.get('returns', origin.id);
  if (doc?.state !== 'decided') return;
  for (const id of doc.refundIds) {
    const refund = await tx.get('refunds', id);
    if (refund && refund.state !== 'done' && refund.state !== 'refused') return;
  }
  await tx.put('returns', {
    ...doc,
    state: 'closed',
    since: { ...doc.since, closed: ctx.now },
    timeline: [...doc.timeline, entry(ctx, { what: 'returnClosed', after: doc.code })],
  });
};
