/** Addresses as the post reads them: AFNOR NF Z10-011 (FACTS-FR §2 and §10). */
import { describe, expect, test } from 'vitest';
import type { Address } from '../../../domain/customer/address.ts';
import { postal, postalLines } from '../../../domain/place/postal.ts';
import { anAddress } from '../../builders.ts';

const form = (change: Partial<Address>, carrierLine = 38) => postalLines(anAddress(change), { carrierLine });
const lines = (change: Partial<Address>) => form(change).lines;

describe('the postal form', () => {
  test('is six lines in capitals, without accents, punctuation or empty lines', () => {
    const full = {
      firstName: 'Julie',
      lastName: 'Martin',
      complement1: 'Appt. n°12 – étage 3',
      complement2: 'Bâtiment B, résidence des Tilleuls',
      street: "12 bis, rue de l'Église",
      locality: 'Lieu-dit Les Sources',
      postalCode: '42340',
      city: 'Veauche',
    };
    expect(lines(full)).toEqual([
      'MME JULIE MARTIN',
      'APPT N 12 ETAGE 3',
      'BATIMENT B RESIDENCE DES TILLEULS',
      '12 BIS RUE DE L EGLISE',
      'LIEU DIT LES SOURCES',
      '42340 VEAUCHE',
    ]);
    expect(lines({ ...full, complement2: '', locality: '' })).toHaveLength(4);
  });

  test.each([
    ["12, rue de l'Église", '12 RUE DE L EGLISE'],
    ["L'Haÿ-les-Roses", 'L HAY LES ROSES'],
    ['Appt. n°4 – 2ème', 'APPT N 4 2EME'],
    ['Sacré-Cœur', 'SACRE COEUR'],
    ['Œuilly', 'OEUILLY'],
    ['  rue   du  Bac ', 'RUE DU BAC'],
    ['Straße', 'STRASSE'],
    ['Cœur\u0301', 'COEUR'],
  ])('%s is written %s', (text, written) => {
    expect(postal(text)).toBe(written);
  });

  test('the number keeps its distance from bis and letters', () => {
    expect(lines({ street: '12bis rue du Bac' })).toContain('12 BIS RUE DU BAC');
    expect(lines({ street: '7b rue du Bac' })).toContain('7 B RUE DU BAC');
  });

  test('what fits is never abbreviated', () => {
    expect(form({ street: '3 avenue des Fleurs' })).toEqual({
      lines: ['MME MARGAUX LEFEVRE', '3 AVENUE DES FLEURS', '57000 METZ'],
      warnings: [],
    });
  });

  test('a street name over 32 characters takes the abbreviations of the post, as few as it needs, and says so', () => {
    const { lines: written, warnings } = form({ street: '12 boulevard du Maréchal de Lattre de Tassigny' });
    expect(written).toContain('12 BD DU MAL DE LATTRE DE TASSIGNY');
    expect(warnings).toEqual([
      { field: 'street', what: 'short', text: '12 BD DU MAL DE LATTRE DE TASSIGNY', limit: 38 },
    ]);
  });

  test('38 characters stay, the 39th is cut between words and told', () => {
    const line = `RESIDENCE ${'A'.repeat(28)}`;
    expect(lines({ complement1: line })).toContain(line);
    const cut = form({ company: `${'Œ'.repeat(19)} ab` });
    expect(cut.lines[0]).toBe('OE'.repeat(19));
    expect(cut.warnings.map(({ field, what }) => [field, what])).toContainEqual(['company', 'cut']);
  });

  test('a long name keeps the family name whole', () => {
    const name = { firstName: 'Marie-Antoinette', lastName: 'de La Rochefoucauld-Montbel' };
    expect(lines(name)[0]).toBe('MME M A DE LA ROCHEFOUCAULD MONTBEL');
    expect(lines({ firstName: 'Marie', lastName: 'x'.repeat(35) })[0]).toBe(`M ${'X'.repeat(35)}`);
  });

  test('seven lines become six by sharing one', () => {
    const seven = {
      company: 'Mairie',
      complement1: 'Étage 2',
      complement2: 'Bâtiment C',
      locality: 'BP 12',
      street: '1 place de la Mairie',
    };
    expect(lines(seven)).toHaveLength(6);
    expect(lines(seven)).toContain('ETAGE 2 BATIMENT C');
  });

  test('the longest town of France fits with its code', () => {
    const longest = { postalCode: '12130', city: "Saint Geniez d'Olt et d'Aubrac" };
    expect(lines(longest).at(-1)).toBe('12130 SAINT GENIEZ D OLT ET D AUBRAC');
  });

  test("36 to 38 characters are told where the carrier's labels take 35", () => {
    const company = 'A'.repeat(36);
    expect(form({ company }, 35).warnings).toEqual([{ field: 'company', what: 'carrier', text: company, limit: 35 }]);
    expect(form({ company }, 38).warnings).toEqual([]);
    expect(form({ company: 'A'.repeat(35) }, 35).warnings).toEqual([]);
  });
});

