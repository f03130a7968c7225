/**
 * Prints what waits, one job at a time per printer, each in its turn. A job is marked before it goes to its printer: one
 * that was on its way when the program ended may lie there, and is asked about, never printed again by itself.
 */
import type { Store } from '../../db/contract.ts';
import type { KeptJob } from '../../db/print-jobs.ts';
import { type PrintFault, loggedAs, mayBeOut, passes, waitAfter } from '../../domain/printing/job.ts';
import { printerOf } from '../../domain/printing/routes.ts';
import { Refusal } from '../../domain/refusal.ts';
import { asFault, printFault } from '../printers/faults.ts';
import { duplicatesOf, logPrints } from './copies.ts';
import { type DrawHouse, type Drawn, drawJob } from './draw.ts';

/** How long the end of the program waits for what is on its way to a printer. */
const LAST_WAIT_MS = 3_000;
/** Until what could not be written on the disk is tried again. */
const DISK_WAIT_MS = 3_000;

export interface RunnerOptions {
  house: DrawHouse;
  send(job: KeptJob, drawn: Drawn): Promise<void>;
  /** Takes away what a job left half done when the program ended. Never rejects. */
  tidy(job: KeptJob): Promise<void>;
  timer: { set(ms: number, run: () => void): () => void };
  log(level: 'info' | 'warn' | 'error', text: string): void;
}

export interface Runner {
  /** Something may be there to print, or to write down. */
  wake(): void;
  /** Resolves when what came out so far is written down in the logs of its orders. */
  logged(): Promise<void>;
  close(): Promise<void>;
}

export function printRunner({ house, send, tidy, timer, log }: RunnerOptions): Runner {
  const { store } = house;
  const jobs = store.printJobs;
  const busy = new Map<string, Promise<void>>();
  let closed = false;
  let logging: Promise<void> = Promise.resolve();
  let looking: Promise<void> = interrupted(store, tidy, house.now());
  let cancel = () => {};

  const wakeIn = (ms: number) => {
    cancel();
    if (!closed) cancel = timer.set(ms, wake);
  };
  function wake(): void {
    if (closed) return;
    looking = looking.then(look).catch((error: unknown) => {
      if (closed) return;
      log('error', `the print queue cannot be read: ${error instanceof Error ? error.message : 'unknown failure'}`);
      wakeIn(DISK_WAIT_MS);
    });
  }
  const look = async () => {
    if (closed) return;
    await logged();
    const now = Date.parse(house.now());
    const taken = new Set(busy.keys());
    let next: number | null = null;
    for (const job of await jobs.inState('waiting')) {
      const printer = printerOf(job.route);
      if (taken.has(printer)) continue;
      // a job that waits for its next try keeps its place before those behind it
      taken.add(printer);
      const wait = (job.nextAt ?? now) - now;
      if (wait <= 0) begin(job, printer);
      else next = Math.min(next ?? wait, wait);
    }
    if (next !== null) wakeIn(next);
  };
  const begin = (job: KeptJob, printer: string) => {
    const over = printOne(job)
      .catch((error: unknown) => {
        // the disk: the job still waits, or is asked about at the next start
        log('error', `a print job cannot be kept: ${error instanceof Error ? error.message : 'unknown failure'}`);
        wakeIn(DISK_WAIT_MS);
        return false;
      })
      .then((again) => {
        busy.delete(printer);
        if (again) wake();
      });
    busy.set(printer, over);
  };
  /** False: it must not be looked at again at once. */
  const printOne = async (job: KeptJob): Promise<boolean> => {
    const duplicates = await duplicatesOf(store, job);
    const drawn = await draw(house, job, duplicates);
    const since = house.now();
    if ('code' in drawn) {
      await jobs.change(job.id, ['waiting'], { state: 'failed', fault: drawn, since });
      return true;
    }
    const { ids, codes } = drawn;
    const kept = duplicates.size === 0 ? [] : ids.filter((id) => duplicates.has(id));
    const skipped = [...job.skipped, ...drawn.skipped];
    const change = { state: 'printing', ids, codes, skipped, duplicates: kept, prints: job.prints + 1, since } as const;
    const begun = await jobs.change(job.id, ['waiting'], change);
    if (!begun) return false;
    if (closed) {
      await jobs.change(job.id, ['printing'], { state: 'waiting' });
      return false;
    }
    const fault = await send(begun, drawn).then(
      () => null,
      (error: unknown) => asFault(error).fault,
    );
    await surely(() => jobs.change(job.id, ['printing'], outcome(begun, fault, house.now())));
    return true;
  };
  /** What happened at the printer is true whatever the disk says: it is written as soon as there is room. */
  const surely = async (write: () => Promise<unknown>) => {
    while (!closed) {
      try {
        await write();
        return;
      } catch (error) {
        log('error', `a print job cannot be kept: ${error instanceof Error ? error.message : 'unknown failure'}`);
        await new Promise<void>((resolve) => {
          timer.set(DISK_WAIT_MS, resolve);
        });
      }
    }
  };
  const logged = () => {
    logging = logging.catch(() => undefined).then(() => logPrints(store, log));
    return logging;
  };

  wake();
  return {
    wake,
    logged,
    async close() {
      closed = true;
      cancel();
      const all = Promise.allSettled([looking, logging, ...busy.values()]);
      const late = Promise.withResolvers<void>();
      const stopWaiting = timer.set(LAST_WAIT_MS, late.resolve);
      await Promise.race([all, late.promise]);
      // it would keep the program alive
      stopWaiting();
    },
  };
}

/** Nobody knows what came out of a job that was on its way to its printer. */
async function interrupted(store: Store, tidy: RunnerOptions['tidy'], since: string): Promise<void> {
  const fault: PrintFault = { code: 'interrupted', detail: '' };
  for (const job of await store.printJobs.inState('printing')) {
    await tidy(job);
    await store.printJobs.change(job.id, ['printing'], { state: 'unsure', fault, since });
  }
}

async function draw(house: DrawHouse, job: KeptJob, duplicates: ReadonlySet<string>): Promise<Drawn | PrintFault> {
  try {
    return (await drawJob(house, job, duplicates)) ?? printFault('nothing', job.codes.join(', ')).fault;
  } catch (error) {
    return error instanceof Refusal ? printFault('nothing', error.code).fault : asFault(error).fault;
  }
}

function outcome(job: KeptJob, fault: PrintFault | null, since: string): Partial<KeptJob> {
  if (fault === null)
    return { state: 'done', fault, since, nextAt: null, maybeOut: false, logged: loggedAs(job.document) === null };
  if (mayBeOut(fault)) return { state: 'unsure', fault, since };
  const attempts = job.attempts + 1;
  const wait = passes(fault) ? waitAfter(attempts) : null;
  return wait === null
    ? { state: 'failed', fault, attempts, since }
    : { state: 'waiting', fault, attempts, since, nextAt: Date.parse(since) + wait };
}
