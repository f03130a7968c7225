import { beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../db/contract.ts';
import { createStore } from '../../../db/store.ts';
import { OrderFilter } from '../../../domain/views.ts';
import type { Order } from '../../../domain/order/order.ts';
import { orderStatuses } from '../../../domain/order/status.ts';
import type { z } from 'zod';
import {
  agent,
  anAddress,
  anOrder,
  anOrderLine,
  aShopProfile,
  idOf,
  manager,
  NOON,
  seededRandom,
  warehouse,
} from '../../builders.ts';
import { type AnyDoc, filledWith, firstDocs, manualTimer, scripted } from './station.ts';

const count = 240;
const names = ['Lefèvre', 'Bernard', 'Zola', 'Œuvrard', 'Martin', 'Dupont', 'Hoarau', 'Payet'];
const cities = ['Metz', 'Saint-Étienne', 'Évry', 'Lyon', 'Arles'];

function made(index: number): Order {
  const shop = index % 3 === 0 ? 'caseapains' : 'cadomaestro';
  const status = orderStatuses[index % orderStatuses.length] ?? 'recorded';
  const lastName = names[index % names.length] ?? '';
  const placedAt = new Date(Date.UTC(2026, 0, 1) + index * 5 * 3_600_000).toISOString();
  const lines = [anOrderLine({ quantity: 1 + (index % 7), unitCents: 500 + ((index * 37) % 900) })];
  const order = anOrder({
    id: idOf(0x10000 + index),
    shop,
    code: `${'AB'[index % 2]}-${String(index + 1).padStart(6, '0')}`,
    source: index % 5 === 0 ? 'web' : 'phone',
    status,
    placedAt,
    lines,
    delivery: anAddress({ lastName, city: cities[index % cities.length] ?? '', postalCode: `420${10 + (index % 80)}` }),
    alerts: index % 40 === 0 ? [{ kind: 'label', at: placedAt, text: 'adresse' }] : [],
  });
  const since = { recorded: placedAt, [status]: new Date(Date.parse(placedAt) + index * 60_000).toISOString() };
  const paidCents = index % 4 === 0 ? 0 : order.totals.totalCents;
  return {
    ...order,
    since,
    customer: { ...order.customer, lastName, id: idOf(0x2000 + (index % 10)) },
    payment: { ...order.payment, paidCents },
  };
}

const orders = Array.from({ length: count }, (_, index) => made(index));
const docs: AnyDoc[] = [
  ...firstDocs,
  {
    table: 'shops',
    doc: aShopProfile({
      id: 'caseapains',
      name: 'Caseapains.re',
      identity: { ...aShopProfile().identity, timeZone: 'Indian/Reunion' },
    }),
  },
  ...orders.map((doc) => ({ table: 'orders' as const, doc })),
];

let store: Store;
beforeAll(async () => {
  store = await createStore({
    path: ':memory:',
    now: () => NOON,
    random: seededRandom(1),
    transport: scripted(filledWith(docs)),
    deviceName: 'Poste 1',
    grants: () => ({}),
    timer: manualTimer().timer,
    log: () => undefined,
  });
  await store.syncNow();
  return () => store.close();
});

type Filter = z.input<typeof OrderFilter>;
const list = (filter: Partial<Filter> = {}, viewer = agent) =>
  store.query('orderList', OrderFilter.parse({ shop: null, limit: 500, ...filter }), viewer);
const ids = async (filter: Partial<Filter>) => (await list(filter)).rows.map(({ id }) => id);
const idsWhere = (passes: (order: Order) => boolean) => orders.filter(passes).map(({ id }) => id);
const dayIn = (instant: string, timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(instant));

describe('the list of orders', () => {
  it.each<[string, Partial<Filter>, (order: Order) => boolean]>([
    ['everything', {}, () => true],
    ['one shop', { shop: 'caseapains' }, ({ shop }) => shop === 'caseapains'],
    ['one status', { statuses: ['shipped'] }, ({ status }) => status === 'shipped'],
    [
      'several statuses',
      { statuses: ['recorded', 'prepared'] },
      ({ status }) => ['recorded', 'prepared'].includes(status),
    ],
    ['a source', { source: 'web' }, ({ source }) => source === 'web'],
    [
      'what is due, but not on cancelled orders',
      { due: true },
      ({ status, payment }) => payment.paidCents === 0 && status !== 'cancelled',
    ],
    [
      'what is to be given back (VIE-2)',
      { refund: true },
      ({ status, payment }) => status === 'cancelled' && payment.paidCents > 0,
    ],
    ['alerts', { alerts: true }, ({ alerts }) => alerts.length > 0],
    ['a customer', { customerId: idOf(0x2003) }, ({ customer }) => customer.id === idOf(0x2003)],
    ['a name', { text: 'hoarau' }, ({ customer }) => customer.lastName === 'Hoarau'],
    [
      'a name in a shop with a status',
      { text: 'œuv', shop: 'cadomaestro', statuses: ['prepared'] },
      ({ customer, shop, status }) =>
        customer.lastName === 'Œuvrard' && shop === 'cadomaestro' && status === 'prepared',
    ],
    [
      'all of it together',
      {
        shop: 'cadomaestro',
        statuses: ['recorded', 'shipped'],
        source: 'phone',
        due: true,
        from: '2026-01-03',
        to: '2026-02-10',
      },
      (order) =>
        order.shop === 'cadomaestro' &&
        ['recorded', 'shipped'].includes(order.status) &&
        order.source === 'phone' &&
        order.payment.paidCents === 0 &&
        dayIn(order.placedAt, 'Europe/Paris') >= '2026-01-03' &&
        dayIn(order.placedAt, 'Europe/Paris') <= '2026-02-10',
    ],
  ])('filters %s', async (_what, filter, passes) => {
    const { rows, total } = await list(filter);
    const wanted = idsWhere(passes);
    expect(wanted.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(wanted));
    expect(total).toBe(wanted.length);
  });

  it("reads days in each shop's own time zone, both included", async () => {
    const zones: Record<string, string> = { cadomaestro: 'Europe/Paris', caseapains: 'Indian/Reunion' };
    const found = await ids({ from: '2026-01-10', to: '2026-01-12' });
    const wanted = idsWhere(({ shop, placedAt }) => {
      const day = dayIn(placedAt, zones[shop] ?? 'UTC');
      return day >= '2026-01-10' && day <= '2026-01-12';
    });
    expect(new Set(found)).toEqual(new Set(wanted));
    // the two zones disagree about at least one of them
    expect(
      idsWhere(
        ({ placedAt }) =>
          dayIn(placedAt, 'Europe/Paris') >= '2026-01-10' && dayIn(placedAt, 'Europe/Paris') <= '2026-01-12',
      ),
    ).not.toEqual(wanted);
  });

  const fold = (text: string) =>
    text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace('œ', 'oe').replace('-', ' ');
  const sorts: Record<Exclude<Filter['sort'], undefined>['by'], (order: Order) => string | number> = {
    placedAt: ({ placedAt }) => placedAt,
    code: ({ code }) => code,
    customerName: ({ customer }) => fold(`${customer.lastName} ${customer.firstName}`),
    status: ({ status }) => orderStatuses.indexOf(status),
    totalCents: ({ totals }) => totals.totalCents,
    city: ({ delivery }) => fold(delivery.city),
    pieces: ({ lines }) => lines[0]?.quantity ?? 0,
    statusSince: ({ since, status }) => since[status] ?? '',
  };
  it.each(Object.keys(sorts) as (keyof typeof sorts)[])(
    'sorts by %s, both ways, with or without filters',
    async (by) => {
      const byId = new Map(orders.map((order) => [order.id, order]));
      for (const filter of [
        {},
        { source: 'phone' as const },
        { statuses: ['shipped' as const, 'delivered' as const] },
        { text: 'mug' },
        { due: true },
      ])
        for (const dir of ['asc', 'desc'] as const) {
          const keys = (await ids({ ...filter, sort: { by, dir } })).map((id) => sorts[by](byId.get(id) ?? made(0)));
          const wanted = keys.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
          expect(keys).toEqual(dir === 'asc' ? wanted : wanted.reverse());
          expect(keys.length).toBeGreaterThan(20);
        }
    },
  );

  it('gives pages that join without gap or repeat', async () => {
    for (const sort of [
      { by: 'city', dir: 'asc' },
      { by: 'status', dir: 'desc' },
      { by: 'pieces', dir: 'asc' },
    ] as const) {
      const whole = await ids({ sort });
      const pages = [];
      for (let offset = 0; offset < count; offset += 70)
        pages.push(...(await list({ sort, offset, limit: 70 })).rows.map(({ id }) => id));
      expect(pages).toEqual(whole);
      expect(new Set(whole).size).toBe(count);
    }
  });

  it("shows only the viewer's shops (SHOP-1)", async () => {
    const mine = { ...agent, shops: ['caseapains'] };
    const { rows } = await list({}, mine);
    expect(new Set(rows.map(({ shop }) => shop))).toEqual(new Set(['caseapains']));
    await expect(list({ shop: 'cadomaestro' }, mine)).rejects.toMatchObject({ code: 'wrongShop' });
    expect(await store.query('orderById', { orderId: idOf(0x10001) }, mine)).toBeNull();
    expect((await store.query('shops', {}, mine)).map(({ id }) => id)).toEqual(['caseapains']);
    expect(await store.query('search', { shop: null, text: 'lefevre', limit: 50 }, mine)).toSatisfy(
      (hits: { shop: string }[]) => hits.every(({ shop }) => shop === 'caseapains'),
    );
  });
});

describe('before anyone has signed in', () => {
  it('only preferences, shops and the state of sync are told', async () => {
    expect(await store.query('shops', {}, null)).toHaveLength(2);
    expect((await store.query('syncStatus', {}, null)).progress).toBeNull();
    await expect(store.query('home', { shop: 'cadomaestro' }, null)).rejects.toMatchObject({ code: 'notSignedIn' });
    await expect(store.query('search', { shop: null, text: 'lefevre', limit: 5 }, null)).rejects.toMatchObject({
      code: 'notSignedIn',
    });
  });
});

describe('for roles without prices (ROLE-2)', () => {
  it('a list tells no amount, not even by its order', async () => {
    const { rows } = await list({ sort: { by: 'totalCents', dir: 'asc' } }, warehouse);
    expect(rows).toHaveLength(count);
    expect(rows.every(({ totalCents, dueCents }) => totalCents === null && dueCents === null)).toBe(true);
    const placed = rows.map(({ placedAt }) => placedAt);
    expect(placed).toEqual(placed.toSorted());
  });

  it('an order tells no amount anywhere, gates included', async () => {
    const view = await store.query('orderById', { orderId: idOf(0x10000) }, warehouse);
    expect(view?.priced).toBe(false);
    expect(view?.order.lines[0]?.quantity).toBe(1);
    const amounts = JSON.stringify(view).match(/"[a-zA-Z]*Cents":(?!(?:0|null)[,}])/gu);
    expect(amounts).toBeNull();
    expect(
      (await store.query('orderById', { orderId: idOf(0x10000) }, manager))?.order.totals.totalCents,
    ).toBeGreaterThan(0);
  });

  it('an article tells no price', async () => {
    const [hit] = await store.query(
      'articleSearch',
      { shop: 'cadomaestro', text: 'mug', category: null, stock: 'any', limit: 5 },
      warehouse,
    );
    expect(hit?.article.formats).toMatchObject([{ unitCents: 0, tiers: [] }]);
    expect(hit?.article.personalisation?.priceCents).toBe(0);
  });
});

