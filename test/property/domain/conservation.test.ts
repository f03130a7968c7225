/**
 * No cent is made or lost, whatever is done in whatever order, twice or too late (AVO-3, AVO-5): what came in is what the
 * shop kept, what it refunded, and what its gift cards and vouchers are still worth.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesOf } from '../../../domain/after-sale/ledger.ts';
import { idAfter } from '../../../domain/ids.ts';
import { balanceCents } from '../../../domain/order/order.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Doc, Table } from '../../../domain/tx.ts';
import { refundProposal } from '../../../domain/refund/proposal.ts';
import { type Actor } from '../../../domain/tx.ts';
import { aCustomer, aPhoneOrder, anActor, idOf, manager, seededRandom } from '../../builders.ts';
import { type Books, mustAddUp } from '../money/law.ts';
import { managers, profile } from '../money/shop.ts';
import { type World, aSmallShop } from '../../unit/domain/map-tx.ts';

const connector: Actor = { ...anActor('agent'), id: 'payplug', name: 'PayPlug', role: 'connector' };
const orderIds = [0, 1].map((n) => idOf(0x3000 + n * 0x10_000));
const refundIds = [0, 1, 2].map((n) => idOf(0x90_0000 + n * 0x10_000));
const at = '2026-03-16T12:00:00.000Z';

type Act = (world: World) => Promise<void>;
const backend = { side: 'backend', random: seededRandom(11) } as const;
const as = (actor: Actor) => ({ ...backend, actor });
const which = fc.nat(1);
const boss = fc.nat(1).map((n) => managers[n] ?? manager);
const refundNo = fc.nat(2);

/** An order of mugs or of a gift card, paid by link or by hand, in part by a card. */
const place = fc
  .record({
    n: which,
    quantity: fc.integer({ min: 1, max: 3 }),
    card: fc.boolean(),
    link: fc.boolean(),
    spend: fc.nat(3),
    cents: fc.integer({ min: 1, max: 4000 }),
  })
  .map(
    ({ n, quantity, card, link, spend, cents }): Act =>
      async (world) => {
        const orderId = orderIds[n] ?? '';
        const found = cardsOf(world)[spend];
        const giftCardCodes = found
          ? [{ giftCardId: found.id, code: found.code, cents: Math.min(cents, found.balanceCents) }]
          : [];
        const giftCard = {
          id: idOf(0x60_0000 + n),
          picture: 'flowers',
          amountCents: 2_500,
          from: 'A',
          to: 'B',
          message: '',
          sendTo: 'b@c.example',
        };
        const lines = aPhoneOrder().lines.map((line) => ({ ...line, id: idOf(0x4001 + n), quantity }));
        const order = aPhoneOrder({
          orderId,
          buyer: { kind: 'known', customerId: idOf(0x2000) },
          lines,
          giftCards: card ? [giftCard] : [],
          giftCardCodes: giftCardCodes.filter((one) => one.cents > 0),
          paymentMethod: link ? 'lien' : 'virement',
          expectedTotalCents: quantity * 1290 + 690 + (card ? 2_500 : 0),
        });
        if (!link) {
          await world.run('placePhoneOrder', { ...order, code: `A-00000${n}` }, backend);
          return paidByHand(world, orderId);
        }
        const linkId = idOf(0x70_0000 + n);
        await world.run('askPayment', { linkId, order }, backend);
        const { amountCents } = world.read('paymentLinks', linkId);
        const news = { kind: 'paid', providerId: `pay_${n}`, amountCents, at };
        await world.run('settlePayment', { linkId, code: `W-00000${n}`, news }, as(connector));
      },
  );

const pay = which.map(
  (n): Act =>
    (world) =>
      paidByHand(world, orderIds[n] ?? ''),
);
async function paidByHand(world: World, orderId: string): Promise<void> {
  const order = world.read('orders', orderId);
  const receiptId = idAfter(orderId, 0x50_0000 + order.payment.receipts.length);
  await world.run('recordPayment', { orderId, receiptId, amountCents: balanceCents(order), reference: '' }, backend);
}

