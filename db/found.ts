/** Documents about a customer, an order or a stock, as far as this workstation knows them. */
import { type FindBy, type Found, inFoundOrder } from '../domain/found.ts';
import { isTable } from '../domain/tx.ts';
import type { Connection } from './connection.ts';

const questions: Record<FindBy, string> = {
  customer: `SELECT tbl AS "table", id FROM record_row WHERE customer_id = @value
    UNION ALL SELECT 'orders', id FROM order_row WHERE customer_id = @value`,
  order: 'SELECT tbl AS "table", id FROM record_row WHERE order_id = @value',
  stock: `SELECT tbl AS "table", id FROM record_row WHERE tbl = 'stockAlerts' AND shop = @shop AND key = @sku`,
};

export function foundIn(conn: Connection, by: FindBy, value: string): Found[] {
  const [shop = '', sku = ''] = value.split(':');
  const given = by === 'stock' ? { shop, sku } : { value };
  const rows = conn.prepare(questions[by]).all(given) as { table: string; id: string }[];
  return inFoundOrder(rows.flatMap(({ table, id }) => (isTable(table) ? [{ table, id }] : [])));
}
