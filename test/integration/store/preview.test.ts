import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CommandName } from '../../../domain/commands.ts';
import { newId } from '../../../domain/ids.ts';
import type { Order } from '../../../domain/order/order.ts';
import type { Json } from '../../../domain/refusal.ts';
import { agent, anAddress, anOrder, anOrderLine, idOf, seededRandom, warehouse } from '../../builders.ts';
import { anOpenShop } from './station.ts';

const order = anOrder({ lines: [anOrderLine({ personalisation: { label: 'Prénom', text: 'Léa', unitCents: 300 } })] });
const orderId = order.id;
const lineId = idOf(0x4000);
const random = seededRandom(77);
const basket = (quantity: number) => [
  {
    id: lineId,
    articleId: idOf(0x1000),
    sku: 'MUG-BLANC',
    quantity,
    personalisation: 'Léa',
    wrapId: null,
    cardText: '',
  },
];

const shop = () => anOpenShop([{ table: 'orders', doc: order }]);
const changes: [CommandName, { [key: string]: Json }][] = [
  ['changeArticles', { lines: basket(7), expectedTotalCents: order.totals.totalCents }],
  ['changeDeliveryAddress', { delivery: anAddress({ street: '3 rue Serpenoise' }) }],
  ['changeGift', { lineId, wrapId: 'coffret', cardText: 'Bravo', expectedTotalCents: 0 }],
  ['changePersonalisation', { lineId, text: 'Zoé' }],
  ['addDeliveryInstructions', { instructions: 'Code 12' }],
  ['changePaymentMethod', { paymentMethod: 'paypal' }],
];

describe('what a change would come to (VIE-2)', () => {
  it.each(changes)('%s: the order as the command then makes it', async (name, args) => {
    const { store } = await shop();
    const { order: told, refusal } = await store.preview({ orderId, name, args: { orderId, ...args } }, agent);
    expect(refusal).toBeNull();
    const expectedTotalCents = told?.totals.totalCents ?? -1;
    const asked = { orderId, ...args, ...('expectedTotalCents' in args ? { expectedTotalCents } : {}) };
    await store.execute({ commandId: newId(random), name, args: asked }, agent);
    const made = (await store.query('orderById', { orderId }, agent))?.order;
    expect(told).toEqual(made);
    expect(told).not.toEqual(order);
  });

  it('writes nothing, queues nothing and tells nobody', async () => {
    const { store, path } = await shop();
    const before = await store.query('orderById', { orderId }, agent);
    const bytes = readFileSync(path);
    const changed: ReadonlySet<string>[] = [];
    store.onChanged((tables) => changed.push(tables));
    for (const [name, args] of changes) await store.preview({ orderId, name, args: { orderId, ...args } }, agent);
    expect(await store.query('orderById', { orderId }, agent)).toEqual(before);
    expect(await store.query('queue', {}, agent)).toEqual([]);
    expect(changed).toEqual([]);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect((await store.query('articlesById', { articleIds: [idOf(0x1000)] }, agent))[0]?.stock[0]?.onHand).toBe(50);
  });

  it('asks by itself for a total that nobody was told yet', async () => {
    const { store } = await shop();
    const args = { orderId, lines: basket(3), expectedTotalCents: 1 };
    const { order: told } = await store.preview({ orderId, name: 'changeArticles', args }, agent);
    expect(told?.totals.totalCents).toBe(order.totals.totalCents + 1_290 + 300);
  });

  it('answers with the refusal of the command', async () => {
    const { store } = await shop();
    const name = 'changeArticles';
    const lines = basket(60);
    const { order: told, refusal } = await store.preview(
      { orderId, name, args: { orderId, lines, expectedTotalCents: 1 } },
      agent,
    );
    expect(told).toBeNull();
    expect(refusal).toMatchObject({ code: 'stockShort', detail: { rule: 'ORD-3', asked: 60 } });
    expect((await store.preview({ orderId, name: 'dance', args: {} }, agent)).refusal?.code).toBe('unknownCommand');
  });

  it('shows no amount to who sees no prices (ROLE-2)', async () => {
    const prepared = { ...order, status: 'prepared' } satisfies Order;
    const { store } = await anOpenShop([{ table: 'orders', doc: prepared }]);
    const parcels = [1, 2].map((n) => ({ id: idOf(0x7000 + n), lines: [{ lineId, quantity: 1 }] }));
    const { order: told } = await store.preview(
      { orderId, name: 'packParcels', args: { orderId, parcels } },
      warehouse,
    );
    expect(told?.packing).toEqual(parcels);
    expect(JSON.stringify(told)).not.toContain(String(order.totals.totalCents));
    expect(told?.totals.totalCents).toBe(0);
    const args = { orderId, lines: basket(3), expectedTotalCents: 1 };
    const { refusal } = await store.preview({ orderId, name: 'changeArticles', args }, warehouse);
    expect(refusal?.code).toBe('forbidden');
    expect(JSON.stringify(refusal)).not.toContain('Cents');
  });
});
