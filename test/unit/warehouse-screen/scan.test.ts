import { describe, expect, test } from 'vitest';
import { codeOf } from '../../../renderer/warehouse/scan.ts';

describe('the code of an order, as typed or scanned', () => {
  test.each([
    ['A-004183', 'A-004183'],
    [' a4183 ', 'A-004183'],
    ['W 15', 'W-000015'],
    ['a-15', 'A-000015'],
    ['AB-1234567', 'AB-1234567'],
  ])('reads « %s » as %s', (typed, code) => {
    expect(codeOf(typed)).toBe(code);
  });

  test.each(['', '4183', 'Martin', 'MUG-01-A', 'LIV-05', '9L20512345678', '2790146411164'])(
    'is not « %s »',
    (typed) => {
      expect(codeOf(typed)).toBeNull();
    },
  );
});
