import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../domain/tx.ts';
import {
  aCustomer,
  aFormat,
  aPhoneOrder,
  aShopProfile,
  aStock,
  anAddress,
  anArticle,
  anActor,
  idOf,
  someDetails,
} from '../../builders.ts';
import { aSmallShop } from './map-tx.ts';

const STOCK = 'cadomaestro:MUG-BLANC';
const placed = (change: Partial<ReturnType<typeof aPhoneOrder>> & { code?: string } = {}) => ({
  code: 'A-000001',
  ...aPhoneOrder(change),
  ...(change.code ? { code: change.code } : {}),
});
const [mugs] = aPhoneOrder().lines;
if (!mugs) throw new Error('the builder has a line');

describe('placing a phone order', () => {
  it('for a guest: recorded, priced, taken from the shelf, its code final (ORD-5, ORD-10)', async () => {
    const world = aSmallShop();
    await world.run('placePhoneOrder', placed());
    const order = world.read('orders', idOf(0x3001));
    expect(order).toMatchObject({
      code: 'A-000001',
      source: 'phone',
      status: 'recorded',
      customer: { id: null, lastName: 'Lefèvre' },
      payment: { paidCents: 0, paidAt: null },
      totals: { totalCents: 3_270 },
    });
    expect(order.timeline).toMatchObject([{ what: 'placed', after: 'A-000001', by: 'agent-1', device: 'Poste 1' }]);
    expect(world.read('stock', STOCK).onHand).toBe(48);
    expect(Object.keys(world.snapshot()).filter((key) => key.startsWith('customers:'))).toEqual([]);
  });

  it('for a new caller: the account and its addresses stand with the order (ORD-5, ORD-6)', async () => {
    const world = aSmallShop();
    const keepAddresses = [{ id: idOf(0x2900), name: 'Chez Zoé', address: anAddress({ firstName: 'Zoé' }) }];
    await world.run(
      'placePhoneOrder',
      placed({ buyer: { kind: 'new', customerId: idOf(0x2001), details: someDetails() }, keepAddresses }),
    );
    expect(world.read('customers', idOf(0x2001)).addresses).toEqual(keepAddresses);
    expect(world.read('orders', idOf(0x3001)).customer.id).toBe(idOf(0x2001));
  });

  it('for a new caller, neither stands when the order is refused', async () => {
    const world = aSmallShop();
    const buyer = { kind: 'new', customerId: idOf(0x2001), details: someDetails() } as const;
    expect((await world.refused('placePhoneOrder', placed({ buyer, expectedTotalCents: 1 }))).code).toBe(
      'priceChanged',
    );
  });

  it('for a known caller: a new address is kept under a name of its own (ORD-6)', async () => {
    const world = aSmallShop();
    world.seed('customers', aCustomer());
    const buyer = { kind: 'known', customerId: idOf(0x2000) } as const;
    const keep = (name: string, id = 0x2900) => [
      { id: idOf(id), name, address: anAddress({ street: '3 quai de Loire' }) },
    ];
    expect(
      (await world.refused('placePhoneOrder', placed({ buyer, keepAddresses: keep(' MAISON ') }))).detail,
    ).toMatchObject({ rule: 'ORD-6', name: 'MAISON' });
    expect((await world.refused('placePhoneOrder', placed({ buyer, keepAddresses: keep('Quai', 0x2800) }))).code).toBe(
      'alreadyExists',
    );
    await world.run('placePhoneOrder', placed({ buyer, keepAddresses: keep('Quai') }));
    expect(world.read('customers', idOf(0x2000)).addresses.map(({ name }) => name)).toEqual(['Maison', 'Quai']);
  });

  it('twice is one order, and a code belongs to one order (ORD-10)', async () => {
    const world = aSmallShop();
    await world.run('placePhoneOrder', placed());
    expect((await world.refused('placePhoneOrder', placed({ code: 'A-000002' }))).code).toBe('alreadyExists');
    expect(await world.refused('placePhoneOrder', placed({ orderId: idOf(0x3002) }))).toMatchObject({
      code: 'codeTaken',
      detail: { rule: 'ORD-10', code: 'A-000001' },
    });
    expect(world.read('stock', STOCK).onHand).toBe(48);
  });

  it('at another total than the caller was told is refused, never charged (PRX-3)', async () => {
    const world = aSmallShop();
    expect((await world.refused('placePhoneOrder', placed({ expectedTotalCents: 3_269 }))).detail).toMatchObject({
      expected: 3_269,
      actual: 3_270,
    });
  });

  it('tells line by line what is gone, and takes nothing (ORD-3)', async () => {
    const world = aSmallShop();
    world.seed(
      'articles',
      anArticle({
        id: idOf(0x1001),
        name: 'Théière',
        formats: [aFormat({ sku: 'THE-1', label: '', unitCents: 2_990, tiers: [] })],
      }),
    );
    world.seed('stock', aStock({ sku: 'THE-1', articleId: idOf(0x1001), onHand: 1, id: 'cadomaestro:THE-1' }));
    const lines = [
      { ...mugs, quantity: 51 },
      { ...mugs, id: idOf(0x4002), articleId: idOf(0x1001), sku: 'THE-1', quantity: 2 },
    ];
    const no = await world.refused('placePhoneOrder', placed({ lines }));
    expect(no.code).toBe('stockShort');
    expect(no.detail['lines']).toMatchObject([
      { name: 'Mug prénom · Blanc', asked: 51, available: 50 },
      { name: 'Théière', asked: 2, available: 1 },
    ]);
  });

  it('never leaves a shelf below zero: the last pieces go to the first order (ORD-3)', async () => {
    const world = aSmallShop();
    world.seed('stock', aStock({ onHand: 3 }));
    await world.run('placePhoneOrder', placed());
    const second = placed({ orderId: idOf(0x3002), code: 'A-000002' });
    expect((await world.refused('placePhoneOrder', second)).code).toBe('stockShort');
    expect(world.read('stock', STOCK).onHand).toBe(1);
  });

  it.each([
    ['a mode the shop has not (ORD-7)', { modeId: 'tnt' }, 'unknownDeliveryMode'],
    [
      'a country the shop does not deliver (LIV-2)',
      { delivery: anAddress({ country: 'CH', postalCode: '1204', city: 'Genève' }) },
      'countryNotDelivered',
    ],
    [
      'a territory the mode does not reach (LIV-3)',
      { modeId: 'retrait', delivery: anAddress({ postalCode: '20000', city: 'Ajaccio' }), expectedTotalCents: 2_580 },
      'deliveryImpossible',
    ],
    [
      'a department the mode does not reach (LIV-5)',
      { modeId: 'retrait', delivery: anAddress({ postalCode: '75011', city: 'Paris' }), expectedTotalCents: 2_580 },
      'deliveryImpossible',
    ],
    [
      'a payment method the shop has not, such as a cheque (ORD-9)',
      { paymentMethod: 'cheque' },
      'unknownPaymentMethod',
    ],
    ['a card number in the instructions (ORD-9)', { instructions: 'payer avec 4111 1111 1111 1111' }, 'cardNumber'],
    ['a card number in the address (ORD-9)', { billing: anAddress({ complement1: '5555555555554444' }) }, 'cardNumber'],
    ['neither an article nor a gift card', { lines: [] }, 'noLines'],
    ['a payment link that is not paid yet (ORD-10)', { paymentMethod: 'lien' }, 'paymentLinkNeeded'],
    ['the same line twice', { lines: [mugs, mugs] }, 'badInput'],
    ['no quantity', { lines: [{ ...mugs, quantity: 0 }] }, 'badInput'],
    ['an unknown customer', { buyer: { kind: 'known', customerId: idOf(9) } as const }, 'notFound'],
    ['another shop than there is', { shop: 'ailleurs' }, 'wrongShop'],
  ])('with %s is refused and changes nothing', async (_, change, code) => {
    expect((await aSmallShop().refused('placePhoneOrder', placed(change))).code).toBe(code);
  });

  it('needs a phone number where the driver calls, the caller’s own will do (ORD-16)', async () => {
    const world = aSmallShop();
    const [pickUp] = aShopProfile().deliveryModes.slice(-1);
    const delivery = anAddress({ postalCode: '42340', city: 'Veauche', phone: '' });
    const args = { modeId: pickUp?.id ?? '', delivery, expectedTotalCents: 2_580 };
    const guest = (phone: string) => ({ kind: 'guest', details: someDetails({ phone }) }) as const;
    expect((await world.refused('placePhoneOrder', placed({ ...args, buyer: guest('') }))).detail).toMatchObject({
      rule: 'ORD-16',
    });
    await world.run('placePhoneOrder', placed({ ...args, buyer: guest('06 39 98 12 34') }));
  });

  it('keeps its surprise where the shop promises one, refuses it elsewhere (ORD-13)', async () => {
    const world = aSmallShop();
    await world.run('placePhoneOrder', placed({ surprise: true }));
    expect(world.read('orders', idOf(0x3001)).surprise).toBe(true);
    const profile = aShopProfile();
    world.seed('shops', { ...profile, gifts: { ...profile.gifts, surprise: false } });
    expect(
      (await world.refused('placePhoneOrder', placed({ surprise: true, orderId: idOf(0x3002), code: 'A-000002' })))
        .detail,
    ).toMatchObject({ rule: 'ORD-13' });
  });

  it('is for who works in that shop, with a customer of that shop (SHOP-1)', async () => {
    const world = aSmallShop();
    const elsewhere: Actor = anActor('agent', { shops: ['caseapains'] });
    expect((await world.refused('placePhoneOrder', placed(), { actor: elsewhere })).detail).toMatchObject({
      rule: 'SHOP-1',
    });
    world.seed('customers', aCustomer({ shop: 'caseapains' }));
    const buyer = { kind: 'known', customerId: idOf(0x2000) } as const;
    expect((await world.refused('placePhoneOrder', placed({ buyer }))).detail).toMatchObject({
      rule: 'SHOP-1',
      shop: 'caseapains',
    });
  });
});

