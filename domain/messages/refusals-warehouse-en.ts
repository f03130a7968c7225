/** Refusals of the warehouse, in English. */
import type { RefusalCode } from '../refusal.ts';
import type { Spoken, Told } from './told.ts';

export const englishWarehouse = {
  takenByOther: (told) => ({
    sentence: `${who(told)} already has ${order(told)} in hand${where(told)}.`,
    next: 'Take another order, or ask for it to be released.',
  }),
  preparedTwice: (told) => ({
    sentence: `${who(told)} already prepared ${order(told)}${when(told)}${where(told)}.`,
    next: 'One parcel is too many: put your pieces back on the shelf and throw your label away.',
  }),
  changedMeanwhile: (told) => ({
    sentence: `Customer service changed ${order(told)} while you were preparing it.`,
    next: 'Open it on the bench again: check the pieces, the texts and the address, then print again.',
  }),
  shortageOpen: (told) => ({
    sentence:
      told.text('state') === 'waiting'
        ? `The customer is waiting for: ${told.text('names')}.`
        : `Pieces are missing: ${told.text('names')}.`,
    next: 'Customer service must settle this shortage first.',
  }),
  shortageWrong: (told) => ({
    sentence:
      told.text('why') === 'tooMany'
        ? `${told.text('name')}: the order has only ${told.number('max') ?? 0}.`
        : 'This shortage is settled already.',
    next: 'Open the order again.',
  }),
  identityNotChecked: () => ({
    sentence: 'An order collected at the warehouse is handed over against an identity document.',
    next: 'Look at it, then tick the box. Nothing it says is kept.',
  }),
  handedOverAlready: (told) => ({
    sentence: `Already given to a driver: ${told.text('codes')}.`,
    next: 'Take these parcels off the manifest.',
  }),
} satisfies Partial<Record<RefusalCode, (told: Told) => Spoken>>;

const who = (told: Told) => told.text('by') || 'Somebody else';
const order = (told: Told) => told.text('code') || 'this order';
const where = (told: Told) => (told.has('device') ? `, at ${told.text('device')}` : '');
const when = (told: Told) => (told.has('at') ? ` ${told.instant('at')}` : '');
