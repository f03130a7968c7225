/** Printing on this workstation: what waits, what failed, which printers there are. */
import { z } from 'zod';
import { Id } from './ids.ts';
import { documentLayouts, printKinds } from './printing/kinds.ts';
import { PrintJob, Skipped } from './printing/job.ts';
import { PrintRoute } from './printing/routes.ts';
import { PrintLog } from './warehouse/print-log.ts';
import { Nothing, call } from './api-call.ts';

/** `pdf` is what the page shows in the shell's dialog, for routes that go there; null: the workstation prints by itself. */
const Asked = z.object({
  /** Null: there is nothing to print, and `skipped` says why. */
  job: PrintJob.nullable(),
  /** Orders that yield no such document, e.g. the delivery note of a surprise (DOC-3). */
  skipped: z.array(Skipped),
  pdf: z.object({ fileName: z.string(), base64: z.base64() }).nullable(),
});

export const printingQueries = {
  /** What this person may see of the queue: what is not over first, then the latest. */
  printJobs: call(
    z.object({ limit: z.int().min(1).max(200).default(50) }),
    z.object({ jobs: z.array(PrintJob), open: z.int(), needsSomeone: z.int() }),
  ),
  /** Of the machine; null where this shell reaches none without a dialog. */
  printers: call(
    Nothing,
    z.object({ system: z.array(z.object({ name: z.string(), label: z.string(), standard: z.boolean() })).nullable() }),
  ),
  /** Who printed what of an order, when and where; null: nothing yet, or an order of another shop. */
  printLog: call(z.object({ orderId: Id }), PrintLog.nullable()),
};

export const printingActions = {
  /** The same `jobId` twice is one job. Orders come out in picking order, whatever the order of `ids`. */
  print: call(
    z
      .object({
        jobId: Id,
        document: z.enum(printKinds),
        /** None for the card of commands, which is the same for everyone. */
        ids: z.array(Id).max(1000),
        layout: z.enum(documentLayouts).default('sheet'),
      })
      .refine(({ document, ids }) => ids.length > 0 || document === 'command-card'),
    Asked,
  ),
  /** A page that tells whether the route works, whether it is in the settings or not. */
  printTest: call(z.object({ jobId: Id, route: PrintRoute, layout: z.enum(documentLayouts) }), Asked),
  /** Of a job that failed or may have come out; what may lie somewhere already then says « DUPLICATA ». */
  retryPrint: call(z.object({ jobId: Id }), Asked),
  /** A person looked: a job that may have come out did. */
  confirmPrint: call(z.object({ jobId: Id }), Nothing),
  /** Nothing of it will come out any more. */
  cancelPrint: call(z.object({ jobId: Id }), Nothing),
};
