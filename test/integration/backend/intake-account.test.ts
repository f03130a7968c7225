/** Accounts of the web shops through the shop's door (CLI-1, CLI-4, SHOP-5). */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newShopKey } from '../../../backend/access/shop-keys.ts';
import { idOf, someDetails } from '../../builders.ts';
import { type TestBackend, aClient, queued, startTestBackend } from './backend.ts';
import { aWebOrder } from './web-order.ts';

let backend: TestBackend;
let headers: Record<string, string>;
beforeAll(async () => {
  backend = await startTestBackend();
  headers = { 'x-shop-key': await newShopKey(backend.world, 'cadomaestro') };
});
afterAll(() => backend.close());

let count = 0;
let accountId: string;
beforeEach(() => {
  count += 1;
  accountId = `ACC-${count}`;
});

const { note: _note, ...told } = someDetails();
const details = (change: object = {}) => ({ ...told, email: `c${count}@exemple.fr`, ...change });
const event = (what: string, more: object = {}) => ({
  externalId: `${accountId}/${what}`,
  accountId,
  at: '2026-03-16T10:00:00.000Z',
  what,
  ...more,
});
const send = (body: unknown, own = headers) => backend.post('/shops/cadomaestro/accounts', body, own);
const customer = (id: unknown) => backend.storage.write(({ docs }) => docs.get('customers', String(id)));
const made = async () => (await send(event('created', { details: details() }))).body['customerId'];

describe('an account', () => {
  it('comes once, and what it orders is its own (SHOP-5, CLI-5)', async () => {
    const body = event('created', { details: details() });
    const first = await send(body);
    expect(first.status).toBe(201);
    expect(await send(body)).toMatchObject({ status: 200, body: first.body });
    const order = aWebOrder({ accountId });
    const { body: placed } = await backend.post('/shops/cadomaestro/orders', order, headers);
    const doc = await backend.storage.write(({ docs }) => docs.get('orders', String(placed['orderId'])));
    expect(doc?.customer.id).toBe(first.body['customerId']);
  });

  it('is another thing under the same id: refused (SHOP-5)', async () => {
    await made();
    const other = await send(event('created', { details: details({ lastName: 'Autre' }) }));
    expect(other).toMatchObject({ status: 409, body: { code: 'alreadyExists' } });
  });

  it('is the customer who left the same address on the phone (CLI-2)', async () => {
    const client = await aClient(backend);
    const customerId = idOf(0x51000 + count);
    const known = { ...someDetails({ email: `c${count}@exemple.fr`, note: 'Rappeler le matin' }) };
    const args = { customerId, shop: 'cadomaestro', details: known, addresses: [] };
    await client.sync([queued(1, 'createCustomer', args)]);
    const { body } = await send(event('created', { details: details({ firstName: 'Camille' }) }));
    expect(body['customerId']).toBe(customerId);
    expect((await customer(customerId))?.details).toMatchObject({ firstName: 'Camille', note: 'Rappeler le matin' });
  });

  it('is changed by its customer, and closed with the reason (CLI-1, CLI-4)', async () => {
    const id = await made();
    expect((await send(event('changed', { details: details({ lastName: 'Nouveau' }) }))).status).toBe(201);
    expect((await customer(id))?.details.lastName).toBe('Nouveau');
    expect((await send(event('closed', { reason: 'Ne commande plus' }))).status).toBe(201);
    expect((await customer(id))?.closed).toMatchObject({ reason: 'Ne commande plus' });
  });

  it('that was never told of is not known', async () => {
    expect(await send(event('changed', { details: details() }))).toMatchObject({
      status: 404,
      body: { code: 'notFound', detail: { field: 'accountId' } },
    });
  });

  it('asks to be erased: nothing is erased, a request waits for staff (CLI-4, MSG-1)', async () => {
    const id = await made();
    await send(event('erasureAsked', { reason: 'Je ne veux plus être client' }));
    expect((await customer(id))?.erasedAt).toBeNull();
    const rows = (await backend.storage.pull(0, 10_000)).rows.filter(({ table }) => table === 'requests');
    expect(rows.map(({ doc }) => doc)).toContainEqual(
      expect.objectContaining({ customerId: id, ownerId: null, text: expect.stringContaining('Je ne veux plus') }),
    );
  });

  it('is followed into the record it became part of, and is nobody once that was erased (CLI-2, CLI-4)', async () => {
    const first = await made();
    const client = await aClient(backend, ['manager-1']);
    const kept = idOf(0x52000 + count);
    const args = { customerId: kept, shop: 'cadomaestro', details: someDetails({ email: '' }), addresses: [] };
    const merge = { customerId: kept, otherId: first, auditId: idOf(0x53000 + count) };
    const as = { actorId: 'manager-1' };
    await client.sync([
      { ...queued(1, 'createCustomer', args), ...as },
      { ...queued(2, 'mergeCustomers', merge as never), ...as },
    ]);
    expect((await send(event('changed', { details: details({ lastName: 'Réuni' }) }))).body['customerId']).toBe(kept);
    const erase = { customerId: kept, auditId: idOf(0x54000 + count), reason: 'Demande du 14 mars' };
    const { results } = await client.sync([{ ...queued(3, 'eraseCustomer', erase), ...as }], { lastSeq: 2 });
    expect(results).toMatchObject([{ code: null }]);
    expect((await customer(first))?.details.lastName).toBe('—');
    expect((await send({ ...event('closed'), externalId: `${accountId}/late` })).status).toBe(404);
  });

  it.each([
    ['a key of no shop', {}, 401],
    ['a body that is none', { 'x-shop-key': 'mine' }, 400],
  ])('is refused with %s', async (_what, own, status) => {
    const keys = 'x-shop-key' in own ? headers : own;
    expect((await send({ what: 'created' }, keys as Record<string, string>)).status).toBe(status);
  });
});
