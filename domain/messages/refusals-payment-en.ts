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
  refundWrong,
  giftCardNotUsable,
  giftCardSpent: (told) => ({
    sentence: `The gift card for ${told.text('to')} has paid ${told.money('spent')} already: its order can no longer be cancelled.`,
    next: 'A manager may still refund the rest as goodwill.',
  }),
  pointsWrong,
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

function refundWrong(told: Told): Spoken {
  switch (told.text('why')) {
    case 'tooLittle':
      return { sentence: `A refund through the provider is of ${told.money('min')} at least.` };
    case 'notPaid':
      return { sentence: 'This link was not paid: there is nothing to refund.' };
    case 'nothing':
      return { sentence: 'Nothing is left to refund of this order.' };
    case 'pieces':
      return { sentence: `Only ${told.number('max') ?? 0} of these pieces can still be refunded.` };
    case 'otherAmount':
      return {
        sentence: `It now comes to ${told.money('amount')}, not ${told.money('expected')}.`,
        next: 'Read the reckoning again, then ask anew.',
      };
    case 'decided':
      return { sentence: 'This refund is decided already.' };
    case 'samePerson':
      return {
        sentence: `${told.text('by')} has approved it already: above the limit a second person must approve it, too.`,
        next: 'Ask another manager.',
      };
    case 'wayState':
      return { sentence: 'This money has gone already, or waits for nothing from you.' };
    default:
      return { sentence: `There is only ${told.money('max')} to refund.` };
  }
}

function giftCardNotUsable(told: Told): Spoken {
  const end = told.text('end');
  switch (told.text('why')) {
    case 'unknown':
      return { sentence: `No gift card or voucher ending in ${end} has this code.`, next: 'Have the code spelt out.' };
    case 'cancelled':
      return { sentence: `The card ending in ${end} was cancelled with its order.` };
    case 'expired':
      return { sentence: `The card ending in ${end} ran out on ${told.day('expiresOn')}.` };
    case 'balance':
      return {
        sentence: `Only ${told.money('balanceCents')} is left on the card ending in ${end}.`,
        next: 'Tell the customer, and settle the payment again.',
      };
    case 'twice':
      return { sentence: 'This card is given twice.' };
    default:
      return {
        sentence: `The cards can only pay ${told.money('max')}: no more than the order, and no other gift card.`,
      };
  }
}

function pointsWrong(told: Told): Spoken {
  switch (told.text('why')) {
    case 'short':
      return {
        sentence: `The customer has only ${told.number('balance') ?? 0} points; ${told.number('asked') ?? 0} are needed.`,
      };
    case 'guest':
      return { sentence: 'This is a guest’s order: guests have no points.' };
    case 'noPoints':
      return { sentence: 'This shop has no loyalty points.' };
    default:
      return { sentence: 'This article cannot be had for points.' };
  }
}
