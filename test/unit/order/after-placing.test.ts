import { describe, expect, it } from 'vitest';
import { whyNot } from '../../../domain/order/rules.ts';
import { type OrderStatus, orderStatuses } from '../../../domain/order/status.ts';
import type { RelayPoint } from '../../../domain/relay/relay-point.ts';
import type { ShopProfile } from '../../../domain/shop/profile.ts';
import type { Voucher } from '../../../domain/voucher/voucher.ts';
import { undoOf } from '../../../domain/order/undo.ts';
import { aStock, anAddress, anArticle, anOrder, anOrderLine, idOf } from '../../builders.ts';
import { type World, aWorld } from '../domain/map-tx.ts';
import { cadomaestro, caseapains } from '../domain/profiles.ts';
import { placedOrder } from './placed.ts';

const orderId = idOf(0x3000);

function shopOf(profile: ShopProfile): World {
  const world = aWorld();
  world.seed('shops', profile);
  world.seed('articles', anArticle({ shop: profile.id }));
  world.seed('stock', aStock({ shop: profile.id, id: `${profile.id}:MUG-BLANC` }));
  return world;
}

function aPoint(change: Partial<RelayPoint> = {}): RelayPoint {
  return {
    id: 'colissimo:012345',
    network: 'colissimo',
    number: '012345',
    kind: 'shop',
    name: 'Tabac de la Gare',
    street: '1 place de la Gare',
    postalCode: '57000',
    city: 'Metz',
    country: 'FR',
    latitude: 49.11,
    longitude: 6.18,
    hours: [[], [], [], [], [], [], []],
    closures: [],
    maxGrams: 20_000,
    active: true,
    seenAt: '2026-03-16T00:00:00.000Z',
    ...change,
  };
}

/** Runs a change at the total it comes to. */
async function changed(world: World, name: string, args: object): Promise<void> {
  const before = world.read('orders', orderId).totals.totalCents;
  const no = await world.run(name, { ...args, expectedTotalCents: before }).then(
    () => null,
    (error: { detail: { actual?: number } }) => error,
  );
  if (no) await world.run(name, { ...args, expectedTotalCents: no.detail.actual ?? 0 });
}

describe('rows of the gate table that are nobody’s edit', () => {
  const cells = [cadomaestro, caseapains].flatMap((profile) =>
    orderStatuses.map((status) => ({ profile, shop: profile.name, status })),
  );

  it.each(cells)('the 1 € option is never added: $shop, $status (ORD-14)', ({ profile, status }) => {
    const order = anOrder({ shop: profile.id, status });
    for (const role of ['agent', 'manager'] as const)
      expect(whyNot('addReturnOption', order, profile, role)).toMatchObject({
        code: 'returnOptionClosed',
        detail: { rule: 'ORD-14', why: profile.returns.prepaidOption ? 'afterwards' : 'notSold' },
      });
  });

  it.each<[OrderStatus, boolean]>([
    ['recorded', true],
    ['validated', false],
    ['inPreparation', false],
    ['prepared', false],
    ['shipped', false],
  ])('Caseapains.re: the pick-up point of an order that is %s can be changed: %s (VIE-5)', async (status, open) => {
    const world = shopOf(caseapains);
    const near = aPoint({ id: 'reunion:1', network: 'reunion', postalCode: '97400', city: 'Saint-Denis' });
    const far = aPoint({ id: 'reunion:2', network: 'reunion', name: 'Épicerie', postalCode: '97410' });
    world.seed('relayPoints', near, far);
    const delivery = anAddress({ country: 'RE', postalCode: '97400', city: 'Saint-Denis', phone: '0692 12 34 56' });
    world.seed('orders', placedOrder(caseapains, { status, delivery, modeId: 'reunion-relay', relay: near }));
    const args = { orderId, delivery, modeId: 'reunion-relay', relayId: far.id };
    if (!open) {
      expect((await world.refused('changeDeliveryAddress', args)).detail).toMatchObject({ rule: 'VIE-5', status });
      return;
    }
    await world.run('changeDeliveryAddress', args);
    expect(world.read('orders', orderId)).toMatchObject({ relay: { id: far.id, name: 'Épicerie' }, delivery });
    expect(world.read('orders', orderId).timeline.at(-1)?.after).toContain('Épicerie, 97410');
  });
});

