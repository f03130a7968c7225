import { describe, expect, it } from 'vitest';
import { idleWatch } from '../../../renderer/seat/idle.ts';

function clocks() {
  const now = { steady: 1_000, wall: 1_700_000_000_000 };
  return {
    now,
    pass(ms: number) {
      now.steady += ms;
      now.wall += ms;
    },
    watch: idleWatch({ steady: () => now.steady, wall: () => now.wall }),
  };
}

describe('how long nobody has touched anything', () => {
  it('counts from the last touch', () => {
    const { watch, pass } = clocks();
    pass(4_000);
    expect(watch.idleMs()).toBe(4_000);
    watch.touched();
    pass(500);
    expect(watch.idleMs()).toBe(500);
  });

  it('counts the sleep of a computer whose steady clock stood still', () => {
    const { watch, now } = clocks();
    now.wall += 3_600_000;
    expect(watch.idleMs()).toBe(3_600_000);
  });

  it('is not fooled by a clock set back', () => {
    const { watch, now, pass } = clocks();
    now.wall -= 400 * 86_400_000;
    pass(300_000);
    expect(watch.idleMs()).toBe(300_000);
  });
});
