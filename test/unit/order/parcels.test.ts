import { describe, expect, it } from 'vitest';
import { whyNot } from '../../../domain/order/rules.ts';
import { type OrderStatus, orderStatuses } from '../../../domain/order/status.ts';
import { whyNotTracking } from '../../../domain/order/tracking.ts';
import { agent, anOrder, anOrderLine, idOf, warehouse } from '../../builders.ts';
import { aSmallShop } from '../domain/map-tx.ts';
import { cadomaestro, caseapains } from '../domain/profiles.ts';

const orderId = idOf(0x3000);
const mugs = anOrderLine({ quantity: 3 });
const teapot = anOrderLine({ id: idOf(0x4001), name: 'Théière', format: '', quantity: 1 });
const [first, second] = [idOf(0x7001), idOf(0x7002)];
const split = [
  { id: first, lines: [{ lineId: mugs.id, quantity: 2 }] },
  {
    id: second,
    lines: [
      { lineId: mugs.id, quantity: 1 },
      { lineId: teapot.id, quantity: 1 },
    ],
  },
];
const number = (id: string, trackingNumber: string, sure = false) => ({
  id,
  carrier: 'la-poste',
  trackingNumber,
  sure,
});

function withOrder(status: OrderStatus, change: Parameters<typeof anOrder>[0] = {}) {
  const world = aSmallShop();
  world.seed('orders', anOrder({ status, lines: [mugs, teapot], ...change }));
  return world;
}

describe('an order split into parcels (LIV-9)', () => {
  it('holds every piece in one parcel exactly, and says so', async () => {
    const world = withOrder('inPreparation');
    await world.run('packParcels', { orderId, parcels: split }, { actor: warehouse });
    expect(world.read('orders', orderId).packing).toEqual(split);
    expect(world.read('orders', orderId).timeline.at(-1)).toMatchObject({
      what: 'packed',
      before: '',
      after: '1) 2 × Mug prénom · Blanc · 2) 1 × Mug prénom · Blanc, 1 × Théière',
    });
  });

  it.each([
    ['a piece is left', [{ id: first, lines: [{ lineId: mugs.id, quantity: 3 }] }], { why: 'left', left: 1 }],
    [
      'a piece is there twice',
      [
        { id: first, lines: [{ lineId: mugs.id, quantity: 3 }] },
        {
          id: second,
          lines: [
            { lineId: mugs.id, quantity: 1 },
            { lineId: teapot.id, quantity: 1 },
          ],
        },
      ],
      { why: 'over', name: 'Mug prénom · Blanc' },
    ],
    ['a line is not of the order', [{ id: first, lines: [{ lineId: idOf(0x4999), quantity: 1 }] }], { why: 'unknown' }],
    [
      'a line stands twice in a parcel',
      [
        {
          id: first,
          lines: [
            { lineId: mugs.id, quantity: 1 },
            { lineId: mugs.id, quantity: 2 },
            { lineId: teapot.id, quantity: 1 },
          ],
        },
      ],
      { why: 'unknown' },
    ],
  ])('is refused when %s', async (_, parcels, detail) => {
    const no = await withOrder('prepared').refused('packParcels', { orderId, parcels }, { actor: warehouse });
    expect(no).toMatchObject({ code: 'packingWrong', detail: { rule: 'LIV-9', ...detail } });
  });

  it('is one parcel again when it is packed as one, or not at all', async () => {
    const world = withOrder('prepared', { packing: split });
    const whole = [
      {
        id: first,
        lines: [
          { lineId: mugs.id, quantity: 3 },
          { lineId: teapot.id, quantity: 1 },
        ],
      },
    ];
    await world.run('packParcels', { orderId, parcels: whole }, { actor: warehouse });
    expect(world.read('orders', orderId).packing).toEqual([]);
    expect((await world.refused('packParcels', { orderId, parcels: [] }, { actor: warehouse })).code).toBe(
      'nothingChanges',
    );
  });

  it.each(orderStatuses)('is split on the bench only: %s', (status) => {
    const no = whyNot('packParcels', anOrder({ status }), cadomaestro, 'warehouse');
    if (status === 'inPreparation' || status === 'prepared') expect(no).toBeUndefined();
    else expect(no).toMatchObject({ code: 'moveImpossible', detail: { rule: 'LIV-9', status } });
  });

  it('is not split when the customer fetches it, nor by who does not prepare (LIV-5, ROLE-4)', () => {
    const mode = { ...anOrder().mode, carrier: null };
    const fetched = whyNot('packParcels', anOrder({ status: 'prepared', mode }), cadomaestro, 'warehouse');
    expect(fetched?.detail).toMatchObject({ rule: 'LIV-5' });
    expect(whyNot('packParcels', anOrder({ status: 'prepared' }), cadomaestro, 'agent')?.code).toBe('forbidden');
    expect(agent.role).toBe('agent');
  });

  it('leaves with one number for each of its parcels, under their ids', async () => {
    const world = withOrder('prepared', { packing: split });
    const ship = (...parcels: object[]) => ({ orderId, parcels });
    for (const parcels of [
      [number(first, '9L20524752032')],
      [number(first, '9L20524752032'), number(idOf(0x7999), '9L00000100014')],
      [number(first, '9L20524752032'), number(second, '9L00000100014'), number(idOf(0x7999), '9L00000150002')],
    ])
      expect(await world.refused('markShipped', ship(...parcels), { actor: warehouse })).toMatchObject({
        code: 'packingWrong',
        detail: { why: 'numbers', parcels: 2 },
      });
    await world.run('markShipped', ship(number(second, '9L00000100014'), number(first, '9L20524752032')), {
      actor: warehouse,
    });
    expect(world.read('orders', orderId).parcels.map(({ id }) => id)).toEqual([second, first]);
  });
});

