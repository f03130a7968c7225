/** The figures of a day as a workstation's store answers them: whose day, in which zone, for whose eyes. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../db/contract.ts';
import type { Order } from '../../../domain/order/order.ts';
import type { Actor } from '../../../domain/tx.ts';
import { aClaim } from '../../builders/waiting.ts';
import { agent, anActor, anOrder, anOrderLine, idOf, manager, warehouse } from '../../builders.ts';
import { cadomaestro, caseapains } from '../../unit/domain/profiles.ts';
import { type AnyDoc, anOpenShop } from './station.ts';

type Shop = 'cadomaestro' | 'caseapains';
const shops: AnyDoc[] = [cadomaestro, caseapains].map((doc) => ({ table: 'shops', doc }));

/** Prepared, and shipped where `shipped` says when. */
function anOrderOf(n: number, shop: Shop, prepared: string, shipped: string | null = null): AnyDoc {
  const status = shipped === null ? 'prepared' : 'shipped';
  const entry = { at: prepared, confirmedAt: prepared, by: 'lea', byName: 'Léa', device: 'Banc 2' };
  const doc: Order = {
    ...anOrder({ id: idOf(0x3000 + n), shop, code: `A-0000${10 + n}`, status, lines: [anOrderLine({ quantity: n })] }),
    since: { recorded: prepared, prepared, ...(shipped === null ? {} : { shipped }) },
    timeline: [{ ...entry, what: 'prepared', before: null, after: null, reason: null }],
  };
  return { table: 'orders', doc };
}

function aBenchOf(n: number, shop: Shop, startedAt: string, preparedAt: string): AnyDoc {
  const id = idOf(0x3000 + n);
  const doc = {
    id,
    shop,
    orderId: id,
    orderCode: `A-0000${10 + n}`,
    by: 'yann',
    byName: 'Yann',
    device: 'Banc 1',
    startedAt,
    preparedAt,
    batchId: null,
    scanned: n,
    byHand: [],
    errors: [{ at: startedAt, kind: 'wrong' as const, text: 'BOL' }],
    checks: [],
    contents: null,
    grams: null,
  };
  return { table: 'preparations', doc };
}

const look = (store: Store, day: string, shop: Shop = 'cadomaestro', viewer: Actor = manager) =>
  store.query('warehouseDay', { shop, day }, viewer);
const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: unknown) => (error as { code?: unknown }).code,
  );

describe("a day's figures (ROLE-1)", () => {
  const docs: AnyDoc[] = [
    ...shops,
    anOrderOf(2, 'cadomaestro', '2026-03-16T09:10:00.000Z', '2026-03-16T14:59:59.999Z'),
    aBenchOf(2, 'cadomaestro', '2026-03-16T09:04:00.000Z', '2026-03-16T09:10:00.000Z'),
    anOrderOf(3, 'cadomaestro', '2026-03-16T10:00:00.000Z', '2026-03-16T15:00:00.000Z'),
    anOrderOf(4, 'cadomaestro', '2026-03-16T10:30:00.000Z'),
    // what an earlier bench said of it is not of this day
    aBenchOf(4, 'cadomaestro', '2026-03-12T09:04:00.000Z', '2026-03-12T09:10:00.000Z'),
    anOrderOf(5, 'caseapains', '2026-03-16T10:30:00.000Z'),
    { table: 'claims', doc: aClaim(1, { orderId: idOf(0x3002), cause: 'picker' }) },
    { table: 'claims', doc: aClaim(2, { orderId: idOf(0x3003), cause: 'carrier' }) },
    {
      table: 'shortages',
      doc: {
        id: idOf(0x3009),
        shop: 'cadomaestro',
        orderId: idOf(0x3009),
        orderCode: 'A-000019',
        customerId: null,
        lines: [{ lineId: idOf(1), sku: 'MUG', name: 'Mug', missing: 3, counted: null }],
        note: '',
        reportedAt: '2026-03-16T11:00:00.000Z',
        by: 'yann',
        byName: 'Yann',
        dueAt: '2026-03-17T11:00:00.000Z',
        state: 'settled',
        waitUntil: null,
        outcome: 'found',
        settledAt: '2026-03-16T12:00:00.000Z',
        settledByName: 'Claire',
      },
    },
    {
      table: 'handOvers',
      doc: {
        id: idOf(0x6000),
        shop: 'cadomaestro',
        kind: 'carrier',
        carrier: 'colissimo',
        orderId: null,
        day: '2026-03-16',
        parcels: [
          {
            orderId: idOf(0x3002),
            orderCode: 'A-000012',
            parcelId: idOf(0x6001),
            trackingNumber: '6A12345678901',
            grams: null,
            postalCode: '57000',
            country: 'FR',
          },
        ],
        identityChecked: false,
        signature: null,
        at: '2026-03-16T15:05:00.000Z',
        by: 'yann',
        byName: 'Yann',
        device: 'Banc 1',
      },
    },
  ];

  it('are counted from what orders, benches, claims, shortages and manifests say', async () => {
    const { store } = await anOpenShop(docs);
    expect(await look(store, '2026-03-16')).toMatchObject({
      prepared: 3,
      pieces: 9,
      benched: 1,
      shipped: 2,
      lorry: { at: '2026-03-16T15:00:00.000Z', before: 1, after: 1 },
      errors: { scans: { wrong: 1, tooMany: 0, unknown: 0 }, claims: 1 },
      shortages: { orders: 1, pieces: 3 },
      pace: { timed: 1, leftOut: 0, medianMinutes: 6, p90Minutes: 6, ordersPerHour: 10 },
      handedOver: [{ carrier: 'colissimo', parcels: 1 }],
      fetched: 0,
      people: [
        { name: 'Léa', prepared: 2, benched: 0 },
        { name: 'Yann', prepared: 1, benched: 1, errors: { claims: 1 } },
      ],
    });
    expect(await look(store, '2026-03-15')).toMatchObject({ prepared: 0, shipped: 0, lorry: null, people: [] });
  });

  it("tell the warehouse its team's totals and nobody's own, agents nothing, other shops nothing (SHOP-1)", async () => {
    const { store } = await anOpenShop(docs);
    const team = await look(store, '2026-03-16', 'cadomaestro', warehouse);
    expect(team).toEqual({ ...(await look(store, '2026-03-16')), people: null });
    expect(JSON.stringify(team)).not.toMatch(/Yann|Léa|Cents/u);
    expect(await codeOf(look(store, '2026-03-16', 'cadomaestro', agent))).toBe('forbidden');
    const elsewhere = anActor('manager', { shops: ['caseapains'] });
    expect(await codeOf(look(store, '2026-03-16', 'cadomaestro', elsewhere))).toBe('wrongShop');
  });

  it("tell what still waits for today's lorry, of today only; what is fetched waits for none (LIV-5)", async () => {
    const waiting = (n: number, change: Partial<Order>): AnyDoc => {
      const { status = 'validated' } = change;
      return { table: 'orders', doc: anOrder({ id: idOf(0x3100 + n), code: `A-0001${10 + n}`, status, ...change }) };
    };
    const promise = (dispatchDay: string) => ({
      promise: { from: '2026-03-12T09:00:00.000Z', dispatchDay, deliveryDay: null, earliestDay: null },
    });
    const { mode } = anOrder();
    const { store } = await anOpenShop([
      ...shops,
      waiting(1, promise('2026-03-16')),
      waiting(2, { ...promise('2026-03-13'), status: 'prepared' }),
      waiting(3, promise('2026-03-17')),
      waiting(4, { ...promise('2026-03-16'), mode: { ...mode, kind: 'warehouse', carrier: null } }),
    ]);
    // it is noon of the 16th
    const today = await look(store, '2026-03-16');
    expect(today.waiting).toEqual({ validated: 1, inPreparation: 0, prepared: 1 });
    expect((await look(store, '2026-03-13')).waiting).toBeNull();
  });
});

