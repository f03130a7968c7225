import { describe, expect, it } from 'vitest';
import { openFile } from '../../../db/open.ts';
import { agent, anOrder, aShopProfile, idOf, warehouse } from '../../builders.ts';
import { anOpenShop } from './station.ts';

const NUMBER = '9L20524752032';
const shippedAt = '2026-03-16T11:00:00.000Z';
const parcel = (n: number, trackingNumber: string) => ({
  id: idOf(0x5000 + n),
  carrier: 'la-poste',
  trackingNumber,
  shippedAt,
});
const sent = anOrder({
  id: idOf(0x3001),
  code: 'A-000002',
  status: 'shipped',
  parcels: [parcel(1, '9L00000100014'), parcel(2, NUMBER)],
});
const elsewhere = anOrder({
  id: idOf(0x3002),
  code: 'A-000003',
  shop: 'caseapains',
  status: 'shipped',
  parcels: [parcel(3, '9L00000150002')],
});
const ready = anOrder({ status: 'prepared' });

const shop = () =>
  anOpenShop([
    { table: 'shops', doc: aShopProfile({ id: 'caseapains' }) },
    { table: 'orders', doc: sent },
    { table: 'orders', doc: elsewhere },
    { table: 'orders', doc: ready },
  ]);

describe('a tracking number that another order bears already (LIV-9)', () => {
  it('is found among all parcels of an order, however it is typed', async () => {
    const { store } = await shop();
    const ask = (...numbers: string[]) => store.query('trackingUses', { orderId: ready.id, numbers }, warehouse);
    expect(await ask('9l 20524 75203 2')).toEqual([{ number: NUMBER, orderId: sent.id, code: 'A-000002' }]);
    expect(await ask('9L00000100014', '9L99999999999')).toMatchObject([{ number: '9L00000100014' }]);
  });

  it('is no use of its own, nor part of a longer one, nor a word of another kind', async () => {
    const { store } = await shop();
    const own = await store.query('trackingUses', { orderId: sent.id, numbers: [NUMBER] }, warehouse);
    const part = await store.query('trackingUses', { orderId: ready.id, numbers: ['9L2052475203'] }, warehouse);
    const words = await store.query('trackingUses', { orderId: ready.id, numbers: ['LEFEVRE', '""', ' '] }, warehouse);
    expect([own, part, words]).toEqual([[], [], []]);
  });

  it('is told of the viewer’s own shops only (SHOP-1)', async () => {
    const { store } = await shop();
    const asked = { orderId: ready.id, numbers: ['9L00000150002'] };
    expect(await store.query('trackingUses', asked, agent)).toHaveLength(1);
    expect(await store.query('trackingUses', asked, { ...agent, shops: ['cadomaestro'] })).toEqual([]);
  });

  it('is looked up by the search index, never by reading every order', async () => {
    const { store, path } = await shop();
    await store.close();
    const file = openFile(path);
    const plan = file.writer
      .prepare(
        `EXPLAIN QUERY PLAN SELECT row.code FROM order_fts CROSS JOIN order_row AS row ON row.n = order_fts.rowid
         WHERE order_fts MATCH ? AND row.id <> ? AND row.tracking_numbers <> '' LIMIT 20`,
      )
      .all('keys : ("9l20524752032")', ready.id) as { detail: string }[];
    file.close();
    expect(plan.map(({ detail }) => detail)).toEqual([
      expect.stringContaining('order_fts VIRTUAL TABLE INDEX'),
      expect.stringContaining('SEARCH row USING INTEGER PRIMARY KEY'),
    ]);
  });
});