describe('a doubt about a tracking number (LIV-9)', () => {
  it.each([
    ['colissimo', '9L20524752033', 'key'],
    ['colissimo', '9L02524752032', 'key'],
    ['colissimo', 'RB123456789FR', 'key'],
    ['colissimo', 'XX123456789FR', 'key'],
    ['colissimo', '9L2052475203', 'form'],
    ['colissimo', '123456785FR', 'form'],
    ['colissimo', '1234567890123456', 'form'],
    ['tnt', '996578788855', 'key'],
    ['tnt', '123456789012345', 'form'],
    ['tnt', '12345678901234567', 'form'],
    ['tnt', '12345678901234AB', 'form'],
  ])('%s %s: told once, taken when somebody is sure', (carrier, typed, why) => {
    expect(whyNotTracking(cadomaestro, carrier, typed)).toMatchObject({
      code: 'trackingWrong',
      detail: { rule: 'LIV-9', field: 'trackingNumber', why, canConfirm: true },
    });
    expect(whyNotTracking(cadomaestro, carrier, typed, true)).toBeUndefined();
  });

  it.each([
    ['colissimo', '9L25024752032'],
    ['colissimo', '9l 20524 75203 2'],
    ['colissimo', 'CB473124829FR'],
    ['colissimo', 'LX000000120FR'],
    ['tnt', '1234567890123456'],
    ['tnt', '986578788855'],
  ])('%s %s: none, even where two digits are swapped that the key does not tell', (carrier, typed) => {
    expect(whyNotTracking(cadomaestro, carrier, typed)).toBeUndefined();
  });

  it.each([
    ['no carrier of the shop', 'tnt', '1234567890123456'],
    ['no number', 'colissimo', ' '],
    ['dashes', 'colissimo', '--'],
    ['a dot', 'colissimo', ' . '],
  ])('is none about %s: that is refused, however sure', (_, carrier, typed) => {
    expect(whyNotTracking(caseapains, carrier, typed, true)?.code).toBe('trackingMissing');
  });

  it('is settled in the command, when it leaves and when it is corrected', async () => {
    const world = withOrder('prepared');
    const odd = 'SUIVI 12/345';
    const parcels = [number(first, odd)];
    expect((await world.refused('markShipped', { orderId, parcels }, { actor: warehouse })).detail).toMatchObject({
      canConfirm: true,
    });
    await world.run('markShipped', { orderId, parcels: [number(first, odd, true)] }, { actor: warehouse });
    expect(world.read('orders', orderId).parcels[0]?.trackingNumber).toBe('SUIVI12/345');
    const right = { orderId, parcelId: first, carrier: 'la-poste', trackingNumber: '9L20524752033', reason: 'relu' };
    expect((await world.refused('correctTracking', right, { actor: warehouse })).code).toBe('trackingWrong');
    await world.run('correctTracking', { ...right, sure: true }, { actor: warehouse });
    expect(world.read('orders', orderId).parcels[0]?.trackingNumber).toBe('9L20524752033');
  });
});

describe('a number put right (LIV-9)', () => {
  const parcel = (id: string, trackingNumber: string) => ({
    id,
    carrier: 'la-poste',
    trackingNumber,
    shippedAt: '2026-03-16T11:00:00.000Z',
  });
  const right = { orderId, parcelId: first, carrier: 'la-poste', trackingNumber: '9L00000150002', reason: 'relu' };

  it('is also that of a parcel that has arrived: claims go by it', async () => {
    const world = withOrder('delivered', { parcels: [parcel(first, '9L20524752032')] });
    await world.run('correctTracking', right, { actor: warehouse });
    expect(world.read('orders', orderId)).toMatchObject({
      status: 'delivered',
      parcels: [{ trackingNumber: '9L00000150002', shippedAt: '2026-03-16T11:00:00.000Z' }],
    });
  });

  it('is never that of the order’s other parcel', async () => {
    const parcels = [parcel(first, '9L20524752032'), parcel(second, '9L00000150002')];
    const world = withOrder('shipped', { parcels });
    expect(
      (await world.refused('correctTracking', { ...right, sure: true }, { actor: warehouse })).detail,
    ).toMatchObject({ hint: 'double' });
  });
});
