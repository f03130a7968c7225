/** Requests on a workstation: the most urgent first, counted for the home page, for those who handle them (SHOP-4, MSG-1). */
import { describe, expect, it } from 'vitest';
import type { ContactRequest } from '../../../domain/request/request.ts';
import { NOON, aCustomer, agent, anOrder, idOf, manager, warehouse } from '../../builders.ts';
import { type AnyDoc, anOpenShop } from './station.ts';

function aRequest(number: number, change: Partial<ContactRequest> = {}): AnyDoc {
  const doc: ContactRequest = {
    id: idOf(0xa000 + number),
    shop: 'cadomaestro',
    topic: 'service',
    urgency: 'reply',
    customerId: null,
    orderId: null,
    name: `Appelant ${number}`,
    email: '',
    phone: '',
    text: 'Où est mon colis ?',
    openedAt: NOON,
    openedBy: agent.id,
    openedByName: agent.name,
    ownerId: agent.id,
    ownerName: agent.name,
    dueAt: `2026-03-1${number}T16:00:00.000Z`,
    closedAt: null,
    closedByName: null,
    answer: '',
    pausedSince: null,
    thread: [],
    quoteIds: [],
    ...change,
  };
  return { table: 'requests', doc };
}

const customerId = aCustomer().id;
const closed = { closedAt: NOON, closedByName: agent.name, answer: 'Répondu' };
const some = [
  aRequest(8),
  aRequest(7, { customerId }),
  aRequest(9),
  aRequest(5, closed),
  aRequest(6, closed),
  aRequest(4),
];

describe('the list of requests', () => {
  const names = (rows: ContactRequest[]) => rows.map(({ name }) => name.slice(-1)).join('');

  it('begins with the one that is due first, then tells the closed ones, the latest first', async () => {
    const { store } = await anOpenShop(some);
    expect(names(await store.query('requestList', asked({}), agent))).toBe('478965');
    expect(names(await store.query('requestList', asked({ state: 'open' }), agent))).toBe('4789');
    expect(names(await store.query('requestList', asked({ state: 'closed' }), agent))).toBe('65');
    expect(names(await store.query('requestList', asked({ customerId }), agent))).toBe('7');
  });

  it('is counted for the home page with those that are late', async () => {
    const { store } = await anOpenShop(some);
    expect(await store.query('home', { shop: 'cadomaestro' }, agent)).toMatchObject({ requests: 4, lateRequests: 1 });
    expect(await store.query('home', { shop: 'cadomaestro' }, warehouse)).toMatchObject({ requests: 0 });
  });

  it('tells those that wait for their customer after the others, and never counts them as late (SHOP-4)', async () => {
    const { store } = await anOpenShop([...some, aRequest(3, { pausedSince: NOON })]);
    expect(names(await store.query('requestList', asked({ state: 'open' }), agent))).toBe('47893');
    expect(await store.query('home', { shop: 'cadomaestro' }, agent)).toMatchObject({ requests: 4, lateRequests: 1 });
  });

  it('leads to one request with its order, its papers and the letters of its answers (MSG-1)', async () => {
    const order = anOrder();
    const mailId = `${idOf(0xa200)}:requestAnswered`;
    const said = {
      id: idOf(0xa200),
      at: NOON,
      from: 'shop' as const,
      byName: 'Claire',
      text: 'Oui',
      mailId,
      files: [],
    };
    const about = { orderId: order.id, thread: [said] };
    const { store } = await anOpenShop([aRequest(8, about), { table: 'orders', doc: order }]);
    const view = await store.query('requestById', { requestId: idOf(0xa008) }, agent);
    expect(view).toMatchObject({
      order: { code: order.code },
      files: [{ kind: 'deliveryNote', id: order.id, name: order.code }],
      letters: [],
      pending: false,
    });
    const elsewhere = { ...agent, shops: ['caseapains'] };
    expect(await store.query('requestById', { requestId: idOf(0xa008) }, elsewhere)).toBeNull();
    await expect(store.query('requestById', { requestId: idOf(0xa008) }, warehouse)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('shows at once what is opened and closed here, and keeps it at the backend', async () => {
    const { store } = await anOpenShop();
    const [topic] = (await store.shops())[0]?.contact.topics ?? [];
    const args = {
      requestId: idOf(0xa100),
      shop: 'cadomaestro',
      topic: topic?.id,
      urgency: 'claim',
      customerId,
      orderId: null,
      name: 'Mme Martin',
      email: '',
      phone: '',
      text: 'Tasse cassée',
    };
    await store.execute({ commandId: idOf(1), name: 'openRequest', args }, agent);
    expect(await store.query('requestList', asked({ customerId }), agent)).toMatchObject([{ name: 'Mme Martin' }]);
    expect(await store.query('queue', {}, agent)).toMatchObject([{ name: 'openRequest', about: 'Mme Martin' }]);
    const answer = { requestId: idOf(0xa100), answer: 'Renvoyée' };
    await store.execute({ commandId: idOf(2), name: 'closeRequest', args: answer }, manager);
    await store.syncNow();
    expect(store.status()).toMatchObject({ queued: 0, refused: 0 });
    expect(await store.query('requestList', asked({ state: 'open' }), agent)).toEqual([]);
  });

  it('is closed to the warehouse and to other shops (ROLE-4, SHOP-1)', async () => {
    const { store } = await anOpenShop(some);
    await expect(store.query('requestList', asked({}), warehouse)).rejects.toMatchObject({ code: 'forbidden' });
    const elsewhere = { ...agent, shops: ['caseapains'] };
    await expect(store.query('requestList', asked({}), elsewhere)).rejects.toMatchObject({ code: 'wrongShop' });
  });
});

function asked(change: { state?: 'open' | 'closed'; customerId?: string }) {
  return { shop: 'cadomaestro', state: null, customerId: null, orderId: null, ...change };
}
