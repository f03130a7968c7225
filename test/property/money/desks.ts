/** What two desks do with money, each on its own store, in turn without a line to the backend. */
import fc from 'fast-check';
import { idAfter } from '../../../domain/ids.ts';
import { balanceCents } from '../../../domain/order/order.ts';
import { RefundWish } from '../../../domain/refund/commands.ts';
import type { Refund } from '../../../domain/refund/refund.ts';
import type { Actor, Doc } from '../../../domain/tx.ts';
import { NOON, aPhoneOrder, aStaff, agent, idOf, manager } from '../../builders.ts';
import { type Backend, type Station, aBackend, aStation, firstDocs, wireTo } from '../../integration/store/station.ts';
import { managers, profile } from './shop.ts';

export interface World {
  backend: Backend;
  desks: readonly [Station, Station];
  /** Of commands, so that each act is one. */
  next: number;
}
export type Act = (world: World) => Promise<unknown>;

export async function twoDesks(): Promise<World> {
  const [, paul] = managers;
  const backend = await aBackend([
    ...firstDocs,
    { table: 'shops', doc: profile },
    { table: 'staff', doc: aStaff('manager', { id: paul?.id ?? '', name: paul?.name ?? '' }) },
  ]);
  const grants = () => Object.fromEntries([agent, ...managers].map(({ id }) => [id, `grant-${id}`]));
  const one = await aStation({ transport: wireTo(backend, 'device-1'), grants });
  const two = await aStation({ transport: wireTo(backend, 'device-2'), grants });
  for (const { store } of [one, two]) await store.syncNow();
  return { backend, desks: [one, two], next: 1 };
}

const SLOTS = 5;
const orderIds = Array.from({ length: SLOTS }, (_, n) => idOf(0x3_0000 + n * 0x1_0000));
const slot = fc.nat(SLOTS - 1);
const desk = fc.nat(1);
const refundNo = fc.nat(5);
const linkId = (n: number) => idOf(0x70_0000 + n);
const refundId = (n: number) => idOf(0x90_0000 + n * 0x1_0000);
const lineId = (n: number) => idOf(0x4000 + n);

function commandId(world: World): string {
  world.next += 1;
  return idOf(world.next);
}

const at = ({ desks }: World, n: number): Station => (n === 0 ? desks[0] : desks[1]);

function run(world: World, s: number, name: string, args: object, actor: Actor = manager): Promise<unknown> {
  return at(world, s).store.execute({ commandId: commandId(world), name, args: args as never }, actor);
}

/** A call: mugs, at times with a gift card to be sent, at times paid in part by a card or a voucher that is read out. */
const callAs = (slots: fc.Arbitrary<number>, links: fc.Arbitrary<boolean>) =>
  fc
    .record({
      s: desk,
      n: slots,
      quantity: fc.integer({ min: 1, max: 3 }),
      sells: fc.boolean(),
      link: links,
      spend: fc.nat(1),
      cents: fc.integer({ min: 1, max: 4_000 }),
    })
    .map(
      ({ s, n, quantity, sells, link, spend, cents }): Act =>
        async (world) => {
          const card = (await world.backend.docs('giftCards')).filter((one) => one.balanceCents > 0)[spend];
          const giftCard = {
            id: idOf(0x60_0000 + n),
            picture: 'flowers',
            amountCents: 2_500,
            from: 'A',
            to: 'B',
            message: '',
            sendTo: 'b@c.example',
          };
          const args = aPhoneOrder({
            orderId: orderIds[n] ?? '',
            buyer: { kind: 'known', customerId: idOf(0x2000) },
            lines: aPhoneOrder().lines.map((line) => ({ ...line, id: lineId(n), quantity })),
            giftCards: sells ? [giftCard] : [],
            giftCardCodes: card
              ? [{ giftCardId: card.id, code: card.code, cents: Math.min(cents, card.balanceCents) }]
              : [],
            paymentMethod: link ? 'lien' : 'virement',
            expectedTotalCents: quantity * 1290 + 690 + (sells ? 2_500 : 0),
          });
          if (link) return run(world, s, 'askPayment', { linkId: linkId(n), order: args }, agent);
          return at(world, s).store.placeOrder({ commandId: commandId(world), draftId: null, args }, agent);
        },
    );

