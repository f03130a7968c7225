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
  /** Calls taken so far, on either desk. */
  calls: number;
  /** For ids of commands, refunds, receipts. */
  next: number;
}
/** Done at desk `s`. */
export type Act = (world: World, s: 0 | 1) => Promise<unknown>;

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
  return { backend, desks: [one, two], calls: 0, next: 1 };
}

const orderId = (n: number) => idOf(0x300_0000 + n * 0x1_0000);
const linkId = (n: number) => idOf(0x70_0000 + n);
const lineId = (n: number) => idOf(0x4000 + n);

function newId(world: World): string {
  world.next += 1;
  return idOf(0x9000_0000 + world.next * 0x1_0000);
}

function run(world: World, s: 0 | 1, name: string, args: object, actor: Actor = manager): Promise<unknown> {
  return world.desks[s].store.execute({ commandId: newId(world), name, args: args as never }, actor);
}

/** The n-th of what there is, round and round; nothing where nothing is. */
function nth<T>(all: readonly T[], n: number): T | undefined {
  return all[n % Math.max(1, all.length)];
}

/** As this desk shows them. */
async function ordersAt({ desks, calls }: World, s: 0 | 1): Promise<Doc<'orders'>[]> {
  const ids = Array.from({ length: calls }, (_, n) => orderId(n));
  const views = await Promise.all(ids.map((id) => desks[s].store.query('orderById', { orderId: id }, manager)));
  return views.flatMap((view) => (view ? [view.order] : []));
}

/** Those not over; the latest first. */
async function refundsAt({ desks }: World, s: 0 | 1): Promise<Refund[]> {
  const views = await desks[s].store.query('refundsWaiting', { shop: profile.id }, manager);
  return views.map(({ refund }) => refund).toReversed();
}

const which = fc.nat(3);

/** A call: mugs, at times with a gift card to be sent, at times paid in part by a card or a voucher that is read out. */
const callBy = (ways: fc.Arbitrary<'link' | 'hand'>) =>
  fc
    .record({
      quantity: fc.integer({ min: 1, max: 3 }),
      sells: fc.boolean(),
      way: ways,
      spend: which,
      most: fc.boolean(),
    })
    .map(
      ({ quantity, sells, way, spend, most }): Act =>
        async (world, s) => {
          const n = world.calls;
          world.calls += 1;
          const card = nth(
            (await world.backend.docs('giftCards')).filter((one) => one.balanceCents > 0),
            spend,
          );
          const totalCents = quantity * 1290 + 690;
          const cents = Math.min(card?.balanceCents ?? 0, most ? totalCents : 500);
          const gift = {
            picture: 'flowers',
            amountCents: 2_500,
            from: 'A',
            to: 'B',
            message: '',
            sendTo: 'b@c.example',
          };
          const args = aPhoneOrder({
            orderId: orderId(n),
            buyer: { kind: 'known', customerId: idOf(0x2000) },
            lines: aPhoneOrder().lines.map((line) => ({ ...line, id: lineId(n), quantity })),
            giftCards: sells ? [{ ...gift, id: idOf(0x60_0000 + n) }] : [],
            giftCardCodes: card ? [{ giftCardId: card.id, code: card.code, cents }] : [],
            paymentMethod: way === 'link' ? 'lien' : 'virement',
            expectedTotalCents: totalCents + (sells ? 2_500 : 0),
          });
          if (way === 'link') return run(world, s, 'askPayment', { linkId: linkId(n), order: args }, agent);
          return world.desks[s].store.placeOrder({ commandId: newId(world), draftId: null, args }, agent);
        },
    );
const call = callBy(fc.constantFrom('hand', 'link'));

const pays: Act = async ({ backend }) => {
  for (const { id, amountCents, state } of await backend.docs('paymentLinks'))
    if (state === 'asked') await backend.hear(id, { kind: 'paid', providerId: `pay_${id}`, amountCents, at: NOON });
};

const byHand: Act = async (world, s) => {
  for (const order of await ordersAt(world, s)) {
    const amountCents = balanceCents(order);
    const asked = { orderId: order.id, receiptId: newId(world), amountCents, reference: '' };
    if (amountCents > 0 && order.status !== 'cancelled') await run(world, s, 'recordPayment', asked, agent);
  }
};

const leaves = fc.record({ n: which, until: fc.nat(4) }).map(
  ({ n, until }): Act =>
    async (world, s) => {
      const order = nth(await ordersAt(world, s), n);
      if (!order) return;
      const steps = ['validateOrder', 'issueInvoice', 'startPreparation', 'markPrepared'];
      const ids = { orderId: order.id };
      for (const name of steps.slice(0, until + 1)) await run(world, s, name, ids).catch(() => undefined);
      const parcels = [{ id: newId(world), carrier: 'la-poste', trackingNumber: '9L20524752032' }];
      if (until === steps.length) await run(world, s, 'markShipped', { ...ids, parcels });
    },
);

const cancels = which.map(
  (n): Act =>
    async (world, s) => {
      const order = nth(await ordersAt(world, s), n);
      if (order) await run(world, s, 'cancelOrder', { orderId: order.id, reason: 'x' });
    },
);

const changes = fc.record({ n: which, quantity: fc.integer({ min: 1, max: 3 }) }).map(
  ({ n, quantity }): Act =>
    async (world, s) => {
      const order = nth(await ordersAt(world, s), n);
      if (!order) return;
      const [first] = order.lines;
      const lines = aPhoneOrder().lines.map((line) => ({ ...line, id: first?.id ?? line.id, quantity }));
      const expectedTotalCents = quantity * 1290 + 690 + order.totals.giftCardsCents;
      await run(world, s, 'changeArticles', { orderId: order.id, lines, expectedTotalCents }, agent);
    },
);

