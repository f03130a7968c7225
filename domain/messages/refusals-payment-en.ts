/** Refusals about money, in English. */
import type { RefusalCode } from '../refusal.ts';
import { type Spoken, type Told } from './told.ts';

export const englishPayment = {
  paymentLinkNeeded: () => ({
    sentence: 'This order is paid through a link: it is placed as soon as the customer has paid.',
    next: 'Send the payment link.',
  }),
  paymentLinkState: (told) => {
    if (told.text('why') === 'amount')
      return { sentence: `The customer paid ${told.money('amount')}, which is not the sum asked for.`, next: decide };
    if (told.text('why') === 'withdrawn')
      return { sentence: 'The customer paid a link that had been withdrawn or taken up meanwhile.', next: decide };
    const state = states[told.text('state')];
    return {
      sentence:
        state === undefined ? 'This payment link is no longer in the expected state.' : `This payment link ${state}.`,
    };
  },
  paymentAmount: (told) => ({
    sentence: `A payment link goes from ${told.money('min')} to ${told.money('max')}; the amount is ${told.money('amount')}.`,
    next: 'Choose another payment method.',
  }),
  refundWrong: (told) => {
    if (told.text('why') === 'tooLittle')
      return { sentence: `A refund through the provider is at least ${told.money('min')}.` };
    if (told.text('why') === 'notPaid') return { sentence: 'This link was not paid: there is nothing to refund.' };
    return { sentence: `There is only ${told.money('max')} to refund.` };
  },
  transferSettled: (told) => ({ sentence: `This transfer is dealt with already, by ${told.text('by')}.` }),
} satisfies Partial<Record<RefusalCode, (told: Told) => Spoken>>;

const decide = 'Place the order again with this money, or refund the customer.';

const states: Record<string, string> = {
  asked: 'is about to be created',
  waiting: 'waits to be paid',
  failed: 'failed',
  expired: 'has expired',
  withdrawn: 'was withdrawn',
  settled: 'is paid and its order placed',
  blocked: 'is paid, but its order could not be placed',
  refunded: 'was refunded',
};