const call = callAs(slot, fc.boolean());

const paysOf = (slots: fc.Arbitrary<number>) =>
  slots.map(
    (n): Act =>
      async ({ backend }) => {
        const link = (await backend.docs('paymentLinks')).find(({ id }) => id === linkId(n));
        if (!link) return;
        const { amountCents } = link;
        await backend.hear(link.id, { kind: 'paid', providerId: `pay_${n}`, amountCents, at: NOON });
      },
  );

const pays = paysOf(slot);

const orderAt = async (world: World, s: number, n: number): Promise<Doc<'orders'> | undefined> =>
  (await at(world, s).store.query('orderById', { orderId: orderIds[n] ?? '' }, manager))?.order;

const byHand = fc.record({ s: desk, n: slot }).map(
  ({ s, n }): Act =>
    async (world) => {
      const order = await orderAt(world, s, n);
      if (!order) return;
      const receiptId = idAfter(order.id, 0x50_0000 + s * 0x1_000 + order.payment.receipts.length);
      const amountCents = balanceCents(order);
      await run(world, s, 'recordPayment', { orderId: order.id, receiptId, amountCents, reference: '' }, agent);
    },
);

const leaves = fc.record({ s: desk, n: slot, until: fc.nat(4) }).map(
  ({ s, n, until }): Act =>
    async (world) => {
      const orderId = orderIds[n];
      const parcels = [{ id: idOf(0x80_0000 + n), carrier: 'la-poste', trackingNumber: '9L20524752032' }];
      const steps = ['validateOrder', 'issueInvoice', 'startPreparation', 'markPrepared'];
      for (const name of steps.slice(0, until + 1)) await run(world, s, name, { orderId }).catch(() => undefined);
      if (until === steps.length) await run(world, s, 'markShipped', { orderId, parcels });
    },
);

const cancels = fc.record({ s: desk, n: slot }).map(
  ({ s, n }): Act =>
    (world) =>
      run(world, s, 'cancelOrder', { orderId: orderIds[n], reason: 'x' }),
);

const changes = fc.record({ s: desk, n: slot, quantity: fc.integer({ min: 1, max: 3 }) }).map(
  ({ s, n, quantity }): Act =>
    async (world) => {
      const order = await orderAt(world, s, n);
      if (!order) return;
      const lines = aPhoneOrder().lines.map((line) => ({ ...line, id: lineId(n), quantity }));
      const expectedTotalCents = quantity * 1290 + 690 + order.totals.giftCardsCents;
      await run(world, s, 'changeArticles', { orderId: order.id, lines, expectedTotalCents }, agent);
    },
);

/** As the screen does it: of an order that was paid, and what is shown is what is asked for. */
const asksFor = (vouchers: fc.Arbitrary<boolean>) =>
  fc
    .record({
      s: desk,
      n: slot,
      r: refundNo,
      pieces: fc.constantFrom(0, 0, 0, 1, 2),
      cents: fc.constantFrom(3_100, 700, 2_900),
      excess: fc.constantFrom(false, false, true),
      voucher: vouchers,
    })
    .map(
      ({ s, n, r, pieces, cents, excess, voucher }): Act =>
        async (world) => {
          const orders = await Promise.all(orderIds.map((_, index) => orderAt(world, s, index)));
          const paid = orders.flatMap((order) => (order && order.payment.paidCents > 0 ? [order] : []));
          const order = paid[n % Math.max(1, paid.length)];
          if (!order) return;
          const chosen = pieces > 0 ? [{ lineId: order.lines[0]?.id ?? '', quantity: pieces }] : [];
          const part = { pieces: chosen, carriage: 'all' as const, goodwillCents: pieces > 0 ? 0 : cents };
          const tooMuch = excess || order.status === 'cancelled';
          const wish = RefundWish.parse(tooMuch ? { excess: true } : part);
          const offer = await at(world, s).store.query('refundOffer', { orderId: order.id, wish }, agent);
          const how = voucher ? { as: 'voucher', consent: 'oui' } : { as: 'money' };
          const expectedCents = offer?.amountCents;
          const asked = { refundId: refundId(r), orderId: order.id, wish, how, reason: 'x', expectedCents };
          await run(world, s, 'askRefund', asked, agent);
        },
    );
