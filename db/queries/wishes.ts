/** What customers wait for, ask and wish (CAT-1, CAT-3, CAT-4). */
import type { QueryArgs } from '../../domain/api.ts';
import type { Doc } from '../../domain/tx.ts';
import type { Recorded } from '../projections/record.ts';
import { type Stored, readDoc } from '../stored.ts';
import { ofCustomer } from './customer-file.ts';
import { type Sight, shopsSeen } from './sight.ts';

/** Those that wait in the order in which they are served, others the latest first. */
export function stockAlertList(sight: Sight, { shop, state, skus }: QueryArgs<'stockAlertList'>): Doc<'stockAlerts'>[] {
  return listed(sight, 'stockAlerts', { shop, state, keys: skus, latestFirst: state !== 'waiting' });
}

/** Whoever sees stock may see who counted it. */
export function stockHistory(sight: Sight, { shop, skus }: QueryArgs<'stockHistory'>): Doc<'audits'>[] {
  return listed(sight, 'audits', { shop, state: 'stockAdjusted', keys: skus, latestFirst: true });
}

/** By deadline. */
export function questionList(sight: Sight, { shop, state }: QueryArgs<'questionList'>): Doc<'articleQuestions'>[] {
  return listed(sight, 'articleQuestions', { shop, state, keys: [], latestFirst: state === 'answered' });
}

export function wishLists(sight: Sight, { customerId }: QueryArgs<'wishLists'>): Doc<'wishLists'>[] {
  return ofCustomer(sight, 'wishLists', customerId).filter(
    ({ shop, items }) => items.length > 0 && sight.viewer.shops.includes(shop),
  );
}

interface Asked {
  shop: string;
  /** Null: any. */
  state: string | null;
  /** None: any. */
  keys: readonly string[];
  latestFirst: boolean;
}

function listed<T extends Recorded>(sight: Sight, table: T, { shop, state, keys, latestFirst }: Asked): Doc<T>[] {
  const [only = ''] = shopsSeen(sight, shop);
  const way = latestFirst ? 'DESC' : 'ASC';
  const rows = sight.conn
    .prepare(
      `SELECT d.json, d.docs_version FROM record_row r JOIN ${table} d ON d.n = r.n
       WHERE r.tbl = @table AND r.shop = @only AND (@state IS NULL OR r.state = @state)
       AND (@keys = '[]' OR r.key IN (SELECT value FROM json_each(@keys)))
       ORDER BY r.at ${way}, r.id ${way} LIMIT 500`,
    )
    .all({ table, only, state, keys: JSON.stringify(keys) }) as Stored[];
  return rows.map((row) => readDoc(table, row));
}
