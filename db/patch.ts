/** The documents of an answer, checked before anything is written (S27). Needs no file, so any thread may do it. */
import { type PatchRow, SyncAnswer, SyncFault } from '../domain/sync.ts';
import { type Doc, type Table, tables } from '../domain/tx.ts';
import { DOCS_VERSION, upcastDoc } from '../domain/upcast.ts';
import { type Prepared, prepare } from './prepared.ts';

/** What an answer says beside its documents. */
export type Told = Omit<SyncAnswer, 'patch'>;

export interface CheckedRow<Json = string | Uint8Array> {
  table: Table;
  id: string;
  version: number;
  /** Null: removed. */
  prepared: Prepared<Json> | null;
}

export interface Page {
  told: Told;
  rows: readonly CheckedRow[];
}

/** An answer as bytes; throws `SyncFault` badAnswer for what is none. Its documents are not checked yet. */
export function parseAnswer(bytes: ArrayBuffer): SyncAnswer {
  const parsed = SyncAnswer.safeParse(jsonOf(bytes));
  if (!parsed.success) throw new SyncFault('badAnswer', parsed.error.issues[0]?.path.join('.') ?? '');
  return parsed.data;
}

export function checkAnswer({ patch, ...told }: SyncAnswer): Page {
  return { told, rows: [...checkRows(patch, told.docsVersion)] };
}

/** Throws `SyncFault` badAnswer for the first document that does not fit, upgradeRequired for a newer form. */
export function* checkRows(patch: Iterable<PatchRow>, docsVersion: number): Generator<CheckedRow<string>> {
  if (docsVersion > DOCS_VERSION) throw new SyncFault('upgradeRequired', `documents ${docsVersion}`);
  for (const { table, id, version, doc } of patch) {
    const current = doc === null ? null : checked(table, id, upcastDoc(table, docsVersion, doc));
    yield { table, id, version, prepared: current && prepare(table, current) };
  }
}

function checked(table: Table, id: string, doc: unknown): Doc<Table> {
  const parsed = tables[table].safeParse(doc);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    throw new SyncFault('badAnswer', `${table} ${id}: ${first?.path.join('.') ?? ''} ${first?.code ?? ''}`);
  }
  if (parsed.data.id !== id) throw new SyncFault('badAnswer', `${table} ${id}: another id inside`);
  return parsed.data;
}

function jsonOf(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
