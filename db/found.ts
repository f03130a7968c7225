/** Documents about a customer, an order or a stock, as far as this workstation knows them. */
import { type FindBy, type Found, inFoundOrder } from '../domain/found.ts';
import { isTable } from '../domain/tx.ts';
import type { Connection } from './connection.ts';

const questions: Record<FindBy, string> = {
  customer: `SELECT tbl AS "table", id FROM record_row WHERE customer_id = @value
    UNION ALL SELECT 'orders', id FROM order_row WHERE customer_id = @value`,
  order: 'SELECT tbl AS "table", id FROM record_row WHERE order_id = @value',
  email: `SELECT 'customers' AS "table", id FROM customer_row WHERE shop = @shop AND lower(email) = @email`,
  stock: `SELECT tbl AS "table", id FROM record_row WHERE tbl = 'stockAlerts' AND shop = @shop AND key = @sku`,
};

export function foundIn(conn: Connection, by: FindBy, value: string): Found[] {
  const rows = conn.prepare(questions[by]).all(givenTo(by, value)) as { table: string; id: string }[];
  return inFoundOrder(rows.flatMap(({ table, id }) => (isTable(table) ? [{ table, id }] : [])));
}

function givenTo(by: FindBy, value: string): Record<string, string> {
  const [shop = '', ...rest] = value.split(':');
  if (by === 'stock') return { shop, sku: rest.join(':') };
  return by === 'email' ? { shop, email: rest.join(':') } : { value };
}
