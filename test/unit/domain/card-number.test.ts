import { describe, expect, it } from 'vitest';
import { holdsCardNumber, maskCardNumbers } from '../../../domain/card-number.ts';

describe('a card number typed among other words (ORD-9)', () => {
  it.each([
    '4111111111111111',
    '4111 1111 1111 1111',
    '5555-5555-5555-4444',
    '4111\u00a01111\u202f1111 1111',
    '4111–1111–1111–1111',
    '4111/1111/1111/1111',
    '4111  1111  1111  1111',
    '4111\n1111\n1111\n1111',
    '4\u200b111111111111111',
    '４１１１１１１１１１１１１１１１',
    '٤١١١١١١١١١١١١١١١',
    'CB4111111111111111',
    'visa 4111111111111111 exp 12/28',
    'rappeler au 06 12 34 56 78 4111 1111 1111 1111',
    '4111 1111 1111 1111 le 12/03/2026',
    '3782 822463 10005',
    '3056 930902 5904',
    '3530111333300000',
    '6200000000000005',
    'colis 9L20524752032, carte 4111111111111111',
  ])('is seen in %j', (text) => {
    expect(holdsCardNumber(text)).toBe(true);
    expect(maskCardNumbers(text)).not.toMatch(/1111|4444|4{4}/u);
    expect(holdsCardNumber(maskCardNumbers(text))).toBe(false);
  });

  it.each([
    ['an EAN-13', '4006381333931'],
    ['a Colissimo number', '9L20524752032'],
    ['a SIRET', '732 829 320 00074'],
    ['a SIRET in one piece', '40303265000045'],
    ['an SSCC', '106141412345678908'],
    ['a TNT number that passes Luhn, where it is said to be one', 'colis TNT n° 4111111111111111'],
    ['the same in English', 'tracking number: 5555555555554444'],
    ['an IBAN', 'FR7630001007941234567890185'],
    ['an IBAN in groups', 'FR76 3000 1007 9412 3456 7890 185'],
    ['an order code', 'W-000412'],
    ['two phone numbers', '06 12 34 56 78 ou 04 81 64 00 80'],
    ['a postal code and a phone number', '42340 Veauche 0612345678'],
    ['a VAT number', 'FR40303265045'],
    ['a card of thirteen digits, as every EAN is', '4222222222222'],
  ])('is not seen in %s', (_, text) => {
    expect(holdsCardNumber(text)).toBe(false);
    expect(maskCardNumbers(text)).toBe(text);
  });

  it('is masked alone: what stands around it stays', () => {
    expect(maskCardNumbers('sa carte 4111 1111 1111 1111, merci')).toBe('sa carte •••• •••• •••• ••••, merci');
  });

  it('is looked for in reasonable time in a long text of digits', () => {
    const start = performance.now();
    holdsCardNumber('1 '.repeat(10_000));
    holdsCardNumber('4'.repeat(20_000));
    holdsCardNumber('12 34 '.repeat(5_000));
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