const asks = asksFor(fc.boolean());

async function refundsAt(world: World, s: number): Promise<Refund[]> {
  const views = await at(world, s).store.query('refundsWaiting', { shop: profile.id }, manager);
  return views.map(({ refund }) => refund);
}

const decidesAs = (whos: fc.Arbitrary<Actor>, words: fc.Arbitrary<boolean>) =>
  fc.record({ s: desk, r: refundNo, who: whos, yes: words }).map(
    ({ s, r, who, yes }): Act =>
      async (world) => {
        const open = (await refundsAt(world, s)).filter(({ state }) => state === 'asked' || state === 'awaitingSecond');
        const refund = open[r % Math.max(1, open.length)];
        if (!refund) return;
        const decision = yes ? { kind: 'approve' } : { kind: 'refuse', reason: 'x' };
        await run(world, s, 'decideRefund', { refundId: refund.id, decision }, who);
      },
  );
const decides = decidesAs(fc.constantFrom(...managers), fc.constantFrom(true, true, true, true, false));
const approvals = managers.map((who) => decidesAs(fc.constant(who), fc.constant(true)));

const sends = fc.record({ s: desk, r: refundNo, again: fc.boolean() }).map(
  ({ s, r, again }): Act =>
    async (world) => {
      const ways = (await refundsAt(world, s)).flatMap((refund) => refund.ways.map((way) => ({ id: refund.id, way })));
      const open = ways.filter(
        ({ way: { state, kind } }) => state === 'failed' || (state === 'planned' && kind === 'recorded'),
      );
      const one = open[r % Math.max(1, open.length)];
      if (!one) return;
      const which = { refundId: one.id, wayId: one.way.id };
      if (one.way.state !== 'failed') return run(world, s, 'recordRefundWay', { ...which, reference: 'VIR' });
      const newWayId = idAfter(one.way.id, 50 + s);
      return run(world, s, 'redoRefundWay', { ...which, newWayId, how: again ? 'again' : 'byHand' });
    },
);

/** The provider does it or does not; the answer is told twice, as after a lost one. */
const provider = fc.record({ n: slot, fails: fc.boolean() }).map(
  ({ n, fails }): Act =>
    async ({ backend }) => {
      const link = (await backend.docs('paymentLinks')).find(({ id }) => id === linkId(n));
      for (const { id } of link?.refunds.filter(({ state }) => state === 'asked') ?? [])
        for (const _told of [1, 2])
          await backend.hear(
            linkId(n),
            fails
              ? { kind: 'refundFailed', refundId: id, failure: 'refused' }
              : { kind: 'refunded', refundId: id, providerId: `re_${id}`, at: NOON },
          );
    },
);

const syncOf =
  (s: number): Act =>
  (world) =>
    at(world, s).store.syncNow();
const sync = desk.map(syncOf);

export const act: fc.Arbitrary<Act> = fc.oneof(
  { arbitrary: call, weight: 4 },
  { arbitrary: pays, weight: 2 },
  { arbitrary: byHand, weight: 2 },
  { arbitrary: leaves, weight: 2 },
  cancels,
  changes,
  { arbitrary: asks, weight: 5 },
  { arbitrary: decides, weight: 5 },
  { arbitrary: sends, weight: 2 },
  { arbitrary: provider, weight: 3 },
  { arbitrary: sync, weight: 6 },
);

const both: readonly fc.Arbitrary<Act>[] = [0, 1].map((s) => fc.constant(syncOf(s)));
const first = fc.constant(0);

/** Something is sold, paid through the provider and otherwise, and given back, before the histories part. */
export const begun: fc.Arbitrary<readonly Act[]> = fc.tuple(
  callAs(first, fc.constant(true)),
  call,
  ...both,
  paysOf(first),
  byHand,
  byHand,
  ...both,
  asksFor(fc.constant(false)),
  asks,
  ...both,
  ...approvals,
  ...both,
  ...approvals,
  ...both,
  provider,
  sends,
  ...both,
);
