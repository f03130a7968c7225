/** Checks answers: short ones here and now, long ones beside, while this thread writes the page before. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type SyncAnswer, SyncFault } from '../domain/sync.ts';
import type { StoreOptions } from './contract.ts';
import { unpack } from './packed-page.ts';
import type { ThreadReply } from './page-thread.ts';
import { type Page, checkAnswer, parseAnswer } from './patch.ts';

/** Bytes; below, starting a thread takes longer than the check. */
const LONG = 300_000;

/** A page and all that is made of it are gone before the next one: room enough that none of it is ever moved aside. */
const YOUNG_MB = 128;

export interface PageCheck {
  /** Throws `SyncFault` badAnswer or upgradeRequired. One at a time. */
  (answer: SyncAnswer | ArrayBuffer): Promise<Page>;
  close(): void;
}

/** The thread lives from the first long page to the last one, and never keeps the program running. */
export function createPageCheck(log: StoreOptions['log']): PageCheck {
  let thread: Worker | null = null;
  let usable = true;
  let closed = false;
  const end = () => {
    thread?.terminate().catch(() => undefined);
    thread = null;
  };
  const check = async (answer: SyncAnswer | ArrayBuffer): Promise<Page> => {
    if (!(answer instanceof ArrayBuffer)) return checkAnswer(answer);
    if (!usable || (thread === null && answer.byteLength < LONG)) return checkAnswer(parseAnswer(answer));
    try {
      thread ??= startThread();
      const reply = await replyOf(thread, answer);
      if ('fault' in reply) throw new SyncFault(reply.fault, reply.detail);
      if (!reply.page.told.more) end();
      return unpack(reply.page);
    } catch (error) {
      end();
      if (error instanceof SyncFault) throw error;
      // the bytes went with the thread: the page is asked for again, and from now on everything is checked here
      usable = false;
      if (!closed)
        log('error', `the thread that checks pages broke: ${error instanceof Error ? error.message : 'unknown'}`);
      throw new SyncFault('badAnswer', 'not checked');
    }
  };
  const close = () => {
    closed = true;
    end();
  };
  return Object.assign(check, { close });
}

/** Beside this file under its own name, as a source and in a bundle. */
function startThread(): Worker {
  const file = import.meta.url.endsWith('.ts') ? './page-thread.ts' : './page-thread.mjs';
  const thread = new Worker(new URL(file, import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
  // told to whoever waits for a reply
  thread.on('error', () => undefined);
  return thread;
}

async function replyOf(thread: Worker, bytes: ArrayBuffer): Promise<ThreadReply> {
  const over = new AbortController();
  const { signal } = over;
  const broken = async () => {
    const [code] = await once(thread, 'exit', { signal });
    throw new Error(`ended with ${code}`);
  };
  thread.ref();
  try {
    thread.postMessage(bytes, [bytes]);
    const [reply] = await Promise.race([once(thread, 'message', { signal }), broken()]);
    return reply as ThreadReply;
  } finally {
    over.abort();
    thread.unref();
  }
}
