/** Refusals about claims and their photos, in English (SAV-1…9). */
import type { RefusalCode } from '../refusal.ts';
import { articleOf } from './around.ts';
import { missingTold } from './refusals-claims.ts';
import { type Spoken, type Told, listed } from './told.ts';

export const englishClaims = {
  claimState: (told) => {
    switch (told.text('why')) {
      case 'notSent':
        return {
          sentence: `Nothing has been shipped yet: this order is ${told.statusWord()}${told.since()}.`,
          next: 'A claim is about what has left.',
        };
      case 'pieces':
        return {
          sentence: `${articleOf(told)}: only ${told.number('left') ?? 0} can still be claimed, ${told.number('asked') ?? 0} asked.`,
          next: 'Look at the returns and claims of the order.',
        };
      case 'noWrap':
        return {
          sentence: `${articleOf(told)} has no gift wrap on this order.`,
          next: 'If the box or the product is damaged, choose “Damaged”.',
        };
      case 'someUnwrapped':
        return {
          sentence: `${articleOf(told)} has no gift wrap on the delivery note: it was neither ordered nor paid.`,
          next: 'Keep only the articles whose wrap was ordered.',
        };
      case 'undecided':
        return {
          sentence: 'This claim still awaits its decision.',
          next: 'Accept it or refuse it before you close it.',
        };
      default:
        return {
          sentence: `This claim is already ${decisions[told.text('state')] ?? 'decided'}.`,
          next: 'Open another one if the customer complains of something else.',
        };
    }
  },
  claimIncomplete: (told) => {
    const missing = missingTold(told);
    return {
      sentence: 'The evidence of this claim is not complete: it cannot be accepted yet.',
      next: missing.length === 0 ? 'Ask the customer for what is missing.' : `Missing: ${missing.join('; ')}.`,
    };
  },
  parcelNotOfOrder: (told) => {
    const parcels = told.texts('parcels');
    return {
      sentence: `${told.text('number') || 'This number'} is the number of no parcel of this order.`,
      next:
        parcels.length === 0
          ? 'This order left without a numbered parcel.'
          : `Its parcels: ${listed('en', parcels)}. Read the label in the photo again.`,
    };
  },
  photoRefused: (told) => {
    switch (told.text('why')) {
      case 'bytes':
        return { sentence: 'This file is too large: 15 MB at most.', next: 'Send a lighter photo.' };
      case 'pixels':
        return {
          sentence: 'This picture is too large: 12 million pixels at most.',
          next: 'Make it smaller, or take it at a lower resolution.',
        };
      case 'format':
        return {
          sentence: 'This file is no JPEG, PNG or WebP photo.',
          next: 'Save the photo as JPEG and drop it again.',
        };
      case 'tooMany':
        return {
          sentence: `A claim has ${told.number('max') ?? 0} photos at most.`,
          next: 'Remove those that prove nothing.',
        };
      case 'elsewhere':
        return {
          sentence: 'This photo is evidence of a claim of another order already.',
          next: 'Ask the customer for a photo of this very parcel.',
        };
      default:
        return {
          sentence: 'This picture is broken, or holds something else than a picture: it is not kept.',
          next: 'Ask for another one, straight from the camera.',
        };
    }
  },
} satisfies Partial<Record<RefusalCode, (told: Told) => Spoken>>;

const decisions: Record<string, string> = { accepted: 'accepted', refused: 'refused', closed: 'closed' };
