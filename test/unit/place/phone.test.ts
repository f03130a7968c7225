/** Phones are read in the territory of the delivery (FACTS-FR §2 and §10; ORD-16 asks some modes for a mobile). */
import { describe, expect, test } from 'vitest';
import { phoneKind } from '../../../domain/place/phone.ts';

describe('a mobile is known in its territory (ORD-16)', () => {
  test.each([
    ['06 12 34 56 78', 'FR', '+33612345678', '06 12 34 56 78'],
    ['06.12.34.56.78', 'FR', '+33612345678', '06 12 34 56 78'],
    ['06-12-34-56-78', 'FR-COR', '+33612345678', '06 12 34 56 78'],
    ['+33 (0)6 12 34 56 78', 'FR', '+33612345678', '06 12 34 56 78'],
    ['0033612345678', 'FR', '+33612345678', '06 12 34 56 78'],
    ['07 56 12 34 56', 'FR-ARM', '+33756123456', '07 56 12 34 56'],
    ['0692123456', 'RE', '+262692123456', '0692 12 34 56'],
    ['0709 20 12 34', 'RE', '+262709201234', '0709 20 12 34'],
    ['0690001234', 'GP', '+590690001234', '0690 00 12 34'],
    ['0690001234', 'BL', '+590690001234', '0690 00 12 34'],
    ['0690001234', 'MF', '+590690001234', '0690 00 12 34'],
    ['0696123456', 'MQ', '+596696123456', '0696 12 34 56'],
    ['0694123456', 'GF', '+594694123456', '0694 12 34 56'],
    ['0639012345', 'YT', '+262639012345', '0639 01 23 45'],
    ['0470123456', 'BE', '+32470123456', '0470 12 34 56'],
    ['+32470123456', 'FR', '+32470123456', '+32 470 12 34 56'],
    ['+33612345678', 'RE', '+33612345678', '+33 6 12 34 56 78'],
    ['07624 123456', 'IM', '+447624123456', '07624 123456'],
    ['612 345 678', 'ES-CAN', '+34612345678', '612 34 56 78'],
  ])('%s in %s', (text, territory, e164, national) => {
    expect(phoneKind(text, territory)).toEqual({
      kind: 'mobile',
      e164,
      national,
      doubtful: false,
      repaired: false,
      suggestion: null,
    });
  });
});

describe('what is no mobile is told apart (ORD-16)', () => {
  test.each([
    ['04 81 64 00 80', 'FR', 'fixed'],
    ['0262 20 12 34', 'RE', 'fixed'],
    ['09 72 12 34 56', 'FR', 'voip'],
    ['0825 033 033', 'FR', 'shared'],
    ['0800 123 456', 'FR', 'shared'],
    ['0712345678', 'FR', 'unknown'],
    ['0639981234', 'FR', 'unknown'],
    ['0692123456', 'FR', 'unknown'],
    ['0612345678', 'RE', 'unknown'],
    ['3631', 'FR', 'invalid'],
    ['061234567', 'FR', 'invalid'],
    ['06123456789', 'FR', 'invalid'],
    ['+336123456789', 'FR', 'invalid'],
    ['06 12 34 56 78 poste 4', 'FR', 'invalid'],
    ['Mme Loiseau', 'FR', 'invalid'],
    ['', 'FR', 'invalid'],
  ] as const)('%s in %s is %s', (text, territory, kind) => {
    expect(phoneKind(text, territory).kind).toBe(kind);
  });

  test('a number that is none keeps what was typed and has nothing to compare', () => {
    expect(phoneKind(' 3631 ', 'FR')).toMatchObject({ e164: null, national: '3631', doubtful: true, repaired: false });
  });
});

test('letters heard as digits are put right, and said so', () => {
  expect(phoneKind('O6 12 34 56 78', 'FR')).toMatchObject({
    kind: 'mobile',
    national: '06 12 34 56 78',
    repaired: true,
  });
  expect(phoneKind('04 8l 64 OO 80', 'FR')).toMatchObject({ kind: 'fixed', e164: '+33481640080', repaired: true });
});

describe('doubt is a warning', () => {
  test.each(['0639123456', '+262639123456'])('a new block of Mayotte, %s, is a doubtful mobile', (text) => {
    expect(phoneKind(text, 'YT')).toMatchObject({ kind: 'mobile', doubtful: true, e164: '+262639123456' });
  });

  test.each([
    ['0123456789', 'FR'],
    ['+33 6 66 66 66 66', 'FR'],
    ['+1 202 555 0143', 'FR'],
    ['0712345678', 'FR'],
  ])('%s', (text, territory) => {
    expect(phoneKind(text, territory).doubtful).toBe(true);
  });

  test('a number of another French territory is recognised', () => {
    expect(phoneKind('0692 12 34 56', 'FR').suggestion).toBe('+262 692 12 34 56');
    expect(phoneKind('06 12 34 56 78', 'RE').suggestion).toBe('+33 6 12 34 56 78');
    expect(phoneKind('06 12 34 56 78', 'AD').suggestion).toBe('+33 6 12 34 56 78');
    expect(phoneKind('3631', 'FR').suggestion).toBeNull();
  });
});
