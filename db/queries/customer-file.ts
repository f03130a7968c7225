/** Everything about one customer on one page, and what an export is made of (CLI-4, CLI-5). */
import type { QueryArgs } from '../../domain/api.ts';
import { refusal } from '../../domain/refusal.ts';
import type { Doc } from '../../domain/tx.ts';
import type { CustomerFile } from '../../domain/views-care.ts';
import type { Recorded } from '../projections/record.ts';
import { type Stored, readDoc } from '../stored.ts';
import { type Sight, docById } from './sight.ts';

const MOST = 1000;

/** Null for a customer of another shop. Throws `Refusal` forbidden for roles that see no prices (ROLE-2). */
export function customerFile(sight: Sight, { customerId }: QueryArgs<'customerFile'>): CustomerFile | null {
  const { conn, viewer, priced } = sight;
  if (!priced) throw refusal('forbidden', { rule: 'ROLE-2', permission: 'prices.see', role: viewer.role });
  const customer = docById(conn, 'customers', customerId);
  if (!customer || !viewer.shops.includes(customer.shop)) return null;
  const of = <T extends Recorded>(table: T) => ofCustomer(sight, table, customerId);
  return {
    customer,
    orders: ordersOf(sight, customerId),
    invoices: of('invoices'),
    returns: of('returns'),
    claims: of('claims'),
    investigations: of('investigations'),
    refunds: of('refunds'),
    vouchers: of('vouchers'),
    loyalty: docById(conn, 'loyalty', customerId) ?? null,
    requests: of('requests'),
    quotes: of('quotes'),
    mails: of('mails'),
    stockAlerts: of('stockAlerts'),
    wishLists: of('wishLists'),
    questions: of('articleQuestions'),
    audits: of('audits'),
  };
}

export function ofCustomer<T extends Recorded>({ conn }: Sight, table: T, customerId: string): Doc<T>[] {
  const rows = conn
    .prepare(
      `SELECT d.json, d.docs_version FROM record_row r JOIN ${table} d ON d.n = r.n
       WHERE r.customer_id = ? AND r.tbl = ? ORDER BY r.at DESC, r.id DESC LIMIT ${MOST}`,
    )
    .all(customerId, table) as Stored[];
  return rows.map((row) => readDoc(table, row));
}

function ordersOf({ conn }: Sight, customerId: string): Doc<'orders'>[] {
  const rows = conn
    .prepare(
      `SELECT d.json, d.docs_version FROM order_row r JOIN orders d ON d.n = r.n
       WHERE r.customer_id = ? ORDER BY r.placed_at DESC, r.n DESC LIMIT ${MOST}`,
    )
    .all(customerId) as Stored[];
  return rows.map((row) => readDoc('orders', row));
}
