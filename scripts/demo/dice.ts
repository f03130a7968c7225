/** Chance that is the same at every run: what an item gets depends on its own key, never on its neighbours. */
import { createHash } from 'node:crypto';
import { newId } from '../../domain/ids.ts';

export interface Dice {
  /** An integer in [low, high]. */
  between(low: number, high: number): number;
  chance(percent: number): boolean;
  pick<T>(from: readonly [T, ...T[]]): T;
}

export function diceOf(key: string): Dice {
  let state = hash(key).readUInt32LE(0);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    between,
    chance: (percent) => next() * 100 < percent,
    pick: ([first, ...others]) => others[between(-1, others.length - 1)] ?? first,
  };
}

/** The same UUID v4 for the same key. */
export function idFor(key: string): string {
  const bytes = hash(key);
  return newId((length) => new Uint8Array(bytes.subarray(0, length)));
}

/** A day between two others, both included, as `YYYY-MM-DD`. */
export function dayBetween(dice: Dice, from: string, to: string): string {
  const day = 86_400_000;
  const span = Math.round((Date.parse(to) - Date.parse(from)) / day);
  return new Date(Date.parse(from) + dice.between(0, span) * day).toISOString().slice(0, 10);
}

function hash(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