describe('an order of the web shop (SHOP-5)', () => {
  const connector: Actor = { id: 'web', name: 'Boutique en ligne', role: 'connector', shops: ['cadomaestro'] };
  const { buyer: _buyer, keepAddresses: _keep, ...order } = placed();
  const web = {
    ...order,
    externalId: '4111111111111111',
    placedAt: '2026-03-16T08:00:00.000Z',
    customer: someDetails(),
    paidCents: 3_270,
    paymentReference: 'pay_1',
  };

  it('comes in paid, once, under the hour of the web shop; its own number may look like anything', async () => {
    const world = aSmallShop();
    await world.run('receiveWebOrder', web, { actor: connector });
    expect(world.read('orders', idOf(0x3001))).toMatchObject({
      source: 'web',
      externalId: web.externalId,
      placedAt: web.placedAt,
      payment: { paidCents: 3_270, paidAt: web.placedAt, reference: 'pay_1' },
    });
    const again = { ...web, orderId: idOf(0x3002), code: 'W-000002' };
    expect((await world.refused('receiveWebOrder', again, { actor: connector })).code).toBe('alreadyExists');
  });

  it('is handed in by the connector only (ROLE-4)', async () => {
    expect((await aSmallShop().refused('receiveWebOrder', web)).code).toBe('forbidden');
  });
});
