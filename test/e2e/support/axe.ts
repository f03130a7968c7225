/** axe-core on what stands on the page now: every rule it has on by default, best practices included. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Desk } from './desk.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * `name` tells the screen in the report. The test goes on after a violation, to tell them all. `without`: rules that do
 * not speak of this screen; who names one says why.
 */
export async function expectAccessible({ page }: Desk, name: string, without: readonly string[] = []): Promise<void> {
  const options: RunOptions = {
    resultTypes: ['violations'],
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
  };
  await expect.poll(() => page.evaluate(isStill)).toBe(true);
  // by the debugger, which the page's policy does not bind
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(source);
  const found = (await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)) as AxeResults;
  const told = found.violations.map(
    ({ id, help, nodes }) =>
      `${id} (${help}): ${nodes.map(({ target, html }) => `${target.join(' ')} ${html}`).join('\n    ')}`,
  );
  expect.soft(told, name).toEqual([]);
}

/** Colours on their way from one state to the next are nobody's choice. */
async function isStill(): Promise<boolean> {
  const moving = () => document.getAnimations().some((each) => each.effect?.getComputedTiming().endTime !== Infinity);
  if (moving()) return false;
  await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
  return !moving();
}
