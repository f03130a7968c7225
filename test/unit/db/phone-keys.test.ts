/** A number is found however it is written, here or abroad (CLI-1, ORD-5). */
import { describe, expect, test } from 'vitest';
import { joined, phoneKeys } from '../../../db/search-text.ts';

describe('a number is indexed under every form somebody may type', () => {
  test.each([
    ['06 12 34 56 78', 'FR', ['06 12 34 56 78', '+33 6 12 34 56 78', '0033612345678', '+33 (0)6 12 34 56 78']],
    ['0692 12 34 56', 'RE', ['0692123456', '+262 692 12 34 56', '00262692123456']],
    ['0470 12 34 56', 'BE', ['0470123456', '+32 470 12 34 56', '0032470123456']],
    ['+32 470 12 34 56', 'FR', ['0470 12 34 56', '+32470123456', '0032 470 12 34 56']],
    ['+33 6 12 34 56 78', 'BE', ['0612345678', '+33612345678']],
    ['079 123 45 67', 'CH', ['0791234567', '+41 79 123 45 67']],
  ])('%s in %s', (stored, country, typed) => {
    const keys = phoneKeys(stored, country);
    for (const text of typed) expect(keys).toContain(joined(text));
  });

  test('a French one under one key alone, nothing under an empty one', () => {
    expect(phoneKeys('06.12.34.56.78', 'FR')).toEqual(['0612345678']);
    expect(phoneKeys('', 'BE')).toEqual(['']);
  });
});
