/** The official towns: several to a code, several codes to a town, and what looks odd without being refused (ORD-6). */
import { describe, expect, test } from 'vitest';
import type { Address } from '../../../domain/customer/address.ts';
import { department } from '../../../domain/customer/address.ts';
import { addressDoubts } from '../../../domain/place/doubts.ts';
import { isTownOf } from '../../../domain/place/towns.ts';
import { gazetteer } from '../../../workstation/gazetteer.ts';
import { anAddress } from '../../builders.ts';

const { at, named } = gazetteer();
const names = (postalCode: string) =>
  at(postalCode)
    .filter(({ former }) => !former)
    .map(({ name }) => name);

describe('the towns of a code', () => {
  test('one, several, the largest first', () => {
    expect(names('57000')).toEqual(['Metz']);
    expect(names('42340')).toEqual(['Veauche', 'Veauchette', 'Rivas']);
    expect(names('51300')).toHaveLength(46);
    expect(names('51300')[0]).toBe('Vitry-le-François');
  });

  test('overseas too, each under its own code', () => {
    expect(names('97133')).toEqual(['Saint-Barthélemy']);
    expect(names('97150')).toEqual(['Saint-Martin']);
    expect(names('97400')).toContain('Saint-Denis');
    expect(names('98800')).toEqual(['Nouméa']);
  });

  test.each(['98000', '42163', '00200', '99999', '4234', ''])('%s is not in the list', (code) => {
    expect(at(code)).toEqual([]);
  });
});

describe('the codes of a town', () => {
  test('a city has all of its codes', () => {
    const paris = named('paris', 50).filter(({ name }) => name === 'Paris');
    expect(paris).toHaveLength(21);
    expect(paris.map(({ postalCode }) => postalCode)).toContain('75116');
  });

  test.each([
    ['veauche', '42340'],
    ['st etienne', '42000'],
    ["l'hay les roses", '94240'],
    ['HAŸ-LES-ROSES', '94240'],
    ['oeuilly', '51480'],
  ])('%s finds %s', (typed, code) => {
    expect(named(typed, 8).map(({ postalCode }) => postalCode)).toContain(code);
  });

  test('the largest town comes first, and a letter alone finds nothing', () => {
    expect(named('saint-denis', 1)[0]?.postalCode).toMatch(/^(?:93200|93210|97400)$/u);
    expect(named('v', 8)).toEqual([]);
  });

  test.each(['Vitry le francois', 'VITRY-LE-FRANÇOIS', 'vitry le françois cedex 2'])('%s is one of 51300', (city) => {
    expect(isTownOf(at('51300'), city)).toBe(true);
  });

  test('districts are the city', () => {
    expect(isTownOf(at('75016'), 'Paris 16e')).toBe(true);
    expect(isTownOf(at('69003'), 'Lyon 3e Arrondissement')).toBe(true);
    expect(isTownOf(at('75016'), 'Versailles')).toBe(false);
  });
});

describe('the department of a code', () => {
  test.each([
    ['42340', 'Veauche', '42'],
    ['42620', 'Saint-Pierre-Laval', '03'],
    ['42620', "Saint-Martin-d'Estréaux", '42'],
    ['01590', 'CHANCIA', '39'],
    ['48250', 'Laveyrune', '07'],
    ['05110', 'Claret', '04'],
    ['13780', 'Riboux', '83'],
    ['01200', 'Éloise', '74'],
    ['20190', '', '2A'],
    ['20200', '', '2B'],
    ['97133', '', '977'],
    ['00200', '', '00'],
  ])('%s %s is in %s (LIV-5)', (code, city, expected) => {
    expect(department(code, code.startsWith('97133') ? 'BL' : 'FR', city)).toBe(expected);
  });

  test('of all codes in 42 one town alone is not in Loire (LIV-5)', () => {
    const codes = Array.from({ length: 1000 }, (_, index) => String(42_000 + index));
    const strangers = codes
      .flatMap((code) => at(code))
      .filter(({ postalCode, name }) => department(postalCode, 'FR', name) !== '42');
    expect(strangers.map(({ name }) => name)).toEqual(['Saint-Pierre-Laval']);
  });
});

describe('doubts are told and never refuse', () => {
  const doubts = (change: Partial<Address>) => {
    const address = anAddress(change);
    return addressDoubts(address, at(address.postalCode)).map(({ field, what }) => `${field} ${what}`);
  };

  test.each([
    ['nothing', {}, []],
    ['a code that no town has', { postalCode: '42999', city: 'Veauche' }, ['postalCode unknownCode']],
    ['a town of another code', { postalCode: '42340', city: 'Saint-Étienne' }, ['city otherTown']],
    ['a town not typed yet', { city: '' }, []],
    ['a town that is part of another today', { postalCode: '01300', city: 'Arbignieu' }, []],
    ['a CEDEX of a company', { company: 'Mairie', postalCode: '42163', city: 'Andrézieux Cedex' }, []],
    ['a CEDEX of a person', { postalCode: '42163', city: 'Andrézieux Cedex' }, ['city cedexPerson']],
    ['a box of a person', { locality: 'BP 12' }, ['locality boxPerson']],
    ['Monaco', { country: 'MC', postalCode: '98000', city: 'Monaco', phone: '' }, []],
    [
      'the armed forces without a unit (LIV-8)',
      { street: 'SP 85010', postalCode: '00200', city: 'HUB ARMEES' },
      ['complement1 forcesUnit'],
    ],
    ['a phone of Réunion in Metz', { phone: '0692 12 34 56' }, ['phone phoneElsewhere']],
    ['a phone that may not exist', { phone: '07 12 34 56 78' }, ['phone phoneUnknown']],
    ['a letter in a phone', { phone: 'O6 12 34 56 78' }, ['phone phoneRepaired']],
  ])('%s', (_, change, expected) => {
    expect(doubts(change)).toEqual(expected);
  });

  test('a CEDEX does not go with a point, not even for a company (ORD-7)', () => {
    const company = anAddress({ company: 'Mairie', city: 'Andrézieux Cedex', postalCode: '42163' });
    expect(addressDoubts(company, [], true)).toMatchObject([{ field: 'city', what: 'cedexPoint' }]);
    expect(addressDoubts(company, [], false)).toEqual([]);
  });

  test('while the towns are being asked nothing is said about them', () => {
    expect(addressDoubts(anAddress({ city: 'Nancy' }), null)).toEqual([]);
  });
});
