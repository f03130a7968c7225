/** The documents of an answer, checked before anything is written (S27). */
import { type SyncAnswer, SyncFault } from '../domain/sync.ts';
import { type Doc, type Table, tables } from '../domain/tx.ts';
import { DOCS_VERSION, upcastDoc } from '../domain/upcast.ts';

export interface CheckedRow {
  table: Table;
  id: string;
  version: number;
  /** Null: removed. */
  doc: Doc<Table> | null;
}

/** Throws `SyncFault` badAnswer for the first document that does not fit, upgradeRequired for a newer form. */
export function checkPatch({ patch, docsVersion }: SyncAnswer): CheckedRow[] {
  if (docsVersion > DOCS_VERSION) throw new SyncFault('upgradeRequired', `documents ${docsVersion}`);
  return patch.map(({ table, id, version, doc }) => {
    if (doc === null) return { table, id, version, doc };
    const current = docsVersion === DOCS_VERSION ? doc : upcastDoc(table, docsVersion, doc);
    const parsed = tables[table].safeParse(current);
    if (!parsed.success) {
      const [first] = parsed.error.issues;
      throw new SyncFault('badAnswer', `${table} ${id}: ${first?.path.join('.') ?? ''} ${first?.code ?? ''}`);
    }
    if (parsed.data.id !== id) throw new SyncFault('badAnswer', `${table} ${id}: another id inside`);
    return { table, id, version, doc: parsed.data };
  });
}
