import { describe, expect, it } from 'vitest';
import { Address, addressLines, department } from '../../../domain/customer/address.ts';
import { CustomerDetails } from '../../../domain/customer/customer.ts';
import { whyNotTracking } from '../../../domain/order/tracking.ts';
import { holdsCardNumber } from '../../../domain/card-number.ts';
import { fold, line, note } from '../../../domain/text.ts';
import { anAddress, someDetails } from '../../builders.ts';
import { cadomaestro } from './profiles.ts';

describe('a card number in a text (ORD-9)', () => {
  it.each([
    '4111111111111111',
    '4111 1111 1111 1111',
    '5555-5555-5555-4444',
    '378282246310005',
    '6011.1111.1111.1117',
    'sa carte : 4111 1111 1111 1111, à débiter',
    '(4111111111111111)',
    '2223003122003222',
  ])('is seen in %s', (text) => {
    expect(holdsCardNumber(text)).toBe(true);
  });

  it.each([
    ['an EAN-13', '4006381333931'],
    ['a parcel number', '9L20524752032'],
    ['a number whose key is wrong', '4111 1111 1111 1112'],
    ['a phone number', '+33 6 39 98 12 34'],
    ['an order code', 'A-004183'],
    ['no issuer’s prefix', '1234567890123452'],
    ['a longer number', '41111111111111111111111'],
    ['figures inside a word', 'REF4111111111111111X'],
    ['several short numbers', '12 roses, 24 tulipes et 36 lys'],
  ])('is not seen in %s', (_, text) => {
    expect(holdsCardNumber(text)).toBe(false);
  });
});

describe('tracking numbers (LIV-9)', () => {
  it.each([
    ['colissimo', '9L20524752032'],
    ['colissimo', '9L00000100014'],
    ['colissimo', '9L00000150002'],
    ['colissimo', '9L11111111219'],
    ['colissimo', '8Q00000000017'],
    ['colissimo', '7Q53894000045'],
    ['colissimo', '9l 20524 75203 2'],
    ['colissimo', 'RB123456785FR'],
    ['colissimo', 'XX123456785FR'],
    ['colissimo', 'CB473124829FR'],
    ['colissimo', 'LX000000120FR'],
    ['tnt', '1234567890123456'],
    ['tnt', '986578788855'],
  ])('%s takes %s', (carrier, number) => {
    expect(whyNotTracking(cadomaestro, carrier, number)).toBeUndefined();
  });

  it.each([
    ['colissimo', '9L20524752033'],
    ['colissimo', '9L02524752032'],
    ['colissimo', '9L2052475203'],
    ['colissimo', 'RB123456789FR'],
    ['colissimo', 'XX123456789FR'],
    ['colissimo', '123456789FR'],
    ['tnt', '996578788855'],
    ['tnt', '123456789012345'],
    ['tnt', '12345678901234567'],
    ['tnt', '12345678901234AB'],
    ['tnt', '9L20524752032'],
  ])('%s refuses %s', (carrier, number) => {
    expect(whyNotTracking(cadomaestro, carrier, number)).toMatchObject({
      code: 'trackingWrong',
      detail: { rule: 'LIV-9' },
    });
  });

  it('know that a swap of 0 and 5 passes the key: the key alone does not tie a parcel to an order', () => {
    expect(whyNotTracking(cadomaestro, 'colissimo', '9L25024752032')).toBeUndefined();
  });
});

