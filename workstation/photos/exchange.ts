/**
 * Photos go to the backend and come from it behind everything else, one at a time, each from where it stopped. Nobody waits
 * for it: what fails is tried again, later and later.
 */
import type { PhotoStore } from '../../db/photos.ts';
import { PHOTO_BYTES } from '../../domain/photo/photo.ts';
import { Refusal } from '../../domain/refusal.ts';
import { SyncFault } from '../../domain/sync.ts';
import type { PhotoWay } from './way.ts';

const PART_BYTES = 256 * 1024;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 300_000;

export interface PhotoExchangeOptions {
  store: PhotoStore;
  /** Null while this device is not enrolled. */
  way(ended: AbortSignal): PhotoWay | null;
  timer: { set(ms: number, run: () => void): () => void };
  log(level: 'info' | 'warn', text: string): void;
}

export interface PhotoExchange {
  /** Something may be there to send or to fetch. */
  wake(): void;
  /** Resolves when nothing is under way any more. */
  close(): Promise<void>;
}

export function photoExchange({ store, way, timer, log }: PhotoExchangeOptions): PhotoExchange {
  /** What came of photos whose line broke. */
  const begun = new Map<string, Uint8Array[]>();
  let running: Promise<void> | null = null;
  let again = false;
  const ended = new AbortController();
  let wait = FIRST_WAIT_MS;
  let cancel = () => {};

  const round = async (): Promise<void> => {
    const open = way(ended.signal);
    if (!open) return;
    let fault: unknown = null;
    const each = async (ids: readonly string[], work: (id: string) => Promise<void>) => {
      for (const id of ids) {
        if (ended.signal.aborted) return;
        try {
          await work(id);
        } catch (error) {
          fault = error;
          // one photo that is refused holds up no other; without a line there is no use in trying them
          if (!(error instanceof Refusal)) throw error;
        }
      }
    };
    await each(await store.toSend(), (id) => sendOne(store, open, id));
    await each(await store.toFetch(), (id) => fetchOne(store, open, id, begun));
    await store.forget();
    if (fault !== null) throw fault;
  };
  const run = async (): Promise<void> => {
    try {
      await round();
      wait = FIRST_WAIT_MS;
    } catch (error) {
      if (ended.signal.aborted) return;
      if (!isOfTheWay(error)) log('warn', `photos: ${error instanceof Error ? error.message : 'unknown fault'}`);
      cancel();
      cancel = timer.set(wait, wake);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    }
  };
  function wake(): void {
    if (ended.signal.aborted) return;
    again = true;
    running ??= (async () => {
      while (again && !ended.signal.aborted) {
        again = false;
        await run();
      }
      running = null;
    })();
  }
  return {
    wake,
    async close() {
      ended.abort();
      cancel();
      await running;
    },
  };
}

/** From where the backend stands, whatever was sent before; its answer alone says how far it has come. */
async function sendOne(store: PhotoStore, way: PhotoWay, id: string): Promise<void> {
  const bytes = await store.bytes(id);
  if (!bytes) return;
  let { received, stored } = await way.held(id);
  while (!stored) {
    const before = received;
    ({ received, stored } = await way.send(id, before, bytes.subarray(before, before + PART_BYTES)));
    if (!stored && received <= before) throw new SyncFault('badAnswer', 'the photo does not advance');
  }
  await store.sent(id);
}

async function fetchOne(store: PhotoStore, way: PhotoWay, id: string, begun: Map<string, Uint8Array[]>): Promise<void> {
  const parts = begun.get(id) ?? [];
  begun.set(id, parts);
  let size = parts.reduce((sum, part) => sum + part.length, 0);
  await way.fetch(id, size, (bytes) => {
    size += bytes.length;
    if (size > PHOTO_BYTES) throw new SyncFault('badAnswer', 'the photo is too long');
    parts.push(bytes);
  });
  begun.delete(id);
  if (!(await store.keep(id, Buffer.concat(parts)))) throw new SyncFault('badAnswer', 'the photo has another hash');
}

/** Told to nobody: the status bar says that the line is down. */
function isOfTheWay(error: unknown): boolean {
  return error instanceof SyncFault && error.kind !== 'badAnswer';
}
