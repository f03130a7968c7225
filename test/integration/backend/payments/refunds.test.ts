/** A refund that a manager approved, carried out through the provider once, whatever breaks (AVO-1, AVO-5). */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { balanceCents } from '../../../../domain/order/order.ts';
import { manager } from '../../../builders.ts';
import { type Till, aTill, lookOnce } from './till.ts';

let till: Till;
beforeEach(async () => {
  till = await aTill();
});
afterEach(() => till.close());

const mugs = 2 * 1290 + 690;

/** An order that was paid by link, and a refund of it that was approved. */
async function approved(goodwillCents: number) {
  const linkId = await till.ask();
  await lookOnce(till.desk());
  await till.pay(await till.link(linkId));
  till.backend.pass(1);
  await lookOnce(till.desk());
  const { orderId } = await till.link(linkId);
  const refundId = randomUUID();
  const how = { as: 'money' } as const;
  const asked = { refundId, orderId, wish: { goodwillCents }, how, reason: 'Geste', expectedCents: goodwillCents };
  await till.run('askRefund', asked);
  await till.run('decideRefund', { refundId, decision: { kind: 'approve' } }, manager);
  return { linkId, orderId, refundId };
}

it('its answer lost, and two backends at once: one refund there, one receipt here', async () => {
  const { linkId, orderId, refundId } = await approved(1_000);
  expect(await till.read('refunds', refundId)).toMatchObject({
    state: 'approved',
    ways: [{ kind: 'payment', state: 'asked' }],
  });
  till.breaks.push({ fits: /^POST .*refunds/u, how: 'answerLost' });
  await lookOnce(till.desk());
  till.backend.pass(3);
  await Promise.all([lookOnce(till.desk()), lookOnce(till.desk({ second: true }))]);
  till.backend.pass(3);
  await lookOnce(till.desk());
  expect(till.stand.payments.flatMap(({ refunds }) => refunds)).toHaveLength(1);
  const order = await till.read('orders', orderId);
  expect(order.payment.receipts.map(({ amountCents }) => amountCents)).toEqual([mugs, -1_000]);
  expect([order.payment.givenBackCents, balanceCents(order)]).toEqual([1_000, 0]);
  expect(await till.read('refunds', refundId)).toMatchObject({ state: 'done', ways: [{ state: 'done' }] });
  expect(await till.link(linkId)).toMatchObject({ open: false });
});

it('without an account it has failed and says so; a person may then send the money otherwise', async () => {
  const { refundId, orderId } = await approved(1_000);
  await lookOnce(till.desk({ configured: false }));
  const failed = await till.read('refunds', refundId);
  expect(failed).toMatchObject({ state: 'failed', ways: [{ state: 'failed', reference: 'notConfigured' }] });
  const newWayId = randomUUID();
  const wayId = failed.ways[0]?.id ?? '';
  await till.run('redoRefundWay', { refundId, wayId, newWayId, how: 'byHand' }, manager);
  await till.run('recordRefundWay', { refundId, wayId: newWayId, reference: 'VIR 77' }, manager);
  expect((await till.read('refunds', refundId)).state).toBe('done');
  expect((await till.read('orders', orderId)).payment.paidCents).toBe(mugs - 1_000);
  expect(till.stand.payments.flatMap(({ refunds }) => refunds)).toHaveLength(0);
});
