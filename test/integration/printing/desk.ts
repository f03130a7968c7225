/** A store with orders to print, its print queue, and the clock and timer in the test's hands. */
import { onTestFinished } from 'vitest';
import type { Store } from '../../../db/contract.ts';
import type { ActionResult } from '../../../domain/api.ts';
import type { Order } from '../../../domain/order/order.ts';
import type { PrintJob, PrintState } from '../../../domain/printing/job.ts';
import type { PrintKind } from '../../../domain/printing/kinds.ts';
import type { PrintSettings } from '../../../domain/printing/routes.ts';
import type { Actor } from '../../../domain/tx.ts';
import { type PrintQueue, openPrintQueue } from '../../../workstation/print-queue/print-queue.ts';
import type { ShellPrinters } from '../../../workstation/printers/shell.ts';
import { NOON, anOrder, anOrderLine, idOf, paid, warehouse } from '../../builders.ts';
import { anOpenShop, manualTimer } from '../store/station.ts';

export interface Desk {
  store: Store;
  queue: PrintQueue;
  logged: string[];
  ask(document: PrintKind, ids: readonly string[], jobId?: string, actor?: Actor): Promise<ActionResult<'print'>>;
  job(id: string): Promise<PrintJob | undefined>;
  /** Resolves once the job is in that state; time goes on by itself while it waits. */
  reaches(id: string, ...states: PrintState[]): Promise<PrintJob>;
  routes(routes: PrintSettings['routes']): Promise<void>;
  entries(orderId: string): Promise<{ document: string; duplicate: boolean }[]>;
  /** The program ends as it does when the machine loses power, and starts again. */
  crash(): Promise<void>;
}

const LONGEST_MS = 8_000;

let jobs = 0x9000;
export const nextJob = (): string => {
  jobs += 1;
  return idOf(jobs);
};

export function orderAt(number: number, location: string, change: Partial<Order> = {}): Order {
  return paid(
    anOrder({
      id: idOf(0x6000 + number),
      code: `A-${String(number).padStart(6, '0')}`,
      status: 'inPreparation',
      lines: [anOrderLine({ location })],
      ...change,
    }),
  );
}

export async function aDesk(orders: readonly Order[], shell: ShellPrinters | null = null): Promise<Desk> {
  const { store } = await anOpenShop(orders.map((doc) => ({ table: 'orders' as const, doc })));
  return deskOn(store, shell);
}

export function deskOn(store: Store, shell: ShellPrinters | null = null): Desk {
  const logged: string[] = [];
  const timer = manualTimer();
  let clock = Date.parse(NOON);
  const open = () =>
    openPrintQueue({ store, now: () => new Date(clock).toISOString(), deviceName: () => 'Poste 1' }, shell, {
      timer: timer.timer,
      log: (_level, text) => logged.push(text),
    });
  let queue = open();
  const closing = (done: PrintQueue) => {
    const closed = done.close();
    timer.fire();
    return closed;
  };
  onTestFinished(() => closing(queue));
  const job = async (id: string) => (await queue.jobs({ limit: 200 }, warehouse)).jobs.find((one) => one.id === id);
  return {
    store,
    get queue() {
      return queue;
    },
    logged,
    job,
    ask: (document, ids, jobId = nextJob(), actor = warehouse) =>
      queue.print({ jobId, document, ids: [...ids], layout: 'single' }, actor),
    async reaches(id, ...states) {
      const until = performance.now() + LONGEST_MS;
      for (;;) {
        const found = await job(id);
        if (found && states.includes(found.state)) return found;
        if (performance.now() > until)
          throw new Error(`${found?.state ?? 'no job'} instead of ${states.join(' or ')}: ${logged.at(-1) ?? ''}`);
        clock += 10_000;
        timer.fire();
        // the printers are real: their bytes need real turns of the machine
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    routes: async (routes) => {
      await store.setPreferences({ printing: { routes, automatic: [] } });
    },
    async entries(orderId) {
      const log = await queue.log({ orderId }, warehouse);
      return (log?.entries ?? []).map(({ document, duplicate }) => ({ document, duplicate }));
    },
    async crash() {
      // what is on its way is left where it is: nothing is written any more
      await closing(queue);
      queue = open();
    },
  };
}
