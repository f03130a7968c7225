/** A stock as it is counted on the screen (CAT-1). */
import { describe, expect, it } from 'vitest';
import { type AdjustForm, formatToSpeakOf, readAdjustment } from '../../../renderer/catalogue/adjustment.ts';
import { aFormat, aStock, anArticle } from '../../builders.ts';

const sku = 'MUG-BLANC';
const opened = { article: anArticle(), stock: [aStock({ onHand: 7, restockOn: '2026-12-01' })] };
const form = (change: Partial<AdjustForm>): AdjustForm => ({
  ...{ sku, how: 'counted', typed: '', restockOn: '2026-12-01', why: 'inventory', reason: '' },
  ...change,
});

describe('a stock that was counted (CAT-1)', () => {
  it('is the difference with what was there when counting began, whatever was sold meanwhile', () => {
    expect(readAdjustment(form({ typed: '10' }), opened, 7)).toEqual({ change: 3, restock: null, problem: null });
    expect(readAdjustment(form({ typed: '10' }), opened, 5)).toEqual({ change: 3, restock: null, problem: null });
    expect(readAdjustment(form({ typed: '1 000' }), opened, 7).change).toBe(993);
  });

  it('leaves the restock date alone unless it was changed, and may change it alone', () => {
    const emptied = readAdjustment(form({ restockOn: '' }), opened, 7);
    expect(emptied).toEqual({ change: 0, restock: { on: null }, problem: null });
    const moved = readAdjustment(form({ typed: '7', restockOn: '2026-12-09' }), opened, 7);
    expect(moved).toEqual({ change: 0, restock: { on: '2026-12-09' }, problem: null });
  });

  it.each([
    [{ typed: '' }, 'required'],
    [{ typed: '7' }, 'nothing'],
    [{ typed: '-2' }, 'whole'],
    [{ typed: '3,5' }, 'whole'],
    [{ how: 'change', typed: 'deux' }, 'whole'],
    [{ how: 'change', typed: '−8' }, 'below'],
    [{ how: 'change', typed: '0' }, 'nothing'],
  ] as const)('is not taken as %j', (typed, problem) => {
    expect(readAdjustment(form(typed), opened, 7).problem).toBe(problem);
  });

  it('is told as pieces more or fewer too', () => {
    expect(readAdjustment(form({ how: 'change', typed: '-2' }), opened, 7).change).toBe(-2);
    expect(readAdjustment(form({ how: 'change', typed: '+2' }), opened, 7).change).toBe(2);
    // what is gone meanwhile cannot be taken off again
    expect(readAdjustment(form({ typed: '0' }), opened, 5).problem).toBe('below');
  });
});

it('the format of which least is left is spoken of first (CAT-1)', () => {
  const formats = [aFormat(), aFormat({ sku: 'MUG-NOIR' })];
  const article = anArticle({ formats });
  expect(formatToSpeakOf({ article, stock: [aStock(), aStock({ sku: 'MUG-NOIR', onHand: 0 })] })).toBe('MUG-NOIR');
  expect(formatToSpeakOf({ article, stock: [aStock(), aStock({ sku: 'MUG-NOIR' })] })).toBe('MUG-BLANC');
});
