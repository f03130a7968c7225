/** What is read together from PostgreSQL is read from one state of the database. */
import { isTable } from '../domain/tx.ts';
import type { Pulled, PulledRow, StorageSnapshot } from './contract.ts';
import { type DecisionFields, type DocFields, decisionFrom } from './postgres-ahead.ts';
import { clientOf } from './postgres-rows.ts';
import type { Ask, Open } from './postgres-transaction.ts';
import { inVersionOrder, pulledRow } from './stored-docs.ts';

export function snapshotOf({ version, ask }: Open): StorageSnapshot {
  return {
    version: () => version,
    client: (clientId) => clientOf(ask, clientId),
    async receiptsAfter(clientId, after, upTo) {
      const rows = await ask<DecisionFields & { seq: number }>(selectReceipts, [clientId, after, upTo]);
      return rows.map((row) => ({ ...decisionFrom(row), seq: row.seq }));
    },
    pull: async (cookie, limit) => pull(ask, await version, cookie, limit),
  };
}

interface PageFields extends DocFields {
  tbl: string;
  id: string;
  version: number;
}

/** The page ends with the version in which its `limit`th row lies (S18). */
async function pull(ask: Ask, version: number, cookie: number, limit: number): Promise<Pulled> {
  const rows = inVersionOrder((await ask<PageFields>(selectPage, [cookie, limit])).map(told));
  const end = rows.at(-1)?.version ?? version;
  const [rest] = rows.length < limit ? [] : await ask<{ left: number }>(countAfter, [end]);
  const left = rest?.left ?? 0;
  return { rows, cookie: left > 0 ? end : version, left };
}

function told({ tbl, id, version, docs_version: docsVersion, json }: PageFields): PulledRow {
  if (!isTable(tbl)) throw new Error(`unknown table ${tbl}`);
  return pulledRow({ table: tbl, id, version, docsVersion, json });
}

const selectReceipts = {
  name: 'receipts',
  text: `
SELECT receipts.seq, commands.command_id, name, actor_id, code, detail, at
FROM receipts JOIN commands USING (command_id)
WHERE client_id = $1 AND seq > $2 AND seq <= $3
ORDER BY seq`,
};
const selectPage = {
  name: 'page',
  text: `
SELECT tbl, id, version, docs_version, json FROM docs
WHERE version > $1 AND version <= coalesce(
  (SELECT version FROM docs WHERE version > $1 ORDER BY version OFFSET $2::bigint - 1 LIMIT 1),
  (SELECT version FROM space)
)`,
};
const countAfter = { name: 'left', text: 'SELECT count(*) AS left FROM docs WHERE version > $1' };
