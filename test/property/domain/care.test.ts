/** Random histories: a parcel is made good once at most, and a pause never costs the shop or the customer time (TRP-3, TRP-4, SHOP-4). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueAfterPause, openMs } from '../../../domain/request/deadline.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { NOON, anArticle, anOrder, aStock, agent, idOf, manager, paid } from '../../builders.ts';
import { aWorld } from '../../unit/domain/map-tx.ts';
import { cadomaestro, caseapains } from '../../unit/domain/profiles.ts';

const [orderId, parcelId, investigationId] = [idOf(0x3000), idOf(0x3100), idOf(0xc000)];
const kinds = ['late', 'notReceived', 'returnedToSender', 'lost'] as const;
const steps = ['answer', 'tell', 'returns', 'back', 'again', 'refund', 'lost', 'found'] as const;

test('a parcel is sent again or paid back once, and only when it is back or lost, whatever is tried (TRP-3, TRP-4)', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...kinds),
      fc.array(fc.constantFrom(...steps), { maxLength: 12 }),
      async (kind, tried) => {
        const world = aWorld();
        world.seed('shops', cadomaestro);
        world.seed('articles', anArticle());
        world.seed('stock', aStock({ onHand: 50 }));
        const parcel = { id: parcelId, carrier: 'colissimo', trackingNumber: '9L20524752032', shippedAt: NOON };
        const order = { ...paid(anOrder({ status: 'shipped' })), parcels: [parcel] };
        world.seed('orders', order);
        const about = { investigationId, orderId, parcelId };
        await world.run('openInvestigation', { ...about, kind, reason: 'Adresse' });
        const { checks } = world.read('investigations', investigationId);
        const answers = checks.map(({ id }) => ({ id, answer: 'no' }));
        let [allowed, made, refunded] = [false, 0, 0];
        for (const [n, step] of tried.entries()) {
          const newOrderId = idOf(0x3200 + n);
          const code = `A-00010${n.toString(10).padStart(2, '0')}`;
          const how = { as: 'money' };
          const acts: Record<(typeof steps)[number], [string, object]> = {
            answer: ['answerInvestigation', { investigationId, answers: answers.slice(0, 20) }],
            tell: ['tellCarrier', { investigationId }],
            returns: ['noteReturnToSender', { investigationId, reason: 'Refusé' }],
            back: ['parcelBack', { ...about, intact: true }],
            again: ['shipAgain', { investigationId, newOrderId, code, from: 'shelf' }],
            refund: [
              'refundInvestigation',
              { investigationId, how, reason: 'Colis', restock: false, expectedCents: order.totals.totalCents },
            ],
            lost: ['closeInvestigation', { investigationId, outcome: 'lost' }],
            found: ['closeInvestigation', { investigationId, outcome: 'found' }],
          };
          const [name, args] = acts[step];
          try {
            await world.run(name, args, { actor: step === 'back' ? manager : agent });
            if (step === 'back' || step === 'lost') allowed = true;
            if (step === 'again') made += 1;
            if (step === 'refund') refunded += 1;
            if (step === 'again' || step === 'refund') expect(allowed).toBe(true);
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
          }
        }
        expect(made + refunded).toBeLessThanOrEqual(1);
        expect(world.read('stock', 'cadomaestro:MUG-BLANC').onHand).toBe(50 - 2 * made);
        const refunds = world
          .read('orders', orderId)
          .afterSale.refunds.map((id) => world.read('refunds', id).amountCents);
        expect(refunds.reduce((sum, cents) => sum + cents, 0)).toBe(refunded * order.totals.totalCents);
      },
    ),
    { numRuns: 150 },
  );
});

test('what is left of a deadline when it stops is left when it goes on, in the shop’s own hours (SHOP-4, MSG-1)', () => {
  const minute = (from: string) =>
    fc.integer({ min: 0, max: 30 * 24 * 60 }).map((n) => new Date(Date.parse(from) + n * 60_000).toISOString());
  fc.assert(
    fc.property(fc.constantFrom(cadomaestro, caseapains), minute(NOON), minute(NOON), minute(NOON), (shop, a, b, c) => {
      const [paused = '', one = '', other = ''] = [a, b, c].sort();
      // they may answer before our deadline would have passed, or long after it
      for (const [resumed, due] of [[one, other] as const, [other, one] as const]) {
        const after = dueAfterPause(due, paused, resumed, shop);
        expect(Date.parse(after)).toBeGreaterThanOrEqual(Date.parse(due));
        expect(openMs(resumed, after, shop)).toBe(openMs(paused, due, shop));
      }
    }),
    { numRuns: 200 },
  );
});
