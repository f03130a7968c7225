import { describe, expect, it } from 'vitest';
import { noPrintSettings } from '../../../domain/printing/routes.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { usualRhythm } from '../../../domain/scan/rhythm.ts';
import { OrderFilter } from '../../../domain/views.ts';
import { agent, anAddress, aPhoneOrder, idOf, manager, someDetails, warehouse } from '../../builders.ts';
import { aStation, anOpenShop, firstDocs } from './station.ts';

const place = (commandId: string, change = {}, draftId: string | null = null) => ({
  commandId,
  draftId,
  args: aPhoneOrder(change),
});

describe('acting on the local store', () => {
  it('shows the act at once and keeps it in the queue with its number (S1, S3)', async () => {
    const { store } = await anOpenShop();
    await store.placeOrder(place(idOf(1)), agent);
    await store.execute({ commandId: idOf(2), name: 'validateOrder', args: { orderId: idOf(0x3001) } }, agent);
    const view = await store.query('orderById', { orderId: idOf(0x3001) }, agent);
    expect(view?.order.status).toBe('validated');
    expect(view?.pending).toBe(true);
    const queue = await store.query('queue', {}, agent);
    expect(queue.map(({ seq, name, about, state }) => ({ seq, name, about, state }))).toEqual([
      { seq: 1, name: 'placePhoneOrder', about: 'A-000001', state: 'saved' },
      { seq: 2, name: 'validateOrder', about: 'A-000001', state: 'saved' },
    ]);
  });

  it('leaves nothing behind when the trade says no: no document, no queue row, no number, no code (S2)', async () => {
    const { store } = await anOpenShop();
    const tooMany = { lines: [{ ...aPhoneOrder().lines[0], quantity: 51 }] } as never;
    await expect(store.placeOrder(place(idOf(1), tooMany), agent)).rejects.toMatchObject({ code: 'stockShort' });
    await expect(store.execute({ commandId: idOf(2), name: 'nonsense', args: {} }, agent)).rejects.toMatchObject({
      code: 'unknownCommand',
    });
    await expect(store.placeOrder(place(idOf(3)), warehouse)).rejects.toMatchObject({ code: 'forbidden' });
    expect(store.status().queued).toBe(0);
    expect(await store.query('orderById', { orderId: idOf(0x3001) }, agent)).toBeNull();
    const placed = await store.placeOrder(place(idOf(4)), agent);
    expect(placed.code).toBe('A-000001');
    expect((await store.query('queue', {}, agent)).map(({ seq }) => seq)).toEqual([1]);
  });

  it('runs the same command id once, whatever is clicked (S4)', async () => {
    const { store } = await anOpenShop();
    const first = await Promise.all([store.placeOrder(place(idOf(1)), agent), store.placeOrder(place(idOf(1)), agent)]);
    expect(first[0]).toEqual(first[1]);
    const validate = { commandId: idOf(2), name: 'validateOrder', args: { orderId: idOf(0x3001) } };
    await store.execute(validate, agent);
    expect(await store.execute(validate, agent)).toEqual({ commandId: idOf(2) });
    expect(store.status().queued).toBe(2);
    await store.syncNow();
    expect(await store.placeOrder(place(idOf(1)), agent)).toEqual(first[0]);
    expect(store.status().queued).toBe(0);
  });

  it('takes the same order id under another command id for the same order', async () => {
    const { store } = await anOpenShop();
    const first = await store.placeOrder(place(idOf(1)), agent);
    expect(await store.placeOrder(place(idOf(2)), agent)).toEqual(first);
    expect((await store.query('orderList', OrderFilter.parse({ shop: null }), agent)).total).toBe(1);
  });

  it('draws codes from its own letters, one after the other, only for orders that exist (S6, ORD-10)', async () => {
    const { store } = await anOpenShop();
    const codes = [];
    for (const number of [1, 2, 3])
      codes.push((await store.placeOrder(place(idOf(number), { orderId: idOf(0x3000 + number) }), agent)).code);
    expect(codes).toEqual(['A-000001', 'A-000002', 'A-000003']);
  });

  it('places no order before the backend has given this workstation its letters (ORD-10)', async () => {
    const { store } = await aStation();
    await expect(store.placeOrder(place(idOf(1)), agent)).rejects.toMatchObject({ code: 'notEnrolled' });
  });

  it('takes no code from outside (ORD-10)', async () => {
    const { store } = await anOpenShop();
    const args = { ...aPhoneOrder(), code: 'A-000009' };
    await expect(store.execute({ commandId: idOf(1), name: 'placePhoneOrder', args }, agent)).rejects.toBeInstanceOf(
      Refusal,
    );
  });

  it('moves stock with the order and gives it back when the order is cancelled', async () => {
    const { store } = await anOpenShop();
    const onHand = async () =>
      (await store.query('articlesById', { articleIds: [idOf(0x1000)] }, agent))[0]?.stock[0]?.onHand;
    await store.placeOrder(place(idOf(1)), agent);
    expect(await onHand()).toBe(48);
    await store.execute(
      { commandId: idOf(2), name: 'cancelOrder', args: { orderId: idOf(0x3001), reason: 'renonce' } },
      manager,
    );
    expect(await onHand()).toBe(50);
  });

  it('tells the tables that changed once per act, after it (S33)', async () => {
    const { store } = await anOpenShop();
    const told: string[][] = [];
    store.onChanged((tables) => told.push([...tables].sort()));
    await store.placeOrder(place(idOf(1)), agent);
    await store.placeOrder(place(idOf(1)), agent);
    await store.execute({ commandId: idOf(2), name: 'nonsense', args: {} }, agent).catch(() => undefined);
    expect(told).toEqual([['orders', 'outbox', 'stock']]);
  });
});

