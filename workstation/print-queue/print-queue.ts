/** The door of the print queue: what people ask of it, and what they see of it. */
import type { KeptJob } from '../../db/print-jobs.ts';
import { whyNotRendered } from '../../documents/render.ts';
import type { ActionArgs, ActionResult, QueryArgs, QueryResult } from '../../domain/api.ts';
import { PrintJob, loggedAs } from '../../domain/printing/job.ts';
import { type PrintRoute, routeOf } from '../../domain/printing/routes.ts';
import { refusal } from '../../domain/refusal.ts';
import { may } from '../../domain/staff/roles.ts';
import type { Actor } from '../../domain/tx.ts';
import { inPickingOrder } from '../../domain/warehouse/picking-order.ts';
import { printFault } from '../printers/faults.ts';
import { dropPart, writeInto } from '../printers/folder.ts';
import { sendRaw } from '../printers/raw-tcp.ts';
import type { ShellPrinters } from '../printers/shell.ts';
import { mustHold, printableOrders } from '../printing.ts';
import { duplicatesOf } from './copies.ts';
import { type DrawHouse, type Drawn, drawJob, isOrderDocument, pageSizeOf } from './draw.ts';
import { type RunnerOptions, printRunner } from './runner.ts';

export interface PrintQueue {
  print(args: ActionArgs<'print'>, actor: Actor): Promise<Asked>;
  printTest(args: ActionArgs<'printTest'>, actor: Actor): Promise<Asked>;
  retry(args: ActionArgs<'retryPrint'>, actor: Actor): Promise<Asked>;
  confirm(args: ActionArgs<'confirmPrint'>, actor: Actor): Promise<Record<string, never>>;
  cancel(args: ActionArgs<'cancelPrint'>, actor: Actor): Promise<Record<string, never>>;
  jobs(args: QueryArgs<'printJobs'>, viewer: Actor): Promise<QueryResult<'printJobs'>>;
  printers(): Promise<QueryResult<'printers'>>;
  log(args: QueryArgs<'printLog'>, viewer: Actor): Promise<QueryResult<'printLog'>>;
  close(): Promise<void>;
}

type Asked = ActionResult<'print'>;
type Planned = Pick<KeptJob, 'ids' | 'codes' | 'shops' | 'skipped'>;

export function openPrintQueue(
  house: DrawHouse,
  shell: ShellPrinters | null,
  { timer, log }: Pick<RunnerOptions, 'timer' | 'log'>,
): PrintQueue {
  const { store, now } = house;
  const { printJobs } = store;
  const tidy = async ({ id, route }: KeptJob) => {
    if (route.kind === 'folder') await dropPart(route.path, id);
  };
  const runner = printRunner({ house, send: (job, drawn) => send(shell, job, drawn), tidy, timer, log });

  /** A dialog is a matter of the page: the job is over once the page has the PDF. Null: nothing is left to draw. */
  const handOver = async (job: KeptJob, keep: (over: KeptJob) => Promise<KeptJob | null>): Promise<Asked> => {
    await runner.logged();
    const duplicates = await duplicatesOf(store, job);
    const drawn = await drawJob(house, job, duplicates);
    if (!drawn) return { job: null, skipped: job.skipped, pdf: null };
    const { ids, codes } = drawn;
    const over: Partial<KeptJob> = {
      ids,
      codes,
      duplicates: ids.filter((id) => duplicates.has(id)),
      state: 'done',
      fault: null,
      prints: job.prints + 1,
      logged: loggedAs(job.document) === null,
    };
    const kept = await keep({ ...job, ...over });
    runner.wake();
    return asked(kept ?? job, drawn);
  };
  /** The same id again: what was answered then, the same paper included. */
  const answeredAgain = async (job: KeptJob): Promise<Asked> =>
    job.route.kind === 'dialog' && job.state === 'done'
      ? asked(job, await drawJob(house, job, new Set(job.duplicates)))
      : asked(job, null);
  const begin = async (job: KeptJob): Promise<Asked> => {
    if (job.route.kind === 'dialog') return handOver(job, printJobs.add);
    const kept = await printJobs.add(job);
    runner.wake();
    return asked(kept, null);
  };
  const settings = async () => (await store.query('preferences', {}, null)).printing;

  return {
    async print({ jobId, document, ids, layout }, actor) {
      const before = await printJobs.byId(jobId);
      if (before) return answeredAgain(mustSee(before, actor));
      const planned = await plan(house, { document, ids, layout }, actor);
      if (planned.codes.length === 0) return { job: null, skipped: planned.skipped, pdf: null };
      const route = routeOf(await settings(), document);
      return begin(aJob({ id: jobId, document, layout, route, ...planned }, actor, now()));
    },
    async printTest({ jobId, route, layout }, actor) {
      const before = await printJobs.byId(jobId);
      if (before) return answeredAgain(mustSee(before, actor));
      const nothing: Planned = { ids: [], codes: [], shops: [], skipped: [] };
      return begin(aJob({ id: jobId, document: 'test', layout, route, ...nothing }, actor, now()));
    },
    async retry({ jobId }, actor) {
      const job = mustSee(await printJobs.byId(jobId), actor);
      const from = ['failed', 'unsure'] as const;
      if (!from.some((state) => state === job.state)) return answeredAgain(job);
      const route = job.document === 'test' ? job.route : routeOf(await settings(), job.document);
      const again: Partial<KeptJob> = {
        route,
        state: 'waiting',
        attempts: 0,
        nextAt: null,
        maybeOut: job.maybeOut || job.state === 'unsure',
        actor,
        by: actor.id,
        byName: actor.name,
        since: now(),
      };
      if (route.kind === 'dialog') return handOver({ ...job, ...again }, (over) => printJobs.change(jobId, from, over));
      const kept = await printJobs.change(jobId, from, again);
      runner.wake();
      return asked(kept ?? job, null);
    },
    async confirm({ jobId }, actor) {
      const { document } = mustSee(await printJobs.byId(jobId), actor);
      const logged = loggedAs(document) === null;
      await printJobs.change(jobId, ['unsure'], { state: 'done', logged, fault: null, since: now() });
      runner.wake();
      return {};
    },
    async cancel({ jobId }, actor) {
      mustSee(await printJobs.byId(jobId), actor);
      await printJobs.change(jobId, ['waiting', 'failed', 'unsure'], { state: 'cancelled', since: now() });
      runner.wake();
      return {};
    },
    async jobs({ limit }, viewer) {
      const seen = (await printJobs.latest()).filter((job) => sees(job, viewer));
      const count = (...states: PrintJob['state'][]) => seen.filter(({ state }) => states.includes(state)).length;
      return {
        jobs: seen.slice(0, limit).map((job) => PrintJob.parse(job)),
        open: count('waiting', 'printing'),
        needsSomeone: count('failed', 'unsure'),
      };
    },
    printers: async () => ({ system: shell ? await shell.list().catch(() => []) : null }),
    async log({ orderId }, viewer) {
      const [log] = await store.printLogs([orderId]);
      return log && viewer.shops.includes(log.shop) ? log : null;
    },
    close: runner.close,
  };
}