// invoiced early too, before what is refunded or changed
const moves = ['validateOrder', 'startPreparation', 'markPrepared'];
const move = fc.record({ n: which, name: fc.constantFrom(...moves, 'issueInvoice', 'issueInvoice') }).map(
  ({ n, name }): Act =>
    (world) =>
      world.run(name, { orderId: orderIds[n] }, as(manager)),
);
const ship = which.map(
  (n): Act =>
    async (world) => {
      for (const name of moves) await world.run(name, { orderId: orderIds[n] }, as(manager)).catch(onlyRefusals);
      const parcels = [{ id: idOf(0x80_0000 + n), carrier: 'la-poste', trackingNumber: '9L20524752032' }];
      await world.run('markShipped', { orderId: orderIds[n], parcels }, as(manager));
    },
);
const cancel = which.map(
  (n): Act =>
    (world) =>
      world.run('cancelOrder', { orderId: orderIds[n], reason: 'x' }, as(manager)),
);
const fewer = fc.record({ n: which, quantity: fc.integer({ min: 1, max: 3 }) }).map(
  ({ n, quantity }): Act =>
    async (world) => {
      const order = world.read('orders', orderIds[n] ?? '');
      const lines = aPhoneOrder().lines.map((line) => ({ ...line, id: idOf(0x4001 + n), quantity }));
      const expectedTotalCents = quantity * 1290 + 690 + order.totals.giftCardsCents;
      await world.run('changeArticles', { orderId: order.id, lines, expectedTotalCents }, backend);
    },
);

const ask = fc
  .record({
    n: which,
    r: refundNo,
    cents: fc.oneof(fc.nat(4000), fc.constantFrom(2_000, 2_900)),
    pieces: fc.constantFrom(0, 0, 0, 1, 2),
    voucher: fc.boolean(),
    excess: fc.nat(5).map((n) => n === 0),
  })
  .map(
    ({ n, r, cents, pieces, voucher, excess }): Act =>
      async (world) => {
        const order = world.read('orders', orderIds[n] ?? '');
        const wish = excess
          ? { pieces: [], carriage: 'none' as const, goodwillCents: 0, excess }
          : {
              pieces: pieces > 0 ? [{ lineId: order.lines[0]?.id ?? '', quantity: pieces }] : [],
              carriage: 'all' as const,
              goodwillCents: pieces > 0 ? 0 : cents,
              excess,
            };
        const cases = await casesOf(world.tx, order);
        const { amountCents } = refundProposal(order, profile, cases, { ...wish, elsewhereCents: 0, first: null });
        const how = voucher ? { as: 'voucher', consent: 'oui' } : { as: 'money' };
        const args = { refundId: refundIds[r], orderId: order.id, wish, how, reason: 'x', expectedCents: amountCents };
        await world.run('askRefund', args, backend);
      },
  );