/** As the screen does it: of an order that was paid, and what is shown is what is asked for. */
const asks = fc
  .record({
    n: which,
    what: fc.constantFrom('all', 'part', 'pieces', 'excess'),
    voucher: fc.constantFrom(false, false, true),
  })
  .map(
    ({ n, what, voucher }): Act =>
      async (world, s) => {
        const order = nth((await ordersAt(world, s)).filter(({ payment }) => payment.paidCents > 0).toReversed(), n);
        if (!order) return;
        const offered = (wish: object) =>
          world.desks[s].store.query('refundOffer', { orderId: order.id, wish: RefundWish.parse(wish) }, agent);
        const held = (await offered({}))?.heldCents ?? 0;
        const pieces = [{ lineId: order.lines[0]?.id ?? '', quantity: 1 }];
        const wishes = {
          all: { goodwillCents: held },
          part: { goodwillCents: Math.floor(held / 2) },
          pieces: { pieces, carriage: 'all' },
          excess: { excess: true },
        };
        const wish = wishes[order.status === 'cancelled' ? 'excess' : what];
        const how = voucher ? { as: 'voucher', consent: 'oui' } : { as: 'money' };
        const expectedCents = (await offered(wish))?.amountCents;
        const asked = { refundId: newId(world), orderId: order.id, wish, how, reason: 'x', expectedCents };
        await run(world, s, 'askRefund', asked, agent);
      },
  );

const decidesAs = (whos: fc.Arbitrary<Actor>, words: fc.Arbitrary<boolean>) =>
  fc.record({ n: which, who: whos, yes: words }).map(
    ({ n, who, yes }): Act =>
      async (world, s) => {
        const open = (await refundsAt(world, s)).filter(({ state }) => state === 'asked' || state === 'awaitingSecond');
        const refund = nth(open, n);
        if (!refund) return;
        const decision = yes ? { kind: 'approve' } : { kind: 'refuse', reason: 'x' };
        await run(world, s, 'decideRefund', { refundId: refund.id, decision }, who);
      },
  );
const decides = decidesAs(fc.constantFrom(...managers), fc.constantFrom(true, true, true, true, false));

const sends = fc.record({ n: which, again: fc.boolean() }).map(
  ({ n, again }): Act =>
    async (world, s) => {
      const ways = (await refundsAt(world, s)).flatMap((refund) => refund.ways.map((way) => ({ id: refund.id, way })));
      const isOpen = ({ way: { state, kind } }: (typeof ways)[number]) =>
        state === 'failed' || (state === 'planned' && kind === 'recorded');
      const one = nth(ways.filter(isOpen), n);
      if (!one) return;
      const on = { refundId: one.id, wayId: one.way.id };
      if (one.way.state !== 'failed') return run(world, s, 'recordRefundWay', { ...on, reference: 'VIR' });
      const newWayId = idAfter(one.way.id, 50 + world.next);
      return run(world, s, 'redoRefundWay', { ...on, newWayId, how: again ? 'again' : 'byHand' });
    },
);

/** The provider does it or does not; the answer is told twice, as after a lost one. */
const provider = fc.constantFrom('refunded', 'refundFailed').map(
  (kind): Act =>
    async ({ backend }) => {
      for (const link of await backend.docs('paymentLinks'))
        for (const { id, state } of link.refunds)
          for (const _told of state === 'asked' ? [1, 2] : [])
            await backend.hear(
              link.id,
              kind === 'refunded'
                ? { kind: 'refunded', refundId: id, providerId: `re_${id}`, at: NOON }
                : { kind: 'refundFailed', refundId: id, failure: 'refused' },
            );
    },
);

const syncs: Act = ({ desks }, s) => desks[s].store.syncNow();
const bothSync: Act = async ({ desks }) => {
  for (const { store } of [...desks, ...desks]) await store.syncNow();
};

const one: fc.Arbitrary<Act> = fc.oneof(
  { arbitrary: call, weight: 3 },
  { arbitrary: asks, weight: 5 },
  { arbitrary: decides, weight: 5 },
  { arbitrary: fc.constant(syncs), weight: 5 },
  { arbitrary: sends, weight: 3 },
  { arbitrary: provider, weight: 2 },
  { arbitrary: leaves, weight: 2 },
  fc.constant(pays),
  fc.constant(byHand),
  cancels,
  changes,
);

export interface Step {
  act: Act;
  s: 0 | 1;
}
const desk = fc.constantFrom<0 | 1>(0, 1);
const step: fc.Arbitrary<Step[]> = fc.record({ act: one, s: desk }).map((only) => [only]);
/** Both do the like before either has heard of the other. */
const clash: fc.Arbitrary<Step[]> = fc.oneof(call, asks, decides, sends).chain((act) =>
  fc.constant([
    { act, s: 0 as const },
    { act, s: 1 as const },
    { act: bothSync, s: 0 as const },
  ]),
);

const all = (...acts: Act[]): Step[] => acts.map((act) => ({ act, s: 0 }));
/** Something is sold, paid through the provider and otherwise, and given back, before the histories part. */
const begun: fc.Arbitrary<Step[]> = fc
  .tuple(
    callBy(fc.constant('link')),
    call,
    asks,
    ...managers.map((who) => decidesAs(fc.constant(who), fc.constant(true))),
  )
  .map(([first, second, asked, ...approvals]) =>
    all(first, second, bothSync, pays, bothSync, byHand, bothSync, asked, ...approvals, bothSync),
  );

export const history: fc.Arbitrary<Step[]> = fc
  .tuple(begun, fc.array(fc.oneof({ arbitrary: step, weight: 3 }, clash), { minLength: 15, maxLength: 30 }))
  .map(([first, rest]) => [...first, ...rest.flat()]);
