/** Listens to `GET /changes`: an event says only that something changed, the sync loop fetches what. */
import type { Random } from '../domain/ids.ts';
import { SyncFault } from '../domain/sync.ts';

const FIRST_WAIT_MS = 1_000;
// The first sync after an outage waits for this line: never long.
const LONGEST_WAIT_MS = 10_000;
// A line that died without a word is dropped after this long; the backend sends a comment every two seconds.
const SILENCE_MS = 5_000;

export interface ChangeStreamOptions {
  open(signal: AbortSignal): Promise<ReadableStream<Uint8Array>>;
  /** Called after each event, and after each new connection: something may have been missed. */
  changed(): void;
  /** Called when the line could not be opened, broke or fell silent. */
  lost(): void;
  timer: { set(ms: number, run: () => void): () => void };
  random: Random;
}

/** Runs until the returned function is called; reconnects with growing, jittered waits. */
export function followChanges({ open, changed, lost, timer, random }: ChangeStreamOptions): () => void {
  let stopped = false;
  let failures = 0;
  let abort = new AbortController();
  let cancelWait = () => {};

  const run = async () => {
    abort = new AbortController();
    let silent = true;
    try {
      const body = await open(abort.signal);
      failures = 0;
      changed();
      await read(body, changed, timer, abort);
    } catch (error) {
      // Without rights there is nothing to hear soon; the sync loop is the one that tells staff.
      const noRights = error instanceof SyncFault && error.kind === 'auth';
      if (noRights) failures = Math.max(failures, 6);
      silent = !noRights;
    }
    failures += 1;
    if (stopped) return;
    if (silent) lost();
    cancelWait = timer.set(wait(failures, random), () => void run());
  };
  void run();
  return () => {
    stopped = true;
    cancelWait();
    abort.abort();
  };
}

async function read(
  body: ReadableStream<Uint8Array>,
  changed: () => void,
  timer: ChangeStreamOptions['timer'],
  abort: AbortController,
): Promise<void> {
  const decoder = new TextDecoder();
  let rest = '';
  let cancelSilence = timer.set(SILENCE_MS, () => abort.abort());
  try {
    for await (const chunk of body) {
      cancelSilence();
      cancelSilence = timer.set(SILENCE_MS, () => abort.abort());
      const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r?\n/);
      rest = (lines.pop() ?? '').slice(0, 10_000);
      if (lines.some((line) => line.startsWith('data:'))) changed();
    }
  } finally {
    cancelSilence();
  }
}

function wait(failures: number, random: Random): number {
  const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures - 1, 10));
  return longest * (0.5 + (random(1)[0] ?? 0) / 512);
}
