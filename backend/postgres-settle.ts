/** What a transaction leaves behind, written by one statement, whatever it is. */
import { DOCS_VERSION } from '../domain/upcast.ts';
import type { ClientRow, Decision } from './contract.ts';
import { COMMIT_CHANNEL } from './commit-bell.ts';
import type { Written } from './postgres-docs.ts';
import type { Statement } from './postgres-transaction.ts';

/** Rows that wait for the end of the transaction. */
export interface Waiting {
  /** The last state of each, by id. */
  clients: Map<string, ClientRow>;
  decisions: { decision: Decision; args: unknown }[];
  receipts: { clientId: string; seq: number; commandId: string }[];
}

/** Null when there is nothing to write. Documents get `version`, which is then told to all listeners. */
export function settle(
  version: number,
  { docs, keys, keysGone }: Written,
  { clients, decisions, receipts }: Waiting,
): [Statement, unknown[]] | null {
  const rows = [...clients.values()];
  if (docs.length + rows.length + decisions.length + receipts.length === 0) return null;
  const values = [
    version,
    DOCS_VERSION,
    ...columns(docs, ['tbl', 'id', 'json']),
    ...columns(keysGone, ['key', 'value']),
    ...columns(keys, ['key', 'value', 'id']),
    ...columns(rows, ['clientId', 'deviceId', 'lastSeq', 'codePrefix']),
    ...columns(
      decisions.map(({ decision, args }) => ({
        ...decision,
        args: JSON.stringify(args ?? null),
        detail: JSON.stringify(decision.detail),
      })),
      ['commandId', 'name', 'args', 'actorId', 'code', 'detail', 'at'],
    ),
    ...columns(receipts, ['clientId', 'seq', 'commandId']),
  ];
  return [statement, values];
}

function columns<R extends object>(rows: readonly R[], names: readonly (keyof R)[]): unknown[][] {
  return names.map((name) => rows.map((row) => row[name]));
}

/** One text for everything, so that it is prepared once; what is empty writes nothing. */
const statement: Statement = {
  name: 'settle',
  text: `
WITH written AS (
  INSERT INTO docs (version, docs_version, tbl, id, json)
  SELECT $1::bigint, $2::integer, * FROM unnest($3::text[], $4::text[], $5::text[])
  ON CONFLICT (tbl, id) DO UPDATE
    SET version = excluded.version, docs_version = excluded.docs_version, json = excluded.json
), unkeyed AS (
  DELETE FROM doc_keys USING unnest($6::text[], $7::text[]) AS gone (key, value)
  WHERE doc_keys.key = gone.key AND doc_keys.value = gone.value
), keyed AS (
  INSERT INTO doc_keys (key, value, id) SELECT * FROM unnest($8::text[], $9::text[], $10::text[])
  ON CONFLICT (key, value) DO UPDATE SET id = excluded.id
), client AS (
  INSERT INTO clients (client_id, device_id, last_seq, code_prefix)
  SELECT * FROM unnest($11::text[], $12::text[], $13::bigint[], $14::text[])
  ON CONFLICT (client_id) DO UPDATE
    SET device_id = excluded.device_id, last_seq = excluded.last_seq, code_prefix = excluded.code_prefix
), decided AS (
  INSERT INTO commands (command_id, name, args, actor_id, code, detail, at)
  SELECT * FROM unnest($15::text[], $16::text[], $17::text[], $18::text[], $19::text[], $20::text[], $21::text[])
), received AS (
  INSERT INTO receipts (client_id, seq, command_id) SELECT * FROM unnest($22::text[], $23::bigint[], $24::text[])
), moved AS (
  UPDATE space SET version = $1::bigint WHERE cardinality($3::text[]) > 0 RETURNING version
)
SELECT pg_notify('${COMMIT_CHANNEL}', version::text) FROM moved`,
};
