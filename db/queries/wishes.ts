/** What customers wait for, ask and wish (CAT-1, CAT-3, CAT-4). */
import type { QueryArgs } from '../../domain/api.ts';
import type { Doc } from '../../domain/tx.ts';
import type { Recorded } from '../projections/record.ts';
import { type Stored, readDoc } from '../stored.ts';
import { ofCustomer } from './customer-file.ts';
import { type Sight, docById, shopsSeen } from './sight.ts';

type Alert = Doc<'stockAlerts'>;

/** In the order in which they are served. */
export function stockAlertList(sight: Sight, { shop, state, sku }: QueryArgs<'stockAlertList'>): Alert[] {
  return listed(sight, 'stockAlerts', shop, state, sku);
}

/** Of one format; whoever sees stock may see who counted it. */
export function stockHistory(sight: Sight, { shop, sku }: QueryArgs<'stockHistory'>): Doc<'audits'>[] {
  const [only = ''] = shopsSeen(sight, shop);
  const rows = sight.conn
    .prepare(
      `SELECT d.json, d.docs_version FROM record_row r JOIN audits d ON d.n = r.n
       WHERE r.tbl = 'audits' AND r.shop = ? AND r.state = 'stockAdjusted' AND r.key = ?
       ORDER BY r.at DESC, r.id DESC LIMIT 100`,
    )
    .all(only, sku) as Stored[];
  return rows.map((row) => readDoc('audits', row));
}

/** By deadline. */
export function questionList(sight: Sight, { shop, state }: QueryArgs<'questionList'>): Doc<'articleQuestions'>[] {
  return listed(sight, 'articleQuestions', shop, state, null);
}

export function wishLists(sight: Sight, { customerId }: QueryArgs<'wishLists'>): Doc<'wishLists'>[] {
  return ofCustomer(sight, 'wishLists', customerId).filter(
    ({ shop, items }) => items.length > 0 && sight.viewer.shops.includes(shop),
  );
}

function listed<T extends Recorded>(
  sight: Sight,
  table: T,
  shop: string,
  state: string | null,
  key: string | null,
): Doc<T>[] {
  const [only = ''] = shopsSeen(sight, shop);
  const rows = sight.conn
    .prepare(
      `SELECT d.json, d.docs_version FROM record_row r JOIN ${table} d ON d.n = r.n
       WHERE r.tbl = @table AND r.shop = @only AND (@state IS NULL OR r.state = @state) AND (@key IS NULL OR r.key = @key)
       ORDER BY r.at, r.id LIMIT 500`,
    )
    .all({ table, only, state, key }) as Stored[];
  return rows.map((row) => readDoc(table, row));
}
