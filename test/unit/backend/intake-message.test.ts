import { describe, expect, it } from 'vitest';
import type { Storage } from '../../../backend/contract.ts';
import { receiveMessage } from '../../../backend/intake-message.ts';
import { createMemoryStorage } from '../../../backend/storage-memory.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { aCustomer, anOrder } from '../../builders.ts';
import { cadomaestro } from '../domain/profiles.ts';

const world = { now: () => '2026-03-16T11:00:00.000Z' };
const { email } = anOrder().customer;
const message = {
  externalId: 'MSG-1001',
  sentAt: '2026-03-16T10:30:00.000Z',
  topic: 'customer-service',
  orderExternalId: 'PS-7',
  name: 'Léa Petit',
  email: email.toUpperCase(),
  text: 'Où est mon colis ?',
};

async function aBackend(): Promise<Storage> {
  const storage = createMemoryStorage();
  await storage.write(async ({ docs }) => {
    await docs.put('shops', cadomaestro);
    await docs.put('customers', aCustomer());
    await docs.put('orders', anOrder({ source: 'web', externalId: 'PS-7' }));
  });
  return storage;
}

const requestIn = (storage: Storage, id: string) => storage.write(({ docs }) => docs.get('requests', id));

async function refused(storage: Storage, body: unknown): Promise<Refusal> {
  const said = await receiveMessage(storage, 'cadomaestro', body, world).then(
    () => null,
    (error: unknown) => error,
  );
  if (said instanceof Refusal) return said;
  throw said ?? new Error('was not refused');
}

describe('a message of the web shop’s contact form (MSG-1, SHOP-5)', () => {
  it('is a request that nobody has taken, about the order and its buyer', async () => {
    const storage = await aBackend();
    const { requestId, created } = await receiveMessage(storage, 'cadomaestro', message, world);
    expect(created).toBe(true);
    expect(await requestIn(storage, requestId)).toMatchObject({
      orderId: anOrder().id,
      customerId: anOrder().customer.id,
      ownerId: null,
      openedBy: 'web',
      openedAt: message.sentAt,
      dueAt: '2026-03-17T16:00:00Z',
    });
  });

  it('is one request however often it comes, and another text under its id is refused', async () => {
    const storage = await aBackend();
    const first = await receiveMessage(storage, 'cadomaestro', message, world);
    const again = Object.fromEntries(Object.entries(message).toReversed());
    expect(await receiveMessage(storage, 'cadomaestro', again, world)).toEqual({ ...first, created: false });
    expect((await refused(storage, { ...message, text: 'autre' })).code).toBe('alreadyExists');
    expect((await requestIn(storage, first.requestId))?.thread).toEqual([]);
  });

  it('in reply goes on the thread, once', async () => {
    const storage = await aBackend();
    const { requestId } = await receiveMessage(storage, 'cadomaestro', message, world);
    const reply = { ...message, externalId: 'MSG-1002', inReplyTo: 'MSG-1001', text: 'Toujours rien' };
    for (const created of [true, false])
      expect(await receiveMessage(storage, 'cadomaestro', reply, world)).toMatchObject({ requestId, created });
    expect((await requestIn(storage, requestId))?.thread.map(({ from, text }) => [from, text])).toEqual([
      ['customer', 'Toujours rien'],
    ]);
  });

  it('of somebody who did not buy the order is not put on the buyer’s page', async () => {
    const storage = await aBackend();
    const { requestId } = await receiveMessage(storage, 'cadomaestro', { ...message, email: 'x@exemple.fr' }, world);
    expect(await requestIn(storage, requestId)).toMatchObject({ orderId: anOrder().id, customerId: null });
  });

  it.each([
    [{ orderExternalId: 'PS-8' }, 'notFound', 'orderExternalId'],
    [{ inReplyTo: 'MSG-9' }, 'notFound', 'inReplyTo'],
    [{ topic: 'weather' }, 'badInput', 'topic'],
    [{ email: 'personne' }, 'badInput', 'email'],
    [{ text: ' ' }, 'badInput', 'text'],
    [{ text: 'ma carte 4111 1111 1111 1111' }, 'cardNumber', 'text'],
  ])('with %j is refused at its field, and leaves nothing behind', async (wrong, code, field) => {
    const storage = await aBackend();
    expect(await refused(storage, { ...message, ...wrong })).toMatchObject({ code, detail: { field } });
    expect((await receiveMessage(storage, 'cadomaestro', message, world)).created).toBe(true);
  });
});
