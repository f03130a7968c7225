import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mustDecideAll } from '../../../domain/return/counted.ts';
import {
  type Counts,
  countsOf,
  decisionLines,
  firstDecision,
  leftOf,
  missingOf,
  scanned,
  typedCount,
} from '../../../renderer/returns/counts.ts';
import { MUG } from './returned.ts';
import { idOf } from '../../builders.ts';

const lines = [
  { lineId: MUG, quantity: 2, sku: 'MUG-BLANC', ean: '3760000000017' },
  { lineId: idOf(0x4001), quantity: 1, sku: 'MUG-BLANC', ean: '3760000000017' },
];
const none: Counts = countsOf(lines, null);

describe('pieces counted at the reception (RET-4)', () => {
  it('start from nothing, or from the last count', () => {
    expect(lines.map((line) => missingOf(line, none))).toEqual([2, 1]);
    const again = countsOf(lines, { lines: [{ lineId: MUG, good: 1, damaged: 1 }] });
    expect(lines.map((line) => missingOf(line, again))).toEqual([0, 1]);
  });

  it('a scanned piece goes to the first line that lacks one, a piece too many to none', () => {
    let counts: Counts | null = none;
    for (let piece = 0; piece < 3; piece += 1) counts = counts && scanned(' mug-blanc', lines, counts);
    expect(counts).toEqual({ [MUG]: { good: 2, damaged: 0 }, [idOf(0x4001)]: { good: 1, damaged: 0 } });
    expect(counts && scanned('MUG-BLANC', lines, counts)).toBeNull();
    expect(scanned('AUTRE', lines, none)).toBeNull();
    expect(scanned('3760000000017', lines, none)).toMatchObject({ [MUG]: { good: 1, damaged: 0 } });
  });

  it.each([
    ['', 0],
    [' 3 ', 3],
    ['-1', 0],
    ['1,5', 0],
    ['deux', 0],
  ])('%j is %i', (typed, count) => {
    expect(typedCount(typed)).toBe(count);
  });
});

describe('the decision that is proposed (RET-4)', () => {
  it('gives back what is good and puts it on the shelf, and is accepted with a reason for the rest', () => {
    fc.assert(
      fc.property(fc.nat(2), fc.nat(1), (good, damaged) => {
        const counts = {
          [MUG]: { good, damaged: Math.min(damaged, 2 - good) },
          [idOf(0x4001)]: { good: 1, damaged: 0 },
        };
        const decided = firstDecision(lines, counts);
        for (const line of lines)
          expect(leftOf(line, decided[line.lineId] ?? { refund: 0, voucher: 0, refuse: 0, restock: 0 })).toBe(0);
        const reception = {
          at: '',
          by: '',
          note: '',
          lines: lines.map((line) => {
            const { good: fine, damaged: broken } = counts[line.lineId] ?? { good: 0, damaged: 0 };
            return { lineId: line.lineId, good: fine, damaged: broken, missing: missingOf(line, counts) };
          }),
        };
        const asked = { lines: lines.map(({ lineId, quantity }) => ({ lineId, quantity })), reception };
        expect(() => mustDecideAll(asked, decisionLines(lines, decided), 'motif', '')).not.toThrow();
      }),
    );
  });

  it('splits what is shelved from what is not', () => {
    const decided = { [MUG]: { refund: 1, voucher: 1, refuse: 0, restock: 1 } };
    expect(decisionLines(lines.slice(0, 1), decided)).toEqual([
      { lineId: MUG, quantity: 1, outcome: 'refund', restock: true },
      { lineId: MUG, quantity: 1, outcome: 'voucher', restock: false },
    ]);
  });
});
