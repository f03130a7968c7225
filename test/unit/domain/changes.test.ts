import { describe, expect, it } from 'vitest';
import type { CommandName } from '../../../domain/commands.ts';
import {
  aCustomer,
  aFormat,
  aPhoneOrder,
  aShopProfile,
  aStock,
  anAddress,
  anArticle,
  anOrder,
  anOrderLine,
  idOf,
  manager,
  someDetails,
  warehouse,
} from '../../builders.ts';
import { type World, aSmallShop, aWorld } from './map-tx.ts';
import { cadomaestro, caseapains } from './profiles.ts';

const orderId = idOf(0x3000);
const lineId = idOf(0x4000);
const STOCK = 'cadomaestro:MUG-BLANC';
const kept = {
  id: lineId,
  articleId: idOf(0x1000),
  sku: 'MUG-BLANC',
  quantity: 2,
  personalisation: '',
  wrapId: null,
  cardText: '',
};
const named = anOrderLine({ personalisation: { label: 'Prénom', text: 'Léa', unitCents: 300 } });

function withOrder(change: Parameters<typeof anOrder>[0] = {}): World {
  const world = aSmallShop();
  world.seed('orders', anOrder(change));
  return world;
}
const last = (world: World) => world.read('orders', orderId).timeline.at(-1);

describe('changes of a placed order are told before and after (VIE-8)', () => {
  it('the delivery address, the billing address staying (VIE-2)', async () => {
    const world = withOrder();
    await world.run('changeDeliveryAddress', {
      orderId,
      delivery: anAddress({ street: '3 quai de Loire', postalCode: '42300', city: 'Roanne' }),
    });
    expect(world.read('orders', orderId).billing).toEqual(anAddress());
    expect(last(world)).toMatchObject({
      what: 'deliveryAddressChanged',
      before: 'Mme Margaux Lefèvre, 8 rue du Coëtlosquet, 57000 METZ, Colissimo à domicile',
      after: 'Mme Margaux Lefèvre, 3 quai de Loire, 42300 ROANNE, Colissimo à domicile',
    });
    const abroad = anAddress({ country: 'BE', postalCode: '1000', city: 'Bruxelles' });
    expect((await world.refused('changeDeliveryAddress', { orderId, delivery: abroad })).code).toBe(
      'countryNotDelivered',
    );
  });

  it('delivery instructions; once prepared the label is printed again (VIE-4)', async () => {
    const world = withOrder({ status: 'prepared', instructions: 'Code 12' });
    await world.run('addDeliveryInstructions', { orderId, instructions: 'Code 34' });
    expect(last(world)).toMatchObject({ what: 'instructionsChanged', before: 'Code 12', after: 'Code 34' });
    expect(world.read('orders', orderId).alerts).toMatchObject([{ kind: 'label', text: 'Code 34' }]);
  });

  it('a personalisation text; once preparation has begun the workshop is alerted (VIE-3)', async () => {
    const world = withOrder({ lines: [named] });
    await world.run('changePersonalisation', { orderId, lineId, text: 'Léo' });
    expect(world.read('orders', orderId).alerts).toEqual([]);
    const late = withOrder({ lines: [named], status: 'inPreparation' });
    await late.run('changePersonalisation', { orderId, lineId, text: 'Léo' });
    expect(late.read('orders', orderId).alerts).toMatchObject([{ kind: 'workshop', text: 'Léo' }]);
    expect(last(late)).toMatchObject({
      what: 'personalisationChanged',
      before: 'Léa',
      after: 'Léo',
      reason: 'Mug prénom',
    });
    expect(late.read('orders', orderId).totals).toEqual(anOrder({ lines: [named] }).totals);
  });

  it.each([
    ['too long', named, 'Jean-Christophe', 'personalisationTooLong'],
    ['empty', named, '', 'personalisationMissing'],
    ['the same', named, 'Léa', 'nothingChanges'],
    ['not bought with the line', anOrderLine(), 'Léo', 'notPersonalisable'],
    ['a card number', named, '4111111111111111', 'cardNumber'],
  ])('a personalisation text that is %s is refused (ORD-11)', async (_, line, text, code) => {
    expect((await withOrder({ lines: [line] }).refused('changePersonalisation', { orderId, lineId, text })).code).toBe(
      code,
    );
  });

  it('a wrap and its card, at the total told (ORD-12, VIE-2)', async () => {
    const world = withOrder();
    const gift = { orderId, lineId, wrapId: 'papier', cardText: 'Joyeux Noël' };
    const expectedTotalCents = anOrder().totals.totalCents + 2 * (250 + 150);
    expect((await world.refused('changeGift', { ...gift, expectedTotalCents: expectedTotalCents - 1 })).code).toBe(
      'priceChanged',
    );
    await world.run('changeGift', { ...gift, expectedTotalCents });
    expect(world.read('orders', orderId).totals.totalCents).toBe(expectedTotalCents);
    expect(last(world)).toMatchObject({ what: 'giftChanged', before: '—', after: 'Papier cadeau + « Joyeux Noël »' });
    await world.run('changeGift', {
      orderId,
      lineId,
      wrapId: null,
      cardText: '',
      expectedTotalCents: anOrder().totals.totalCents,
    });
    expect(world.read('orders', orderId).lines[0]?.wrap).toBeNull();
  });

  it('the payment method, nothing else of the payment (VIE-2)', async () => {
    const world = withOrder();
    await world.run('changePaymentMethod', { orderId, paymentMethod: 'paypal' });
    expect(world.read('orders', orderId).payment).toMatchObject({
      method: 'paypal',
      label: 'PayPal',
      paidCents: 0,
    });
    expect(last(world)).toMatchObject({ before: 'Virement', after: 'PayPal' });
    expect((await world.refused('changePaymentMethod', { orderId, paymentMethod: 'paypal' })).code).toBe(
      'nothingChanges',
    );
  });

  it('the articles: the shelf moves by the difference, both ways (ORD-3)', async () => {
    const world = withOrder();
    const change = (quantity: number) =>
      world.run('changeArticles', {
        orderId,
        lines: [{ ...kept, quantity }],
        expectedTotalCents: quantity * (quantity >= 6 ? 1_090 : 1_290) + 690,
      });
    await change(7);
    expect(world.read('stock', STOCK).onHand).toBe(45);
    await change(1);
    expect(world.read('stock', STOCK).onHand).toBe(51);
    expect(last(world)).toMatchObject({
      what: 'articlesChanged',
      before: '7 × Mug prénom (Blanc)',
      after: '1 × Mug prénom (Blanc)',
    });
  });

  it('the articles: what the order holds is not asked of the shelf again (ORD-3)', async () => {
    const world = withOrder();
    world.seed('stock', aStock({ onHand: 1 }));
    const lines = [{ ...kept, quantity: 4 }];
    const no = await world.refused('changeArticles', { orderId, lines, expectedTotalCents: 4 * 1_290 + 690 });
    expect(no.detail).toMatchObject({ asked: 4, available: 3 });
    await world.run('changeArticles', {
      orderId,
      lines: [{ ...kept, quantity: 3 }],
      expectedTotalCents: 3 * 1_290 + 690,
    });
    expect(world.read('stock', STOCK).onHand).toBe(0);
  });
});

