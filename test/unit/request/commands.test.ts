/** Requests: opened with topic and deadline, taken, closed with the answer (MSG-1, SHOP-4, SHOP-1, ROLE-4). */
import { beforeEach, describe, expect, test } from 'vitest';
import { NOON, aCustomer, anOrder, idOf, manager, warehouse } from '../../builders.ts';
import { type World, aWorld } from '../domain/map-tx.ts';
import { cadomaestro, caseapains } from '../domain/profiles.ts';

const requestId = idOf(0xa000);
const asked = {
  requestId,
  shop: 'cadomaestro',
  topic: 'quote',
  urgency: 'reply',
  customerId: null,
  orderId: null,
  name: 'Mme Martin',
  email: '',
  phone: '06 12 34 56 78',
  text: '200 mugs pour une mairie',
};

let world: World;
beforeEach(() => {
  world = aWorld();
  world.seed('shops', cadomaestro, caseapains);
});

describe('a request (MSG-1)', () => {
  test('has a topic, an owner, a deadline, and is open', async () => {
    await world.run('openRequest', asked);
    expect(world.read('requests', requestId)).toMatchObject({
      topic: 'quote',
      ownerName: 'Claire',
      openedAt: NOON,
      dueAt: '2026-03-17T16:00:00Z',
      closedAt: null,
    });
  });

  test('is the same one when it is sent twice', async () => {
    await world.run('openRequest', asked);
    expect(await world.refused('openRequest', asked)).toMatchObject({ code: 'alreadyExists' });
  });

  test('is taken by somebody else, and closed with what was answered', async () => {
    await world.run('openRequest', asked);
    await world.run('takeRequest', { requestId }, { actor: manager });
    expect(world.read('requests', requestId)).toMatchObject({ ownerId: manager.id, openedByName: 'Claire' });
    await world.run('closeRequest', { requestId, answer: 'Devis envoyé' }, { actor: manager });
    expect(world.read('requests', requestId)).toMatchObject({
      closedAt: NOON,
      closedByName: 'Hélène',
      answer: 'Devis envoyé',
    });
  });

  test('is closed once, and its owner takes it once', async () => {
    await world.run('openRequest', asked);
    expect(await world.refused('takeRequest', { requestId })).toMatchObject({ code: 'nothingChanges' });
    await world.run('closeRequest', { requestId, answer: 'Oui' });
    expect(await world.refused('closeRequest', { requestId, answer: 'Non' })).toMatchObject({
      code: 'requestClosed',
      detail: { by: 'Claire' },
    });
  });

  test.each([
    [{ topic: 'weather' }, 'topic', 'MSG-1'],
    [{ name: ' ' }, 'name', undefined],
    [{ text: '' }, 'text', undefined],
    [{ urgency: 'soon' }, 'urgency', undefined],
  ])('%j is refused at its field', async (wrong, field, rule) => {
    const no = await world.refused('openRequest', { ...asked, ...wrong });
    expect(no).toMatchObject({ code: 'badInput', detail: { field } });
    expect(no.detail['rule']).toBe(rule);
  });

  test('cannot be closed without an answer', async () => {
    await world.run('openRequest', asked);
    expect(await world.refused('closeRequest', { requestId, answer: '' })).toMatchObject({
      detail: { field: 'answer' },
    });
  });

  test('keeps no card number (ORD-9)', async () => {
    const no = await world.refused('openRequest', { ...asked, text: 'ma carte 4111 1111 1111 1111' });
    expect(no).toMatchObject({ code: 'cardNumber', detail: { field: 'text' } });
  });
});

test('the topics are those of the shop (MSG-1)', async () => {
  const there = { ...asked, shop: 'caseapains' };
  expect(await world.refused('openRequest', there)).toMatchObject({ detail: { field: 'topic' } });
  await world.run('openRequest', { ...there, topic: 'customer-service' });
});

test('customer and order are of the same shop (SHOP-1)', async () => {
  world.seed('customers', aCustomer());
  world.seed('orders', anOrder());
  const there = { ...asked, shop: 'caseapains', topic: 'customer-service' };
  for (const about of [{ customerId: aCustomer().id }, { orderId: anOrder().id }])
    expect(await world.refused('openRequest', { ...there, ...about })).toMatchObject({ code: 'wrongShop' });
});

test('the warehouse handles none (ROLE-4)', async () => {
  expect(await world.refused('openRequest', asked, { actor: warehouse })).toMatchObject({
    code: 'forbidden',
    detail: { rule: 'ROLE-4', permission: 'request.handle' },
  });
});
