/** Orders of a web shop (SHOP-5). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newShopKey, revokeShopKeys } from '../../../backend/access/shop-keys.ts';
import { Order } from '../../../domain/order/order.ts';
import { aShopProfile, anAddress, someDetails } from '../../builders.ts';
import { type TestBackend, startTestBackend } from './backend.ts';
import { aWebOrder } from './web-order.ts';

let backend: TestBackend;
let key: string;
beforeAll(async () => {
  backend = await startTestBackend();
  key = await newShopKey(backend.world, 'cadomaestro');
});
afterAll(() => backend.close());

const send = (body: unknown, headers: Record<string, string> = { 'x-shop-key': key }, shop = 'cadomaestro') =>
  backend.post(`/shops/${shop}/orders`, body, headers);
const onHand = async () =>
  (await backend.storage.write(({ docs }) => docs.get('stock', 'cadomaestro:MUG-BLANC')))?.onHand ?? -1;

describe('an order handed in by a web shop', () => {
  it('is placed with a code of the web letters, its payment and the shop as its author', async () => {
    const body = aWebOrder();
    const { status, body: told } = await send(body);
    expect(status).toBe(201);
    expect(told).toEqual({
      orderId: expect.any(String),
      code: expect.stringMatching(/^W-\d{6}$/),
      externalId: body.externalId,
    });
    const doc = await backend.storage.write(({ docs }) => docs.get('orders', String(told['orderId'])));
    const order = Order.parse(doc);
    expect(order).toMatchObject({
      source: 'web',
      externalId: body.externalId,
      status: 'recorded',
      placedAt: body.placedAt,
      payment: { paidCents: 2280, paidAt: body.placedAt },
      totals: { totalCents: 2280 },
    });
    expect(order.timeline[0]).toMatchObject({ by: 'web', byName: aShopProfile().name, what: 'placed' });
  });

  it('is one order however often it comes', async () => {
    const before = await onHand();
    const body = aWebOrder();
    const first = await send(body);
    const again = await send(Object.fromEntries(Object.entries(body).reverse()));
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    expect(await onHand()).toBe(before - 1);
  });

  it('is one order when ten requests come at once', async () => {
    const before = await onHand();
    const body = aWebOrder();
    const replies = await Promise.all(Array.from({ length: 10 }, () => send(body)));
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([...Array(9).fill(200), 201]);
    expect(new Set(replies.map(({ body: told }) => told['code'])).size).toBe(1);
    expect(await onHand()).toBe(before - 1);
  });

  it('is refused when the same id comes with another content', async () => {
    const body = aWebOrder();
    await send(body);
    const before = await backend.storage.version();
    const other = await send({ ...body, instructions: 'Sonner deux fois.' });
    expect(other).toMatchObject({
      status: 409,
      body: { kind: 'refusal', code: 'alreadyExists', detail: { rule: 'SHOP-5' } },
    });
    expect(await backend.storage.version()).toBe(before);
  });

  it('is refused with both amounts when the shop’s total is not ours (PRX-3)', async () => {
    const { status, body } = await send(aWebOrder({ totalCents: 2279, paidCents: 2279 }));
    expect([status, body['code'], body['detail']]).toEqual([
      422,
      'priceChanged',
      { rule: 'PRX-3', field: 'expectedTotalCents', expected: 2279, actual: 2280 },
    ]);
  });

  it('may come again after a refusal: nothing of the first try is kept', async () => {
    const body = aWebOrder({ lines: [{ sku: 'MUG-BLANC', quantity: 1 }], totalCents: 1, paidCents: 0 });
    const version = await backend.storage.version();
    expect((await send(body)).body['code']).toBe('priceChanged');
    expect(await backend.storage.version()).toBe(version);
    expect((await send({ ...body, totalCents: 1980 })).status).toBe(201);
  });

  it('is refused by the same trade rules as a phone order', async () => {
    const cases = [
      [{ lines: [{ sku: 'NONE', quantity: 1 }] }, 'unknownArticle'],
      [{ lines: [{ sku: 'MUG-BLANC', quantity: 999 }] }, 'stockShort'],
      [{ modeId: 'pigeon' }, 'unknownDeliveryMode'],
      [{ delivery: anAddress({ country: 'BE', postalCode: '1000', city: 'Bruxelles' }) }, 'countryNotDelivered'],
      [{ paymentMethod: 'troc' }, 'unknownPaymentMethod'],
      [{ instructions: 'Carte 4111 1111 1111 1111' }, 'cardNumber'],
      [{ paidCents: 999_999 }, 'badInput'],
      [{ customer: { ...someDetails(), lastName: '' } }, 'badInput'],
    ] as const;
    const told = [];
    for (const [change] of cases) told.push((await send(aWebOrder(change))).body['code']);
    expect(told).toEqual(cases.map(([, code]) => code));
  });

  it('numbers its codes without a hole, refused orders or not', async () => {
    const codes = [];
    for (const totalCents of [2280, 1, 2280])
      codes.push((await send(aWebOrder({ totalCents, paidCents: 0 }))).body['code']);
    const [first, , third] = codes.map((code) => Number(String(code).slice(2)));
    expect(third).toBe((first ?? 0) + 1);
  });
});

describe('the key of a shop', () => {
  it('is needed, and opens no other shop', async () => {
    await backend.storage.write(({ docs }) => docs.put('shops', aShopProfile({ id: 'caseapains' })));
    const replies = [
      await send(aWebOrder(), {}),
      await send(aWebOrder(), { 'x-shop-key': 'x'.repeat(43) }),
      await send(aWebOrder(), { 'x-shop-key': key }, 'caseapains'),
      await send(aWebOrder(), { authorization: `Bearer ${key}` }),
    ];
    for (const { status, body } of replies)
      expect([status, body['kind'], body['detail']]).toEqual([401, 'auth', { why: 'shopKey' }]);
  });

  it('ends when it is revoked', async () => {
    const old = await newShopKey(backend.world, 'caseapains');
    await revokeShopKeys(backend.world, 'caseapains');
    expect((await send(aWebOrder(), { 'x-shop-key': old }, 'caseapains')).status).toBe(401);
  });
});