describe('an order keeps its own copy', () => {
  it('of addresses and customer: the book and the account may change', async () => {
    const world = aSmallShop();
    world.seed('customers', aCustomer());
    await world.run('placePhoneOrder', {
      ...aPhoneOrder({ buyer: { kind: 'known', customerId: idOf(0x2000) } }),
      code: 'A-000001',
    });
    const before = world.read('orders', idOf(0x3001));
    const moved = { id: idOf(0x2800), name: 'Maison', address: anAddress({ street: '1 rue Neuve' }) };
    await world.run('changeAddress', { customerId: idOf(0x2000), ...moved });
    await world.run('changeCustomer', { customerId: idOf(0x2000), details: someDetails({ lastName: 'Martin' }) });
    expect(world.read('customers', idOf(0x2000))).toMatchObject({
      details: { lastName: 'Martin' },
      addresses: [moved],
    });
    expect(world.read('orders', idOf(0x3001))).toEqual(before);
  });

  it('of prices and names: a dearer catalogue does not touch the lines it already had', async () => {
    const world = withOrder({
      lines: [anOrderLine({ personalisation: { label: 'Prénom', text: 'Léa', unitCents: 300 } })],
    });
    const dearer = anArticle({
      name: 'Mug nouveau',
      formats: [aFormat({ unitCents: 9_990, tiers: [] })],
    });
    world.seed('articles', dearer, {
      ...dearer,
      id: idOf(0x1001),
      name: 'Théière',
      formats: [aFormat({ sku: 'THE-1', label: '', unitCents: 2_990, tiers: [] })],
    });
    world.seed('stock', aStock({ sku: 'THE-1', articleId: idOf(0x1001), id: 'cadomaestro:THE-1' }));
    const tea = { ...kept, id: idOf(0x4001), articleId: idOf(0x1001), sku: 'THE-1', quantity: 1 };
    const lines = [{ ...kept, personalisation: 'Léa' }, tea];
    await world.run('changeArticles', { orderId, lines, expectedTotalCents: 2 * (1_290 + 300) + 2_990 + 690 });
    expect(world.read('orders', orderId).lines.map(({ name, unitCents }) => [name, unitCents])).toEqual([
      ['Mug prénom', 1_290],
      ['Théière', 2_990],
    ]);
  });
});

