/** A `Tx` over another that keeps what is written to itself: to try a thing whole, and to write it whole or not at all. */
import { inFoundOrder, isFoundBy } from './found.ts';
import { type Doc, type OrderKey, type Table, type Tx, lookups } from './tx.ts';

export interface Buffered {
  tx: Tx;
  /** Writes all of it, in the order in which it was first written. Not called: nothing happened. */
  flush(): Promise<void>;
}

export function buffered(over: Tx): Buffered {
  /** By `table/id`; undefined: removed. */
  const written = new Map<string, { table: Table; id: string; doc: Doc<Table> | undefined }>();
  const tx: Tx = {
    get: async <T extends Table>(table: T, id: string) => {
      const mine = written.get(`${table}/${id}`);
      return mine ? (mine.doc as Doc<T> | undefined) : over.get(table, id);
    },
    put: async (table, doc) => {
      written.set(`${table}/${doc.id}`, { table, id: doc.id, doc });
    },
    remove: async (table, id) => {
      written.set(`${table}/${id}`, { table, id, doc: undefined });
    },
    orderBy: async (key: OrderKey, value) => {
      for (const { table, id, doc } of written.values())
        if (table === 'orders' && doc && lookups.orders[key](doc as Doc<'orders'>) === value) return id;
      const below = await over.orderBy(key, value);
      // an order written here no longer has the key it had below
      return below !== undefined && written.has(`orders/${below}`) ? undefined : below;
    },
    find: async (by, value) => {
      const below = (await over.find(by, value)).filter(({ table, id }) => !written.has(`${table}/${id}`));
      const mine = [...written.values()].filter(({ table, doc }) => isFoundBy(by, value, table, doc));
      return inFoundOrder([...below, ...mine.map(({ table, id }) => ({ table, id }))]);
    },
  };
  const flush = async () => {
    for (const { table, id, doc } of written.values()) {
      if (doc) await over.put(table, doc);
      else await over.remove(table, id);
    }
    written.clear();
  };
  return { tx, flush };
}
