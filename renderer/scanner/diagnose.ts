/** What the test code tells of a scanner: how it types, and how fast. Pure. */
import { TEST_CODE } from '../../domain/scan/read-scan.ts';
import { type Rhythm, slowestRhythm, usualRhythm } from '../../domain/scan/rhythm.ts';
import { type Stroke, isEnd, isModifier, textOf } from './wedge.ts';

type Verdict =
  /** Recognised from now on with this rhythm. */
  | 'right'
  /** Every character came, and no Enter or Tab after it. */
  | 'noEnter'
  /** As slow as a hand, or a hand. */
  | 'slow'
  /** Characters are missing. */
  | 'cut'
  /** As many characters, and other ones: neither an American nor this machine's keyboard. */
  | 'layout';

export interface Diagnosis {
  verdict: Verdict;
  /** As a page would have read it. */
  typed: string;
  /** Milliseconds between two characters. */
  meanMs: number;
  /** The rhythm to keep; null unless it is right. */
  rhythm: Rhythm | null;
  /** The scanner types for another keyboard than this one; it is read all the same. */
  translated: boolean;
  capsLock: boolean;
}

/** How much slower than measured it may get. */
const ROOM = 1.25;

export function diagnose(strokes: readonly Stroke[], capsLock: boolean): Diagnosis {
  const keys = strokes.filter(({ code }) => !isModifier(code));
  const last = keys.at(-1);
  const ended = last !== undefined && isEnd(last);
  const body = ended ? keys.slice(0, -1) : keys;
  const typed = body.map(({ key }) => key).join('');
  const gaps = keys.slice(1).map(({ at }, index) => at - (keys[index]?.at ?? at));
  const meanMs = gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, gaps.length);
  const longest = Math.max(0, ...gaps);
  const verdict = verdictOn(textOf(body), body.length, { slow: isSlow(meanMs, longest), ended });
  return {
    verdict,
    typed,
    meanMs: Math.round(meanMs),
    rhythm: verdict === 'right' ? rhythmOf(meanMs, longest) : null,
    translated: typed !== TEST_CODE && typed.toUpperCase() !== TEST_CODE,
    capsLock,
  };
}

function verdictOn(text: string, length: number, { slow, ended }: { slow: boolean; ended: boolean }): Verdict {
  if (text !== TEST_CODE) return length < TEST_CODE.length ? 'cut' : 'layout';
  if (slow) return 'slow';
  return ended ? 'right' : 'noEnter';
}

function isSlow(meanMs: number, longest: number): boolean {
  return meanMs * ROOM > slowestRhythm.meanMs || longest * ROOM > slowestRhythm.gapMs;
}

/** Never tighter than usual; a slower one must send more characters before it is believed. */
function rhythmOf(meanMs: number, longest: number): Rhythm {
  const rhythm = {
    gapMs: Math.max(usualRhythm.gapMs, Math.ceil(longest * ROOM)),
    meanMs: Math.max(usualRhythm.meanMs, Math.ceil(meanMs * ROOM)),
  };
  const slower = rhythm.gapMs > usualRhythm.gapMs || rhythm.meanMs > usualRhythm.meanMs;
  return { ...rhythm, least: slower ? slowestRhythm.least : usualRhythm.least };
}
