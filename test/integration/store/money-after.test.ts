/** Refunds, vouchers and cards between workstations that work alone and a backend that decides (AVO-1…5, ORD-8). */
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../domain/tx.ts';
import type { GiftCard } from '../../../domain/voucher/gift-card.ts';
import { NOON, aPhoneOrder, agent, anOrder, idOf, manager, paid, warehouse } from '../../builders.ts';
import { type AnyDoc, type Station, aBackend, aStation, firstDocs, wireTo } from './station.ts';

const card: GiftCard = {
  id: idOf(0x6000),
  shop: 'cadomaestro',
  code: 'ABCDEFGHJKMNPQRS',
  orderId: idOf(0x3900),
  refundId: null,
  customerId: null,
  picture: 'flowers',
  amountCents: 5_000,
  balanceCents: 5_000,
  entries: [],
  from: 'A',
  to: 'B',
  message: '',
  sendTo: 'b@c.example',
  issuedAt: NOON,
  expiresOn: '2027-03-16',
  cancelledAt: null,
};
const { id, picture, amountCents, from, to, message, sendTo } = card;
const soldWith = paid(
  anOrder({
    id: card.orderId,
    code: 'Y-000001',
    status: 'delivered',
    giftCards: [{ id, picture, amountCents, from, to, message, sendTo }],
  }),
);
const sold = (n: number) => paid(anOrder({ id: idOf(0x3a00 + n * 0x100), code: `Z-00000${n}`, status: 'delivered' }));
const docs: AnyDoc[] = [
  ...firstDocs,
  { table: 'orders', doc: soldWith },
  { table: 'orders', doc: sold(0) },
  { table: 'orders', doc: sold(1) },
  { table: 'giftCards', doc: card },
];

async function twoStations() {
  const backend = await aBackend(docs);
  const one = await aStation({ transport: wireTo(backend, 'device-1') });
  const two = await aStation({ transport: wireTo(backend, 'device-2') });
  for (const { store } of [one, two]) await store.syncNow();
  return { backend, one, two };
}

const run = ({ store }: Station, number: number, name: string, args: object, actor: Actor = manager) =>
  store.execute({ commandId: idOf(number), name, args: { ...args } as never }, actor);
const orderId = idOf(0x3a00);
const refundId = idOf(0x9000);
const ask = (change: object = {}) => ({
  refundId,
  orderId,
  wish: { goodwillCents: 1_000 },
  how: { as: 'voucher', consent: 'Au téléphone' },
  reason: 'Geste',
  expectedCents: 1_000,
  ...change,
});
const approve = { refundId, decision: { kind: 'approve' } };
const byCard = (number: number, cents: number) => ({
  commandId: idOf(number),
  draftId: null,
  args: aPhoneOrder({
    orderId: idOf(0x3000 + number * 0x100),
    giftCardCodes: [{ giftCardId: card.id, code: card.code, cents }],
  }),
});

