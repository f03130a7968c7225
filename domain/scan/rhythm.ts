/** How fast a workstation's scanner types: what tells it from a hand. */
import { z } from 'zod';

/** Scanners send a character every 1 to 30 ms; wireless ones stumble now and then. A hand's fastest roll of two keys is about 30. */
export const Rhythm = z.object({
  /** Longest wait before any one character, in milliseconds. */
  gapMs: z.int().min(20).max(80),
  /** Longest mean wait. */
  meanMs: z.int().min(10).max(45),
  /** Fewest characters. */
  least: z.int().min(4).max(12),
});
export type Rhythm = z.output<typeof Rhythm>;

/** The slowest that is still told from a hand: fewer characters are not believed at that pace. */
export const slowestRhythm: Rhythm = { gapMs: 80, meanMs: 45, least: 8 };
export const usualRhythm: Rhythm = { gapMs: 50, meanMs: 30, least: 5 };
