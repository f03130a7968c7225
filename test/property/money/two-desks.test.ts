/** Money between two desks that work alone and a backend that decides (AVO-3, AVO-5): the law holds after every act. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../domain/refusal.ts';
import { GIFT_CARD } from '../../../domain/voucher/gift-card.ts';
import { manager } from '../../builders.ts';
import { type World, history, twoDesks } from './desks.ts';
import { type Books, mustAddUp } from './law.ts';

async function booksOf({ backend }: World): Promise<Books> {
  return {
    orders: await backend.docs('orders'),
    giftCards: await backend.docs('giftCards'),
    paymentLinks: await backend.docs('paymentLinks'),
    refunds: await backend.docs('refunds'),
    invoices: await backend.docs('invoices'),
    loyalty: await backend.docs('loyalty'),
  };
}

/** Everything is sent and decided, and each desk shows what was decided. */
async function mustAgree({ backend, desks }: World): Promise<number> {
  let refused = 0;
  for (const { store } of [...desks, ...desks]) refused = Math.max(refused, (await store.syncNow()).refused);
  for (const { store } of desks)
    for (const { id, payment } of await backend.docs('orders')) {
      expect((await store.query('orderById', { orderId: id }, manager))?.order.payment).toEqual(payment);
      const shown = await store.query('refundsOfOrder', { orderId: id }, manager);
      const decided = (await backend.docs('refunds')).filter(({ orderId }) => orderId === id);
      expect(new Set(shown.map(({ refund }) => `${refund.id} ${refund.state}`))).toEqual(
        new Set(decided.map((refund) => `${refund.id} ${refund.state}`)),
      );
    }
  return refused;
}

describe('conservation of money between two workstations', () => {
  it('paid = kept + refunded + vouchers + gift-card balance, always (AVO-3, AVO-4, AVO-5, DOC-4)', {
    timeout: 300_000,
  }, async () => {
    const seen = { done: 0, refused: 0, byProvider: 0, failed: 0, vouchers: 0, spent: 0, second: 0 };
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const world = await twoDesks();
        for (const { act, s } of steps) {
          await act(world, s).catch(onlyRefusals);
          mustAddUp(await booksOf(world));
        }
        seen.refused += await mustAgree(world);
        const books = await booksOf(world);
        mustAddUp(books);
        count(seen, books);
        for (const { store } of world.desks) await store.close();
      }),
      { numRuns: 60 },
    );

    // nothing of it was left out
    for (const [what, times] of Object.entries(seen)) expect([what, times > 0]).toEqual([what, true]);
  });
});

function count(seen: Record<string, number>, { refunds, paymentLinks, giftCards, orders }: Books): void {
  const add = (what: string, times: number) => {
    seen[what] = (seen[what] ?? 0) + times;
  };
  const asked = paymentLinks.flatMap((link) => link.refunds);
  add('done', refunds.filter(({ state }) => state === 'done').length);
  add('second', refunds.filter(({ approvals }) => approvals.length === 2).length);
  add('byProvider', asked.filter(({ state }) => state === 'done').length);
  add('failed', asked.filter(({ state }) => state === 'failed').length);
  const credits = giftCards.filter(({ refundId }) => refundId !== null);
  add('vouchers', credits.length);
  add('spent', orders.filter(({ payment }) => payment.receipts.some(({ method }) => method === GIFT_CARD)).length);
}

function onlyRefusals(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}