describe('another address (VIE-2, ORD-7)', () => {
  it('keeps the mode and the point that still deliver there', async () => {
    const world = shopOf(cadomaestro);
    const point = aPoint();
    world.seed('relayPoints', point);
    world.seed('orders', placedOrder(cadomaestro, { modeId: 'colissimo-relay', relay: point }));
    await world.run('changeDeliveryAddress', { orderId, delivery: anAddress({ street: '3 rue Serpenoise' }) });
    expect(world.read('orders', orderId)).toMatchObject({ mode: { id: 'colissimo-relay' }, relay: { id: point.id } });
  });

  it('asks for another mode where the order’s own does not go, and tells its price (LIV-2)', async () => {
    const world = shopOf(cadomaestro);
    world.seed('orders', placedOrder(cadomaestro, { modeId: 'tnt-home' }));
    const delivery = anAddress({ postalCode: '20000', city: 'Ajaccio' });
    expect((await world.refused('changeDeliveryAddress', { orderId, delivery })).code).toBe('deliveryImpossible');
    const args = { orderId, delivery, modeId: 'colissimo-home' };
    expect((await world.refused('changeDeliveryAddress', args)).code).toBe('priceChanged');
    await changed(world, 'changeDeliveryAddress', args);
    expect(world.read('orders', orderId).mode.id).toBe('colissimo-home');
  });

  it('asks for a point where the new mode has points, and for none elsewhere', async () => {
    const world = shopOf(cadomaestro);
    world.seed('orders', placedOrder(cadomaestro, { modeId: 'colissimo-home' }));
    const args = { orderId, delivery: anAddress(), modeId: 'colissimo-relay' };
    expect((await world.refused('changeDeliveryAddress', args)).code).toBe('relayMissing');
    world.seed('relayPoints', aPoint({ active: false }));
    expect((await world.refused('changeDeliveryAddress', { ...args, relayId: aPoint().id })).detail).toMatchObject({
      why: 'closed',
    });
  });

  it('outside the VAT territory the order becomes duty-free, at the total told (PRX-2)', async () => {
    const world = shopOf(cadomaestro);
    world.seed('orders', placedOrder(cadomaestro, { modeId: 'colissimo-home' }));
    const delivery = anAddress({ country: 'RE', postalCode: '97400', city: 'Saint-Denis', phone: '0692 12 34 56' });
    await changed(world, 'changeDeliveryAddress', { orderId, delivery, modeId: 'colissimo-international' });
    const order = world.read('orders', orderId);
    expect(order.vat.charged).toBe(false);
    expect(order.totals.vatOffCents).toBeGreaterThan(0);
  });
});

describe('codes after a change (ORD-8)', () => {
  const code: Voucher = {
    id: 'cadomaestro:DIX',
    shop: 'cadomaestro',
    code: 'DIX',
    label: '10 € dès 50 €',
    customerId: null,
    value: { kind: 'amount', amountCents: 1_000 },
    minimumCents: 5_000,
    categories: [],
    from: null,
    to: null,
    uses: null,
    used: 1,
    oncePerCustomer: false,
    usedBy: [],
    combinable: true,
    active: true,
    issuedAt: '2026-03-01T00:00:00.000Z',
    issuedBy: 'Hélène',
    reason: '',
  };
  const basket = (quantity: number) => [
    {
      id: idOf(0x4000),
      articleId: idOf(0x1000),
      sku: 'MUG-BLANC',
      quantity,
      personalisation: '',
      wrapId: null,
      cardText: '',
    },
  ];

  function withCode(): World {
    const world = shopOf(cadomaestro);
    world.seed('vouchers', code);
    world.seed(
      'orders',
      placedOrder(cadomaestro, { modeId: 'colissimo-home', lines: [anOrderLine({ quantity: 5 })], codes: [code] }),
    );
    return world;
  }

  it('a code whose condition no longer holds falls off, and its use is given back', async () => {
    const world = withCode();
    expect(world.read('orders', orderId).discounts).toHaveLength(1);
    await changed(world, 'changeArticles', { orderId, lines: basket(1) });
    expect(world.read('orders', orderId).discounts).toEqual([]);
    expect(world.read('vouchers', code.id).used).toBe(0);
  });

  it('taking the change back takes the code back too, as long as it may still be used', async () => {
    const world = withCode();
    const before = world.read('orders', orderId);
    const args = { orderId, lines: basket(1), expectedTotalCents: 0 };
    await changed(world, 'changeArticles', args);
    const undo = undoOf('changeArticles', args, before);
    await world.run(undo?.name ?? '', undo?.args);
    expect(world.read('orders', orderId)).toMatchObject({ discounts: before.discounts, totals: before.totals });
    expect(world.read('vouchers', code.id).used).toBe(1);
  });

  it('taking it back is refused with its reason once the code is used up', async () => {
    const world = withCode();
    const before = world.read('orders', orderId);
    const args = { orderId, lines: basket(1), expectedTotalCents: 0 };
    await changed(world, 'changeArticles', args);
    world.seed('vouchers', { ...world.read('vouchers', code.id), uses: 1, used: 1 });
    const undo = undoOf('changeArticles', args, before);
    expect(await world.refused(undo?.name ?? '', undo?.args)).toMatchObject({
      code: 'voucherNotUsable',
      detail: { why: 'used' },
    });
  });
});

describe('what cannot be taken back', () => {
  it.each(['cancelOrder', 'markShipped', 'recordPayment', 'validateOrder', 'packParcels', 'correctTracking'] as const)(
    '%s has no inverse',
    (name) => {
      expect(undoOf(name, { orderId }, anOrder())).toBeNull();
    },
  );
});