describe('postal addresses', () => {
  const bad = (change: Partial<Address>) => {
    const parsed = Address.safeParse(anAddress(change));
    return parsed.success ? null : parsed.error.issues.map(({ path }) => path.join('.'));
  };
  const of = (length: number) => 'A'.repeat(length);

  it.each(['company', 'complement1', 'complement2', 'street', 'locality'] as const)(
    '%s holds 38 characters and not 39',
    (field) => {
      expect(bad({ [field]: of(38) })).toBeNull();
      expect(bad({ [field]: of(39) })).toEqual([field]);
    },
  );

  it('counts the last line with its postal code', () => {
    expect(bad({ postalCode: '12130', city: 'SAINT GENIEZ D’OLT ET D’AUBRAC' })).toBeNull();
    expect(bad({ postalCode: '1234567890', country: 'MA', city: of(28) })).toEqual(['city']);
  });

  it.each(['lastName', 'street', 'postalCode', 'city'] as const)('cannot be without %s', (field) => {
    expect(bad({ [field]: '  ' })).toContain(field);
  });

  it.each([
    ['FR', '42340', true],
    ['FR', '20190', true],
    ['FR', '00200', true],
    ['FR', '4234O', false],
    ['FR', '42 340', false],
    ['FR', 'F-42340', false],
    ['FR', '97400', false],
    ['FR', '98000', false],
    ['FR', '99000', false],
    ['RE', '97400', true],
    ['RE', '97100', false],
    ['MC', '98000', true],
    ['BL', '97133', true],
    ['MF', '97150', true],
    ['NL', '1012 AB', true],
    ['PT', '1000-205', true],
    ['ES', '53001', false],
    ['GB', 'SW1A 1AA', true],
  ])('%s %s: %s', (country, postalCode, fits) => {
    expect(bad({ country, postalCode }) === null).toBe(fits);
  });

  it.each([
    ['20000', 'FR', '2A'],
    ['20190', 'FR', '2A'],
    ['20200', 'FR', '2B'],
    ['20620', 'FR', '2B'],
    ['42340', 'FR', '42'],
    ['01000', 'FR', '01'],
    ['00200', 'FR', '00'],
    ['97400', 'RE', '974'],
    ['98800', 'NC', '988'],
    ['98000', 'MC', null],
    ['1204', 'CH', null],
    ['20095', 'DE', null],
  ])('%s in %s is department %s', (postalCode, country, expected) => {
    expect(department(postalCode, country)).toBe(expected);
  });

  it('knows that Saint-Pierre-Laval, 42620, is not in Loire (LIV-5)', () => {
    expect(department('42620', 'FR', 'SAINT-PIERRE-LAVAL')).toBe('03');
    expect(department('42620', 'FR', 'Saint-Martin-d’Estréaux')).toBe('42');
  });

  it('prints its lines without blanks, the country only abroad', () => {
    expect(addressLines(anAddress({ company: 'Mairie' }), 'FR')).toEqual([
      'Mme Margaux Lefèvre',
      'Mairie',
      '8 rue du Coëtlosquet',
      '57000 METZ',
    ]);
    expect(addressLines(anAddress({ country: 'BE', postalCode: '1000', city: 'Bruxelles' }), 'FR').at(-1)).toBe(
      'BELGIQUE',
    );
  });
});

describe('what people type', () => {
  it('is trimmed, normal and free of controls', () => {
    expect(line(20).parse('  Jean \t Noe\u0308l ')).toBe('Jean Noël');
    expect(line(20).safeParse('a\u202eb').success).toBe(false);
    expect(note(20).parse('a\r\nb\r ')).toBe('a\nb');
    expect(note(20).safeParse('a\u0007').success).toBe(false);
  });

  it('is found without accents, ligatures opened', () => {
    expect(fold('Lecœur Æther — L’Haÿ-les-Roses n°4')).toBe('lecoeur aether l hay les roses n 4');
  });

  it('may leave out the e-mail, not misspell it', () => {
    expect(CustomerDetails.parse(someDetails({ email: ' Lea.Martin@Exemple.FR ' })).email).toBe(
      'lea.martin@exemple.fr',
    );
    expect(CustomerDetails.safeParse(someDetails({ email: '' })).success).toBe(true);
    expect(CustomerDetails.safeParse(someDetails({ email: 'lea@' })).success).toBe(false);
  });
});

it('tells what is wrong beside a line that is too long, too', () => {
  const wrong = Address.safeParse(anAddress({ street: 'x'.repeat(39), postalCode: '4234' }));
  expect(wrong.error?.issues.map(({ path }) => path.join('.'))).toEqual(['street', 'postalCode']);
});
