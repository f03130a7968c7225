/** Whatever was typed, the post gets lines it can read (FACTS-FR §2, DOC-5 of the labels rests on it). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Address } from '../../../domain/customer/address.ts';
import { countries, isFrenchPost } from '../../../domain/place/countries.ts';
import { phoneKind } from '../../../domain/place/phone.ts';
import { postal, postalLines } from '../../../domain/place/postal.ts';
import { territoryOf } from '../../../domain/place/territory.ts';

const latin = fc.string({ unit: fc.constantFrom(..."aéèêçÀÖœÆß ABC def 0123456789 '-,.;°/()’«»"), maxLength: 60 });
const anyAddress: fc.Arbitrary<Address> = fc.record({
  civility: fc.constantFrom('mme', 'm', 'none'),
  lastName: latin,
  firstName: latin,
  company: latin,
  complement1: latin,
  complement2: latin,
  street: latin,
  locality: latin,
  postalCode: fc.oneof(fc.constantFrom('42340', '00200', '97400', 'SW1A 1AA', 'L-1234', ''), latin),
  city: latin,
  country: fc.constantFrom(...countries),
  phone: latin,
});

describe('the postal form of any address', () => {
  test('has six lines at most, seven abroad, of 38 characters, none empty', () => {
    fc.assert(
      fc.property(anyAddress, fc.integer({ min: 20, max: 60 }), (address, carrierLine) => {
        const { lines, warnings } = postalLines(address, { carrierLine });
        expect(lines.length).toBeLessThanOrEqual(isFrenchPost(address.country) ? 6 : 7);
        for (const line of lines) {
          expect(line.length).toBeLessThanOrEqual(38);
          expect(line).toMatch(/^[A-Z0-9](?:[A-Z0-9 -]*[A-Z0-9])?$/u);
          expect(line).not.toContain('  ');
        }
        const long = lines.filter((line) => line.length > carrierLine);
        expect(warnings.filter(({ what }) => what === 'carrier').map(({ text }) => text)).toEqual(long);
      }),
    );
  });

  test('is the same once it is in that form', () => {
    fc.assert(
      fc.property(latin, (text) => {
        expect(postal(postal(text))).toBe(postal(text));
      }),
    );
  });
});

test('any text is some phone or none, and what is a phone is the same one however it is shown', () => {
  const typed = fc.string({ unit: fc.constantFrom(...'0123456789 +().-oOlI'), maxLength: 24 });
  fc.assert(
    fc.property(typed, fc.constantFrom('FR', 'RE', 'GP', 'BE', 'XI', 'FR-ARM', 'TF'), (text, territory) => {
      const phone = phoneKind(text, territory);
      expect(phone.kind === 'invalid').toBe(phone.e164 === null);
      if (phone.e164 !== null && phone.kind !== 'unknown')
        expect(phoneKind(phone.national, territory).e164).toBe(phone.e164);
    }),
  );
});

test('every place has one territory, known by the shape of its name', () => {
  fc.assert(
    fc.property(fc.constantFrom(...countries), latin, (country, postalCode) => {
      expect(territoryOf({ country, postalCode })).toMatch(/^[A-Z]{2}(?:-[A-Z]{3})?$/u);
    }),
  );
});