async function send(shell: ShellPrinters | null, job: KeptJob, { fileName, bytes }: Drawn): Promise<void> {
  const { route } = job;
  if (route.kind === 'zpl') return sendRaw(route, bytes);
  if (route.kind === 'folder') return writeInto(route.path, ownName(fileName, job), bytes, job.id);
  if (route.kind === 'dialog') throw printFault('other', 'dialog');
  if (!shell) throw printFault('noShell', route.printer);
  return shell.print({ ...route, size: pageSizeOf(job), fileName, pdf: bytes });
}

/** Another print of the same document is another file. */
function ownName(fileName: string, { id, prints }: Pick<KeptJob, 'id' | 'prints'>): string {
  return fileName.replace(/\.pdf$/u, `-${id.slice(-12)}${prints > 1 ? `-${prints}` : ''}.pdf`);
}

/** What there is to print, in picking order, and what not and why (DOC-3). Throws `Refusal` as the papers themselves do. */
async function plan(
  house: DrawHouse,
  { document, ids, layout }: Pick<ActionArgs<'print'>, 'document' | 'ids' | 'layout'>,
  actor: Actor,
): Promise<Planned> {
  const { store, now } = house;
  const asking = [...new Set(ids)];
  if (!isOrderDocument(document)) {
    const { id, ...job } = aJob(
      { id: '', document, layout, route: { kind: 'dialog' }, ids: asking, codes: [], shops: [], skipped: [] },
      actor,
      now(),
    );
    const drawn = await drawJob(house, { ...job, id }, new Set());
    return { ids: asking, codes: [(drawn?.fileName ?? '').replace(/\.pdf$/u, '')], shops: [], skipped: [] };
  }
  const orders = await printableOrders(store, document, asking, actor);
  mustHold(asking, orders);
  const giftCards = document === 'gift-cards' ? await store.giftCards(asking) : [];
  const told = inPickingOrder(orders).map((order) => ({
    order,
    why: whyNotRendered(document, order, { now: now(), giftCards }),
  }));
  const made = told.flatMap(({ order, why }) => (why ? [] : [order]));
  return {
    ids: made.map(({ id }) => id),
    codes: made.map(({ code }) => code),
    shops: [...new Set(made.map(({ shop }) => shop))],
    skipped: told.flatMap(({ order: { code }, why }) =>
      why ? [{ code, why: { code: why.code, detail: why.detail } }] : [],
    ),
  };
}

function aJob(
  asked: Planned & Pick<KeptJob, 'id' | 'document' | 'layout'> & { route: PrintRoute },
  actor: Actor,
  at: string,
): KeptJob {
  return {
    ...asked,
    duplicates: [],
    state: 'waiting',
    attempts: 0,
    fault: null,
    by: actor.id,
    byName: actor.name,
    at,
    since: at,
    actor,
    prints: 0,
    maybeOut: false,
    nextAt: null,
    logged: true,
  };
}

function asked(job: KeptJob, drawn: Drawn | null): Asked {
  const pdf = drawn && { fileName: drawn.fileName, base64: Buffer.from(drawn.bytes).toString('base64') };
  return { job: PrintJob.parse(job), skipped: job.skipped, pdf };
}

/** SHOP-1, ROLE-2: only of this person's shops, and papers with amounts only for those who see them. */
function sees({ shops, document }: KeptJob, { shops: mine, role }: Actor): boolean {
  const priced = document === 'invoice' || document === 'quote' || document === 'gift-cards';
  return shops.every((shop) => mine.includes(shop)) && (!priced || may(role, 'prices.see'));
}

function mustSee(job: KeptJob | null, viewer: Actor): KeptJob {
  if (!job || !sees(job, viewer)) throw refusal('notFound', { table: 'printJobs', id: job?.id ?? '' });
  return job;
}
