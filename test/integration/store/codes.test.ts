/** Codes and gift cards between workstations that work alone and a backend that decides (ORD-8, ORD-15). */
import { describe, expect, it } from 'vitest';
import type { ActionArgs } from '../../../domain/api.ts';
import { OrderFilter } from '../../../domain/views.ts';
import { aPhoneOrder, aShopProfile, agent, idOf, warehouse } from '../../builders.ts';
import { aDeliveryMode } from '../../builders/shop-profile.ts';
import { aVoucher } from '../../builders/voucher.ts';
import { type AnyDoc, aBackend, aStation, firstDocs, wireTo } from './station.ts';

const offer = {
  minCents: 1_000,
  maxCents: 15_000,
  suggestedCents: [],
  pictures: [{ id: 'flowers', label: { fr: 'Fleurs', en: 'Flowers' } }],
  messageLength: 40,
  validMonths: 12,
};
const shop = aShopProfile({
  giftCards: offer,
  deliveryModes: [
    ...aShopProfile().deliveryModes,
    aDeliveryMode({ id: 'e-mail', kind: 'mail', carrier: null, zones: [], rule: 'ORD-15' }),
  ],
});
const vouchers = [
  aVoucher({ code: 'DERNIER', value: { kind: 'amount', amountCents: 500 }, uses: 1 }),
  aVoucher({ code: 'VIEUX', to: '2026-03-15' }),
  aVoucher({ code: 'DEMAIN', from: '2026-03-17' }),
  aVoucher({ code: 'RETIRE', active: false }),
  aVoucher({ code: 'MERCI', customerId: idOf(0x2000) }),
  aVoucher({ code: 'AUTRUI', customerId: idOf(0x2009) }),
  aVoucher({ code: 'AILLEURS', shop: 'caseapains' }),
];
const docs: AnyDoc[] = [
  ...firstDocs.filter(({ table }) => table !== 'shops'),
  { table: 'shops', doc: shop },
  ...vouchers.map((doc): AnyDoc => ({ table: 'vouchers', doc })),
];
const withCode = (number: number, codes = ['DERNIER']): ActionArgs<'placeOrder'> => ({
  commandId: idOf(number),
  draftId: null,
  args: aPhoneOrder({ orderId: idOf(0x3000 + number), codes, expectedTotalCents: 3_270 - 500 * codes.length }),
});

async function twoStations() {
  const backend = await aBackend(docs);
  const one = await aStation({ transport: wireTo(backend, 'device-1') });
  const two = await aStation({ transport: wireTo(backend, 'device-2') });
  for (const { store } of [one, two]) await store.syncNow();
  return { backend, one, two };
}
const uses = async ({ store }: Awaited<ReturnType<typeof aStation>>) =>
  (await store.query('vouchersByCode', { shop: 'cadomaestro', codes: ['dernier'] }, agent))[0]?.used;

describe('the last use of a code (ORD-8)', () => {
  it('spent on two workstations that work alone: the first to arrive has it, the other is told and can place anew', async () => {
    const { backend, one, two } = await twoStations();
    await one.store.placeOrder(withCode(1), agent);
    await two.store.placeOrder(withCode(2), agent);
    expect([await uses(one), await uses(two)]).toEqual([1, 1]);

    await two.store.syncNow();
    const late = await one.store.syncNow();
    expect(late).toMatchObject({ queued: 0, refused: 1 });
    expect(await backend.orderIds()).toEqual([idOf(0x3002)]);
    const [refused] = await one.store.query('refusedList', { settled: false }, agent);
    expect(refused?.refusal).toMatchObject({
      code: 'voucherNotUsable',
      detail: { rule: 'ORD-8', why: 'used', code: 'DERNIER' },
    });
    expect(await one.store.query('orderById', { orderId: idOf(0x3001) }, agent)).toBeNull();

    await one.store.placeOrder(withCode(3, []), agent);
    await one.store.syncNow();
    await two.store.syncNow();
    expect([await uses(one), await uses(two)]).toEqual([1, 1]);
    expect((await backend.orderIds()).sort()).toEqual([idOf(0x3002), idOf(0x3003)]);
  });

  it('given back by a cancellation on one, can be used on the other', async () => {
    const { one, two } = await twoStations();
    await one.store.placeOrder(withCode(1), agent);
    await one.store.syncNow();
    await one.store.execute(
      { commandId: idOf(9), name: 'cancelOrder', args: { orderId: idOf(0x3001), reason: 'Le client renonce' } },
      agent,
    );
    await one.store.syncNow();
    await two.store.syncNow();
    expect(await uses(two)).toBe(0);
    await two.store.placeOrder(withCode(2), agent);
    expect(await two.store.syncNow()).toMatchObject({ refused: 0, queued: 0 });
  });
});

