import { describe, expect, it } from 'vitest';
import { newId } from '../../../domain/ids.ts';
import type { HandOver } from '../../../domain/warehouse/hand-over.ts';
import { NOON, agent, anOrder, anOrderLine, idOf, paid, seededRandom, warehouse } from '../../builders.ts';
import { type AnyDoc, aStation, anOpenShop, wireTo } from './station.ts';

const random = seededRandom(606);
const parcel = (n: number, carrier = 'la-poste') => ({
  id: idOf(0x5000 + n),
  carrier,
  trackingNumber: `9L0000010000${n}`,
  shippedAt: NOON,
});
const shipped = (n: number, ...parcels: ReturnType<typeof parcel>[]): AnyDoc => ({
  table: 'orders',
  doc: anOrder({ id: idOf(0x3000 + n), code: `A-00000${n}`, status: 'shipped', parcels }),
});
const docs = [shipped(1, parcel(1)), shipped(2, parcel(2), parcel(3)), shipped(3, parcel(4, 'chronopost'))];
const handOverId = idOf(0x8000);
const shop = 'cadomaestro';
const args = { handOverId, shop, carrier: 'la-poste', orderIds: [idOf(0x3001), idOf(0x3002)], staying: [parcel(3).id] };
const execute = (name: string, given: Record<string, unknown>) => ({ commandId: newId(random), name, args: given });

describe('parcels that wait for the lorry (LIV-9)', () => {
  it('leave the list once they are on a manifest; what was not on the lorry stays for the next', async () => {
    const { store } = await anOpenShop(docs);
    const waiting = async () =>
      (await store.query('handOverWaiting', { shop }, warehouse)).map(({ trackingNumber }) => trackingNumber);
    expect((await waiting()).length).toBe(4);
    await store.execute(execute('handOverParcels', args) as never, warehouse);
    expect(await waiting()).toEqual([parcel(3).trackingNumber, parcel(4, 'chronopost').trackingNumber]);
    const [row] = await store.query('handOverList', { shop, limit: 10 }, warehouse);
    expect(row).toMatchObject({ carrier: 'la-poste', count: 2, byName: 'Yann', pending: true });
    await store.execute(
      execute('handOverParcels', { ...args, handOverId: idOf(0x8001), orderIds: [idOf(0x3002)], staying: [] }) as never,
      warehouse,
    );
    expect(await waiting()).toEqual([parcel(4, 'chronopost').trackingNumber]);
    await store.syncNow();
    expect(await store.query('refusedList', { settled: false }, warehouse)).toEqual([]);
  });

  it('tells of a scanned number that it is gone already, with whom and when', async () => {
    const { store } = await anOpenShop(docs);
    const gone = (text: string) => store.query('parcelGone', { shop, text }, warehouse);
    expect(await gone(parcel(1).trackingNumber)).toMatchObject({ orderCode: 'A-000001', left: null });
    await store.execute(execute('handOverParcels', args) as never, warehouse);
    const reference = '20260316-008000';
    expect(await gone('9l 00000 10000 1')).toMatchObject({ left: { reference, byName: 'Yann' } });
    expect(await gone('a-000001')).toMatchObject({ left: { reference } });
    expect(await gone('6A99999999999')).toBeNull();
  });

  it('handed over on two workstations at once are on one manifest, and the second is told (LIV-9)', async () => {
    const { store, backend } = await anOpenShop(docs);
    const other = await aStation({ transport: wireTo(backend, 'device-2') });
    await other.store.syncNow();
    await store.execute(execute('handOverParcels', args) as never, warehouse);
    await other.store.execute(execute('handOverParcels', { ...args, handOverId: idOf(0x8002) }) as never, warehouse);
    await store.syncNow();
    await other.store.syncNow();
    expect((await backend.docs('handOvers')).map(({ id }) => id)).toEqual([handOverId]);
    const [refused] = await other.store.query('refusedList', { settled: false }, warehouse);
    expect(refused?.refusal).toMatchObject({ code: 'handedOverAlready', detail: { codes: 'A-000001, A-000002' } });
  });

  describe('for days', () => {
    const LATER = '2026-03-22T11:00:00.000Z';
    /** Its carrier had a manifest before these were shipped. */
    const manifest: HandOver = {
      id: idOf(0x8100),
      shop,
      kind: 'carrier',
      carrier: 'la-poste',
      orderId: null,
      day: '2026-03-13',
      parcels: [
        {
          orderId: idOf(0x3100),
          orderCode: 'A-000100',
          parcelId: idOf(0x5100),
          trackingNumber: '9L00000100990',
          grams: null,
          postalCode: '57000',
          country: 'FR',
        },
      ],
      identityChecked: false,
      signature: null,
      at: '2026-03-13T14:00:00.000Z',
      by: 'warehouse-1',
      byName: 'Yann',
      device: 'Banc 1',
    };
    const known: AnyDoc[] = [...docs, { table: 'handOvers', doc: manifest }];
    const tracking = (n: number, stage: 'announced' | 'moving'): AnyDoc => ({
      table: 'trackings',
      doc: {
        id: parcel(n).id,
        shop,
        orderId: idOf(0x3001),
        orderCode: 'A-000001',
        customerId: null,
        carrier: 'la-poste',
        number: parcel(n).trackingNumber,
        shippedAt: NOON,
        events: [],
        stage,
        silentSince: null,
        final: false,
      },
    });
    const late = async (given: readonly AnyDoc[], now = LATER) => {
      const { store } = await anOpenShop(given, { now: () => now });
      return (await store.query('handOverWaiting', { shop }, warehouse)).map(
        ({ trackingNumber, late: is }) => `${trackingNumber} ${is ? 'late' : 'waits'}`,
      );
    };
    const three = [1, 2, 3].map((n) => `${parcel(n).trackingNumber} late`);

    it('stay, apart from the others, where their carrier had manifests before', async () => {
      expect(await late(known)).toEqual(three);
      expect(await late(known, '2026-06-01T11:00:00.000Z')).toEqual(three);
      expect((await late(known, NOON)).every((told) => told.endsWith('waits'))).toBe(true);
    });

    it('are not asked about where nobody tells what that carrier takes', async () => {
      expect(await late(docs)).toEqual([]);
      const since = { ...manifest, at: '2026-03-18T14:00:00.000Z' };
      expect(await late([...docs, { table: 'handOvers', doc: since }])).toEqual([]);
    });

    it('are gone once the carrier has seen them: it took them without us', async () => {
      expect(await late([...known, tracking(1, 'moving')])).toEqual(three.slice(1));
      expect(await late([...known, tracking(1, 'announced')])).toEqual(three);
    });

    it('leave with the next lorry when they are found', async () => {
      const { store } = await anOpenShop(known, { now: () => LATER });
      await store.execute(execute('handOverParcels', args) as never, warehouse);
      const waiting = await store.query('handOverWaiting', { shop }, warehouse);
      expect(waiting.map(({ trackingNumber }) => trackingNumber)).toEqual([parcel(3).trackingNumber]);
    });

    it('are told gone by a person, once, parcel by parcel', async () => {
      const { store } = await anOpenShop(known, { now: () => LATER });
      const tell = (...parcels: string[]) =>
        store.execute(execute('tellGone', { orderId: idOf(0x3002), parcelIds: parcels }) as never, warehouse);
      await tell(parcel(2).id);
      const waiting = await store.query('handOverWaiting', { shop }, warehouse);
      expect(waiting.map(({ trackingNumber }) => trackingNumber)).toEqual([1, 3].map((n) => parcel(n).trackingNumber));
      const gone = { shop, text: parcel(2).trackingNumber };
      expect(await store.query('parcelGone', gone, warehouse)).toMatchObject({
        left: { reference: null, at: LATER, byName: 'Yann' },
      });
      await expect(tell(parcel(2).id)).rejects.toMatchObject({ code: 'handedOverAlready' });
      await expect(tell(parcel(1).id)).rejects.toMatchObject({ code: 'notFound' });
      await store.syncNow();
      expect(await store.query('refusedList', { settled: false }, warehouse)).toEqual([]);
    });
  });

  it('show no name and no amount (ROLE-2)', async () => {
    const { store } = await anOpenShop(docs);
    const text = JSON.stringify([
      await store.query('handOverWaiting', { shop }, warehouse),
      await store.query('handOverList', { shop, limit: 10 }, warehouse),
    ]);
    expect(text).not.toMatch(/cents|Lefèvre|Margaux/iu);
  });
});