describe('a refund decided on two workstations that work alone (AVO-5)', () => {
  it('is carried out once; the second word is refused, visibly', async () => {
    const { backend, one, two } = await twoStations();
    await run(one, 1, 'askRefund', ask(), agent);
    await one.store.syncNow();
    await two.store.syncNow();
    await run(one, 2, 'decideRefund', approve);
    await run(two, 3, 'decideRefund', approve);
    const waiting = await one.store.query('refundsOfOrder', { orderId }, manager);
    expect(waiting[0]?.refund).toMatchObject({ state: 'approved', ways: [{ kind: 'voucher', state: 'planned' }] });
    await one.store.syncNow();
    expect(await two.store.syncNow()).toMatchObject({ refused: 1 });
    const [refused] = await two.store.query('refusedList', { settled: false }, manager);
    expect(refused?.refusal).toMatchObject({ code: 'refundWrong', detail: { why: 'decided' } });
    const credits = (await backend.docs('giftCards')).filter((one) => one.refundId === refundId);
    expect(credits.map(({ balanceCents }) => balanceCents)).toEqual([1_000]);
    const [order] = (await backend.docs('orders')).filter((one) => one.id === orderId);
    expect(order?.payment).toMatchObject({ paidCents: 2_270, givenBackCents: 1_000 });
    const money = await two.store.query('customerMoney', { customerId: idOf(0x2000) }, agent);
    expect(money?.credits).toMatchObject([{ balanceCents: 1_000, code: credits[0]?.code }]);
  });

  it('and its amounts are not for the warehouse (ROLE-2)', async () => {
    const { one } = await twoStations();
    for (const asked of [
      () => one.store.query('refundsOfOrder', { orderId }, warehouse),
      () => one.store.query('customerMoney', { customerId: idOf(0x2000) }, warehouse),
      () => one.store.query('giftCardsByCode', { shop: 'cadomaestro', codes: [card.code] }, warehouse),
    ])
      await expect(asked()).rejects.toMatchObject({ code: 'forbidden' });
    await one.store.placeOrder(byCard(1, 500), agent);
    const byWarehouse = await one.store.query('orderById', { orderId: idOf(0x3100) }, warehouse);
    expect(byWarehouse?.order.timeline.map(({ what }) => what)).toContain('paid');
    expect(JSON.stringify(byWarehouse)).not.toContain(card.code.slice(-4));
  });

  it('is worked out before it is asked for, and the list of what waits has it (AVO-1)', async () => {
    const { one } = await twoStations();
    const wish = {
      pieces: [{ lineId: idOf(0x4000), quantity: 2 }],
      carriage: 'all' as const,
      goodwillCents: 0,
      excess: false,
    };
    const offer = await one.store.query('refundOffer', { orderId, wish }, agent);
    expect(offer).toMatchObject({ amountCents: 3_270, heldCents: 3_270, excessCents: 0 });
    await run(one, 1, 'askRefund', ask({ wish, expectedCents: 3_270 }), agent);
    const waiting = await one.store.query('refundsWaiting', { shop: 'cadomaestro' }, agent);
    expect(waiting).toMatchObject([
      { refund: { id: refundId, state: 'asked' }, no: { code: 'forbidden' }, daysLate: null },
    ]);
    expect((await one.store.query('refundsWaiting', { shop: 'cadomaestro' }, manager))[0]?.no).toBeNull();
  });
});

describe('a voucher that a manager issues (AVO-1, AVO-2, ORD-8)', () => {
  it('waits for its code on his workstation, and is spent once by two that work alone', async () => {
    const { one, two } = await twoStations();
    const customerId = idOf(0x2000);
    const voucher = {
      voucherId: idOf(0xd000),
      shop: 'cadomaestro',
      customerId,
      label: 'Geste',
      value: { kind: 'amount', amountCents: 500 },
      to: null,
      uses: 1,
      reason: 'Retard',
    };
    await run(one, 1, 'issueVoucher', voucher);
    const mine = async ({ store }: Station) =>
      (await store.query('customerMoney', { customerId }, agent))?.vouchers ?? [];
    expect((await mine(one)).map(({ code }) => code)).toEqual(['']);
    await one.store.syncNow();
    await two.store.syncNow();
    const [drawn, ...others] = await mine(one);
    expect([drawn?.code, others]).toEqual([expect.stringMatching(/^[A-Z0-9]{12}$/u), []]);
    for (const [n, { store }] of [one, two].entries()) {
      const args = aPhoneOrder({
        orderId: idOf(0x5000 + n),
        buyer: { kind: 'known', customerId },
        codes: [drawn?.code ?? ''],
        expectedTotalCents: 2_770,
      });
      await store.placeOrder({ commandId: idOf(10 + n), draftId: null, args }, agent);
    }
    expect(await two.store.syncNow()).toMatchObject({ refused: 0 });
    expect(await one.store.syncNow()).toMatchObject({ refused: 1 });
    const [refused] = await one.store.query('refusedList', { settled: false }, agent);
    expect(refused?.refusal).toMatchObject({ code: 'voucherNotUsable', detail: { why: 'used' } });
  });
});

describe('a gift card spent on two workstations that work alone (AVO-3, AVO-5)', () => {
  it('pays what it holds and no more: the second order is refused, and says what is left', async () => {
    const { backend, one, two } = await twoStations();
    const asked = { shop: 'cadomaestro', codes: ['NOTACARD', 'abcd efgh jkmn pqrs'] };
    const [offer] = await one.store.query('giftCardsByCode', asked, agent);
    expect(offer).toMatchObject({ giftCardId: card.id, balanceCents: 5_000, no: null });
    await one.store.placeOrder(byCard(1, 3_000), agent);
    await two.store.placeOrder(byCard(2, 3_000), agent);
    await one.store.syncNow();
    expect(await two.store.syncNow()).toMatchObject({ refused: 1 });
    const [refused] = await two.store.query('refusedList', { settled: false }, agent);
    expect(refused?.refusal).toMatchObject({
      code: 'giftCardNotUsable',
      detail: { why: 'balance', balanceCents: 2_000 },
    });
    expect((await backend.docs('giftCards')).map(({ balanceCents }) => balanceCents)).toEqual([2_000]);
  });
});
