/** The laws of the warehouse, asked at each act as the backend decides it: who had the order in hand, what was packed. */
import { z } from 'zod';
import type { Decision } from '../../backend/contract.ts';
import type { Order } from '../../domain/order/order.ts';
import type { Doc, Table, Tx } from '../../domain/tx.ts';
import { contentsOf } from '../../domain/warehouse/contents.ts';
import { isHeldFrom } from '../../domain/warehouse/lease.ts';
import { LawBroken } from './laws.ts';

export interface Floor {
  /** To be called before a document is written or removed. */
  touch(table: Table, id: string): Promise<void>;
  /** To be called with what was decided of the command that did it. Throws `LawBroken`. */
  decided(decision: Decision, args: unknown): Promise<void>;
  /** Pieces that were written off by what was decided here: they are neither on a shelf nor in an order (ORD-3). */
  lost: ReadonlyMap<string, number>;
}

/** Watches one write of the backend. */
export function floorOf(docs: Tx): Floor {
  let befores = new Map<string, unknown>();
  const lost = new Map<string, number>();
  const before = async <T extends Table>(table: T, id: string) =>
    befores.has(`${table}/${id}`)
      ? (befores.get(`${table}/${id}`) as Doc<T> | undefined)
      : ((await docs.get(table, id)) as Doc<T> | undefined);

  const mustBeFree = async ({ name, actorId, at }: Decision, orderId: string) => {
    if (!inHand.includes(name)) return;
    const lease = await before('leases', orderId);
    if (isHeldFrom(lease, actorId, at))
      throw new LawBroken('DOC-7', `${name} by ${actorId} of ${lease.orderCode}, which ${lease.by} has in hand`);
  };
  const mustBeAsPacked = async ({ name }: Decision, orderId: string) => {
    if (name !== 'markPrepared') return;
    const order = (await before('orders', orderId)) as Order;
    const packed = (await docs.get('preparations', orderId))?.contents ?? null;
    if (packed !== null && packed !== contentsOf(order))
      throw new LawBroken('VIE-3', `${order.code} was prepared as it was before`);
  };
  const mustTellTwice = async ({ name, actorId, code }: Decision, orderId: string) => {
    if (code !== 'moveImpossible' || (name !== 'markPrepared' && name !== 'startPreparation')) return;
    const done = await docs.get('preparations', orderId);
    if (done && done.by !== actorId)
      throw new LawBroken('VIE-1', `${actorId} is not told that ${done.by} prepared ${done.orderCode}`);
  };
  const mustTakeNothing = async ({ name, actorId }: Decision, orderId: string, args: Args) => {
    if (name !== 'releaseOrder' || args.from === null) return;
    const lease = await before('leases', orderId);
    if (lease && lease.by !== args.from && !(await docs.get('leases', orderId)))
      throw new LawBroken('DOC-7', `${actorId} gave back for ${args.from} what ${lease.by} has in hand`);
  };
  const mustForgetNothing = async ({ name, actorId }: Decision, orderId: string, args: Args) => {
    const was = await before('shortages', orderId);
    if (name !== 'reportShortage' || !was || was.state === 'settled' || was.reportedAt === args.replaces) return;
    const order = await docs.get('orders', orderId);
    const told = (await docs.get('shortages', orderId))?.lines.map(({ lineId }) => lineId) ?? [];
    const gone = was.lines.find(({ lineId }) => !told.includes(lineId) && order?.lines.some(({ id }) => id === lineId));
    if (gone) throw new LawBroken('ORD-3', `${actorId} told over ${gone.missing} × ${gone.name} without knowing of it`);
  };
  const writeOff = async (orderId: string) => {
    const was = await before('shortages', orderId);
    const is = await docs.get('shortages', orderId);
    if (!was || !is || was.state === 'settled' || is.state !== 'settled' || is.outcome === 'found') return;
    for (const { sku, missing } of was.lines) lost.set(sku, (lost.get(sku) ?? 0) + missing);
  };

  return {
    lost,
    async touch(table, id) {
      const place = `${table}/${id}`;
      if (!befores.has(place)) befores.set(place, await docs.get(table, id));
    },
    async decided(decision, args) {
      const told = Args.parse(args ?? {});
      const { orderId } = told;
      if (orderId !== null && decision.code === null) {
        await mustBeFree(decision, orderId);
        await mustBeAsPacked(decision, orderId);
        await mustTakeNothing(decision, orderId, told);
        await mustForgetNothing(decision, orderId, told);
        await writeOff(orderId);
      }
      if (orderId !== null) await mustTellTwice(decision, orderId);
      befores = new Map();
    },
  };
}

const inHand = ['takeOrder', 'startPreparation', 'markPrepared', 'reportShortage'];

/** What the laws ask of a command's arguments. */
const Text = z.string().nullable().catch(null);
const Args = z.object({ orderId: Text, from: Text, replaces: Text });
type Args = z.output<typeof Args>;