describe('a closed gate leaves every document untouched (VIE-2, VIE-5, VIE-6)', () => {
  const attempts: [CommandName, object][] = [
    ['changeDeliveryAddress', { delivery: anAddress({ street: '3 quai de Loire' }) }],
    ['addDeliveryInstructions', { instructions: 'Code 34' }],
    ['changePersonalisation', { lineId, text: 'Léo' }],
    ['changeGift', { lineId, wrapId: null, cardText: '', expectedTotalCents: 1 }],
    ['changeArticles', { lines: [{ ...kept, quantity: 1 }], expectedTotalCents: 1_980 }],
    ['changePaymentMethod', { paymentMethod: 'virement' }],
    ['cancelOrder', { reason: 'trop tard' }],
  ];
  const shops = [
    [cadomaestro, 'shipped'],
    [caseapains, 'inPreparation'],
  ] as const;
  const cases = shops.flatMap(([profile, status]) =>
    attempts.map(([name, args]) => ({ profile, status, name, args, shop: profile.name })),
  );

  it.each(cases)('$name at $shop when $status', async ({ profile, status, name, args }) => {
    const world = aWorld();
    world.seed('shops', profile);
    world.seed('articles', anArticle({ shop: profile.id }));
    world.seed('stock', aStock({ shop: profile.id, id: `${profile.id}:MUG-BLANC` }));
    world.seed('orders', anOrder({ shop: profile.id, status, lines: [named] }));
    const no = await world.refused(name, { orderId, ...args }, { actor: manager });
    expect(no.code).toBe('gateClosed');
    expect(no.detail['rule']).toBe(
      profile.id === 'caseapains'
        ? 'VIE-5'
        : name === 'changePersonalisation'
          ? 'VIE-3'
          : name === 'addDeliveryInstructions'
            ? 'VIE-4'
            : 'VIE-2',
    );
  });

  it('and a manager passes where the rule lets one decide (VIE-5)', async () => {
    const world = aWorld();
    world.seed('shops', caseapains);
    world.seed('stock', aStock({ shop: 'caseapains', id: 'caseapains:MUG-BLANC' }));
    world.seed('orders', anOrder({ shop: 'caseapains', status: 'validated' }));
    expect((await world.refused('cancelOrder', { orderId, reason: 'essai' })).code).toBe('managerOnly');
    await world.run('cancelOrder', { orderId, reason: 'pas encore traitée' }, { actor: manager });
    expect(world.read('orders', orderId).status).toBe('cancelled');
  });
});

describe('address books (CLI-2, ORD-6)', () => {
  const customerId = idOf(0x2000);
  const entry = (id: number, name: string) => ({ customerId, id: idOf(id), name, address: anAddress() });

  it('names are unlike, whatever the accents; a change may keep its own', async () => {
    const world = aSmallShop();
    world.seed('customers', aCustomer());
    await world.run('addAddress', entry(0x2801, 'Été'));
    expect((await world.refused('addAddress', entry(0x2802, 'ete'))).code).toBe('addressNameTaken');
    expect((await world.refused('changeAddress', entry(0x2801, 'maison'))).code).toBe('addressNameTaken');
    await world.run('changeAddress', entry(0x2800, 'Maison'));
    expect(world.read('customers', customerId).addresses.map(({ name }) => name)).toEqual(['Maison', 'Été']);
    await world.run('removeAddress', { customerId, addressId: idOf(0x2800) });
    expect((await world.refused('removeAddress', { customerId, addressId: idOf(0x2800) })).code).toBe('notFound');
  });

  it('hold fifty addresses, not one more', async () => {
    const world = aSmallShop();
    const addresses = Array.from({ length: 50 }, (_, index) => ({
      id: idOf(0x2a00 + index),
      name: `Adresse ${index}`,
      address: anAddress(),
    }));
    world.seed('customers', aCustomer({ addresses }));
    expect((await world.refused('addAddress', entry(0x2900, 'De trop'))).detail).toMatchObject({ field: 'addresses' });
  });

  it('are not for the warehouse (ROLE-2), nor for staff of the other shop (SHOP-1)', async () => {
    const world = aSmallShop();
    world.seed('shops', aShopProfile({ id: 'caseapains' }));
    world.seed('customers', aCustomer({ shop: 'caseapains' }));
    expect((await world.refused('addAddress', entry(0x2801, 'Été'), { actor: warehouse })).code).toBe('forbidden');
    const mine = { ...manager, shops: ['cadomaestro'] };
    expect((await world.refused('addAddress', entry(0x2801, 'Été'), { actor: mine })).code).toBe('wrongShop');
  });

  it('and notes keep no card number (ORD-9)', async () => {
    const world = aSmallShop();
    const args = {
      customerId,
      shop: 'cadomaestro',
      details: someDetails({ note: 'CB 4111 1111 1111 1111' }),
      addresses: [],
    };
    expect((await world.refused('createCustomer', args)).detail).toMatchObject({
      rule: 'ORD-9',
      field: 'details.note',
    });
  });
});

it('refuses a command nobody knows', async () => {
  expect((await aWorld().refused('sellTheShop', {})).code).toBe('unknownCommand');
});
