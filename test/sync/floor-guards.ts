/** Guards of the warehouse: who has an order in hand, what is packed, what left. `npm run mutants -- warehouse` runs them. */
import type { Guard } from './guard.ts';

const holding = 'domain/warehouse/holding.ts';

export const floorGuards: readonly Guard[] = [
  {
    name: 'warehouse: an order in another hand stays there',
    rule: 'DOC-7',
    edits: [
      {
        file: holding,
        text: 'if (!isHeldFrom(lease, ctx.actor.id, ctx.now)) return;',
        without: 'if (!isHeldFrom(lease, ctx.actor.id, ctx.now) || lease) return;',
      },
    ],
  },
  {
    name: 'warehouse: what is given back late is in another hand by now',
    rule: 'DOC-7',
    edits: [
      {
        file: 'domain/warehouse/lease-commands.ts',
        text: 'if (!lease || (from !== null && from !== lease.by)) return;',
        without: 'if (!lease) return;',
      },
    ],
  },
  {
    name: 'warehouse: what was cancelled is in no hand',
    rule: 'VIE-1',
    edits: [{ file: 'domain/order/put-back.ts', text: "  await tx.remove('leases', order.id);\n", without: '' }],
  },
  {
    name: 'warehouse: a second preparation is told as one',
    rule: 'VIE-1',
    edits: [
      {
        file: holding,
        text: 'if (!done || done.by === ctx.actor.id) return;',
        without: 'if (!done || done.by !== "") return;',
      },
    ],
  },
  {
    name: 'warehouse: what was changed meanwhile is not prepared as it was',
    rule: 'VIE-3',
    edits: [{ file: 'domain/order/life.ts', text: '    mustBeAsSeen(open.order, work);\n', without: '' }],
  },
  {
    name: 'warehouse: a shortage holds its order back',
    rule: 'ORD-3',
    edits: [{ file: 'domain/order/life.ts', text: '    await mustBeWhole(tx, orderId);\n', without: '' }],
  },
  {
    name: 'warehouse: a shortage told over another one forgets none of it',
    rule: 'ORD-3',
    edits: [
      {
        file: 'domain/warehouse/shortage-commands.ts',
        text: 'const unseen = before?.reportedAt === replaces ? undefined : before;',
        without: 'const unseen = before?.reportedAt === replaces ? before : undefined;',
      },
    ],
  },
  {
    name: 'warehouse: pieces that were missing do not come back',
    rule: 'L6',
    edits: [
      {
        file: 'domain/order/put-back.ts',
        text: 'heldLines(linesFromShelf(order), shortage)',
        without: 'heldLines(linesFromShelf(order), undefined)',
      },
    ],
  },
  {
    name: 'warehouse: a parcel is on one manifest',
    rule: 'LIV-9',
    edits: [
      {
        file: 'domain/warehouse/hand-over-commands.ts',
        text: 'const leaving = own.filter(({ id }) => !gone.some(({ parcelId }) => parcelId === id));',
        without: 'const leaving = own;',
      },
    ],
  },
];
