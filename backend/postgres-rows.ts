/** Clients, decisions, receipts and pulls, as rows. */
import { type Transaction, sql } from 'kysely';
import type { RefusalDetail } from '../domain/refusal.ts';
import { isTable } from '../domain/tx.ts';
import { codePrefix } from './code-prefix.ts';
import type { ClientRow, Decision, Pulled, PulledRow, StorageSnapshot, StorageTx } from './contract.ts';
import { readDoc } from './postgres-docs.ts';
import type { Schema } from './schema.ts';
import { inVersionOrder } from './version-order.ts';

type Rows = Transaction<Schema>;

export function decisionsOf(
  tx: Rows,
): Pick<StorageTx, 'client' | 'putClient' | 'decision' | 'putDecision' | 'receipt' | 'putReceipt'> {
  return {
    client: (clientId) => clientOf(tx, clientId),
    async putClient({ clientId, deviceId, lastSeq, codePrefix: prefix }) {
      const row = { device_id: deviceId, last_seq: lastSeq, code_prefix: prefix };
      await tx
        .insertInto('clients')
        .values({ client_id: clientId, ...row })
        .onConflict((conflict) => conflict.column('client_id').doUpdateSet(row))
        .execute();
    },
    async decision(commandId) {
      const row = await tx.selectFrom('commands').selectAll().where('command_id', '=', commandId).executeTakeFirst();
      return row && decisionFrom(row);
    },
    async putDecision({ commandId, name, actorId, code, detail, at }, args) {
      const row = { command_id: commandId, name, actor_id: actorId, code, at };
      await tx
        .insertInto('commands')
        .values({ ...row, detail: JSON.stringify(detail), args: JSON.stringify(args ?? null) })
        .execute();
    },
    async receipt(clientId, seq) {
      const row = await tx
        .selectFrom('receipts')
        .select('command_id')
        .where('client_id', '=', clientId)
        .where('seq', '=', seq)
        .executeTakeFirst();
      return row?.command_id;
    },
    async putReceipt(clientId, seq, commandId) {
      await tx.insertInto('receipts').values({ client_id: clientId, seq, command_id: commandId }).execute();
    },
  };
}

export async function prefixOf(tx: Rows): Promise<string> {
  const { prefixes } = await tx
    .updateTable('space')
    .set({ prefixes: sql`prefixes + 1` })
    .returning('prefixes')
    .executeTakeFirstOrThrow();
  return codePrefix(prefixes - 1);
}

export function snapshotOf(tx: Rows): StorageSnapshot {
  return {
    version: () => versionOf(tx),
    client: (clientId) => clientOf(tx, clientId),
    async receiptsAfter(clientId, after, upTo) {
      const rows = await tx
        .selectFrom('receipts')
        .innerJoin('commands', 'commands.command_id', 'receipts.command_id')
        .selectAll('commands')
        .select('receipts.seq')
        .where('receipts.client_id', '=', clientId)
        .where('receipts.seq', '>', after)
        .where('receipts.seq', '<=', upTo)
        .orderBy('receipts.seq')
        .execute();
      return rows.map((row) => ({ ...decisionFrom(row), seq: row.seq }));
    },
    pull: (cookie, limit) => pull(tx, cookie, limit),
  };
}

async function versionOf(tx: Rows): Promise<number> {
  return (await tx.selectFrom('space').select('version').executeTakeFirstOrThrow()).version;
}

async function clientOf(tx: Rows, clientId: string): Promise<ClientRow | undefined> {
  const row = await tx.selectFrom('clients').selectAll().where('client_id', '=', clientId).executeTakeFirst();
  return row && { clientId, deviceId: row.device_id, lastSeq: row.last_seq, codePrefix: row.code_prefix };
}

function decisionFrom(row: Omit<Schema['commands'], 'args'>): Decision {
  const { command_id: commandId, actor_id: actorId, name, code, at } = row;
  return { commandId, name, actorId, code, detail: JSON.parse(row.detail) as RefusalDetail, at };
}

/** The page ends with the version in which its `limit`th row lies (S18). */
async function pull(tx: Rows, cookie: number, limit: number): Promise<Pulled> {
  const version = await versionOf(tx);
  const newer = tx.selectFrom('docs').where('version', '>', cookie);
  const last = await newer
    .select('version')
    .orderBy('version')
    .offset(limit - 1)
    .limit(1)
    .executeTakeFirst();
  const end = last?.version ?? version;
  const rows = await newer.selectAll().where('version', '<=', end).execute();
  const rest = tx
    .selectFrom('docs')
    .where('version', '>', end)
    .select(({ fn }) => fn.countAll<number>().as('left'));
  const left = last ? (await rest.executeTakeFirstOrThrow()).left : 0;
  return { rows: inVersionOrder(rows.map(told)), cookie: left > 0 ? end : version, left };
}

function told(row: Schema['docs']): PulledRow {
  if (!isTable(row.tbl)) throw new Error(`unknown table ${row.tbl}`);
  return {
    table: row.tbl,
    id: row.id,
    version: row.version,
    doc: readDoc(row.tbl, row.docs_version, row.json) ?? null,
  };
}
