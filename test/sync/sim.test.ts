import { describe, expect, it } from 'vitest';
import { tellStory } from './story.ts';
import { redSeeds } from './red-seeds.ts';

const count = Number(process.env['COMPTOIR_SEEDS'] ?? '100');
const only = process.env['COMPTOIR_SEED'];
const first = Number(process.env['COMPTOIR_FIRST_SEED'] ?? '1');
const steps = Number(process.env['COMPTOIR_STEPS'] ?? '120');

describe('simulated workstations over a failing wire', () => {
  if (only !== undefined) {
    it(`seed ${only}, told step by step`, { timeout: 120_000 }, async () => {
      const ending = await tellStory(Number(only), steps, (text) => console.log(text));
      expect(ending.steps).toBe(steps);
    });
    return;
  }
  const seeds = [...redSeeds, ...Array.from({ length: count }, (_, index) => first + index)];
  // a few seeds to a test: each test opens and loses dozens of real files
  const parts = Array.from({ length: Math.ceil(seeds.length / 10) }, (_, part) =>
    seeds.slice(part * 10, part * 10 + 10),
  );
  for (const part of parts)
    it(`keeps L1–L6 after every step, seeds ${part[0]} to ${part.at(-1)}`, { timeout: 300_000 }, async () => {
      let commands = 0;
      for (const seed of part) {
        const ending = await tellStory(seed, steps).catch((error: Error) => {
          throw new Error(`seed ${seed}: ${error.message}`, { cause: error });
        });
        expect(ending.steps).toBe(steps);
        commands += ending.commands;
      }
      // a story in which nobody did anything would prove nothing
      expect(commands).toBeGreaterThan(part.length * 10);
    });
});
