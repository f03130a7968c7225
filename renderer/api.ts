/** The workstation's API as the screens call it: typed by `domain/api.ts`, failures as `ApiError`. */
import type {
  ActionInput,
  ActionName,
  ActionResult,
  EventName,
  EventPayload,
  QueryInput,
  QueryName,
  QueryResult,
  Reply,
} from '../domain/api.ts';
import type { CommandInput, CommandName } from '../domain/commands.ts';
import { newId as makeId } from '../domain/ids.ts';
import type { Session } from '../domain/views.ts';
import { bridge } from './bridge/bridge.ts';
import type { WireRefusal } from '../domain/refusal.ts';

type Failure = Extract<Reply, { ok: false }>;

/** `kind` is `refusal` (the trade says no), `badUse` (the screen asked wrongly) or `fault` (something broke). */
export interface ApiError extends Error {
  kind: Failure['kind'];
  code: string;
  detail: Failure['detail'];
}

export function isApiError(error: unknown): error is ApiError {
  return error instanceof Error && error.name === 'ApiError';
}

/** The refusal an error carries; null when it is a fault. */
export function refusalOf(error: unknown): WireRefusal | null {
  return isApiError(error) && error.kind === 'refusal' ? { code: error.code, detail: error.detail } : null;
}

/** A new random id (UUID), made where an act begins. */
export function newId(): string {
  return makeId((bytes) => crypto.getRandomValues(new Uint8Array(bytes)));
}

export async function query<N extends QueryName>(name: N, args: QueryInput<N>): Promise<QueryResult<N>> {
  const reply = await bridge.call('query', name, args);
  if (!reply.ok && reply.code === 'notSignedIn') {
    // asked from behind a locked screen: answered once someone is back
    const asked = Promise.withResolvers<void>();
    const off = on('session', ({ staff }) => staff !== null && asked.resolve());
    // they may be back already, by the time that this answer came
    const now = await bridge.call('query', 'session', {});
    if (now.ok && (now.value as Session).staff !== null) asked.resolve();
    await asked.promise;
    off();
    return query(name, args);
  }
  return valueOf(reply) as QueryResult<N>;
}

export async function act<N extends ActionName>(name: N, args: ActionInput<N>): Promise<ActionResult<N>> {
  return valueOf(await bridge.call('action', name, args)) as ActionResult<N>;
}

/** Runs one command. A form keeps its `commandId`, so that a second click is the same act. */
export async function execute<N extends CommandName>(
  name: N,
  args: CommandInput<N>,
  commandId: string = newId(),
): Promise<{ commandId: string }> {
  return act('execute', { commandId, name, args });
}

/** Subscribes; returns the way out. */
export function on<N extends EventName>(event: N, listener: (payload: EventPayload<N>) => void): () => void {
  return bridge.on(event, (payload) => listener(payload as EventPayload<N>));
}

export const onLine = (listener: (up: boolean) => void) => bridge.onLine(listener);
/** Shown in a window of its own, to be looked at. */
export const previewPdf = (pdf: { fileName: string; base64: string }) => bridge.preview(pdf);
export const printPdf = (pdf: { fileName: string; base64: string }) => bridge.print(pdf);
export const savePdf = (pdf: { fileName: string; base64: string }) => bridge.save(pdf);
export const saveZip = (zip: { fileName: string; base64: string }) => bridge.save(zip);
/** `text` as UTF-8. */
export const saveCsv = (fileName: string, text: string) =>
  bridge.save({
    fileName,
    base64: btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('')),
  });
export const openExternal = (url: string) => bridge.openExternal(url);

function valueOf(reply: Reply): unknown {
  if (reply.ok) return reply.value;
  const { kind, code, detail } = reply;
  throw Object.assign(new Error(`${kind}: ${code}`), { name: 'ApiError', kind, code, detail });
}
