/** Refusals of the warehouse, in English. */
import type { RefusalCode } from '../refusal.ts';
import type { Spoken, Told } from './told.ts';

export const englishWarehouse = {
  takenByOther: (told) => ({
    sentence: `${told.text('by')} already has ${told.text('code')} in hand, at ${told.text('device')}.`,
    next: 'Take another order, or ask for it to be released.',
  }),
  preparedTwice: (told) => ({
    sentence: `${told.text('by')} already prepared ${told.text('code')} ${told.instant('at')}, at ${told.text('device')}.`,
    next: 'One parcel is too many: put your pieces back on the shelf and throw your label away.',
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
