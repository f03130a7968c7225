/** Returns on a workstation: asked for, found by the code on the slip, offered line by line (RET-1…5, DOC-6). */
import { describe, expect, it } from 'vitest';
import type { QueryArgs } from '../../../domain/api.ts';
import { printedSlips } from '../../../workstation/printing-returns.ts';
import { NOON, agent, anActor, anOrderLine, idOf, manager, warehouse } from '../../builders.ts';
import { pdfText } from '../../support/pdf.ts';
import { MUG, ORDER, RETURN, aDeliveredOrder, asked } from '../../unit/return/returned.ts';
import { type AnyDoc, anOpenShop } from './station.ts';

const recently = { recorded: '2026-03-09T09:00:00.000Z', delivered: '2026-03-12T09:00:00.000Z' };
const order = aDeliveredOrder({ placedAt: recently.recorded, since: recently });
const delivered: AnyDoc = { table: 'orders', doc: order };
const all = (change: Partial<QueryArgs<'returns'>>): QueryArgs<'returns'> => ({
  shop: null,
  orderId: null,
  customerId: null,
  states: [],
  limit: 200,
  ...change,
});

async function aShopWithReturn() {
  const station = await anOpenShop([delivered]);
  const execute = (number: number, name: string, args: unknown, actor = agent) =>
    station.store.execute({ commandId: idOf(0xf000 + number), name, args }, actor);
  await execute(1, 'openReturn', asked);
  return { ...station, execute };
}

describe('returns', () => {
  it('are found by order, customer and state, by their own people (SHOP-1)', async () => {
    const { store } = await aShopWithReturn();
    const count = async (change: Partial<QueryArgs<'returns'>>, viewer = agent) =>
      (await store.query('returns', all(change), viewer)).length;
    expect(await count({})).toBe(1);
    expect(await count({ orderId: ORDER, states: ['requested'] })).toBe(1);
    expect(await count({ customerId: order.customer.id })).toBe(1);
    expect(await count({ states: ['validated', 'received'] })).toBe(0);
    expect(await count({ orderId: idOf(5) })).toBe(0);
    const stranger = anActor('agent', { shops: ['caseapains'] });
    expect(await count({}, stranger)).toBe(0);
    expect(await store.query('returnById', { returnId: RETURN }, stranger)).toBeNull();
  });

  it('by the code that is scanned from the slip, with what to look for and what may be done (RET-4)', async () => {
    const { store } = await aShopWithReturn();
    const found = await store.query('returnByCode', { code: ' br-a-000001-1 ' }, warehouse);
    expect(found).toMatchObject({
      doc: { id: RETURN, state: 'requested' },
      lines: [{ lineId: MUG, quantity: 2, name: 'Mug prénom', sku: 'MUG-BLANC', location: 'A-04-2' }],
      reason: { fr: 'Ne convient pas' },
      gates: {
        validate: { code: 'forbidden' },
        receive: { code: 'returnState', detail: { state: 'requested' } },
      },
      pending: true,
    });
    expect(await store.query('returnByCode', { code: 'BR-A-000009-1' }, warehouse)).toBeNull();
  });

  it('are offered line by line, less what is in a return already (RET-1, RET-5)', async () => {
    const lines = [
      anOrderLine({ quantity: 3, personalisation: null }),
      anOrderLine({ id: idOf(0x4001), personalisation: { label: 'Prénom', text: 'Léa', unitCents: 300 } }),
    ];
    const mixed = aDeliveredOrder({ placedAt: recently.recorded, since: recently, lines });
    const { store } = await anOpenShop([{ table: 'orders', doc: mixed }]);
    await store.execute({ commandId: idOf(0xf001), name: 'openReturn', args: asked }, agent);
    expect(await store.query('returnOffer', { orderId: ORDER }, agent)).toMatchObject({
      no: null,
      receivedOn: '2026-03-12',
      legalUntil: '2026-03-26',
      phase: 'legal',
      lines: [
        { returned: 2, returnable: 1, no: null, warning: 'personalisable' },
        { returnable: 0, no: { code: 'returnClosed', detail: { rule: 'RET-2' } }, warning: null },
      ],
      reasons: [{ id: 'changed-mind', postage: 'customer' }],
    });
    expect(await store.query('returnOffer', { orderId: ORDER }, warehouse)).toMatchObject({
      no: { code: 'forbidden' },
    });
  });

  it('yield their slip once validated and confirmed, not before (DOC-6)', async () => {
    const { store, execute } = await aShopWithReturn();
    const slip = (viewer = agent) => printedSlips(store, NOON, { returnIds: [RETURN] }, viewer);
    await expect(slip()).rejects.toMatchObject({ code: 'returnState', detail: { rule: 'DOC-6', state: 'requested' } });
    await execute(2, 'validateReturn', { returnId: RETURN });
    await expect(slip()).rejects.toMatchObject({ detail: { rule: 'DOC-6', state: 'unconfirmed' } });
    await store.syncNow();
    await store.syncNow();
    const { base64, fileName, pages } = await slip(warehouse);
    expect({ fileName, pages }).toEqual({ fileName: 'bon-de-retour-BR-A-000001-1.pdf', pages: 1 });
    expect(await pdfText(new Uint8Array(Buffer.from(base64, 'base64')))).toContain('BR-A-000001-1');
    await expect(slip(anActor('agent', { shops: ['caseapains'] }))).rejects.toMatchObject({ code: 'notFound' });
  });

  it('go through all their steps on one workstation after the other, each taken up by somebody else (RET-4)', async () => {
    const { store, execute } = await aShopWithReturn();
    await execute(2, 'validateReturn', { returnId: RETURN }, manager);
    await store.syncNow();
    const lines = [{ lineId: MUG, good: 2, damaged: 0, missing: 0 }];
    await execute(3, 'receiveReturn', { returnId: RETURN, lines }, warehouse);
    const decided = [{ lineId: MUG, quantity: 2, outcome: 'refund', restock: true }];
    await execute(4, 'decideReturn', { returnId: RETURN, lines: decided });
    await store.syncNow();
    await store.syncNow();
    const view = await store.query('returnById', { returnId: RETURN }, agent);
    expect(view).toMatchObject({ doc: { state: 'decided', refundIds: [expect.any(String)] }, pending: false });
    expect(view?.doc.timeline.map(({ what }) => what)).toEqual([
      'returnOpened',
      'returnValidated',
      'returnReceived',
      'returnDecided',
    ]);
    expect(store.status().refused).toBe(0);
  });
});
