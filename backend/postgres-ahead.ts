/** All that one command asks for first, in one question; and rows as the contract has them. */
import type { RefusalDetail } from '../domain/refusal.ts';
import type { OrderKey, Table } from '../domain/tx.ts';
import type { Ahead, ClientRow, Decision } from './contract.ts';
import type { Ask } from './postgres-transaction.ts';

export interface ClientFields {
  device_id: string;
  last_seq: number;
  code_prefix: string;
}

export interface DecisionFields {
  command_id: string;
  name: string;
  actor_id: string;
  code: string | null;
  detail: string;
  at: string;
}

export interface DocFields {
  docs_version: number;
  /** Null: removed. */
  json: string | null;
}

/** Null: there is none. */
export interface Learned {
  docs: { table: Table; id: string; row: DocFields | null }[];
  keys: { key: OrderKey; value: string; id: string | null }[];
}

export function clientFrom(clientId: string, row: ClientFields): ClientRow {
  return { clientId, deviceId: row.device_id, lastSeq: row.last_seq, codePrefix: row.code_prefix };
}

export function decisionFrom({ command_id: commandId, actor_id: actorId, detail, ...row }: DecisionFields): Decision {
  const { name, code, at } = row;
  return { commandId, name, actorId, code, detail: JSON.parse(detail) as RefusalDetail, at };
}

export interface FoundAhead extends Learned {
  client: ClientRow | undefined;
  decision: Decision | undefined;
}

export async function readAhead(ask: Ask, what: Ahead): Promise<FoundAhead> {
  const { clientId, commandId, orderId, customerId, code } = what;
  const [row] = await ask<Found>(selectAhead, [clientId, commandId, orderId, customerId, code]);
  const { client, decision, order, customer, holder } = row ?? nothing;
  return {
    client: client ? clientFrom(clientId, client) : undefined,
    decision: decision ? decisionFrom(decision) : undefined,
    docs: [
      ...(orderId === null ? [] : [{ table: 'orders' as const, id: orderId, row: order }]),
      ...(customerId === null ? [] : [{ table: 'customers' as const, id: customerId, row: customer }]),
    ],
    keys: code === null ? [] : [{ key: 'code', value: code, id: holder }],
  };
}

interface Found {
  client: ClientFields | null;
  decision: DecisionFields | null;
  order: DocFields | null;
  customer: DocFields | null;
  holder: string | null;
}
const nothing: Found = { client: null, decision: null, order: null, customer: null, holder: null };

const selectAhead = {
  name: 'ahead',
  text: `
SELECT
  (SELECT to_json(found) FROM
    (SELECT device_id, last_seq, code_prefix FROM clients WHERE client_id = $1) AS found) AS client,
  (SELECT to_json(found) FROM
    (SELECT command_id, name, actor_id, code, detail, at FROM commands WHERE command_id = $2) AS found) AS decision,
  (SELECT to_json(found) FROM
    (SELECT docs_version, json FROM docs WHERE tbl = 'orders' AND id = $3) AS found) AS order,
  (SELECT to_json(found) FROM
    (SELECT docs_version, json FROM docs WHERE tbl = 'customers' AND id = $4) AS found) AS customer,
  (SELECT id FROM doc_keys WHERE key = 'code' AND value = $5) AS holder`,
};