describe('parts of France', () => {
  test.each([
    ['a CEDEX', { postalCode: '42163', city: 'Andrézieux-Bouthéon Cedex' }, '42163 ANDREZIEUX BOUTHEON CEDEX'],
    ['Corsica', { postalCode: '20000', city: 'Ajaccio' }, '20000 AJACCIO'],
    ['Réunion', { postalCode: '97400', city: 'Saint-Denis', country: 'RE' }, '97400 SAINT DENIS'],
    ['Saint-Martin', { postalCode: '97150', city: 'Saint-Martin', country: 'MF' }, '97150 SAINT MARTIN'],
    ['Monaco', { postalCode: '98000', city: 'Monaco', country: 'MC' }, '98000 MONACO'],
  ])('%s ends on its town, without a country', (_, change, last) => {
    expect(lines(change).at(-1)).toBe(last);
  });

  test('the armed forces have a sector and neither street nor town (LIV-8)', () => {
    const forces = {
      civility: 'none' as const,
      firstName: 'Julie',
      lastName: 'Sgt Martin',
      complement1: 'Opération Barkhane',
      street: 'SP 85010',
      postalCode: '00200',
      city: 'Hub Armées',
    };
    expect(lines(forces)).toEqual(['JULIE SGT MARTIN', 'OPERATION BARKHANE', 'SP 85010', '00200 HUB ARMEES']);
  });
});

describe('abroad the seventh line is the country', () => {
  test.each([
    ['BE', '1000', 'Bruxelles', ['1000 BRUXELLES', 'BELGIQUE']],
    ['LU', '1234', 'Luxembourg', ['L-1234 LUXEMBOURG', 'LUXEMBOURG']],
    ['LU', 'L-1234', 'Luxembourg', ['L-1234 LUXEMBOURG', 'LUXEMBOURG']],
    ['CH', '1204', 'Genève', ['1204 GENEVE', 'SUISSE']],
    ['DE', '78266', 'Büsingen', ['78266 BUSINGEN', 'ALLEMAGNE']],
    ['NL', '1012ab', 'Amsterdam', ['1012 AB AMSTERDAM', 'PAYS BAS']],
    ['PT', '1000205', 'Lisboa', ['1000-205 LISBOA', 'PORTUGAL']],
    ['SE', '11455', 'Stockholm', ['114 55 STOCKHOLM', 'SUEDE']],
    ['PL', '00950', 'Warszawa', ['00-950 WARSZAWA', 'POLOGNE']],
    ['LV', '1010', 'Rīga', ['RIGA LV-1010', 'LETTONIE']],
    ['GB', 'sw1a1aa', 'London', ['LONDON', 'SW1A 1AA', 'ROYAUME UNI']],
    ['IE', 'd02x285', 'Dublin', ['DUBLIN', 'D02 X285', 'IRLANDE']],
    ['AD', 'AD500', 'Andorra la Vella', ['AD500 ANDORRA LA VELLA', 'ANDORRE']],
    ['ES', '35001', 'Las Palmas', ['35001 LAS PALMAS', 'ESPAGNE']],
  ])('%s %s %s', (country, postalCode, city, end) => {
    expect(lines({ country, postalCode, city }).slice(-end.length)).toEqual(end);
  });

  test('seven lines at most', () => {
    const all = { company: 'A', complement1: 'B', complement2: 'C', locality: 'D', country: 'BE', postalCode: '1000' };
    expect(lines({ ...all, city: 'Bruxelles' })).toHaveLength(7);
  });
});
