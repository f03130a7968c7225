/** The money of a return, from its decision to its closing (RET-3, RET-4, AVO-1, AVO-5). */
import { describe, expect, it } from 'vitest';
import type { Return } from '../../../domain/return/return.ts';
import { aCustomer, idOf, manager } from '../../builders.ts';
import { aReturn } from './a-return.ts';
import { MUG, ORDER, RETURN, aDeliveredOrder, aReturnWorld, backend } from './returned.ts';

const boss = { ...backend(), actor: manager };

/** All three mugs received; as many of them as said are refunded. */
async function decided(change: Partial<Return>, quantity = 3) {
  const order = aDeliveredOrder();
  const world = aReturnWorld(order);
  world.seed('customers', aCustomer());
  const lines = [{ lineId: MUG, good: quantity, damaged: 0, missing: 0 }];
  const reception = { at: backend().now, by: 'Yann', lines, note: '' };
  const pieces = { lines: [{ lineId: MUG, quantity }], since: { received: backend().now } };
  world.seed('returns', aReturn(order, { ...pieces, state: 'received', reception, ...change }));
  world.seed('orders', { ...order, afterSale: { ...order.afterSale, returns: [RETURN] } });
  const back = [{ lineId: MUG, quantity, outcome: 'refund', restock: true }];
  await world.run('decideReturn', { returnId: RETURN, lines: back }, backend());
  const [refundId = ''] = world.read('returns', RETURN).refundIds;
  return { world, refundId, refund: () => world.read('refunds', refundId) };
}

const delivery = (rows: { what: string; cents: number; note: string }[]) =>
  rows.filter(({ what }) => what === 'delivery').map(({ cents, note }) => [cents > 0, note]);

describe('the money of a return', () => {
  it('in the legal days: due fourteen days after the notice, with the cheapest carriage; it closes the return (RET-4)', async () => {
    const { world, refundId, refund } = await decided({ phase: 'legal', askedOn: '2026-11-23' });
    expect(refund().dueOn).toBe('2026-12-07');
    expect(delivery(refund().rows)).toMatchObject([[true, expect.stringMatching(/expressKept|cheapestMode/u)]]);
    await world.run('decideRefund', { refundId, decision: { kind: 'approve' } }, boss);
    expect(world.read('returns', RETURN).state).toBe('decided');
    const wayId = refund().ways[0]?.id;
    await world.run('recordRefundWay', { refundId, wayId, reference: 'VIR 3' }, boss);
    expect([refund().state, world.read('returns', RETURN).state]).toEqual(['done', 'closed']);
    const { payment } = world.read('orders', ORDER);
    expect(payment.givenBackCents).toBe(refund().amountCents);
    const more = { refundId: idOf(0x9900), orderId: ORDER, how: { as: 'money' }, reason: 'x', expectedCents: 1290 };
    const again = { ...more, wish: { pieces: [{ lineId: MUG, quantity: 1 }] } };
    expect((await world.refused('askRefund', again, backend())).detail).toMatchObject({ rule: 'AVO-5', why: 'pieces' });
  });

  it('in the commercial days: no carriage, no legal day; our fault: all of the carriage (RET-3)', async () => {
    const late = (await decided({ phase: 'commercial' })).refund();
    expect([late.dueOn, late.amountCents, delivery(late.rows)]).toEqual([null, 3 * 1290, [[false, 'commercialDays']]]);
    const fault = (await decided({ reason: 'not-as-ordered' })).refund();
    expect(delivery(fault.rows)).toEqual([[true, 'wholeFault']]);
    expect(fault.amountCents).toBe(3 * 1290 + 690);
  });

  it('in part: the carriage stays, and goes back with the last piece (AVO-1)', async () => {
    const { refund } = await decided({ phase: 'legal' }, 2);
    expect([refund().amountCents, delivery(refund().rows)]).toEqual([2 * 1290, [[false, 'partOnly']]]);
  });
});
