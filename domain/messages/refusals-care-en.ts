/** Refusals about carriers' investigations, customers' records, stock and quotes, in English (TRP, CLI, CAT, MSG). */
import type { RefusalCode } from '../refusal.ts';
import { type Spoken, type Told, quoted } from './told.ts';

export const englishCare = {
  investigationState: (told) =>
    investigation[told.text('why')]?.(told) ?? { sentence: 'This investigation is at another point.' },
  customerBusy: (told) => ({
    sentence: `This data cannot be erased yet: ${told.texts('why').map(busyWord).join(', ')}.`,
    next: 'Finish what is open first; the request may wait for a month.',
  }),
  mergeWrong: (told) => ({ sentence: mergeWords[told.text('why')] ?? 'These two records cannot be merged.' }),
  quoteState: (told) => quote[told.text('why')]?.(told) ?? { sentence: 'This quote is no longer open.' },
  stockWrong: (told) => ({
    sentence:
      stock[told.text('why')] ?? `The stock cannot go below zero: there are ${told.number('onHand') ?? 0} pieces.`,
  }),
} satisfies Partial<Record<RefusalCode, (told: Told) => Spoken>>;

const investigation: Record<string, (told: Told) => Spoken> = {
  closed: () => ({ sentence: 'This investigation is closed.' }),
  checks: () => ({
    sentence: 'Not every question has its answer yet.',
    next: 'Ask the customer before the carrier is told.',
  }),
  alreadyOpen: () => ({
    sentence: 'An investigation is open on this parcel already.',
    next: 'Open it and go on there.',
  }),
  notShipped: () => ({ sentence: 'No parcel of this order has left yet.' }),
  notBack: (told) => ({
    sentence: `The parcel is on its way back to us${told.has('reason') ? ` (${quoted(told.locale, told.text('reason'))})` : ''}: nothing can be done before it is here.`,
    next: 'As soon as the warehouse has received it: ship again, refund, or voucher.',
  }),
  undecided: () => ({
    sentence: 'The investigation has no result yet.',
    next: 'Shipping again or refunding becomes possible if the parcel is lost or comes back.',
  }),
  settled: () => ({ sentence: 'This parcel was shipped again or refunded already.' }),
  alreadyBack: () => ({ sentence: 'This parcel is back already: the warehouse has received it.' }),
  broken: () => ({
    sentence: 'The parcel came back damaged: it cannot leave as it is.',
    next: 'Send pieces from the shelf, or refund.',
  }),
  notIntact: () => ({ sentence: 'Only a parcel that came back intact goes on the shelf again.' }),
  withCarrier: () => ({ sentence: 'The carrier was told already.', next: 'Wait for its answer, or remind it.' }),
  awaitingParcel: () => ({ sentence: 'The parcel is known to be coming back: it is awaited.' }),
  parcelBack: () => ({
    sentence: 'The parcel is back in the warehouse.',
    next: 'Ship it again, refund it, or offer a voucher.',
  }),
};

const stock: Record<string, string> = {
  alertClosed: 'This alert was served or withdrawn already.',
  alertLeft: 'This address waits for the article already.',
  listOfWeb: 'This wish list is changed in the web shop.',
};

const busy: Record<string, string> = {
  order: 'an order is under way',
  return: 'a return is under way',
  claim: 'a claim is open',
  investigation: 'a carrier investigation is open',
  refund: 'a refund is under way',
  request: 'a request is open',
  payment: 'a payment is awaited',
};

function busyWord(why: string): string {
  return busy[why] ?? why;
}

const mergeWords: Record<string, string> = {
  same: 'This is the same record twice.',
  shop: 'These two records are not of the same shop.',
  merged: 'This record was merged into another one already.',
  erased: 'The data of this record was erased.',
  closed: 'This account is closed already.',
};

const quote: Record<string, (told: Told) => Spoken> = {
  late: (told) => ({ sentence: `This quote was good until ${told.day('until')} only.`, next: 'Make a new quote.' }),
  accepted: () => ({ sentence: 'This quote has become an order already.' }),
  declined: () => ({ sentence: 'This quote was declined.' }),
  withdrawn: () => ({ sentence: 'This quote was withdrawn.' }),
  linkOpen: () => ({
    sentence: 'A payment link for this quote still waits for the customer.',
    next: 'Withdraw that link first.',
  }),
  linkPaid: () => ({
    sentence: 'This quote was paid by a link already, and could not become an order.',
    next: 'Accept it with that payment, or ask a manager to refund it.',
  }),
  numberMissing: () => ({
    sentence: 'This quote has no number yet.',
    next: 'It gets one as soon as this workstation has synchronised.',
  }),
};
