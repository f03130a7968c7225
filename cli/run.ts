/** What each word of the command line does with an open workstation. */
import { writeFile } from 'node:fs/promises';
import { type ActionResult, type QueryResult } from '../domain/api.ts';
import { documentKinds, documentLayouts } from '../domain/printing/kinds.ts';
import { OrderCode, newId } from '../domain/ids.ts';
import { system } from '../workstation/system.ts';
import type { Workstation } from '../workstation/workstation.ts';
import { Failed, badUse, valueOf } from '../workstation/failure.ts';

/** Runs one command line after its options; returns what goes to stdout. Throws `Failed`. */
export async function run(workstation: Workstation, words: readonly string[]): Promise<unknown> {
  const [word, first, second, third, fourth] = words;
  if (word === 'sync') return call(workstation, 'action', 'syncNow', {});
  if (first === undefined) throw badUse('missingArgument', { usage: usage[word ?? ''] ?? 'api' });
  if (word === 'query') return call(workstation, 'query', first, json(second));
  if (word === 'action') return call(workstation, 'action', first, json(second));
  if (word === 'execute') return execute(workstation, first, json(second));
  return print(workstation, first, second, third, fourth);
}

const paperKinds = ['invoice', 'credit-note'] as const;

export const usage: Record<string, string> = {
  api: 'comptoir api',
  query: 'comptoir query NAME [JSON]',
  action: 'comptoir action NAME [JSON]',
  execute: 'comptoir execute NAME JSON',
  pdf: `comptoir pdf ${[...documentKinds, ...paperKinds].join('|')} ORDER FILE [${documentLayouts.join('|')}]`,
  sync: 'comptoir sync',
};

async function call(workstation: Workstation, kind: 'query' | 'action', name: string, input: unknown) {
  return valueOf(await workstation.dispatch(kind, name, input));
}

/**
 * Runs the command here, then asks the backend at once: `confirmed` when it agreed, `queued` when it could not be
 * reached. Its refusal is this command's refusal.
 */
async function execute(workstation: Workstation, name: string, args: unknown): Promise<unknown> {
  const commandId = newId(system.random);
  const done =
    name === 'placePhoneOrder'
      ? await call(workstation, 'action', 'placeOrder', { commandId, draftId: null, args })
      : await call(workstation, 'action', 'execute', { commandId, name, args });
  await call(workstation, 'action', 'syncNow', {});
  const refused = (await call(workstation, 'query', 'refusedList', {})) as QueryResult<'refusedList'>;
  const no = refused.find((row) => row.commandId === commandId);
  if (no) throw new Failed({ kind: 'refusal', code: no.refusal.code, detail: no.refusal.detail });
  const queue = (await call(workstation, 'query', 'queue', {})) as QueryResult<'queue'>;
  const state = queue.some((row) => row.commandId === commandId) ? 'queued' : 'confirmed';
  return { ...(done as ActionResult<'execute'>), state };
}

async function print(
  workstation: Workstation,
  kind: string,
  order: string | undefined,
  file: string | undefined,
  layout = 'sheet',
) {
  if (order === undefined || file === undefined) throw badUse('missingArgument', { usage: usage['pdf'] ?? '' });
  const orderId = OrderCode.safeParse(order).success ? await idOf(workstation, order) : order;
  const [name, input] = (paperKinds as readonly string[]).includes(kind)
    ? (['invoiceDocument', { invoiceIds: [await paperOf(workstation, kind, orderId)] }] as const)
    : (['document', { kind, orderIds: [orderId], layout }] as const);
  const document = (await call(workstation, 'query', name, input)) as QueryResult<'document'>;
  const skipped = document.skipped[0];
  if (skipped) throw new Failed({ kind: 'refusal', ...skipped.why });
  await writeFile(file, Buffer.from(document.base64, 'base64'));
  return { file, pages: document.pages };
}

/** The last one of the order: the invoice that stands, or its last credit note. */
async function paperOf(workstation: Workstation, kind: string, orderId: string): Promise<string> {
  const { papers } = (await call(workstation, 'query', 'invoices', { orderId })) as QueryResult<'invoices'>;
  const asked = kind === 'invoice' ? 'invoice' : 'creditNote';
  const paper = papers.findLast((candidate) => candidate.kind === asked);
  if (!paper) throw new Failed({ kind: 'refusal', code: 'notFound', detail: { table: 'invoices', orderId } });
  return paper.id;
}

async function idOf(workstation: Workstation, code: string): Promise<string> {
  const view = (await call(workstation, 'query', 'orderByCode', { code })) as QueryResult<'orderByCode'>;
  if (!view) throw new Failed({ kind: 'refusal', code: 'notFound', detail: { table: 'orders', code } });
  return view.order.id;
}

function json(text: string | undefined): unknown {
  if (text === undefined) return {};
  try {
    return JSON.parse(text);
  } catch {
    throw badUse('badJson', { text: text.slice(0, 200) });
  }
}