describe('codes that can be read to a caller (ORD-8)', () => {
  it('are those of today, with the caller’s own apart; nobody else’s, nor another shop’s', async () => {
    const { one } = await twoStations();
    const told = (customerId: string | null) =>
      one.store.query('vouchersOnOffer', { shop: 'cadomaestro', customerId }, agent);
    const codes = ({ everyone, own }: Awaited<ReturnType<typeof told>>) =>
      [everyone, own].map((list) => list.map(({ code }) => code));
    expect(codes(await told(null))).toEqual([['DERNIER'], []]);
    expect(codes(await told(idOf(0x2000)))).toEqual([['DERNIER'], ['MERCI']]);
    await one.store.placeOrder(withCode(1), agent);
    expect(codes(await told(null))).toEqual([[], []]);
  });

  it('are not told to the warehouse (ROLE-2)', async () => {
    const { one } = await twoStations();
    for (const ask of [
      () => one.store.query('vouchersOnOffer', { shop: 'cadomaestro', customerId: null }, warehouse),
      () => one.store.query('vouchersByCode', { shop: 'cadomaestro', codes: ['DERNIER'] }, warehouse),
      () => one.store.query('giftCardsOfOrder', { orderId: idOf(0x3001) }, warehouse),
    ])
      await expect(ask()).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('gift cards sold on a workstation (ORD-15)', () => {
  const card = {
    id: idOf(0x6000),
    picture: 'flowers',
    amountCents: 5_000,
    from: 'Margaux',
    to: 'Léa',
    message: '',
    sendTo: 'lea@courriel.example',
  };

  it('are issued by the backend alone, come back with their last letters only, and are delivered by themselves', async () => {
    const { one } = await twoStations();
    const args = aPhoneOrder({ lines: [], giftCards: [card], modeId: 'e-mail', expectedTotalCents: 5_000 });
    await one.store.placeOrder({ commandId: idOf(1), draftId: null, args }, agent);
    const { orderId } = args;
    const run = (number: number, name: string, more = {}) =>
      one.store.execute({ commandId: idOf(number), name, args: { orderId, ...more } }, agent);
    await run(2, 'recordPayment', { receiptId: idOf(0x7000), amountCents: 5_000, reference: 'VIR' });
    await run(3, 'validateOrder');
    const queue = () =>
      one.store.query(
        'orderList',
        OrderFilter.parse({ shop: 'cadomaestro', statuses: ['validated'], parcel: true }),
        warehouse,
      );
    expect((await queue()).total).toBe(0);
    expect(await one.store.query('giftCardsOfOrder', { orderId }, agent)).toEqual([]);

    await one.store.syncNow();
    const view = await one.store.query('orderById', { orderId }, agent);
    expect(view?.order.status).toBe('delivered');
    const issued = await one.store.query('giftCardsOfOrder', { orderId }, agent);
    expect(issued).toMatchObject([{ id: card.id, balanceCents: 5_000, cancelledAt: null }]);
    expect(issued[0]?.codeEnd).toMatch(/^[2-9A-HJKMNP-Z]{4}$/u);
    expect(Object.keys(issued[0] ?? {})).not.toContain('code');
  });
});
