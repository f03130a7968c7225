/** Clients, decisions and receipts within one transaction; like documents, what is written waits for its end. */
import type { ClientRow, Decision, StorageTx } from './contract.ts';
import { type ClientFields, type DecisionFields, clientFrom, decisionFrom, readAhead } from './postgres-ahead.ts';
import type { Documents } from './postgres-docs.ts';
import type { Waiting } from './postgres-settle.ts';
import type { Ask } from './postgres-transaction.ts';

type Rows = Pick<
  StorageTx,
  'ahead' | 'client' | 'putClient' | 'decision' | 'putDecision' | 'archive' | 'receipt' | 'putReceipt'
>;

/** Each row is asked for once: nobody else writes meanwhile. */
export function rowsOf(ask: Ask, docs: Documents): { rows: Rows; waiting: Waiting } {
  const waiting: Waiting = { clients: new Map(), decisions: [], receipts: [] };
  const clients = new Map<string, ClientRow | undefined>();
  const decisions = new Map<string, Decision | undefined>();
  const rows: Rows = {
    async ahead(what) {
      const found = await readAhead(ask, what);
      clients.set(what.clientId, found.client);
      decisions.set(what.commandId, found.decision);
      await docs.learn(found);
    },
    client: async (clientId) => (clients.has(clientId) ? clients.get(clientId) : clientOf(ask, clientId)),
    async putClient(row) {
      waiting.clients.set(row.clientId, row);
      clients.set(row.clientId, row);
    },
    decision: async (commandId) => (decisions.has(commandId) ? decisions.get(commandId) : decisionOf(ask, commandId)),
    async putDecision(decision, args) {
      waiting.decisions.push({ decision, args });
      decisions.set(decision.commandId, decision);
    },
    async archive(papers) {
      for (const { id, shop, number, until, json } of papers) await ask(insertPaper, [id, shop, number, until, json]);
    },
    async receipt(clientId, seq) {
      const mine = waiting.receipts.find((receipt) => receipt.clientId === clientId && receipt.seq === seq);
      return mine?.commandId ?? (await ask<{ command_id: string }>(selectReceipt, [clientId, seq]))[0]?.command_id;
    },
    async putReceipt(clientId, seq, commandId) {
      waiting.receipts.push({ clientId, seq, commandId });
    },
  };
  return { rows, waiting };
}

export async function clientOf(ask: Ask, clientId: string): Promise<ClientRow | undefined> {
  const [row] = await ask<ClientFields>(selectClient, [clientId]);
  return row && clientFrom(clientId, row);
}

async function decisionOf(ask: Ask, commandId: string): Promise<Decision | undefined> {
  const [row] = await ask<DecisionFields>(selectDecision, [commandId]);
  return row && decisionFrom(row);
}

const selectClient = {
  name: 'client',
  text: 'SELECT device_id, last_seq, code_prefix FROM clients WHERE client_id = $1',
};
const selectDecision = {
  name: 'decision',
  text: 'SELECT command_id, name, actor_id, code, detail, at FROM commands WHERE command_id = $1',
};
const selectReceipt = {
  name: 'receipt',
  text: 'SELECT command_id FROM receipts WHERE client_id = $1 AND seq = $2',
};
const insertPaper = {
  name: 'archive',
  text: 'INSERT INTO archive (id, shop, number, until, json) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING',
};
