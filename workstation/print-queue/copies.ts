/** Which copies are second ones, and what the logs of the orders are told of those that came out (DOC: « DUPLICATA »). */
import { setImmediate } from 'node:timers/promises';
import type { Store } from '../../db/contract.ts';
import type { KeptJob } from '../../db/print-jobs.ts';
import { idAfter } from '../../domain/ids.ts';
import { loggedAs } from '../../domain/printing/job.ts';
import { Refusal } from '../../domain/refusal.ts';

/** More than one job can hold, so that no two prints of a job share an id. */
const IDS_OF_A_PRINT = 10_000;

/** Orders of the job whose document was printed before, anywhere as far as is known here, or may have been. */
export async function duplicatesOf(
  store: Store,
  { id, document, ids, maybeOut }: Pick<KeptJob, 'id' | 'document' | 'ids' | 'maybeOut'>,
): Promise<Set<string>> {
  const kind = loggedAs(document);
  if (kind === null) return new Set();
  if (maybeOut) return new Set(ids);
  const [logs, unsure] = await Promise.all([store.printLogs(ids), store.printJobs.inState('unsure')]);
  const printed = logs.filter(({ entries }) => entries.some((entry) => entry.document === kind));
  const perhaps = unsure.filter((other) => other.id !== id && other.document === document).flatMap((job) => job.ids);
  return new Set([...printed.map(({ orderId }) => orderId), ...perhaps.filter((other) => ids.includes(other))]);
}

/**
 * Tells the logs of each job that came out; the same print twice is told once. An order that refuses it is left alone:
 * the paper is out, whatever its log says. Throws what the file throws, with the rest still to be told.
 */
export async function logPrints(store: Store, log: (level: 'warn', text: string) => void): Promise<void> {
  for (const job of await store.printJobs.unlogged()) {
    const document = loggedAs(job.document);
    for (const [index, orderId] of (document === null ? [] : job.ids).entries()) {
      const commandId = idAfter(job.id, job.prints * IDS_OF_A_PRINT + index + 1);
      const args = { orderId, document, duplicate: job.duplicates.includes(orderId) };
      // of a hundred prints at once, each leaves room for whoever scans meanwhile
      await setImmediate();
      try {
        await store.execute({ commandId, name: 'recordPrint', args }, job.actor);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        log('warn', `a print could not be written down: ${error.code}`);
      }
    }
    await store.printJobs.change(job.id, ['done'], { logged: true });
  }
}
