/** Refusals about parcels, in English (LIV-9). */
import type { RefusalCode } from '../refusal.ts';
import { articleOf, carrierNamed } from './around.ts';
import type { Spoken, Told } from './told.ts';

export const englishParcels = {
  trackingMissing: (told) => ({
    sentence:
      told.text('field') === 'carrier'
        ? 'A shipped order has a carrier, one of those of the shop.'
        : 'A shipped order has a tracking number.',
    next: 'Scan the label of the parcel, or copy its number.',
  }),
  trackingWrong: tracking,
  packingWrong: (told) => {
    const name = told.text('name') === '' ? 'this piece' : articleOf(told);
    switch (told.text('why')) {
      case 'left':
        return {
          sentence: `${told.number('left') ?? 0} × ${name} is still to be put into a parcel.`,
          next: 'Each piece leaves in one parcel, and in one only.',
        };
      case 'over':
        return {
          sentence: `${name}: more pieces in the parcels than in the order.`,
          next: 'Each piece leaves in one parcel, and in one only.',
        };
      case 'numbers':
        return {
          sentence: `The order is split into ${told.number('parcels') ?? 0} parcels: each needs a tracking number.`,
          next: 'Scan the labels of all parcels, or change the split.',
        };
      default:
        return {
          sentence: 'This split names a line that the order has not, or the same line twice.',
          next: 'Open the order again and split it anew.',
        };
    }
  },
} satisfies Partial<Record<RefusalCode, (told: Told) => Spoken>>;

function tracking(told: Told): Spoken {
  const number = told.text('number') || 'This number';
  if (told.text('hint') === 'double')
    return { sentence: 'The same tracking number is given to two parcels.', next: 'Scan the label of each parcel.' };
  if (told.text('hint') === 'clé')
    return {
      sentence: `${number}: the check digit of this number does not hold.`,
      next: 'A digit was probably misread: scan or copy it again.',
    };
  return {
    sentence: `${number} has not the form of a number of ${told.text('carrier') || 'this carrier'}.`,
    next: `Expected: ${carrierNamed(told)?.trackingHint.en ?? told.text('hint')}.`,
  };
}
