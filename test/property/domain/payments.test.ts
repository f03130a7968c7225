import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceCents } from '../../../domain/order/order.ts';
import { heldCents } from '../../../domain/payment/payment-link.ts';
import type { PaymentNews } from '../../../domain/payment/settle.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Actor } from '../../../domain/tx.ts';
import { aPhoneOrder, anActor, idOf, manager } from '../../builders.ts';
import { type World, aSmallShop } from '../../unit/domain/map-tx.ts';

const connector: Actor = { ...anActor('agent'), id: 'payplug', name: 'PayPlug', role: 'connector' };
const total = 2 * 1290 + 690;
const links = [0, 1, 2].map((index) => idOf(0x7000 + index));
const orders = [0, 1, 2].map((index) => idOf(0x3001 + index));
const which = fc.nat(2);
const cents = fc.oneof(fc.integer({ min: 1, max: total }), fc.constantFrom(9, 10, total, total + 1));

type Act = (world: World) => Promise<void>;
const told = (index: number, news: PaymentNews): Act => {
  const asked = { linkId: links[index] ?? '', code: `W-00000${index + 1}`, news };
  return (world) => world.run('settlePayment', asked, { actor: connector, side: 'backend' });
};
const at = '2026-03-16T12:00:00.000Z';

const act: fc.Arbitrary<Act> = fc.oneof(
  which.map(
    (index): Act =>
      (world) =>
        world.run('askPayment', {
          linkId: links[index],
          order: aPhoneOrder({ orderId: orders[index] ?? '', paymentMethod: 'lien' }),
        }),
  ),
  which.map((index) =>
    told(index, { kind: 'created', providerId: `pay_${index}`, url: 'https://pay.example/1', expiresAt: at }),
  ),
  which.map((index) => told(index, { kind: 'paid', providerId: `pay_${index}`, amountCents: total, at })),
  which.map((index) => told(index, { kind: 'failed', failure: 'card_declined' })),
  which.map(
    (index): Act =>
      (world) =>
        world.run('withdrawPaymentLink', { linkId: links[index] }),
  ),
  which.map(
    (index): Act =>
      (world) =>
        world.run('takeUpPaymentLink', { linkId: links[index] }),
  ),
  which.map(
    (index): Act =>
      (world) =>
        world.run('cancelOrder', { orderId: orders[index], reason: 'x' }, { actor: manager }),
  ),
  which.map(
    (index): Act =>
      (world) =>
        world.run('changeGift', {
          orderId: orders[index],
          lineId: idOf(0x4001),
          wrapId: 'papier',
          cardText: '',
          expectedTotalCents: total + 500,
        }),
  ),
  which.map(
    (index): Act =>
      (world) =>
        world.run('changeGift', {
          orderId: orders[index],
          lineId: idOf(0x4001),
          wrapId: null,
          cardText: '',
          expectedTotalCents: total,
        }),
  ),
  fc.tuple(which, cents).map(
    ([index, amountCents]): Act =>
      (world) =>
        world.run('recordPayment', {
          orderId: orders[index],
          receiptId: idOf(0x7300 + amountCents),
          amountCents,
          reference: 'VIR',
        }),
  ),
  fc.tuple(which, cents).map(
    ([index, amountCents]): Act =>
      (world) =>
        world.run(
          'refundPayment',
          { linkId: links[index], refundId: idOf(0x7400 + amountCents), amountCents, reason: 'x' },
          { actor: manager },
        ),
  ),
  fc.tuple(which, cents).map(
    ([index, amountCents]): Act =>
      (world) =>
        world.run(
          'recordRefund',
          { orderId: orders[index], receiptId: idOf(0x7500 + amountCents), amountCents, reference: 'VIR' },
          { actor: manager },
        ),
  ),
  fc
    .tuple(which, cents)
    .map(([index, amount]) =>
      told(index, { kind: 'refunded', refundId: idOf(0x7400 + amount), providerId: `re_${amount}`, at }),
    ),
);

describe('money, whatever is done in whatever order (ORD-10, AVO-5)', () => {
  it('what is paid is the sum of the receipts, each once; nobody gets back more than was captured', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
        const world = aSmallShop();
        for (const run of acts) {
          await run(world).catch((error: unknown) => {
            if (!(error instanceof Refusal)) throw error;
          });
          mustHold(world);
        }
      }),
      { numRuns: 150 },
    );
  });
});

function mustHold(world: World): void {
  const snapshot = world.snapshot();
  for (const [index, id] of orders.entries()) {
    if (snapshot[`orders:${id}`] === undefined) continue;
    const order = world.read('orders', id);
    const { receipts, paidCents } = order.payment;
    expect(paidCents).toBe(receipts.reduce((sum, { amountCents }) => sum + amountCents, 0));
    expect(new Set(receipts.map((receipt) => receipt.id)).size).toBe(receipts.length);
    expect(paidCents).toBeGreaterThanOrEqual(0);
    expect(balanceCents(order)).toBe(order.totals.totalCents - paidCents);
    const link = world.read('paymentLinks', links[index] ?? '');
    expect(link).toMatchObject({ state: 'settled', orderCode: order.code });
    expect(heldCents(link)).toBeGreaterThanOrEqual(0);
    const through = receipts.filter(({ providerId }) => providerId !== null);
    expect(through.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBeGreaterThanOrEqual(0);
  }
}
