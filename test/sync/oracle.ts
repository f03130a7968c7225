/**
 * What a workstation ought to show, worked out anew: the backend's snapshot at its cookie plus a replay of its queue.
 * Shares the commands with the product and nothing else: no undo, no savepoint, no projection.
 */
import { runCommand } from '../../domain/commands.ts';
import { inFoundOrder, isFoundBy } from '../../domain/found.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Order } from '../../domain/order/order.ts';
import { type Actor, type Doc, type Table, type Tx, isTable, lookups } from '../../domain/tx.ts';
import type { Snapshot } from './headquarters.ts';

export interface Queued {
  seq: number;
  commandId: string;
  name: string;
  version: number;
  args: unknown;
  issuedAt: string;
  actor: Actor;
}

export async function expected(base: Snapshot, queue: readonly Queued[], device: string): Promise<Snapshot> {
  let docs = base;
  for (const { name, version, args, issuedAt, actor } of queue) {
    const attempt = new Map(docs);
    try {
      const ctx = { now: issuedAt, issuedAt, actor, device, side: 'workstation', random: null } as const;
      await runCommand(overMap(attempt), name, version, structuredClone(args), ctx);
      docs = attempt;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return docs;
}

function overMap(docs: Snapshot): Tx {
  return {
    get: async <T extends Table>(table: T, id: string) => docs.get(`${table}/${id}`) as Doc<T> | undefined,
    put: async (table, doc) => {
      docs.set(`${table}/${doc.id}`, structuredClone(doc));
    },
    remove: async (table, id) => {
      docs.delete(`${table}/${id}`);
    },
    orderBy: async (key, value) => {
      for (const [name, doc] of docs)
        if (name.startsWith('orders/') && lookups.orders[key](doc as Order) === value) return (doc as Order).id;
      return undefined;
    },
    find: async (by, value) => {
      const found = [...docs].flatMap(([name, doc]) => {
        const [table = '', id = ''] = name.split('/');
        return isTable(table) && isFoundBy(by, value, table, doc) ? [{ table, id }] : [];
      });
      return inFoundOrder(found);
    },
  };
}
