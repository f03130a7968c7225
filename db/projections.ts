/** Writes the typed rows that lists sort, filter and sum. */
import type { Doc, Table } from '../domain/tx.ts';
import type { Connection } from './connection.ts';
import { articleRow, stockRow } from './projections/article.ts';
import { customerRow } from './projections/customer.ts';
import { orderRow } from './projections/order.ts';
import { relayRow } from './projections/relay-point.ts';
import { type Recorded, isRecorded, recordRow } from './projections/record.ts';

type Listed = 'orders' | 'customers' | 'articles' | 'stock' | 'relayPoints';
type Projected = Listed | Recorded;
const rowTables: Record<Listed, string> = {
  orders: 'order_row',
  customers: 'customer_row',
  articles: 'article_row',
  stock: 'stock_row',
  relayPoints: 'relay_row',
};
const project: { [T in Listed]: (doc: Doc<T>) => object } = {
  orders: orderRow,
  customers: customerRow,
  articles: articleRow,
  stock: stockRow,
  relayPoints: relayRow,
};

/** A row without its number; the columns of a table are always the same. */
export interface Row {
  columns: readonly string[];
  values: readonly (string | number | null)[];
}

export interface Projections {
  write(table: Table, row: Row, n: number, isNew: boolean): void;
  remove(table: Table, n: number): void;
  removeAll(): void;
}

const columnsOf = new Map<Projected, string[]>();

/** What `write` puts into the list of this table; null for documents that are in none. Needs no file. */
export function rowOf<T extends Table>(table: T, doc: Doc<T>): Row | null {
  if (!isListed(table) && !isRecorded(table)) return null;
  const row = isListed(table)
    ? (project[table] as (doc: unknown) => object)(doc)
    : recordRow(table, doc as Doc<Recorded>);
  let columns = columnsOf.get(table);
  if (!columns) columnsOf.set(table, (columns = Object.keys(row)));
  return { columns, values: Object.values(row) };
}

export function projections(conn: Connection): Projections {
  const texts = new Map<Table, { insert: string; update: string }>();
  const textsOf = (table: Projected, columns: readonly string[]) => {
    const known = texts.get(table);
    if (known) return known;
    const made = isListed(table) ? listTexts(rowTables[table], columns) : recordTexts(columns);
    texts.set(table, made);
    return made;
  };
  return {
    write: (table, { columns, values }, n, isNew) => {
      if (!isListed(table) && !isRecorded(table)) return;
      const { insert, update } = textsOf(table, columns);
      conn.prepare(isNew ? insert : update).run(...values, n);
    },
    remove: (table, n) => {
      if (isRecorded(table)) conn.prepare('DELETE FROM record_row WHERE tbl = ? AND n = ?').run(table, n);
      else if (isListed(table)) conn.prepare(`DELETE FROM ${rowTables[table]} WHERE n = ?`).run(n);
    },
    removeAll: () => {
      for (const table of ['record_row', ...Object.values(rowTables)]) conn.prepare(`DELETE FROM ${table}`).run();
    },
  };
}

function listTexts(table: string, columns: readonly string[]) {
  return {
    insert: `INSERT INTO ${table} (${columns.join()}, n) VALUES (${columns.map(() => '?').join()}, ?)`,
    update: `UPDATE ${table} SET ${columns.map((name) => `${name} = ?`).join()} WHERE n = ?`,
  };
}

/** The table's name is one of the columns: a record is told by both. */
function recordTexts(columns: readonly string[]) {
  const put = `INSERT OR REPLACE INTO record_row (${columns.join()}, n) VALUES (${columns.map(() => '?').join()}, ?)`;
  return { insert: put, update: put };
}

function isListed(table: Table): table is Listed {
  return Object.hasOwn(rowTables, table);
}