describe('orders that are fetched (LIV-5)', () => {
  const mode = {
    id: 'retrait',
    kind: 'warehouse',
    label: 'Retrait',
    carrier: null,
    priceCents: 0,
    rateBp: 2000,
  } as const;
  const wrap = { wrapId: 'papier', kind: 'paper', label: 'Papier', unitCents: 250, rateBp: 2000, card: null } as const;
  const fetched = (n: number, status: 'validated' | 'prepared', gift: boolean): AnyDoc => ({
    table: 'orders',
    doc: paid(
      anOrder({
        id: idOf(0x3200 + n),
        code: `A-00020${n}`,
        status,
        mode,
        lines: [anOrderLine({ id: idOf(0x4200 + n), wrap: gift ? wrap : null })],
      }),
    ),
  });
  const toFetch = [fetched(1, 'prepared', false), fetched(2, 'prepared', true), fetched(3, 'validated', false)];

  it('say from when they lie at the counter: about an hour later where they are wrapped', async () => {
    const { store } = await anOpenShop([...docs, ...toFetch]);
    const rows = await store.query('counterList', { shop }, warehouse);
    expect(Object.fromEntries(rows.map(({ code, readyAt }) => [code, readyAt]))).toEqual({
      'A-000201': NOON,
      'A-000202': '2026-03-16T12:00:00.000Z',
      'A-000203': null,
    });
  });

  it('are handed over against an identity document alone, and keep nothing of it', async () => {
    const { store, backend } = await anOpenShop(toFetch);
    const orderId = idOf(0x3201);
    const asked = { handOverId, orderId, identityChecked: false };
    await expect(store.execute(execute('handOverAtCounter', asked) as never, agent)).rejects.toMatchObject({
      code: 'identityNotChecked',
    });
    await expect(store.execute(execute('markDelivered', { orderId }) as never, agent)).rejects.toMatchObject({
      code: 'identityNotChecked',
    });
    await store.execute(execute('handOverAtCounter', { ...asked, identityChecked: true }) as never, agent);
    await store.syncNow();
    expect(await store.query('counterOrder', { orderId }, agent)).toBeNull();
    const [doc] = await backend.docs('handOvers');
    expect(doc).toMatchObject({ kind: 'counter', identityChecked: true, signature: null });
    expect(JSON.stringify(doc)).not.toMatch(/Lefèvre|Margaux/u);
  });
});
