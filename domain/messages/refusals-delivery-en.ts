/** Refusals about where and how an order is delivered, in English (ORD-7, ORD-16, LIV-2…8). */
import type { PhoneFit } from '../place/delivery-phone.ts';
import { phoneKind } from '../place/phone.ts';
import type { RefusalCode } from '../refusal.ts';
import { countryOf, modeLabel, modeOf, modesToCountry } from './around.ts';
import { type Spoken, type Told, quoted } from './told.ts';

export const englishDelivery = {
  unknownDeliveryMode: (told) => ({
    sentence:
      told.text('mode') === ''
        ? 'No delivery mode is chosen.'
        : `This shop does not have the delivery mode ${modeLabel(told)}.`,
    next: 'Choose a delivery mode that the address allows.',
  }),
  deliveryImpossible: delivery,
  countryNotDelivered: (told) => ({
    sentence: `The shop does not deliver to this address (${countryOf(told)}).`,
    next: 'Offer another delivery address.',
  }),
  relayMissing: (told) => ({
    sentence: `${told.text('mode') === '' ? 'This delivery mode' : modeLabel(told)} needs a pick-up point.`,
    next: 'Choose one from the list.',
  }),
  relayUnusable: (told) => ({ sentence: relay(told), next: 'Choose another point from the list.' }),
} satisfies Partial<Record<RefusalCode, (told: Told) => Spoken>>;

function delivery(told: Told): Spoken {
  const label = modeLabel(told);
  if (told.text('why') === 'phone') return phone(told, label);
  if (told.text('why') === 'weight')
    return {
      sentence: `${label} takes ${kilos(told.number('max') ?? 0)} at most, the order weighs ${kilos(told.number('grams') ?? 0)}.`,
      next: 'Suggest another delivery mode, or two orders.',
    };
  const others = modesToCountry(told);
  const next = others === '' ? 'Suggest another delivery address.' : `The shop delivers there by: ${others}.`;
  if (told.text('territory') === 'FR-COR') return { sentence: `${label} does not deliver to Corsica.`, next };
  if (told.text('territory') === 'FR-ARM')
    return { sentence: `${label} does not deliver to armed forces addresses.`, next };
  if (told.text('territory') === 'MC') return { sentence: `${label} does not deliver to Monaco.`, next };
  if (told.text('why') === 'country')
    return { sentence: `${label} does not deliver to this country (${countryOf(told)}).`, next };
  const here = told.text('department');
  const only = told.texts('only');
  const where = here === '' ? '' : `; the address is in department ${here}`;
  if (only.length === 0) return { sentence: `${label} does not serve department ${here}.`, next };
  const reserved =
    modeOf(told)?.kind === 'warehouse' && only.join() === '42' ? 'Loire (42)' : `departments ${only.join(', ')}`;
  return { sentence: `${label} is only for ${reserved}${where}.`, next };
}

function phone(told: Told, label: string): Spoken {
  const mobile = modeOf(told)?.phone === 'mobile';
  const number = told.text('phone');
  const { suggestion } = phoneKind(number, told.text('territory'));
  const sentences: Partial<Record<PhoneFit, string>> = {
    invalid: `${label} needs a phone number, and ${quoted('en', number)} is none.`,
    notMobile: `${label} needs a mobile number, for the withdrawal code: ${number} is none.`,
    elsewhere: `${label} needs a mobile of the place of delivery: ${number} is none.`,
  };
  const missing = mobile
    ? `${label} needs a mobile number: the withdrawal code comes by SMS.`
    : `${label} needs a phone number, left with the driver.`;
  return {
    sentence: sentences[told.text('fit') as PhoneFit] ?? missing,
    next:
      suggestion === null
        ? `Ask the customer for a ${mobile ? 'mobile' : 'number'} and write it with the delivery address.`
        : `The same digits are a number of another territory: ${suggestion}.`,
  };
}

function relay(told: Told): string {
  const name = told.text('name') === '' ? 'This pick-up point' : `The pick-up point ${quoted('en', told.text('name'))}`;
  switch (told.text('why')) {
    case 'closed':
      return `${name} is no longer one of the network.`;
    case 'kind':
      return `${name} does not suit this mode: a locker is not a shop.`;
    case 'weight':
      return `${name} takes ${kilos(told.number('max') ?? 0)} at most, the order weighs ${kilos(told.number('grams') ?? 0)}.`;
    case 'unknown':
      return 'This pick-up point is not known in this network.';
    default:
      return `${name} cannot be chosen.`;
  }
}

function kilos(grams: number): string {
  return `${new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(grams / 1000)} kg`;
}
