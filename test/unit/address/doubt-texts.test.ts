/** What stands at the fields of an address that may be right all the same, in words (ORD-6, LIV-8). */
import { describe, expect, test } from 'vitest';
import { whyNotCountry } from '../../../domain/order/delivery.ts';
import { countryOptions } from '../../../renderer/address/country-options.ts';
import { doubtTexts } from '../../../renderer/address/doubt-texts.ts';
import { phoneDoubtText, phoneShown } from '../../../renderer/address/phone-help.ts';
import { en } from '../../../renderer/address/words-en.ts';
import { fr } from '../../../renderer/address/words-fr.ts';
import { gazetteer } from '../../../workstation/gazetteer.ts';
import { anAddress } from '../../builders.ts';
import { cadomaestro } from '../domain/profiles.ts';

const said = (change: Parameters<typeof anAddress>[0], carrierLine: number | null = 35) => {
  const address = anAddress(change);
  return Object.fromEntries(
    doubtTexts(address, { towns: gazetteer().at(address.postalCode), carrierLine, toPoint: false }, fr),
  );
};

describe('at each field', () => {
  test('nothing where all is well', () => {
    expect(said({})).toEqual({});
  });

  test('the towns that the code has', () => {
    expect(said({ city: 'Nancy' })).toEqual({ city: 'ce code est celui de Metz' });
    expect(said({ postalCode: '51300', city: 'Reims' })['city']).toMatch(/^ce code est celui de Vitry-le-François, /u);
  });

  test('what a label makes of a line, where one is printed', () => {
    const street = '12 bis, rue de la République prolongée';
    expect(said({ street })['street']).toMatch(/^37 caractères, l.étiquette du transporteur en prend 35$/u);
    expect(said({ street }, null)).toEqual({});
    expect(said({ street: '12 boulevard du Maréchal de Lattre de Tassigny' })['street']).toMatch(/12 BD DU MAL DE/u);
  });

  test('one thing at a time, the doubt first', () => {
    const both = said({ city: 'Nancy'.padEnd(32, 'y') });
    expect(both['city']).toBe('ce code est celui de Metz');
  });

  test('in both languages', () => {
    expect(Object.keys(en.doubts)).toEqual(Object.keys(fr.doubts));
    expect(phoneDoubtText('0612345678', 'RE', fr)).toMatch(/^plutôt le \+33 6 12 34 56 78/u);
    expect(phoneDoubtText('0612345678', 'RE', en)).toBe('rather +33 6 12 34 56 78?');
  });
});

test('a phone is shown as it is read aloud once its field is left', () => {
  expect(phoneShown('0612345678', 'FR')).toBe('06 12 34 56 78');
  expect(phoneShown('+33612345678', 'FR')).toBe('06 12 34 56 78');
  expect(phoneShown('06 12 34 56 78', 'FR')).toBeNull();
  expect(phoneShown('0712345678', 'FR')).toBeNull();
  expect(phoneShown('3631', 'FR')).toBeNull();
});

test('every country can be chosen: those that are delivered first, the others below a line (LIV-2)', () => {
  const options = countryOptions(cadomaestro, 'fr', 'Pays non livrés');
  const line = options.findIndex(({ disabled }) => disabled === true);
  const reached = (value: string) => whyNotCountry(cadomaestro, { country: value, postalCode: '' }) === undefined;
  expect(options.slice(0, line).every(({ value }) => reached(value))).toBe(true);
  expect(options.slice(line + 1).some(({ value }) => reached(value))).toBe(false);
  expect(options.slice(line + 1).map(({ label }) => label)).toEqual(expect.arrayContaining(['États-Unis', 'Maroc']));
  expect(countryOptions(cadomaestro, 'fr', 'Pays non livrés')).toBe(options);
});
