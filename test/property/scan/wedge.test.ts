import { describe, expect, it } from 'vitest';
import { slowestRhythm, usualRhythm } from '../../../domain/scan/rhythm.ts';
import { type Stroke, wedge } from '../../../renderer/scanner/wedge.ts';
import { strokesOf } from '../../support/scanner.ts';

/** mulberry32, in [0, 1). */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const words = [
  'Margaux',
  'merci beaucoup',
  '57000',
  '06 12 34 56 78',
  '8 rue du Coëtlosquet',
  'A-004183',
  'ok',
  '12/03/1987',
];

/** A fast hand: 60 to 140 words a minute, rolls of two keys, a habit of striking Enter at once. */
function typing(random: () => number): Stroke[] {
  const word = words[Math.floor(random() * words.length)] ?? 'ok';
  const pace = 1 + 1.35 * random();
  let at = 0;
  const gap = () => {
    // log-normal around 85 to 200 ms; one key in twelve is rolled over the one before
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return random() < 1 / 12 ? 12 + random() * 40 : Math.max(18, 85 * pace * Math.exp(normal * 0.35));
  };
  return strokesOf(word, { layout: 'fr', scanner: 'fr' }).map((stroke) => {
    at += gap();
    return { ...stroke, at };
  });
}

describe('a scanner is known by its rhythm', () => {
  it.each([usualRhythm, slowestRhythm])('is never found in a hand: 100 000 typings ended by Enter, %j', (rhythm) => {
    const random = chance(20_261_122);
    let scans = 0;
    for (let n = 0; n < 100_000; n += 1) {
      const hear = wedge(rhythm);
      for (const stroke of typing(random)) if (hear(stroke).kind === 'scan') scans += 1;
    }
    expect(scans).toBe(0);
  });

  it('is never found in a key that is held down', () => {
    const hear = wedge();
    const held = Array.from({ length: 40 }, (_, index) => ({ ...key('KeyA', 'a'), repeat: index > 0, at: index * 30 }));
    expect([...held, { ...key('Enter', 'Enter'), at: 1_210 }].map((stroke) => hear(stroke).kind)).not.toContain('scan');
  });

  it('is found whatever its pace up to 30 ms a character, with one stumble', () => {
    const random = chance(7);
    for (let n = 0; n < 2_000; n += 1) {
      const hear = wedge();
      const pace = 1 + random() * 20;
      const stumble = Math.floor(random() * 13);
      let at = 0;
      const heard = strokesOf('3012345678900', { layout: 'fr', scanner: 'us' }).map((stroke, index) => {
        at += index === stumble ? 49 : pace * (0.6 + 0.8 * random());
        return hear({ ...stroke, at });
      });
      expect(heard.at(-1)).toEqual({ kind: 'scan', text: '3012345678900' });
    }
  });

  it('is found again at once after another scan, and after a hand', () => {
    const hear = wedge();
    let at = 0;
    const say = (text: string, gap: number) =>
      strokesOf(text, { layout: 'us', scanner: 'us' }).map((stroke) => {
        at += gap;
        return hear({ ...stroke, at });
      });
    expect(say('A-004183', 8).at(-1)).toEqual({ kind: 'scan', text: 'A-004183' });
    expect(say('A-004184', 8).at(-1)).toEqual({ kind: 'scan', text: 'A-004184' });
    expect(say('merci', 120).map(({ kind }) => kind)).not.toContain('scan');
    at += 500;
    expect(say('QTY-3', 8).at(-1)).toEqual({ kind: 'scan', text: 'QTY-3' });
  });
});

function key(code: string, written: string): Stroke {
  return { code, key: written, shift: false, ctrl: false, other: false, repeat: false, at: 0 };
}
