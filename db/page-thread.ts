/** The thread that checks long pages, so that the one that writes stays free: bytes in, a packed page or a fault out. */
import { parentPort } from 'node:worker_threads';
import { SyncFault, type SyncFaultKind } from '../domain/sync.ts';
import { type PackedPage, pack } from './packed-page.ts';
import { checkRows, parseAnswer } from './patch.ts';

export type ThreadReply = { page: PackedPage } | { fault: SyncFaultKind; detail: string };

parentPort?.on('message', (bytes: ArrayBuffer) => {
  const reply = answer(bytes);
  parentPort?.postMessage(reply, 'page' in reply ? [reply.page.docs.buffer] : []);
});

function answer(bytes: ArrayBuffer): ThreadReply {
  try {
    const { patch, ...told } = parseAnswer(bytes);
    return { page: pack(told, checkRows(drained(patch), told.docsVersion), bytes.byteLength) };
  } catch (error) {
    if (error instanceof SyncFault) return { fault: error.kind, detail: error.detail };
    throw error;
  }
}

/** Lets go of each document as it goes: most of a long page is then gone before it must be moved about. */
function* drained<T>(items: T[]): Generator<T> {
  items.reverse();
  for (let item = items.pop(); item !== undefined; item = items.pop()) yield item;
}
