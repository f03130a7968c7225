import { describe, expect, it } from 'vitest';
import type { Storage } from '../../../backend/contract.ts';
import { receiveReturnRequest } from '../../../backend/intake-return.ts';
import { createMemoryStorage } from '../../../backend/storage-memory.ts';
import type { Order } from '../../../domain/order/order.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { aStock, anArticle, anOrderLine, idOf } from '../../builders.ts';
import { cadomaestro } from '../domain/profiles.ts';
import { SOON, aDeliveredOrder } from '../return/returned.ts';

const request = {
  externalId: 'RMA-1',
  orderExternalId: 'PS-7',
  requestedAt: '2026-11-22T20:00:00.000Z',
  reason: 'changed-mind',
  note: 'trop grand',
  lines: [{ sku: 'MUG-BLANC', quantity: 2 }],
};
const world = { now: () => SOON };

async function aBackend(change: Partial<Order> = {}): Promise<Storage> {
  const storage = createMemoryStorage();
  await storage.write(async ({ docs }) => {
    await docs.put('shops', cadomaestro);
    await docs.put('articles', anArticle());
    await docs.put('stock', aStock());
    await docs.put('orders', aDeliveredOrder({ source: 'web', externalId: 'PS-7', ...change }));
  });
  return storage;
}

async function refused(storage: Storage, body: unknown): Promise<Refusal> {
  const said = await receiveReturnRequest(storage, 'cadomaestro', body, world).then(
    () => null,
    (error: unknown) => error,
  );
  if (said instanceof Refusal) return said;
  throw said ?? new Error('was not refused');
}

describe('a return request of the web shop', () => {
  it('waits for staff, with the day on which the customer asked (RET-4, SHOP-5)', async () => {
    const storage = await aBackend();
    const { returnId, code, created } = await receiveReturnRequest(storage, 'cadomaestro', request, world);
    expect({ code, created }).toEqual({ code: 'BR-A-000001-1', created: true });
    const doc = await storage.write(({ docs }) => docs.get('returns', returnId));
    expect(doc).toMatchObject({
      source: 'web',
      externalId: 'RMA-1',
      state: 'requested',
      askedOn: '2026-11-22',
      openedBy: 'web',
      note: 'trop grand',
      lines: [{ lineId: idOf(0x4000), quantity: 2 }],
    });
  });

  it('is one return however often it comes, and another body under its id is refused (SHOP-5)', async () => {
    const storage = await aBackend();
    const first = await receiveReturnRequest(storage, 'cadomaestro', request, world);
    const again = Object.fromEntries(Object.entries(request).toReversed());
    expect(await receiveReturnRequest(storage, 'cadomaestro', again, world)).toEqual({ ...first, created: false });
    expect((await refused(storage, { ...request, note: 'autre' })).code).toBe('alreadyExists');
    const order = await storage.write(({ docs }) => docs.get('orders', idOf(0x3000)));
    expect(order?.afterSale.returns).toHaveLength(1);
  });

  it('takes the pieces from the lines that may come back, not from a personalised one (RET-2)', async () => {
    const text = { label: 'Prénom', text: 'Léa', unitCents: 300 };
    const lines = [
      anOrderLine({ id: idOf(0x4001), quantity: 2, personalisation: text }),
      anOrderLine({ id: idOf(0x4002), quantity: 1, personalisation: null }),
      anOrderLine({ id: idOf(0x4003), quantity: 4, personalisation: null }),
    ];
    const storage = await aBackend({ lines });
    const { returnId } = await receiveReturnRequest(storage, 'cadomaestro', request, world);
    const doc = await storage.write(({ docs }) => docs.get('returns', returnId));
    expect(doc?.lines).toEqual([
      { lineId: idOf(0x4002), quantity: 1 },
      { lineId: idOf(0x4003), quantity: 1 },
    ]);
  });

  it('is refused with its reason, and nothing of it is kept', async () => {
    const text = { label: 'Prénom', text: 'Léa', unitCents: 300 };
    const personalised = await aBackend({ lines: [anOrderLine({ quantity: 2, personalisation: text })] });
    expect((await refused(personalised, request)).detail).toMatchObject({ rule: 'RET-2', why: 'personalised' });
    const storage = await aBackend();
    const more = { ...request, lines: [{ sku: 'MUG-BLANC', quantity: 4 }] };
    expect((await refused(storage, more)).detail).toMatchObject({ rule: 'RET-5', left: 3 });
    expect((await refused(storage, { ...request, orderExternalId: 'PS-8' })).code).toBe('notFound');
    expect((await refused(storage, { ...request, lines: [{ sku: 'AUTRE', quantity: 1 }] })).code).toBe(
      'unknownArticle',
    );
    expect((await refused(storage, { ...request, reason: 'bof' })).code).toBe('badInput');
    const again = await receiveReturnRequest(storage, 'cadomaestro', request, world);
    expect(again).toMatchObject({ created: true, code: 'BR-A-000001-1' });
  });
});
