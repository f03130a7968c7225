import { describe, expect, test } from 'vitest';
import { emptyAddress, emptyDraft } from '../../../domain/order/draft.ts';
import { countryByCode } from '../../../domain/place/territory.ts';
import {
  asKnown,
  asNobody,
  asUnknown,
  callTitle,
  detailsFromTyped,
  guessCaller,
  isBlankAddress,
  withDetails,
} from '../../../renderer/phone-order/caller.ts';
import { aCustomer, anAddress, idOf } from '../../builders.ts';

const blank = () => emptyDraft('cadomaestro', 'FR', idOf(0x3001));

describe('the caller field (ORD-5)', () => {
  test.each([
    ['0612345678', 'phone'],
    ['06 12 34', 'phone'],
    ['+33 6 12 34 56 78', 'phone'],
    ['42340', 'postalCode'],
    ['julie@exemple.fr', 'email'],
    ["d'Artagnan", 'name'],
    ['   ', 'nothing'],
  ])('takes « %s » for a %s', (typed, guess) => {
    expect(guessCaller(typed)).toBe(guess);
  });

  test('starts the new customer with what was typed', () => {
    expect(detailsFromTyped('0612345678')).toEqual({ phone: '06 12 34 56 78' });
    expect(detailsFromTyped('Julie@Exemple.fr')).toEqual({ email: 'julie@exemple.fr' });
    expect(detailsFromTyped('mme le goff')).toEqual({ civility: 'mme', lastName: 'Le Goff' });
    expect(detailsFromTyped("M. d'Artagnan")).toEqual({ civility: 'm', lastName: "d'Artagnan" });
    expect(detailsFromTyped('42340')).toEqual({});
  });
});

describe('choosing who calls', () => {
  test('bills and delivers a known caller at the first address of the book (ORD-6)', () => {
    const customer = aCustomer();
    const draft = asKnown(blank(), customer);
    expect(draft).toMatchObject({ buyer: 'known', customerId: customer.id, otherDelivery: false });
    expect(draft.billing).toEqual(customer.addresses[0]?.address);
  });

  test('keeps an address that was typed before the caller was known', () => {
    const billing = { ...emptyAddress('FR'), street: '3 quai des Brumes' };
    expect(asKnown({ ...blank(), billing }, aCustomer()).billing).toEqual(billing);
  });

  test('replaces the address of the known caller chosen before', () => {
    const other = aCustomer({ id: idOf(0x2001), addresses: [] });
    const draft = asKnown(asKnown(blank(), aCustomer()), other);
    expect(isBlankAddress(draft.billing)).toBe(true);
    expect(draft.billing.lastName).toBe('Lefèvre');
  });

  test('gives a new customer what was typed, with the address kept under a name', () => {
    const draft = asUnknown({ ...blank(), search: '97400' }, 'new', idOf(0x2001), 'Domicile');
    expect(draft).toMatchObject({ buyer: 'new', customerId: idOf(0x2001), keepBillingAs: 'Domicile' });
    expect(draft.billing).toMatchObject({ postalCode: '97400', country: 'RE' });
  });

  test('keeps nothing of a guest in any book', () => {
    expect(asUnknown({ ...blank(), search: 'martin' }, 'guest', null, 'Domicile').keepBillingAs).toBe('');
  });

  test('forgets the known caller and their addresses, not the lines', () => {
    const lines = [
      { id: idOf(1), articleId: idOf(2), sku: 'X', quantity: '2', personalisation: '', wrapId: null, cardText: '' },
    ];
    const draft = asNobody({ ...asKnown(blank(), aCustomer()), lines });
    expect(draft).toMatchObject({ buyer: 'none', customerId: null, lines });
    expect(draft.billing).toEqual(emptyAddress('FR'));
  });

  test('lets the billing name follow the caller until it is changed on its own', () => {
    const draft = asUnknown({ ...blank(), search: 'martin' }, 'new', null, '');
    const followed = withDetails(draft, { lastName: 'Martinez', firstName: 'Julie' });
    expect(followed.billing).toMatchObject({ lastName: 'Martinez', firstName: 'Julie' });
    const own = { ...followed, billing: { ...followed.billing, lastName: 'Dupuis' } };
    expect(withDetails(own, { lastName: 'Martin' }).billing.lastName).toBe('Dupuis');
  });

  test('names a waiting call by the caller, else by what was typed', () => {
    expect(callTitle(asKnown(blank(), aCustomer()), aCustomer())).toBe('Margaux Lefèvre');
    expect(callTitle({ ...blank(), search: ' 0612 ' }, null)).toBe('0612');
    expect(callTitle(blank(), null)).toBe('');
  });
});

test.each([
  ['97400', 'FR', 'RE'],
  ['97133', 'FR', 'BL'],
  ['97150', 'FR', 'MF'],
  ['97110', 'FR', 'GP'],
  ['98000', 'FR', 'MC'],
  ['42340', 'RE', 'FR'],
  ['423', 'FR', 'FR'],
  ['10115', 'DE', 'DE'],
])('%s under %s belongs to %s', (code, country, expected) => {
  expect(countryByCode(code, country)).toBe(expected);
});

test('an address is the same whatever blanks surround it', () => {
  const draft = asKnown(blank(), aCustomer());
  expect(isBlankAddress(draft.billing)).toBe(false);
  expect(anAddress()).toEqual(draft.billing);
});
