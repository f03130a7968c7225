/** Customers, parcels and codes between two workstations and a backend (CLI-2, CLI-4, CLI-5, TRP-3, ORD-10). */
import { readFileSync, existsSync } from 'node:fs';
import { crc32, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { exportCustomer } from '../../../workstation/export-customer.ts';
import {
  NOON,
  aCustomer,
  agent,
  anAddress,
  anOrder,
  idOf,
  manager,
  paid,
  someDetails,
  warehouse,
} from '../../builders.ts';
import { type AnyDoc, type Station, aBackend, aStation, firstDocs, wireTo } from './station.ts';

const customerId = idOf(0x2000);
const orderId = idOf(0x3000);
const parcelId = idOf(0x3100);
const investigationId = idOf(0xc000);
const order = paid(anOrder({ code: 'Z-000001', status: 'delivered' }));
const parcel = { id: parcelId, carrier: 'la-poste', trackingNumber: '9L20524752032', shippedAt: NOON };

async function twoStations(docs: readonly AnyDoc[]) {
  const backend = await aBackend([...firstDocs, ...docs]);
  const one = await aStation({ transport: wireTo(backend, 'device-1') });
  const two = await aStation({ transport: wireTo(backend, 'device-2') });
  for (const { store } of [one, two]) await store.syncNow();
  return { backend, one, two };
}

const found = async ({ store }: Station, text: string) =>
  (await store.query('customerSearch', { shop: 'cadomaestro', text, limit: 20 }, agent)).map(({ id }) => id);

describe('an erasure', () => {
  it('reaches the other workstation’s store, its search and its file (CLI-4)', async () => {
    const { one, two } = await twoStations([{ table: 'orders', doc: order }]);
    expect(await found(two, 'lefevre')).toEqual([customerId]);
    const args = { customerId, auditId: idOf(0xd000), reason: 'Demande' };
    await one.store.execute({ commandId: idOf(1), name: 'eraseCustomer', args }, manager);
    for (const { store } of [one, two]) await store.syncNow();
    for (const station of [one, two]) {
      expect(await found(station, 'lefevre')).toEqual([]);
      expect(await station.store.query('search', { shop: null, text: 'lefevre', limit: 12 }, agent)).toEqual([]);
      const file = await station.store.query('customerFile', { customerId }, manager);
      expect(file?.orders[0]?.customer).toMatchObject({ email: '', phone: '' });
      await station.store.close();
      const left = ['', '-wal'].map((end) => `${station.path}${end}`).filter((path) => existsSync(path));
      for (const path of left) expect(readFileSync(path).includes('margaux.lefevre@')).toBe(false);
    }
  });

  it('is undone where the backend knows of an order that is under way (CLI-4)', async () => {
    const { backend, one } = await twoStations([]);
    await backend.put({ table: 'orders', doc: paid(anOrder({ code: 'Z-000001' })) });
    const args = { customerId, auditId: idOf(0xd000), reason: 'Demande' };
    await one.store.execute({ commandId: idOf(1), name: 'eraseCustomer', args }, manager);
    expect(await found(one, 'lefevre')).toEqual([]);
    await one.store.syncNow();
    expect(await found(one, 'lefevre')).toEqual([customerId]);
    const [refused] = await one.store.query('refusedList', { settled: false }, manager);
    expect(refused).toMatchObject({ name: 'eraseCustomer', refusal: { code: 'customerBusy' } });
  });
});

it('two records merged at one workstation are one at the other, and only one is found (CLI-2)', async () => {
  const other = aCustomer({ id: idOf(0x2001), details: someDetails({ firstName: 'Margot' }) });
  const { one, two } = await twoStations([
    { table: 'customers', doc: other },
    { table: 'orders', doc: { ...order, customer: { ...order.customer, id: other.id } } },
  ]);
  const args = { customerId, otherId: other.id, auditId: idOf(0xd000) };
  await one.store.execute({ commandId: idOf(1), name: 'mergeCustomers', args }, manager);
  for (const { store } of [one, two]) await store.syncNow();
  expect(await found(two, 'lefevre')).toEqual([customerId]);
  expect(await found(two, '')).toEqual([customerId]);
  const file = await two.store.query('customerFile', { customerId }, agent);
  expect(file?.orders.map(({ id }) => id)).toEqual([orderId]);
});

it('all of a customer is one page, not for the warehouse (CLI-5, ROLE-2)', async () => {
  const { one } = await twoStations([{ table: 'orders', doc: order }]);
  const file = await one.store.query('customerFile', { customerId }, agent);
  expect(file).toMatchObject({ customer: { id: customerId }, orders: [{ id: orderId }], claims: [], loyalty: null });
  await expect(one.store.query('customerFile', { customerId }, warehouse)).rejects.toMatchObject({ code: 'forbidden' });
});

it('an export is a ZIP of everything, and is written down (CLI-4)', async () => {
  const { one } = await twoStations([{ table: 'orders', doc: order }]);
  const asked = { commandId: idOf(1), customerId, auditId: idOf(0xd000), reason: 'Demande' };
  const { base64 } = await exportCustomer(one.store, NOON, asked, agent);
  const zip = Buffer.from(base64, 'base64');
  const entries = unzipped(zip);
  expect([...entries.keys()]).toEqual(['LISEZ-MOI.txt', 'donnees.json']);
  expect(JSON.parse(entries.get('donnees.json') ?? '')).toMatchObject({
    customer: { details: { email: someDetails().email } },
    orders: [{ code: order.code }],
    audits: [{ what: 'exported', byName: 'Claire' }],
  });
});

it('a parcel that came back leaves again under a code of this workstation’s own (TRP-3, ORD-10)', async () => {
  const shipped = { ...paid(anOrder({ code: 'Z-000001', status: 'shipped' })), parcels: [parcel] };
  const { backend, one, two } = await twoStations([{ table: 'orders', doc: shipped }]);
  const back = { investigationId, orderId, parcelId, reason: 'Non réclamé', intact: true };
  await two.store.execute({ commandId: idOf(1), name: 'parcelBack', args: back }, warehouse);
  for (const { store } of [two, one]) await store.syncNow();
  const to = { delivery: anAddress({ street: '12 rue Neuve' }), modeId: 'colissimo', relayId: null };
  const args = { investigationId, newOrderId: idOf(0x3200), to, from: 'parcel', code: 'ZZ-999999' };
  await one.store.execute({ commandId: idOf(2), name: 'shipAgain', args }, agent);
  const made = await one.store.query('orderById', { orderId: idOf(0x3200) }, agent);
  expect(made?.order).toMatchObject({
    code: 'A-000001',
    delivery: { street: '12 rue Neuve' },
    totals: { totalCents: 0 },
  });
  await one.store.syncNow();
  expect(await backend.orderIds()).toContain(idOf(0x3200));
  const view = await one.store.query('investigationById', { investigationId }, agent);
  expect(view).toMatchObject({
    investigation: { outcome: 'shippedAgain' },
    actions: { shipAgain: { detail: { why: 'settled' } } },
  });
});

it('a parcel at the door is found by its label or its order, once it is awaited or not, without an amount (TRP-3, ROLE-2)', async () => {
  const shipped = { ...paid(anOrder({ code: 'Z-000001', status: 'shipped' })), parcels: [parcel] };
  const { one, two } = await twoStations([{ table: 'orders', doc: shipped }]);
  const atDoor = (code: string) => two.store.query('parcelAtDoor', { code }, warehouse);
  const found = await atDoor('9l 20524 75203 2');
  expect(found).toMatchObject({ orderId, parcelId: parcel.id, awaited: false, no: null });
  expect(JSON.stringify(found)).not.toMatch(/cents/iu);
  expect(await atDoor('z-000001')).toMatchObject({ parcelId: parcel.id });
  expect(await atDoor('9L00000100014')).toBeNull();
  expect(await atDoor('*" OR 1')).toBeNull();
  const asked = { investigationId, orderId, parcelId: parcel.id, kind: 'returnedToSender', reason: 'Refusé' };
  await one.store.execute({ commandId: idOf(1), name: 'openInvestigation', args: asked }, agent);
  for (const { store } of [one, two]) await store.syncNow();
  expect(await atDoor('9L20524752032')).toMatchObject({ awaited: true, reason: 'Refusé', no: null });
  const back = { investigationId: idOf(0xc001), orderId, parcelId: parcel.id, intact: true };
  await two.store.execute({ commandId: idOf(2), name: 'parcelBack', args: back }, warehouse);
  expect(await atDoor('9L20524752032')).toMatchObject({ no: { code: 'investigationState' } });
});

/** By the directory at its end, as unpackers do. */
function unzipped(zip: Buffer): Map<string, string> {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  const entries = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [sum, packed, title] = [zip.readUInt32LE(at + 16), zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)];
    const head = zip.readUInt32LE(at + 42);
    const name = zip.toString('utf8', at + 46, at + 46 + title);
    const body = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28);
    const bytes = inflateRawSync(zip.subarray(body, body + packed));
    if (crc32(bytes) !== sum) throw new Error(`${name} is broken`);
    entries.set(name, bytes.toString('utf8'));
    at += 46 + title;
  }
  return entries;
}
