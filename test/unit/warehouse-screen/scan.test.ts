import { describe, expect, test } from 'vitest';
import { byPlace } from '../../../domain/warehouse/picking-order.ts';
import { codeOf, isWholeCode, taken, takenOf, tick } from '../../../renderer/warehouse/scan.ts';
import { anOrderLine, idOf } from '../../builders.ts';

const mug = anOrderLine({ id: idOf(0x4001), sku: 'MUG-01', quantity: 2, location: 'B-02-1' });
const other = anOrderLine({ id: idOf(0x4002), sku: 'MUG-01', quantity: 1, location: 'A-10-1' });
const tea = anOrderLine({ id: idOf(0x4003), sku: 'THE-04', quantity: 1, location: 'A-02-1' });
const eans = new Map([['2790146411164', 'MUG-01']]);

describe('the code of an order, as typed or scanned', () => {
  test.each([
    ['A-004183', 'A-004183'],
    [' a4183 ', 'A-004183'],
    ['W 15', 'W-000015'],
    ['AB-1234567', 'AB-1234567'],
  ])('reads « %s » as %s', (typed, code) => {
    expect(codeOf(typed)).toBe(code);
  });

  test.each(['', '4183', 'Martin', 'MUG-01-A', '9L20512345678', '2790146411164'])('is not « %s »', (typed) => {
    expect(codeOf(typed)).toBeNull();
  });

  test('a tracking number or a short code is no whole slip', () => {
    expect(isWholeCode('a-004183')).toBe(true);
    expect(isWholeCode('A4183')).toBe(false);
    expect(isWholeCode('6A12345678901')).toBe(false);
  });
});

describe('pieces scanned on the bench', () => {
  test('an EAN or a sku ticks the first line that still lacks a piece', () => {
    const lines = [mug, other, tea];
    const first = tick('2790146411164', lines, eans, {});
    expect(first).toMatchObject({ kind: 'right', line: { id: mug.id }, picked: { [mug.id]: 1 } });
    const full = { [mug.id]: 2 };
    expect(tick('mug-01', lines, eans, full)).toMatchObject({ kind: 'right', line: { id: other.id } });
  });

  test('one piece too many is told, and nothing is counted', () => {
    const picked = { [tea.id]: 1 };
    expect(tick('THE-04', [tea], eans, picked)).toEqual({ kind: 'complete', line: tea, picked });
  });

  test('an article of another order is none of this one', () => {
    expect(tick('COU-09', [mug, tea], eans, {})).toEqual({ kind: 'none' });
  });

  test('never counts more pieces than were ordered', () => {
    expect(taken(tea, { [tea.id]: 7 })).toBe(1);
    expect(takenOf([mug, tea], { [mug.id]: 1, [tea.id]: 9 })).toEqual({ done: 2, all: 3 });
  });
});

test('lines follow the shelves, those without a place last', () => {
  const nowhere = anOrderLine({ id: idOf(0x4004), location: '' });
  expect(byPlace([nowhere, mug, other, tea]).map(({ id }) => id)).toEqual([tea.id, other.id, mug.id, nowhere.id]);
});
