/**
 * What a changed order sets going on the backend, in the transaction of the command that changed it: letters written,
 * gift cards issued, invoices numbered (VIE-7, ORD-15, DOC-4). None of it ever runs on a workstation, and none of it may
 * refuse: what cannot be done is left undone and said on the order.
 */
import type { Order } from './order/order.ts';
import type { Ctx, Tx } from './tx.ts';

export interface Change {
  /** Undefined: the order is new. */
  before: Order | undefined;
  after: Order;
}

export type Consequence = (tx: Tx, change: Change, ctx: Ctx) => Promise<void>;

const consequences: readonly Consequence[] = [];

/** Runs `work` on a `Tx` that remembers which orders it changed, then what follows from that. */
export async function withConsequences(tx: Tx, ctx: Ctx, work: (tx: Tx) => Promise<void>): Promise<void> {
  if (ctx.side !== 'backend') return work(tx);
  const befores = new Map<string, Order | undefined>();
  await work({
    ...tx,
    put: async (table, doc) => {
      if (table === 'orders' && !befores.has(doc.id)) befores.set(doc.id, await tx.get('orders', doc.id));
      await tx.put(table, doc);
    },
  });
  for (const [id, before] of befores) {
    for (const consequence of consequences) {
      const after = await tx.get('orders', id);
      if (after) await consequence(tx, { before, after }, ctx);
    }
  }
}
