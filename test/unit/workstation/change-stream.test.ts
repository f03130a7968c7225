import { describe, expect, it } from 'vitest';
import { SyncFault } from '../../../domain/sync.ts';
import { followChanges } from '../../../workstation/change-stream.ts';

type Line = ReadableStreamDefaultController<Uint8Array>;

/** A stream of changes whose line and timer the test holds. */
function listening(openings: (() => Promise<ReadableStream<Uint8Array>>)[]) {
  const waits: { ms: number; run: () => void }[] = [];
  let changes = 0;
  let losses = 0;
  let opened = 0;
  const stop = followChanges({
    open: () => {
      const next = openings[opened] ?? (() => Promise.reject(new SyncFault('offline')));
      opened += 1;
      return next();
    },
    changed: () => {
      changes += 1;
    },
    lost: () => {
      losses += 1;
    },
    timer: {
      set(ms, run) {
        const wait = { ms, run };
        waits.push(wait);
        return () => void waits.splice(waits.indexOf(wait), 1);
      },
    },
    random: () => new Uint8Array([0]),
  });
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return { waits, stop, settled, changes: () => changes, losses: () => losses, opened: () => opened };
}

function aLine() {
  let line: Line | null = null;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      line = controller;
    },
  });
  const say = (text: string) => line?.enqueue(new TextEncoder().encode(text));
  return { open: async () => body, say, end: () => line?.close() };
}

describe('the stream of changes', () => {
  it('tells once at the start, then once per piece that holds an event, however it is cut', async () => {
    const line = aLine();
    const stream = listening([line.open]);
    await stream.settled();
    expect(stream.changes()).toBe(1);
    line.say(': alive\n\n');
    await stream.settled();
    expect(stream.changes()).toBe(1);
    line.say('event: changed\nda');
    await stream.settled();
    line.say('ta: 12\n\n');
    await stream.settled();
    expect(stream.changes()).toBe(2);
    expect(stream.losses()).toBe(0);
    line.end();
    await stream.settled();
    expect(stream.losses()).toBe(1);
    stream.stop();
  });

  it('comes back when the line ends, and tells again: something may have been missed', async () => {
    const first = aLine();
    const second = aLine();
    const stream = listening([first.open, second.open]);
    await stream.settled();
    first.end();
    await stream.settled();
    expect(stream.waits).toHaveLength(1);
    stream.waits[0]?.run();
    await stream.settled();
    expect(stream.changes()).toBe(2);
    stream.stop();
  });

  it('waits longer each time nobody answers, up to ten seconds', async () => {
    const stream = listening([]);
    const seen: number[] = [];
    for (let i = 0; i < 9; i += 1) {
      await stream.settled();
      const wait = stream.waits.pop();
      seen.push(wait?.ms ?? -1);
      wait?.run();
    }
    expect(seen).toEqual([500, 1_000, 2_000, 4_000, 5_000, 5_000, 5_000, 5_000, 5_000]);
    stream.stop();
  });

  it('does not come back once stopped', async () => {
    const stream = listening([]);
    stream.stop();
    await stream.settled();
    expect(stream.waits).toHaveLength(0);
    expect(stream.opened()).toBe(1);
  });
});
