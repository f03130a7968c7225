import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDraftKeeper } from '../../../renderer/phone-order/draft-keeper.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function aKeeper(save: (draft: string) => Promise<void> = async () => undefined) {
  const saved: string[] = [];
  const failed = vi.fn();
  const keeper = createDraftKeeper<string>(async (draft) => {
    await save(draft);
    saved.push(draft);
  }, failed);
  return { keeper, saved, failed };
}

describe('a draft is never lost (ORD-19)', () => {
  test('is saved once, 400 ms after the last key', async () => {
    const { keeper, saved } = aKeeper();
    keeper.typed('m');
    await vi.advanceTimersByTimeAsync(399);
    keeper.typed('mu');
    await vi.advanceTimersByTimeAsync(399);
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(saved).toEqual(['mu']);
  });

  test('is saved at once when the field is left', async () => {
    const { keeper, saved } = aKeeper();
    keeper.typed('mug');
    await keeper.flush();
    expect(saved).toEqual(['mug']);
    await vi.advanceTimersByTimeAsync(1000);
    expect(saved).toEqual(['mug']);
  });

  test('is saved one after the other, the last one last', async () => {
    const first = Promise.withResolvers<void>();
    const { keeper, saved } = aKeeper((draft) => (draft === 'a' ? first.promise : Promise.resolve()));
    keeper.typed('a');
    const flushed = keeper.flush();
    await vi.advanceTimersByTimeAsync(0);
    keeper.typed('b');
    const again = keeper.flush();
    first.resolve();
    await Promise.all([flushed, again]);
    expect(saved).toEqual(['a', 'b']);
  });

  test('is kept for the next try when a save fails, unless something newer was typed', async () => {
    let broken = true;
    const { keeper, saved, failed } = aKeeper(async () => {
      if (broken) throw new Error('disk full');
    });
    keeper.typed('a');
    await keeper.flush();
    expect(failed).toHaveBeenCalledOnce();
    broken = false;
    await keeper.flush();
    expect(saved).toEqual(['a']);
  });

  test('does not come back while the order is placed', async () => {
    const { keeper, saved } = aKeeper();
    keeper.typed('a');
    await keeper.hold();
    keeper.typed('b');
    await keeper.flush();
    await vi.advanceTimersByTimeAsync(1000);
    expect(saved).toEqual(['a']);
  });

  test('goes on when the order was refused', async () => {
    const { keeper, saved } = aKeeper();
    await keeper.hold();
    keeper.typed('b');
    keeper.resume();
    await vi.advanceTimersByTimeAsync(400);
    expect(saved).toEqual(['b']);
  });
});
