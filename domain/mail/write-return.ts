/** Which letters follow from what happened to a return (RET-4); on the backend alone, in the same transaction. */
import type { Consequence } from '../change.ts';
import type { Mail } from './mail.ts';
import { type AboutReturn, type ReturnLetter, returnLetter } from './return-letters.ts';
import { type Unsent, putOnce, unsent } from './write.ts';

const letterOf: Record<string, ReturnLetter | undefined> = {
  returnOpened: 'returnRequested',
  returnValidated: 'returnValidated',
  returnRefused: 'returnRefused',
  returnReceived: 'returnReceived',
};

export const writeReturnLetters: Consequence<'returns'> = async (tx, { before, after: doc }, ctx) => {
  const profile = await tx.get('shops', doc.shop);
  const order = await tx.get('orders', doc.orderId);
  if (!profile || !order) return;
  for (const { what } of doc.timeline.slice(before?.timeline.length ?? 0)) {
    const kind = letterOf[what];
    // what a second parcel brings is no second letter: its id is the same
    if (kind && profile.mail.sent.includes(kind))
      await putOnce(tx, { ...ofReturn(kind, { doc, order, profile }), id: `${doc.id}:${kind}`, queuedAt: ctx.now });
  }
};

export function ofReturn(kind: ReturnLetter, about: AboutReturn): Unsent {
  const { doc, order } = about;
  const { customer, language } = order;
  const slip: Mail['attached'] = { kind: 'returnSlip', id: doc.id };
  return {
    ...unsent,
    shop: doc.shop,
    kind,
    orderId: order.id,
    customerId: customer.id,
    attached: kind === 'returnValidated' ? slip : null,
    to: customer.email,
    state: customer.email === '' ? 'noAddress' : 'queued',
    language,
    ...returnLetter(kind, about),
  };
}
