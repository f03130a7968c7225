import { describe, expect, test } from 'vitest';
import { draftFrom, emptyAddress, type PhoneOrderDraft } from '../../../domain/order/draft.ts';
import { Placed } from '../../../domain/order/place.ts';
import { type Surroundings, readForm } from '../../../renderer/phone-order/form.ts';
import { readDay } from '../../../renderer/phone-order/read-client.ts';
import { NOON, aCustomer, aPhoneOrder, aShopProfile, aStock, anAddress, anArticle, idOf } from '../../builders.ts';

const customer = aCustomer();
const around = (change: Partial<Surroundings> = {}): Surroundings => ({
  profile: aShopProfile(),
  shelves: new Map([[anArticle().id, { article: anArticle(), stock: [aStock()] }]]),
  customer: { phone: customer.details.phone, email: customer.details.email, book: customer.addresses },
  vouchers: [],
  cards: [],
  point: null,
  at: NOON,
  ids: { customer: idOf(0x2001), billing: idOf(0x2901), delivery: idOf(0x2902) },
  ...change,
});
const filled = (change: Partial<PhoneOrderDraft> = {}): PhoneOrderDraft => ({
  ...draftFrom(aPhoneOrder(), idOf(0x3001)),
  ...change,
});
const known = (change: Partial<PhoneOrderDraft> = {}) => filled({ buyer: 'known', customerId: customer.id, ...change });
const paths = (draft: PhoneOrderDraft, surroundings = around()) =>
  readForm(draft, surroundings).problems.map(({ path }) => path);

describe('a complete form becomes the arguments of the order', () => {
  test('that the command takes as they are (ORD-19)', () => {
    const { args, problems } = readForm(filled(), around());
    expect(problems).toEqual([]);
    expect(args).toEqual(aPhoneOrder());
    expect(Placed.safeParse({ ...args, code: 'A-000001' }).success).toBe(true);
  });

  test('takes the first mode that delivers there and the first payment method unless others are chosen (ORD-7, ORD-9)', () => {
    const { args } = readForm(filled({ modeId: null, paymentMethod: null }), around());
    expect(args).toMatchObject({ modeId: 'colissimo', paymentMethod: 'lien' });
  });

  test('orders for a new customer under the id made once (ORD-5)', () => {
    const draft = filled({ buyer: 'new', customerId: idOf(0x2009), keepBillingAs: 'Domicile' });
    expect(readForm(draft, around()).args).toMatchObject({
      buyer: { kind: 'new', customerId: idOf(0x2009) },
      keepAddresses: [{ id: idOf(0x2901), name: 'Domicile' }],
    });
  });

  test('never sends a surprise to a shop that offers none (ORD-13)', () => {
    const profile = aShopProfile();
    const without = { ...profile, gifts: { ...profile.gifts, surprise: false } };
    expect(readForm(filled({ surprise: true }), around({ profile: without })).args?.surprise).toBe(false);
  });

  test('expects the total that the screen shows (PRX-3, PRX-4)', () => {
    const lines = filled().lines.map((line) => ({ ...line, quantity: '6', wrapId: 'papier', personalisation: 'Léa' }));
    const { args, totals } = readForm(filled({ lines }), around());
    expect(totals.totalCents).toBe(6 * (1090 + 300 + 250) + 690);
    expect(args?.expectedTotalCents).toBe(totals.totalCents);
  });
});

describe('the address book (ORD-6)', () => {
  test('keeps no address that is there already', () => {
    expect(readForm(known({ keepBillingAs: 'Autre' }), around()).args?.keepAddresses).toEqual([]);
  });

  test('refuses a name the book has, whatever its case', () => {
    const billing = anAddress({ street: '1 rue Neuve' });
    expect(paths(known({ billing, keepBillingAs: 'MAISON' }))).toEqual(['keepBillingAs']);
  });

  test('refuses the same name for two new addresses', () => {
    const draft = filled({
      buyer: 'new',
      otherDelivery: true,
      delivery: anAddress({ lastName: 'Faure' }),
      keepBillingAs: 'Chez nous',
      keepDeliveryAs: 'chez nous',
    });
    expect(paths(draft)).toEqual(['keepDeliveryAs']);
  });

  test('keeps nothing for a guest', () => {
    expect(readForm(filled({ keepBillingAs: 'Maison' }), around()).args?.keepAddresses).toEqual([]);
  });
});

describe('what is wrong is told by field, in the order of the screen', () => {
  test('of an empty call: who calls comes before where they live', () => {
    const draft = filled({ buyer: 'none', billing: emptyAddress('FR'), lines: [] });
    expect(paths(draft)).toEqual(['search', 'articles']);
    expect(paths({ ...draft, buyer: 'guest' })).toContain('billing.street');
  });

  test('a name missing in both places is told once', () => {
    const details = { ...filled().details, lastName: '' };
    const billing = { ...filled().billing, lastName: '' };
    expect(paths(filled({ details, billing }))).toEqual(['details.lastName']);
  });

  test('a line of more than 38 characters, with the limit', () => {
    const billing = anAddress({ street: "12 bis rue de l'Église Saint-Jean-Baptiste" });
    expect(readForm(filled({ billing }), around()).problems).toEqual([
      { path: 'billing.street', what: 'tooLong', max: 38 },
    ]);
  });

  test('an e-mail, a phone and a birth date that are none', () => {
    const details = { ...filled().details, email: 'julie@', phone: 'bureau', birthDate: '31/13/1980' };
    expect(readForm(filled({ buyer: 'new', details }), around()).problems).toEqual([
      { path: 'details.phone', what: 'phone' },
      { path: 'details.birthDate', what: 'date' },
      { path: 'details.email', what: 'email' },
    ]);
  });

  test('a country that no mode of the shop reaches, at the country (LIV-2)', () => {
    expect(paths(filled({ billing: anAddress({ country: 'US', postalCode: '10001' }), modeId: null }))).toContain(
      'billing.country',
    );
  });

  test('a chosen mode that the address no longer allows (ORD-7)', () => {
    const draft = filled({ modeId: 'retrait' });
    expect(readForm(draft, around()).problems).toMatchObject([
      { path: 'modeId', refusal: { code: 'deliveryImpossible', detail: { why: 'department' } } },
    ]);
  });

  test('a card number in the delivery instructions (ORD-9, ORD-17)', () => {
    expect(readForm(filled({ instructions: 'carte 4539 1488 0343 6467' }), around()).problems).toEqual([
      { path: 'instructions', what: 'cardNumber' },
    ]);
  });

  test('the delivery address counts only when it is another one', () => {
    const delivery = emptyAddress('FR');
    expect(paths(filled({ delivery }))).toEqual([]);
    expect(paths(filled({ delivery, otherDelivery: true }))).toContain('delivery.street');
  });
});

test('counts the phone of a known caller for modes that need one (ORD-16)', () => {
  const base = aShopProfile();
  const profile = { ...base, deliveryModes: base.deliveryModes.map((mode) => ({ ...mode, phone: 'any' as const })) };
  const billing = anAddress({ phone: '' });
  expect(readForm(known({ billing }), around({ profile })).modes[0]?.no).toBeNull();
  const mute = around({ profile, customer: { phone: '', email: '', book: [] } });
  expect(readForm(known({ billing }), mute).modes[0]?.no?.detail.why).toBe('phone');
});

test.each([
  ['27/3/1981', '1981-03-27'],
  ['27.03.1981', '1981-03-27'],
  ['1981-03-27', '1981-03-27'],
  ['', null],
  ['hier', 'hier'],
])('reads the day « %s » as %s', (typed, day) => {
  expect(readDay(typed)).toBe(day);
});
