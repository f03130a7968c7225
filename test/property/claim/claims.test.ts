import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesOf, ledgerOf } from '../../../domain/after-sale/ledger.ts';
import { claimCauses, claimKinds, photoSubjects } from '../../../domain/claim/claim.ts';
import { missingEvidence } from '../../../domain/claim/evidence.ts';
import { wrapsLeft } from '../../../domain/claim/open.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { idOf } from '../../builders.ts';
import { ORDER, PARCEL, PLAIN, WRAPPED, aShopWithAnOrder } from '../../unit/claim/claims.ts';
import { cadomaestro } from '../../unit/domain/profiles.ts';

const CLAIMS = 2;
const claimId = fc.nat(CLAIMS - 1).map((n) => idOf(0x7000 + n));
const checkId = fc.constantFrom('parcel-damaged', 'packaging-kept', 'box-searched', 'visible');
const photoId = fc.constantFrom('a'.repeat(64), 'b'.repeat(64));
const shows = fc.uniqueArray(fc.constantFrom(...photoSubjects), { maxLength: 5 });
const line = fc.record({
  lineId: fc.constantFrom(WRAPPED, PLAIN),
  quantity: fc.constantFrom(1, 1, 1, 2, 3),
  part: fc.constantFrom('Le couvercle', ''),
});

const opening = fc.tuple(
  fc.constant('openClaim'),
  fc.record({
    claimId,
    orderId: fc.constant(ORDER),
    kind: fc.constantFrom(...claimKinds),
    lines: fc.array(line, { minLength: 1, maxLength: 2 }),
    text: fc.constant(''),
  }),
);

/** Anything an agent may try on a claim, in any order. */
const act = fc.oneof(
  { weight: 2, arbitrary: opening },
  {
    weight: 6,
    arbitrary: fc.tuple(
      fc.constant('answerCheck'),
      fc.record({ claimId, checkId, answer: fc.constantFrom('yes', 'no', null) }),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(
      fc.constant('addPhoto'),
      fc.record({
        claimId,
        photoId,
        width: fc.constant(9),
        height: fc.constant(9),
        bytes: fc.constant(9),
        shows: fc.oneof(shows, fc.constant([...photoSubjects])),
      }),
    ),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constant('tickPhoto'), fc.record({ claimId, photoId, shows })) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('removePhoto'), fc.record({ claimId, photoId })) },
  {
    weight: 4,
    arbitrary: fc.tuple(
      fc.constant('setParcelNumber'),
      fc.record({ claimId, trackingNumber: fc.constantFrom(PARCEL, '6A00000000000', '') }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(
      fc.constant('settleClaim'),
      fc.record({ claimId, sends: fc.constantFrom('article', 'part', 'wrap', 'replacement') }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constant('refundClaim'),
      fc.record({
        claimId,
        back: fc.constant({ kind: 'amount', cents: 1_500 }),
        expectedCents: fc.constant(1_500),
        how: fc.constant({ as: 'money' }),
        reason: fc.constant('Geste'),
      }),
    ),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constant('refuseClaim'), fc.record({ claimId, reason: fc.constant('Non') })) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constant('closeClaim'), fc.record({ claimId, cause: fc.constantFrom(...claimCauses) })),
  },
);

/** What a customer sends who was asked for everything. */
const whole = claimId.map((id) => [
  ...['parcel-damaged', 'packaging-kept', 'box-searched', 'visible'].map(
    (check) => ['answerCheck', { claimId: id, checkId: check, answer: 'yes' }] as const,
  ),
  [
    'addPhoto',
    { claimId: id, photoId: 'c'.repeat(64), width: 9, height: 9, bytes: 9, shows: [...photoSubjects] },
  ] as const,
  ['setParcelNumber', { claimId: id, trackingNumber: PARCEL }] as const,
]);
const acts = fc
  .array(fc.oneof({ weight: 5, arbitrary: act.map((one) => [one]) }, { weight: 2, arbitrary: whole }), {
    minLength: 5,
    maxLength: 50,
    size: 'max',
  })
  .map((each) => each.flat());
const histories = fc
  .tuple(fc.array(opening, { minLength: 2, maxLength: 4 }), acts)
  .map(([opened, later]) => [...opened, ...later]);

describe('claims over any history', () => {
  it('never claim more than was delivered (RET-5), accept without evidence (SAV-8), close without a cause (SAV-9), nor lose a piece (SAV-7)', async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const world = aShopWithAnOrder();
        const stock = () => world.read('stock', 'cadomaestro:MUG-BLANC').onHand;
        const first = stock();
        const made: string[] = [];
        for (const [n, [name, args]] of history.entries()) {
          const order = world.read('orders', ORDER);
          const before = (await casesOf(world.tx, order)).claims;
          const drawn = { newOrderId: idOf(0x8000 + n), code: `A-${String(100 + n).padStart(6, '0')}` };
          try {
            await world.run(name, name === 'settleClaim' ? { ...args, ...drawn } : args);
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            continue;
          }
          if (name !== 'settleClaim' && name !== 'refundClaim') continue;
          if (name === 'settleClaim') made.push(drawn.newOrderId);
          accepted += 1;
          const claim = before.find(({ id }) => id === args.claimId);
          expect(claim && missingEvidence(claim, order, cadomaestro)).toEqual([]);
        }
        const order = world.read('orders', ORDER);
        const cases = await casesOf(world.tx, order);
        for (const { delivered, claimed, free } of ledgerOf(order, cases)) {
          expect(claimed).toBeLessThanOrEqual(delivered);
          expect(free).toBeGreaterThanOrEqual(0);
        }
        for (const [, left] of wrapsLeft(order, cases.claims)) expect(left).toBeGreaterThanOrEqual(0);
        for (const { state, cause, outcome, completeAt, dueAt } of cases.claims) {
          expect(cause === null).toBe(state !== 'closed');
          expect(outcome === null).toBe(state === 'open' || state === 'ready');
          if (state === 'ready') expect([completeAt, dueAt]).not.toContain(null);
        }
        const shelved = made
          .map((id) => world.read('orders', id))
          .flatMap(({ lines, afterSale }) => lines.filter(({ id }) => afterSale.makesGood?.fromShelf.includes(id)));
        expect(stock() + shelved.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(first);
        expect(cases.refunds.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBeLessThanOrEqual(
          order.payment.paidCents,
        );
      }),
      { numRuns: 80 },
    );
    // a history in which nothing is ever accepted would prove little
    expect(accepted).toBeGreaterThan(20);
  }, 60_000);
});
