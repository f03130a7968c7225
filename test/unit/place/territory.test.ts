/** Delivery zone and VAT territory follow from country and postal code (LIV-2, LIV-6, LIV-8, PRX-1, PRX-2; FACTS-FR §3). */
import { describe, expect, test } from 'vitest';
import { WrittenAddress } from '../../../domain/customer/address.ts';
import { whyNotCountry } from '../../../domain/order/delivery.ts';
import { vatOf } from '../../../domain/order/vat.ts';
import { countries, isPostalCode } from '../../../domain/place/countries.ts';
import { territoryOf } from '../../../domain/place/territory.ts';
import { anAddress } from '../../builders.ts';
import { cadomaestro, caseapains } from '../domain/profiles.ts';

describe('the territory of a place', () => {
  test.each([
    ['FR', '42340', 'FR'],
    ['FR', '20190', 'FR-COR'],
    ['FR', '20200', 'FR-COR'],
    ['FR', '00200', 'FR-ARM'],
    ['FR', '98000', 'MC'],
    ['MC', '98000', 'MC'],
    ['FR', '97133', 'BL'],
    ['GP', '97133', 'BL'],
    ['FR', '97150', 'MF'],
    ['GP', '97150', 'MF'],
    ['FR', '97110', 'GP'],
    ['FR', '97200', 'MQ'],
    ['FR', '97300', 'GF'],
    ['FR', '97400', 'RE'],
    ['RE', '97400', 'RE'],
    ['FR', '97500', 'PM'],
    ['FR', '97600', 'YT'],
    ['FR', '98400', 'TF'],
    ['FR', '98600', 'WF'],
    ['FR', '98700', 'PF'],
    ['FR', '98800', 'NC'],
    ['ES', '28001', 'ES'],
    ['ES', '35001', 'ES-CAN'],
    ['ES', '38001', 'ES-CAN'],
    ['ES', '51001', 'ES-CEU'],
    ['ES', '52001', 'ES-MEL'],
    ['DE', '78266', 'DE-BUS'],
    ['DE', '27498', 'DE-HEL'],
    ['DE', '10115', 'DE'],
    ['IT', '23041', 'IT-LIV'],
    ['IT', '23030', 'IT-LIV'],
    ['IT', '22060', 'IT-CAM'],
    ['IT', '22061', 'IT-CAM'],
    ['GR', '630 86', 'GR-ATH'],
    ['FI', '22100', 'AX'],
    ['FI', '00100', 'FI'],
    ['GB', 'BT1 1AA', 'XI'],
    ['GB', 'SW1A 1AA', 'GB'],
    ['GB', 'IM1 1AA', 'IM'],
    ['GB', 'JE2 3AB', 'JE'],
    ['GB', 'GY1 1AA', 'GG'],
    ['AD', 'AD500', 'AD'],
  ])('%s %s is %s', (country, postalCode, territory) => {
    expect(territoryOf({ country, postalCode })).toBe(territory);
  });
});

describe('CadoMaestro delivers (LIV-2)', () => {
  test.each([
    ...(['FR', 'BE', 'CH', 'GB', 'NO', 'IS', 'CY', 'MT', 'GR', 'AD', 'LI'] as const).map((country) => [country, '']),
    ['FR', '97400'],
    ['FR', '97600'],
    ['FR', '97500'],
    ['FR', '98800'],
    ['FR', '00200'],
    ['ES', '35001'],
    ['GB', 'BT1 1AA'],
  ] as [string, string][])('%s %s', (country, postalCode) => {
    expect(whyNotCountry(cadomaestro, { country, postalCode })).toBeUndefined();
  });

  test.each([
    'US',
    'CA',
    'MA',
    'TN',
    'DZ',
    'SN',
    'CN',
    'JP',
    'IN',
    'IL',
    'LB',
    'AE',
    'TR',
    'GE',
    'RU',
    'BR',
    'AU',
    'GL',
  ])('not %s, and says so at the country', (country) => {
    expect(whyNotCountry(cadomaestro, { country, postalCode: '' })).toMatchObject({
      code: 'countryNotDelivered',
      detail: { rule: 'LIV-2', field: 'country', country },
    });
  });

  test('every country there is can be chosen, so that it can be refused', () => {
    expect(countries).toHaveLength(249);
    for (const country of ['US', 'MA', 'RU', 'IL']) expect(countries).toContain(country);
    expect(WrittenAddress.safeParse(anAddress({ country: 'XX', postalCode: '1000' })).success).toBe(false);
  });
});

describe('VAT follows the territory (PRX-1, PRX-2)', () => {
  const charged = (country: string, postalCode: string) => vatOf(cadomaestro, { country, postalCode }).charged;

  test.each([
    ['FR', '42340'],
    ['FR', '20000'],
    ['FR', '00200'],
    ['MC', '98000'],
    ['BE', '1000'],
    ['GB', 'BT1 1AA'],
  ])('%s %s pays it', (country, postalCode) => {
    expect(charged(country, postalCode)).toBe(true);
  });

  test.each([
    ['FR', '97400'],
    ['FR', '97133'],
    ['FR', '98800'],
    ['CH', '1204'],
    ['GB', 'SW1A 1AA'],
    ['GB', 'IM1 1AA'],
    ['ES', '35001'],
    ['ES', '51001'],
    ['DE', '78266'],
    ['IT', '23041'],
    ['GR', '63086'],
    ['FI', '22100'],
    ['AD', 'AD500'],
  ])('%s %s does not', (country, postalCode) => {
    expect(charged(country, postalCode)).toBe(false);
  });

  test("from Caseapains.re's island, home is Réunion", () => {
    expect(vatOf(caseapains, { country: 'RE', postalCode: '97400' }).charged).toBe(true);
  });
});

describe('postal codes by country', () => {
  test.each([
    ['LU', 'L-1234', true],
    ['LU', '12345', false],
    ['AD', 'AD500', true],
    ['AD', 'AD800', false],
    ['GB', 'sw1a 1aa', true],
    ['GB', '12345', false],
    ['IE', 'D02 X285', true],
    ['IE', 'D6W XY00', true],
    ['NL', '0123 AB', false],
    ['PL', '00-950', true],
    ['SE', '114 55', true],
    ['US', '12345-6789', true],
    ['FR', '42 340', false],
    ['FR', '4234O', false],
    ['FR', 'F-42340', false],
    ['SN', '12500', true],
  ])('%s %s: %s', (country, code, fits) => {
    expect(isPostalCode(code, country)).toBe(fits);
  });
});
