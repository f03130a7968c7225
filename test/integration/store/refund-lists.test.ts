/** What a screen lists of refunds: what to ask for, to decide, to send, what is over; never to the warehouse (AVO-1, ROLE-2). */
import { describe, expect, it } from 'vitest';
import { manager, NOON, agent, anOrder, idOf, paid, someReturnRules, aShopProfile, warehouse } from '../../builders.ts';
import { aReturn } from '../../unit/return/a-return.ts';
import { anOpenShop } from './station.ts';

const orderId = idOf(0x3a00);
const refundId = idOf(0x9000);
const shop = 'cadomaestro';
const cancelled = paid(anOrder({ id: orderId, status: 'cancelled', since: { cancelled: NOON } }));
const total = 2 * 1290 + 690;

describe('what was paid too much (AVO-1, VIE-2)', () => {
  it('is a task until somebody has asked for it, and again when that is refused', async () => {
    const { store } = await anOpenShop([{ table: 'orders', doc: cancelled }]);
    const due = async () => (await store.query('paymentTasks', { shop }, agent)).refunds.map((row) => row.refundCents);
    const waiting = async () =>
      (await store.query('refundsWaiting', { shop }, agent)).map(({ refund }) => refund.state);
    expect([await due(), await waiting()]).toEqual([[total], []]);
    const asked = {
      refundId,
      orderId,
      wish: { excess: true },
      how: { as: 'money' },
      reason: 'Annulée',
      expectedCents: total,
    };
    await store.execute({ commandId: idOf(1), name: 'askRefund', args: asked }, agent);
    expect([await due(), await waiting()]).toEqual([[], ['asked']]);
    expect((await store.query('refundsWaiting', { shop }, agent))[0]?.refund.dueOn).toBe('2026-03-30');
    const decision = { kind: 'refuse', reason: 'Déjà rendu en magasin' };
    await store.execute({ commandId: idOf(2), name: 'decideRefund', args: { refundId, decision } }, manager);
    expect([await due(), await waiting()]).toEqual([[total], []]);
    const over = await store.query('refundsOver', { shop }, manager);
    expect(over).toMatchObject([{ refund: { id: refundId, state: 'refused' }, daysLate: null }]);
  });

  it('and none of it is for the warehouse (ROLE-2)', async () => {
    const { store } = await anOpenShop([{ table: 'orders', doc: cancelled }]);
    expect((await store.query('paymentTasks', { shop }, warehouse)).refunds).toEqual([]);
    for (const asked of [
      () => store.query('refundsOver', { shop }, warehouse),
      () => store.query('refundsWaiting', { shop }, warehouse),
      () => store.query('returnMoney', { returnId: idOf(1), pieces: [] }, warehouse),
    ])
      await expect(asked()).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('what a return comes to before it is decided (RET-3, RET-4)', () => {
  it('is worked out piece by piece, with the carriage of its days and its reason', async () => {
    const order = paid(anOrder({ id: orderId, status: 'delivered', since: { delivered: NOON } }));
    const lineId = order.lines[0]?.id ?? '';
    const doc = aReturn(order, { lines: [{ lineId, quantity: 2 }], state: 'received' });
    const held = { ...order, afterSale: { ...order.afterSale, returns: [doc.id] } };
    const { store } = await anOpenShop([
      { table: 'shops', doc: aShopProfile({ returns: someReturnRules({}) }) },
      { table: 'orders', doc: held },
      { table: 'returns', doc },
    ]);
    const money = async (quantity: number) =>
      store.query('returnMoney', { returnId: doc.id, pieces: [{ lineId, quantity }] }, agent);
    expect(await money(1)).toMatchObject({ amountCents: 1290 });
    const whole = await money(2);
    expect(whole?.amountCents).toBe(total);
    expect(whole?.rows.map(({ what }) => what)).toEqual(['paid', 'article', 'delivery', 'total']);
  });
});