describe('one order', () => {
  it('says for every action whether it may be done, by whom it is asked, and why not (VIE-6)', async () => {
    const recorded = orders.find(({ status, shop }) => status === 'recorded' && shop === 'cadomaestro');
    const shipped = orders.find(({ status, shop }) => status === 'shipped' && shop === 'cadomaestro');
    const forAgent = await store.query('orderById', { orderId: recorded?.id ?? '' }, agent);
    expect(forAgent?.gates.validate).toBeNull();
    expect(forAgent?.gates.startPreparation).toMatchObject({ code: 'forbidden' });
    const late = await store.query('orderById', { orderId: shipped?.id ?? '' }, agent);
    expect(late?.gates.changeDeliveryAddress).toMatchObject({
      code: 'gateClosed',
      detail: { rule: 'VIE-4', carrierPhone: '3631' },
    });
  });

  it('is found by its code', async () => {
    expect((await store.query('orderByCode', { code: 'B-000002' }, agent))?.order.id).toBe(idOf(0x10001));
    expect(await store.query('orderByCode', { code: 'Z-999999' }, agent)).toBeNull();
  });
});

describe('the figures of a shop', () => {
  it('count what waits, what left today by its own clock, and what is missing', async () => {
    const mine = orders.filter(({ shop }) => shop === 'cadomaestro');
    const figures = await store.query('home', { shop: 'cadomaestro' }, agent);
    const at = (status: Order['status']) => mine.filter((order) => order.status === status).length;
    expect(figures).toEqual({
      recorded: at('recorded'),
      validated: at('validated'),
      inPreparation: at('inPreparation'),
      prepared: at('prepared'),
      shippedToday: 0,
      due: mine.filter(({ status, payment }) => payment.paidCents === 0 && status !== 'cancelled').length,
      refund: mine.filter(({ status, payment }) => payment.paidCents > 0 && status === 'cancelled').length,
      alerts: mine.filter(({ alerts }) => alerts.length > 0).length,
      outOfStock: 0,
      requests: 0,
      lateRequests: 0,
    });
  });
});