describe('a new customer with their order', () => {
  it('stands or falls with it (ORD-5)', async () => {
    const { store } = await anOpenShop();
    const buyer = { kind: 'new', customerId: idOf(0x2001), details: someDetails({ lastName: 'Payet' }) } as const;
    const keepAddresses = [{ id: idOf(0x2801), name: 'Maison', address: anAddress() }];
    const wrongTotal = place(idOf(1), { buyer, keepAddresses, expectedTotalCents: 1 });
    await expect(store.placeOrder(wrongTotal, agent)).rejects.toMatchObject({ code: 'priceChanged' });
    expect(await store.query('customerById', { customerId: idOf(0x2001) }, agent)).toBeNull();
    await store.placeOrder(place(idOf(2), { buyer, keepAddresses }), agent);
    const view = await store.query('customerById', { customerId: idOf(0x2001) }, agent);
    expect(view?.customer.addresses.map(({ name }) => name)).toEqual(['Maison']);
    expect(view?.pending).toBe(true);
    expect(view?.orders.map(({ code }) => code)).toEqual(['A-000001']);
  });
});

describe('drafts', () => {
  const draft = {
    id: idOf(0x5000),
    kind: 'phoneOrder',
    shop: 'cadomaestro',
    title: 'Mme Lefèvre',
    json: '{"a":1}',
  } as const;

  it('survive a restart and the loss of the network, as last typed (ORD-19)', async () => {
    const { store, path } = await aStation();
    await store.saveDraft(draft);
    await store.saveDraft({ ...draft, json: '{"a":12}' });
    await store.close();
    const again = await aStation({ path });
    expect((await again.store.drafts()).map(({ json }) => json)).toEqual(['{"a":12}']);
    expect(await again.store.query('draftById', { id: draft.id }, agent)).toMatchObject({ title: 'Mme Lefèvre' });
  });

  it('go when their order is placed, and a late save does not bring them back', async () => {
    const { store } = await anOpenShop();
    await store.saveDraft(draft);
    await store.placeOrder(place(idOf(1), {}, draft.id), agent);
    await store.saveDraft(draft);
    expect(await store.query('draftList', { shop: 'cadomaestro' }, agent)).toEqual([]);
  });

  it('stay when their order is refused', async () => {
    const { store } = await anOpenShop();
    await store.saveDraft(draft);
    await expect(store.placeOrder(place(idOf(1), { expectedTotalCents: 1 }, draft.id), agent)).rejects.toBeInstanceOf(
      Refusal,
    );
    expect(await store.query('draftList', { shop: 'cadomaestro' }, agent)).toHaveLength(1);
  });
});

describe('preferences', () => {
  it('keep what was chosen and the defaults of the rest, before anyone signs in', async () => {
    const { store, path } = await aStation();
    expect(await store.setPreferences({ theme: 'dark' })).toEqual({
      locale: 'fr',
      theme: 'dark',
      density: 'compact',
      shop: null,
      addressCompletion: false,
      soundVolume: 60,
      scanner: usualRhythm,
      lockAfter: null,
      large: 'byRole',
      printing: noPrintSettings,
    });
    await store.close();
    const again = await aStation({ path });
    expect(await again.store.query('preferences', {}, null)).toMatchObject({ theme: 'dark' });
  });
});

describe('a store in memory', () => {
  it('answers questions only between transactions', async () => {
    const { store } = await anOpenShop([], { path: ':memory:' });
    const [, view] = await Promise.all([
      store.placeOrder(place(idOf(1)), agent),
      store.query('orderById', { orderId: idOf(0x3001) }, agent),
    ]);
    expect(view?.order.code).toBe('A-000001');
    expect(await store.query('shops', {}, null)).toHaveLength(1);
    expect(firstDocs.length).toBeGreaterThan(0);
  });
});
