import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { components } from '../../../domain/order/components.ts';
import type { Order } from '../../../domain/order/order.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { anOrderLine, idOf, manager } from '../../builders.ts';
import type { World } from '../../unit/domain/map-tx.ts';
import { MUG, ORDER, aDeliveredOrder, aReturnWorld, backend } from '../../unit/return/returned.ts';

const lineIds = [idOf(0x4000), idOf(0x4001), idOf(0x4002)];

function anyOrder(quantities: readonly number[], discountCents: number): Order {
  const lines = quantities.map((quantity, index) =>
    anOrderLine({
      id: lineIds[index] ?? '',
      quantity,
      unitCents: 500 + 333 * index,
      wrap: null,
      personalisation: index === 2 ? { label: 'Prénom', text: 'Léa', unitCents: 300 } : null,
    }),
  );
  const discount = { voucherId: 'v', code: 'MOINS', label: 'Remise', on: 'articles', lineIds: [] } as const;
  const discounts = discountCents === 0 ? [] : [{ ...discount, lineIds: [], cents: discountCents }];
  return aDeliveredOrder({ lines, discounts });
}

const pieces = fc
  .uniqueArray(
    fc.record({ lineId: fc.constantFrom(...lineIds, MUG, MUG), quantity: fc.constantFrom(1, 1, 1, 2, 2, 3, 4) }),
    {
      selector: ({ lineId }) => lineId,
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((lines) => lines.toSorted((a, b) => (a.lineId < b.lineId ? -1 : 1)));

const kinds = ['damaged', 'missing', 'incomplete', 'notAsOrdered', 'wrapMissing'] as const;
const outcome = fc.constantFrom('refund', 'voucher', 'refuse');

/** One act of somebody: on a new case, or on one of those that there are. */
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('openReturn' as const), lines: pieces }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('workReturn' as const),
      which: fc.nat(9),
      refuses: fc.constantFrom(false, false, true),
      times: fc.constantFrom(1, 1, 3),
      outcome,
      split: fc.constantFrom(0, 0, 1, 2),
    }),
  },
  fc.record({ do: fc.constant('openClaim' as const), lines: pieces, kind: fc.constantFrom(...kinds) }),
  fc.record({ do: fc.constant('refuseClaim' as const), which: fc.nat(9) }),
  fc.record({ do: fc.constant('askRefund' as const), lines: pieces }),
  fc.record({ do: fc.constant('decideRefund' as const), which: fc.nat(9), approves: fc.boolean() }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const as = { ...backend(), actor: manager };

/** True where it was done; a refusal leaves everything as it was. */
async function tried(world: World, name: string, args: unknown): Promise<Refusal | null> {
  try {
    await world.run(name, args, as);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

const pick = (ids: readonly string[], which: number) => (ids.length === 0 ? undefined : ids[which % ids.length]);

async function act(world: World, step: Step, number: number): Promise<void> {
  const { afterSale, lines } = world.read('orders', ORDER);
  const has = ({ lineId }: { lineId: string }) => lines.some(({ id }) => id === lineId);
  const taken = 'lines' in step ? { ...step, lines: step.lines.filter(has) } : step;
  switch (taken.do) {
    case 'openReturn':
      await tried(world, 'openReturn', {
        returnId: idOf(0xa000 + number),
        orderId: ORDER,
        lines: taken.lines,
        reason: 'changed-mind',
      });
      return;
    case 'workReturn':
      for (let time = 0; time < taken.times; time += 1)
        await workReturn(world, pick(afterSale.returns, taken.which), taken);
      return;
    case 'openClaim':
      await tried(world, 'openClaim', {
        claimId: idOf(0xb000 + number),
        orderId: ORDER,
        kind: taken.kind,
        lines: taken.lines.map((line) => ({ ...line, part: taken.kind === 'incomplete' ? 'anse' : '' })),
        text: 'cassé',
      });
      return;
    case 'refuseClaim': {
      const claimId = pick(afterSale.claims, taken.which);
      if (claimId) await tried(world, 'refuseClaim', { claimId, reason: 'sans preuve' });
      return;
    }
    case 'askRefund': {
      const wish = { refundId: idOf(0xc000 + number), orderId: ORDER, wish: { pieces: taken.lines } };
      const asking = { ...wish, how: { as: 'money' }, reason: 'geste', expectedCents: 0 };
      const no = await tried(world, 'askRefund', asking);
      if (no?.detail['why'] === 'otherAmount')
        await tried(world, 'askRefund', { ...asking, expectedCents: no.detail['amount'] });
      return;
    }
    case 'decideRefund': {
      const refundId = pick(afterSale.refunds, taken.which);
      const decision = taken.approves ? { kind: 'approve' } : { kind: 'refuse', reason: 'non' };
      if (refundId) await tried(world, 'decideRefund', { refundId, decision });
    }
  }
}

/** The next step of a return, whatever it is. */
async function workReturn(
  world: World,
  returnId: string | undefined,
  { refuses, outcome: how, split }: Extract<Step, { do: 'workReturn' }>,
): Promise<void> {
  if (returnId === undefined) return;
  const doc = world.read('returns', returnId);
  if (refuses && (doc.state === 'requested' || doc.state === 'validated'))
    await tried(world, 'refuseReturn', { returnId, reason: 'non' });
  else if (doc.state === 'requested') await tried(world, 'validateReturn', { returnId });
  else if (doc.state === 'validated') {
    const lines = doc.lines.map(({ lineId, quantity }) => {
      const missing = Math.min(split, quantity);
      return { lineId, good: quantity - missing, damaged: 0, missing };
    });
    await tried(world, 'receiveReturn', { returnId, lines });
  } else if (doc.state === 'received') {
    const lines = doc.lines.flatMap(({ lineId, quantity }) => {
      const refused = Math.min(split, quantity);
      return [
        ...(quantity > refused ? [{ lineId, quantity: quantity - refused, outcome: how, restock: false }] : []),
        ...(refused > 0 ? [{ lineId, quantity: refused, outcome: 'refuse', restock: false }] : []),
      ];
    });
    await tried(world, 'decideReturn', { returnId, lines, reason: 'usé', consent: 'au téléphone' });
  }
}

/** Counted from the documents alone, without what the program counts with. */
function mustAddUp(world: World): void {
  const order = world.read('orders', ORDER);
  const returns = order.afterSale.returns.map((id) => world.read('returns', id));
  const claims = order.afterSale.claims.map((id) => world.read('claims', id));
  const refunds = order.afterSale.refunds
    .map((id) => world.read('refunds', id))
    .filter(({ state }) => state !== 'refused');
  for (const { id, quantity } of order.lines) {
    const of = (lines: readonly { lineId: string | null; quantity: number }[]) =>
      lines.reduce((sum, line) => sum + (line.lineId === id ? line.quantity : 0), 0);
    const returned = returns.reduce((sum, { state, lines, decision }) => {
      const kept = decision?.lines.filter((line) => line.outcome === 'refuse') ?? [];
      return state === 'refused' ? sum : sum + of(lines) - of(kept);
    }, 0);
    const claimed = claims.reduce((sum, claim) => {
      const wrap = claim.kind === 'wrapMissing' || claim.kind === 'wrapDamaged';
      return wrap || claim.outcome?.kind === 'refusal' ? sum : sum + of(claim.lines);
    }, 0);
    const articles = refunds.map(({ origin, shares }) => ({
      case: origin.kind === 'return' || origin.kind === 'claim',
      pieces: of(shares.filter(({ kind }) => kind === 'article')),
    }));
    const loose = articles.reduce((sum, share) => sum + (share.case ? 0 : share.pieces), 0);
    expect(returned + claimed + loose, 'returned, claimed or refunded').toBeLessThanOrEqual(quantity);
    expect(
      articles.reduce((sum, share) => sum + share.pieces, 0),
      'refunded',
    ).toBeLessThanOrEqual(quantity);
    const cents = refunds.flatMap(({ shares }) => shares).filter(({ lineId }) => lineId === id);
    const charged = components(order).filter((part) => part.of === id);
    expect(cents.reduce((sum, share) => sum + share.cents, 0)).toBeLessThanOrEqual(
      charged.reduce((sum, part) => sum + part.chargedCents, 0),
    );
  }
  const total = refunds.reduce((sum, { amountCents }) => sum + amountCents, 0);
  // what came in, whatever went back since
  const paid = order.payment.receipts.reduce((sum, { amountCents }) => sum + Math.max(0, amountCents), 0);
  expect(total).toBeLessThanOrEqual(paid);
  expect(order.payment.paidCents).toBeGreaterThanOrEqual(0);
}

describe('whatever is returned, claimed and refunded, in any order', () => {
  it('never comes to more pieces, or money, than was delivered and charged (RET-5, AVO-5)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(0, 100, 499),
        fc.array(step, { minLength: 8, maxLength: 30 }),
        async (quantities, discountCents, steps) => {
          const world = aReturnWorld(anyOrder(quantities, discountCents));
          for (const [number, taken] of steps.entries()) {
            await act(world, taken, number);
            mustAddUp(world);
          }
        },
      ),
      { numRuns: 80 },
    );
  }, 60_000);

  it('comes to its end by the same steps: received, decided, refunded, and what is left claimed (RET-4, RET-5)', async () => {
    const world = aReturnWorld(anyOrder([3, 2], 0));
    const work = { do: 'workReturn', which: 0, refuses: false, times: 3, outcome: 'refund', split: 1 } as const;
    const [first = ''] = lineIds;
    const steps: Step[] = [
      { do: 'openReturn', lines: [{ lineId: first, quantity: 2 }] },
      work,
      { do: 'openClaim', lines: [{ lineId: first, quantity: 1 }], kind: 'damaged' },
      { do: 'openClaim', lines: [{ lineId: first, quantity: 3 }], kind: 'missing' },
      { do: 'askRefund', lines: [{ lineId: first, quantity: 1 }] },
    ];
    for (const [number, taken] of steps.entries()) {
      await act(world, taken, number);
      mustAddUp(world);
    }
    const { afterSale } = world.read('orders', ORDER);
    const returned = afterSale.returns.map((id) => world.read('returns', id));
    expect(returned.map(({ decision }) => decision?.lines.map(({ outcome: how }) => how))).toEqual([
      ['refund', 'refuse'],
    ]);
    expect(afterSale.claims).toHaveLength(1);
    expect(afterSale.refunds.length).toBeGreaterThan(0);
  });
});
