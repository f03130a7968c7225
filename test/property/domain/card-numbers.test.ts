import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whyNotKept } from '../../../domain/command.ts';
import { holdsCardNumber } from '../../../domain/card-number.ts';
import { aCustomer, aPhoneOrder, anAddress, anOrder, anOrderLine, idOf, manager, someDetails } from '../../builders.ts';
import { aSmallShop } from '../../unit/domain/map-tx.ts';

/** A number that an issuer could have given: its prefix, its length, its key. */
const cardNumber = fc
  .tuple(
    fc.constantFrom(['4', 16], ['51', 16], ['55', 16], ['2720', 16], ['34', 15], ['37', 15], ['6011', 16], ['65', 16]),
    fc.array(fc.nat(9), { minLength: 20, maxLength: 20 }),
  )
  .map(([[prefix, length], digits]) => {
    const body = `${prefix}${digits.join('')}`.slice(0, Number(length) - 1);
    const key = Array.from({ length: 10 }, (_, digit) => `${body}${digit}`).find(luhn);
    return key ?? '';
  });
const written = fc
  .tuple(cardNumber, fc.constantFrom('', ' ', '-', '.'))
  .map(([number, gap]) => number.replace(/(\d{4})(?=\d)/gu, `$1${gap}`));
const around = fc.constantFrom('', 'sa carte : ', 'CB ', '(', 'à débiter\u00a0! ');

function luhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

const orderId = idOf(0x3000);
const lineId = idOf(0x4000);
const customerId = idOf(0x2000);
const [mugs] = aPhoneOrder().lines;
if (!mugs) throw new Error('the builder has a line');

/** Every way a text gets into the system by hand. */
const ways: [name: string, args: (text: string) => object][] = [
  ['placePhoneOrder', (text) => ({ ...aPhoneOrder({ instructions: text }), code: 'A-000009' })],
  [
    'placePhoneOrder',
    (text) => ({ ...aPhoneOrder({ lines: [{ ...mugs, personalisation: text }] }), code: 'A-000009' }),
  ],
  [
    'placePhoneOrder',
    (text) => ({
      ...aPhoneOrder({ lines: [{ ...mugs, wrapId: 'papier', cardText: text }] }),
      code: 'A-000009',
    }),
  ],
  [
    'placePhoneOrder',
    (text) => ({
      ...aPhoneOrder({ buyer: { kind: 'guest', details: someDetails({ note: text }) } }),
      code: 'A-000009',
    }),
  ],
  [
    'createCustomer',
    (text) => ({ customerId: idOf(0x2009), shop: 'cadomaestro', details: someDetails({ note: text }), addresses: [] }),
  ],
  ['changeCustomer', (text) => ({ customerId, details: someDetails({ note: text }) })],
  [
    'addAddress',
    (text) => ({ customerId, id: idOf(0x2809), name: 'Bureau', address: anAddress({ complement1: text }) }),
  ],
  ['changeDeliveryAddress', (text) => ({ orderId, delivery: anAddress({ street: text }) })],
  ['addDeliveryInstructions', (text) => ({ orderId, instructions: text })],
  ['changePersonalisation', (text) => ({ orderId, lineId, text })],
  ['changeGift', (text) => ({ orderId, lineId, wrapId: 'papier', cardText: text, expectedTotalCents: 1 })],
  ['cancelOrder', (text) => ({ orderId, reason: text })],
  ['recordPayment', (text) => ({ orderId, receiptId: idOf(0x6000), amountCents: 1, reference: text })],
];

describe('a card number is refused wherever it is typed (ORD-9)', () => {
  it.each(ways)('%s', async (name, args) => {
    const world = aSmallShop();
    world.seed('customers', aCustomer());
    world.seed(
      'orders',
      anOrder({ lines: [anOrderLine({ personalisation: { label: 'Prénom', text: 'Léa', unitCents: 300 } })] }),
    );
    await fc.assert(
      fc.asyncProperty(written, around, async (number, before) => {
        const text = `${before}${number}`;
        const no = await world.refused(name, args(text), { actor: manager });
        expect(no).toMatchObject({ code: 'cardNumber', detail: { rule: 'ORD-9' } });
        expect(JSON.stringify(no.detail)).not.toContain(number);
        expect(JSON.stringify(world.snapshot())).not.toContain(number);
      }),
      { numRuns: 40 },
    );
  });

  it('and numbers whose key is wrong are texts like any other', () => {
    fc.assert(
      fc.property(cardNumber, (number) => {
        const wrong = `${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`;
        expect(holdsCardNumber(number)).toBe(true);
        expect(holdsCardNumber(wrong)).toBe(false);
      }),
    );
  });

  it('ids, parcel numbers and the web shop’s own numbers are never taken for one', () => {
    const disguised = '40000004-1111-4111-8abc-000000000000';
    expect(holdsCardNumber(disguised)).toBe(true);
    expect(
      whyNotKept({
        orderId: disguised,
        parcels: [{ trackingNumber: '4111111111111111' }],
        externalId: '4111111111111111',
      }),
    ).toBeUndefined();
    expect(whyNotKept({ lines: [{ cardText: '4111111111111111' }] })?.detail).toEqual({
      rule: 'ORD-9',
      field: 'lines.0.cardText',
    });
  });
});
