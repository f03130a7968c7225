/** Writes the typed rows that lists sort, filter and sum. */
import type { Doc, Table } from '../domain/tx.ts';
import type { Connection } from './connection.ts';
import { articleRow, stockRow } from './projections/article.ts';
import { customerRow } from './projections/customer.ts';
import { orderRow } from './projections/order.ts';
import { relayRow } from './projections/relay-point.ts';
import { type Recorded, isRecorded, recordRow } from './projections/record.ts';

type Projected = 'orders' | 'customers' | 'articles' | 'stock' | 'relayPoints';
const rowTables: Record<Projected, string> = {
  orders: 'order_row',
  customers: 'customer_row',
  articles: 'article_row',
  stock: 'stock_row',
  relayPoints: 'relay_row',
};
const project: { [T in Projected]: (doc: Doc<T>, n: number) => object } = {
  orders: orderRow,
  customers: customerRow,
  articles: articleRow,
  stock: stockRow,
  relayPoints: relayRow,
};

const putRecord = `INSERT OR REPLACE INTO record_row (tbl, n, id, shop, order_id, customer_id, state, key, at)
  VALUES (@tbl, @n, @id, @shop, @order_id, @customer_id, @state, @key, @at)`;

export interface Projections {
  write<T extends Table>(table: T, doc: Doc<T>, n: number, isNew: boolean): void;
  remove(table: Table, n: number): void;
  removeAll(): void;
}

export function projections(conn: Connection): Projections {
  const texts = new Map<string, { insert: string; update: string }>();
  const textsOf = (table: string, row: object) => {
    const known = texts.get(table);
    if (known) return known;
    const columns = Object.keys(row);
    const made = {
      insert: `INSERT INTO ${table} (${columns.join()}) VALUES (${columns.map((name) => `@${name}`).join()})`,
      update: `UPDATE ${table} SET ${columns.map((name) => `${name} = @${name}`).join()} WHERE n = @n`,
    };
    texts.set(table, made);
    return made;
  };
  return {
    write: (table, doc, n, isNew) => {
      if (isRecorded(table)) conn.prepare(putRecord).run(recordRow(table, doc as Doc<Recorded>, n));
      if (!isProjected(table)) return;
      const row = (project[table] as (doc: unknown, n: number) => object)(doc, n);
      const { insert, update } = textsOf(rowTables[table], row);
      conn.prepare(isNew ? insert : update).run(row);
    },
    remove: (table, n) => {
      if (isRecorded(table)) conn.prepare('DELETE FROM record_row WHERE tbl = ? AND n = ?').run(table, n);
      if (isProjected(table)) conn.prepare(`DELETE FROM ${rowTables[table]} WHERE n = ?`).run(n);
    },
    removeAll: () => {
      conn.prepare('DELETE FROM record_row').run();
      for (const table of Object.values(rowTables)) conn.prepare(`DELETE FROM ${table}`).run();
    },
  };
}

function isProjected(table: Table): table is Projected {
  return Object.hasOwn(rowTables, table);
}
