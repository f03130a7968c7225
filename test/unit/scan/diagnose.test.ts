import { describe, expect, it } from 'vitest';
import { TEST_CODE } from '../../../domain/scan/read-scan.ts';
import { Rhythm, usualRhythm } from '../../../domain/scan/rhythm.ts';
import { diagnose } from '../../../renderer/scanner/diagnose.ts';
import { wedge } from '../../../renderer/scanner/wedge.ts';
import { strokesOf } from '../../support/scanner.ts';

const us = { layout: 'us', scanner: 'us' } as const;
type Setting = { layout: 'us' | 'fr'; scanner: 'us' | 'fr' };
const typed = (gapMs: number, setting: Setting = us, text = TEST_CODE) =>
  strokesOf(text, setting).map((stroke, index) => ({ ...stroke, at: 1000 + index * gapMs }));

describe('what the test code tells of a scanner', () => {
  it.each([us, { layout: 'fr', scanner: 'us' }, { layout: 'fr', scanner: 'fr' }] as const)(
    'is right on %j, and translated where the scanner types for another keyboard',
    (setting) => {
      const told = diagnose(typed(8, setting), false);
      expect(told).toMatchObject({ verdict: 'right', rhythm: usualRhythm, meanMs: 8, capsLock: false });
      expect(told.translated).toBe(setting.layout !== setting.scanner);
    },
  );

  it('is a rhythm of its own for a slow scanner, by which it is then heard', () => {
    const slow = typed(35);
    const { rhythm } = diagnose(slow, false);
    expect(Rhythm.safeParse(rhythm).success).toBe(true);
    const hear = (by: Rhythm) => {
      const one = wedge(by);
      return slow.map((stroke) => one(stroke)).at(-1);
    };
    expect(hear(usualRhythm)).toEqual({ kind: 'key' });
    expect(hear(rhythm ?? usualRhythm)).toEqual({ kind: 'scan', text: TEST_CODE });
    expect(rhythm?.least).toBeGreaterThan(usualRhythm.least);
  });

  it('is slow where a hand typed it', () => {
    expect(diagnose(typed(120), false)).toMatchObject({ verdict: 'slow', rhythm: null });
  });

  it('is without Enter, cut short, or of a keyboard that nobody knows', () => {
    expect(diagnose(typed(8).slice(0, -1), false).verdict).toBe('noEnter');
    expect(diagnose(typed(8, us, TEST_CODE.slice(0, -4)), false).verdict).toBe('cut');
    expect(diagnose(typed(8, us, TEST_CODE.replaceAll('A', 'Q').replaceAll('Z', 'W')), false).verdict).toBe('layout');
  });

  it('says that capitals are locked', () => {
    expect(diagnose(typed(8), true).capsLock).toBe(true);
  });
});