describe("the day is the shop's own", () => {
  it('in La Réunion it begins three hours earlier than in Metz, and its lorry leaves at noon UTC', async () => {
    const lateEvening = '2026-03-16T20:30:00.000Z';
    const { store } = await anOpenShop([
      ...shops,
      anOrderOf(1, 'caseapains', lateEvening, lateEvening),
      anOrderOf(2, 'cadomaestro', lateEvening, lateEvening),
    ]);
    const counted = async (shop: Shop, day: string) => (await look(store, day, shop)).prepared;
    expect([await counted('caseapains', '2026-03-16'), await counted('caseapains', '2026-03-17')]).toEqual([0, 1]);
    expect([await counted('cadomaestro', '2026-03-16'), await counted('cadomaestro', '2026-03-17')]).toEqual([1, 0]);
    const { lorry } = await look(store, '2026-03-17', 'caseapains');
    expect(lorry).toEqual({ at: '2026-03-17T12:00:00.000Z', before: 1, after: 0 });
  });

  it('lasts 23 hours when summer time begins and 25 when it ends, and no moment is in two days or in none', async () => {
    // one order in the middle of each hour of UTC, around both changes
    const from = ['2026-03-27T23:30:00.000Z', '2026-10-23T22:30:00.000Z'].map((at) => Date.parse(at));
    const moments = from.flatMap((start) =>
      Array.from({ length: 73 }, (_, hour) => new Date(start + hour * 3_600_000).toISOString()),
    );
    const { store } = await anOpenShop([...shops, ...moments.map(oneAt)]);
    const prepared = async (day: string) => (await look(store, day)).prepared;
    const spring = ['2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30', '2026-03-31'];
    expect(await Promise.all(spring.map(prepared))).toEqual([0, 24, 23, 24, 2]);
    const autumn = ['2026-10-23', '2026-10-24', '2026-10-25', '2026-10-26', '2026-10-27'];
    expect(await Promise.all(autumn.map(prepared))).toEqual([0, 24, 25, 24, 0]);
    expect((await look(store, '2026-03-30')).lorry?.at).toBe('2026-03-30T14:00:00.000Z');
    expect((await look(store, '2026-10-26')).lorry?.at).toBe('2026-10-26T15:00:00.000Z');
  });
});

function oneAt(moment: string, n: number): AnyDoc {
  const doc = anOrder({ id: idOf(0x9000 + n), code: `B-${String(n).padStart(6, '0')}`, status: 'shipped' });
  return { table: 'orders', doc: { ...doc, since: { prepared: moment, shipped: moment } } };
}
