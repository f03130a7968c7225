/**
 * The one typed API of a workstation: named queries, actions and events, each with its schemas. Electron IPC, the
 * browser host and the command line all derive from this map; commands of `commands.ts` travel through `execute`.
 * Amounts are cents TTC, instants ISO UTC.
 */
import { z } from 'zod';
import { actions } from './api-actions.ts';
import { printingQueries } from './api-printing.ts';
import { mainQueries } from './api-queries.ts';
import { benchQueries } from './api-queries-bench.ts';
import { careQueries } from './api-queries-care.ts';
import { deliveryQueries } from './api-queries-delivery.ts';
import { handOverQueries } from './api-queries-hand-over.ts';
import { moneyQueries } from './api-queries-money.ts';
import { scanQueries } from './api-queries-scan.ts';
import { shelfQueries } from './api-queries-shelf.ts';
import type { WireRefusal } from './refusal.ts';
import { Session, SyncStatus } from './views.ts';

export const queries = {
  ...mainQueries,
  ...deliveryQueries,
  ...moneyQueries,
  ...careQueries,
  ...scanQueries,
  ...shelfQueries,
  ...handOverQueries,
  ...benchQueries,
  ...printingQueries,
} as const;

export const events = {
  /** Tables (of `tables`, plus `draft`, `outbox`, `refused`, `printJobs`) whose content changed, told once per transaction. */
  changed: z.object({ tables: z.array(z.string()) }),
  sync: SyncStatus,
  session: Session,
} as const;

export type QueryName = keyof typeof queries;
export type ActionName = keyof typeof actions;
export type EventName = keyof typeof events;
export type QueryInput<N extends QueryName> = z.input<(typeof queries)[N]['in']>;
export type QueryArgs<N extends QueryName> = z.output<(typeof queries)[N]['in']>;
export type QueryResult<N extends QueryName> = z.output<(typeof queries)[N]['out']>;
export type ActionInput<N extends ActionName> = z.input<(typeof actions)[N]['in']>;
export type ActionArgs<N extends ActionName> = z.output<(typeof actions)[N]['in']>;
export type ActionResult<N extends ActionName> = z.output<(typeof actions)[N]['out']>;
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>;

/** What a transport carries back: a value, never a thrown error (Electron would keep only its message). */
export type Reply =
  | { ok: true; value: unknown }
  | { ok: false; kind: 'refusal' | 'badUse' | 'fault'; code: string; detail: z.output<typeof WireRefusal>['detail'] };

/** What the renderer finds on `window.comptoir`, whatever the shell. */
export interface Bridge {
  call(kind: 'query' | 'action', name: string, input: unknown): Promise<Reply>;
  on(event: EventName, listener: (payload: unknown) => void): () => void;
  /** Whether the page reaches the program behind it; false means that nothing can be saved now. */
  onLine(listener: (up: boolean) => void): () => void;
  /** Opens the shell's print dialog for a PDF, or the browser's. */
  print(pdf: { fileName: string; base64: string }): Promise<void>;
  /** Shows a PDF in a window of its own. */
  preview(pdf: { fileName: string; base64: string }): Promise<void>;
  save(pdf: { fileName: string; base64: string }): Promise<void>;
  openExternal(url: string): Promise<void>;
}
