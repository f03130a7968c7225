/** The world as commands see it on this workstation. */
import type { Tx } from '../domain/tx.ts';
import { foundIn } from './found.ts';
import { keepAside } from './undo.ts';
import type { Scope } from './writer.ts';

export function commandTx(scope: Scope): Tx {
  const { docs, changed } = scope;
  return {
    get: async (table, id) => docs.get(table, id),
    put: async (table, doc) => {
      keepAside(scope, table, doc.id);
      changed.add(table);
      docs.put(table, doc, docs.stored(table, doc.id)?.version ?? 0);
    },
    remove: async (table, id) => {
      keepAside(scope, table, id);
      changed.add(table);
      docs.remove(table, id);
    },
    orderBy: async (key, value) => docs.orderBy(key, value),
    find: async (by, value) => foundIn(scope.conn, by, value),
  };
}
