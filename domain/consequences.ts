/**
 * What a change sets going on the backend, in the transaction of the command that made it: gift cards issued, invoices
 * numbered, letters written (VIE-7, ORD-15, DOC-4). None of it ever runs on a workstation, and none of it may refuse: what
 * cannot be done is left undone and said.
 */
import { serveAlerts } from './catalogue/serve-alerts.ts';
import { type Change, type Consequence, type Watched, watched } from './change.ts';
import { invoicing } from './invoice/follow.ts';
import { followPoints } from './loyalty/follow.ts';
import { writeClaimLetters } from './mail/write-claim.ts';
import { writeGiftCardLetter, writeLinkLetter, writeOrderLetters } from './mail/write.ts';
import { writeRefundLetter } from './mail/write-refund.ts';
import { writeReturnLetters } from './mail/write-return.ts';
import { numberQuote } from './quote/number.ts';
import { carryOutRefund, followLink } from './refund/carry-out.ts';
import { closePaidReturn } from './return/follow.ts';
import type { Ctx, Doc, Tx } from './tx.ts';
import { giveBackToCards } from './voucher/give-back.ts';
import { issueGiftCards } from './voucher/issue-gift-cards.ts';

/** Of each kind of document, in order; a later one sees what the earlier ones wrote. */
const consequences: { [T in Watched]: readonly Consequence<T>[] } = {
  orders: [issueGiftCards, giveBackToCards, invoicing, followPoints, writeOrderLetters],
  paymentLinks: [followLink, writeLinkLetter],
  giftCards: [writeGiftCardLetter],
  claims: [writeClaimLetters],
  refunds: [carryOutRefund, closePaidReturn, writeRefundLetter],
  returns: [writeReturnLetters],
  stock: [serveAlerts],
  quotes: [numberQuote],
};

/** Runs `work` on a `Tx` that remembers what it changed, then what follows from that. */
export async function withConsequences(tx: Tx, ctx: Ctx, work: (tx: Tx) => Promise<void>): Promise<void> {
  if (ctx.side !== 'backend') return work(tx);
  const befores = new Map<string, { table: Watched; id: string; doc: unknown }>();
  const remembering: Tx = {
    ...tx,
    put: async (table, doc) => {
      const place = `${table}/${doc.id}`;
      if (isWatched(table) && !befores.has(place))
        befores.set(place, { table, id: doc.id, doc: await tx.get(table, doc.id) });
      await tx.put(table, doc);
    },
  };
  await work(remembering);
  for (const table of watched) {
    for (const change of [...befores.values()].filter((before) => before.table === table))
      await follow(remembering, ctx, table, change.id, change.doc as Doc<typeof table> | undefined);
  }
}

async function follow<T extends Watched>(
  tx: Tx,
  ctx: Ctx,
  table: T,
  id: string,
  before: Doc<T> | undefined,
): Promise<void> {
  for (const consequence of consequences[table]) {
    const after = await tx.get(table, id);
    const change: Change<T> | undefined = after && { before, after };
    if (change && !isErasure(table, change)) await consequence(tx, change, ctx);
  }
}

/** Nothing follows from it that a person was taken out of an order: no letter, no credit note (CLI-4). */
function isErasure<T extends Watched>(table: T, { before, after }: Change<T>): boolean {
  if (table !== 'orders' || !before) return false;
  const [was, is] = [before as Doc<'orders'>, after as Doc<'orders'>];
  return is.timeline.length > was.timeline.length && is.timeline.at(-1)?.what === 'anonymised';
}

function isWatched(table: string): table is Watched {
  return (watched as readonly string[]).includes(table);
}