const decide = fc.record({ r: refundNo, who: boss, yes: fc.nat(3) }).map(
  ({ r, who, yes }): Act =>
    async (world) => {
      const open = all(world, 'refunds').filter(({ state }) => state === 'asked' || state === 'awaitingSecond');
      const decision = yes > 0 ? { kind: 'approve' } : { kind: 'refuse', reason: 'x' };
      await world.run('decideRefund', { refundId: open[r % open.length]?.id ?? refundIds[r], decision }, as(who));
    },
);
const byHand = fc.record({ r: refundNo, again: fc.boolean() }).map(
  ({ r, again }): Act =>
    async (world) => {
      const ways = all(world, 'refunds').flatMap(({ id: refundId, ways: all }) =>
        all.map((way) => ({ refundId, way })),
      );
      const waiting = ways.filter(
        ({ way }) => way.state === 'failed' || (way.kind === 'recorded' && way.state === 'planned'),
      );
      const { refundId, way } = waiting[r % waiting.length] ?? {};
      const newWayId = idAfter(way?.id ?? idOf(1), 50);
      if (way?.state === 'failed')
        return world.run(
          'redoRefundWay',
          { refundId, wayId: way.id, newWayId, how: again ? 'again' : 'byHand' },
          as(manager),
        );
      await world.run('recordRefundWay', { refundId, wayId: way?.id, reference: 'VIR' }, as(manager));
    },
);
/** Managers who still refund a payment directly. */
const direct = fc.record({ n: which, cents: fc.integer({ min: 10, max: 4000 }), id: fc.nat(3) }).map(
  ({ n, cents, id }): Act =>
    (world) =>
      world.run(
        'refundPayment',
        { linkId: idOf(0x70_0000 + n), refundId: idOf(0xb0_0000 + id), amountCents: cents, reason: 'x' },
        as(manager),
      ),
);
const provider = fc.record({ n: which, fails: fc.boolean() }).map(
  ({ n, fails }): Act =>
    async (world) => {
      const link = world.read('paymentLinks', idOf(0x70_0000 + n));
      for (const { id } of link.refunds.filter(({ state }) => state === 'asked')) {
        const news = fails
          ? { kind: 'refundFailed', refundId: id, failure: 'refused' }
          : { kind: 'refunded', refundId: id, providerId: `re_${id}`, at };
        // told twice, as after a lost answer
        await world.run('settlePayment', { linkId: link.id, code: null, news }, as(connector));
        await world.run('settlePayment', { linkId: link.id, code: null, news }, as(connector));
      }
    },
);

const act: fc.Arbitrary<Act> = fc.oneof(
  { arbitrary: place, weight: 4 },
  { arbitrary: pay, weight: 2 },
  move,
  { arbitrary: ship, weight: 3 },
  cancel,
  fewer,
  { arbitrary: ask, weight: 4 },
  { arbitrary: decide, weight: 4 },
  { arbitrary: byHand, weight: 2 },
  direct,
  { arbitrary: provider, weight: 2 },
);

/** Something is there to be refunded from the start, more often than not. */
const begun = fc.tuple(place, place, place, ship, ship, ask, ask, decide, decide, decide, byHand, byHand, provider);

function onlyRefusals(error: unknown): void {
  if (!(error instanceof Refusal) && !(error instanceof Error && error.message.startsWith('no '))) throw error;
}

function all<T extends Table>(world: World, table: T): Doc<T>[] {
  return Object.entries(world.snapshot())
    .filter(([key]) => key.startsWith(`${table}:`))
    .map(([, json]) => JSON.parse(json) as Doc<T>);
}

function cardsOf(world: World): Doc<'giftCards'>[] {
  return all(world, 'giftCards').filter(({ balanceCents }) => balanceCents > 0);
}

function booksOf(world: World): Books {
  return {
    orders: all(world, 'orders'),
    giftCards: all(world, 'giftCards'),
    paymentLinks: all(world, 'paymentLinks'),
    refunds: all(world, 'refunds'),
    invoices: all(world, 'invoices'),
    loyalty: all(world, 'loyalty'),
  };
}

describe('conservation of money', () => {
  it('paid = kept + refunded + vouchers + gift-card balance, over random histories (AVO-3, AVO-4, AVO-5, ORD-15)', async () => {
    let carriedOut = 0;
    let cardsUsed = 0;
    await fc.assert(
      fc.asyncProperty(begun, fc.array(act, { minLength: 10, maxLength: 40 }), async (first, rest) => {
        const world = aSmallShop();
        world.seed('shops', profile);
        world.seed('customers', aCustomer());
        for (const [n, one] of [...first, ...rest].entries()) {
          await one(world).catch(onlyRefusals);
          if (n % 5 === 4) mustAddUp(booksOf(world));
        }
        mustAddUp(booksOf(world));
        carriedOut += all(world, 'refunds').filter(({ state }) => state === 'done').length;
        cardsUsed += all(world, 'giftCards').filter(({ entries }) => entries.length > 0).length;
      }),
      { numRuns: 80 },
    );
    // neither the refunds nor the cards were left out
    expect(carriedOut).toBeGreaterThan(15);
    expect(cardsUsed).toBeGreaterThan(3);
  });
});
