/** Chance with a seed: the demo tells the same story at every first start. */
import { createHash } from 'node:crypto';
import { type Random, newId } from '../../domain/ids.ts';

export interface Chance {
  /** An integer in [low, high]. */
  between(low: number, high: number): number;
  percent(chance: number): boolean;
  pick<T>(items: readonly T[]): T;
  id(): string;
  random: Random;
}

export function chanceOf(seed: string): Chance {
  let drawn = 0;
  const bytes = (count: number) => {
    drawn += 1;
    return new Uint8Array(createHash('sha256').update(`${seed}/${drawn}`).digest().subarray(0, count));
  };
  const next = () => new DataView(bytes(4).buffer).getUint32(0) / 2 ** 32;
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    between,
    percent: (chance) => next() * 100 < chance,
    pick: (items) => {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    id: () => newId(bytes),
    random: bytes,
  };
}
