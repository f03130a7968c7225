/** The letter to a carrier: what it says, and that it is a page (TRP-2, TRP-4, ROLE-2). */
import { expect, test } from 'vitest';
import { renderCarrierLetter } from '../../../documents/carrier-letter.ts';
import { carrierLetter } from '../../../domain/investigation/carrier-letter.ts';
import { NOON, anOrder, idOf, paid } from '../../builders.ts';
import { aWorld } from '../domain/map-tx.ts';
import { cadomaestro } from '../domain/profiles.ts';

test('names the parcel, what was asked of the customer and what we want, and no price (TRP-2)', async () => {
  const world = aWorld();
  world.seed('shops', cadomaestro);
  const parcel = { id: idOf(0x3100), carrier: 'colissimo', trackingNumber: '9L20524752032', shippedAt: NOON };
  const order = { ...paid(anOrder({ status: 'shipped' })), parcels: [parcel] };
  world.seed('orders', order);
  const investigationId = idOf(0xc000);
  const answers = [{ id: 'postman', answer: 'yes' }];
  const about = { investigationId, orderId: order.id, parcelId: parcel.id };
  await world.run('openInvestigation', { ...about, kind: 'notReceived', answers });
  const event = { at: NOON, code: 'DI1', label: 'Distribué', source: 'carrier' };
  const letter = carrierLetter(world.read('investigations', investigationId), order, cadomaestro, [event]);
  const text = JSON.stringify(letter);
  for (const said of [
    '9L20524752032',
    'A-000001',
    'Lefèvre',
    'Distribué',
    'Le facteur a-t-il été demandé ? Oui.',
    'preuve de livraison',
  ])
    expect(text).toContain(said);
  expect(text).not.toContain('€');
  expect(letter.to).toEqual(['Colissimo (La Poste)', 'Service clients Colissimo', '99999 LA POSTE']);
  const pdf = Buffer.from(await renderCarrierLetter(letter, cadomaestro, NOON));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.equals(Buffer.from(await renderCarrierLetter(letter, cadomaestro, NOON)))).toBe(true);
});

test('an e-mail goes to a carrier that takes e-mails, to no other (TRP-4)', async () => {
  const world = aWorld();
  const carriers = cadomaestro.carriers.map((one) => ({
    ...one,
    care: { ...one.care, email: 'litiges@transporteur.example' },
  }));
  const parcel = { id: idOf(0x3100), carrier: 'colissimo', trackingNumber: '9L20524752032', shippedAt: NOON };
  world.seed('orders', { ...paid(anOrder({ status: 'shipped' })), parcels: [parcel] });
  const investigationId = idOf(0xc000);
  const answers = ['status-read', 'not-received'].map((id) => ({ id, answer: 'yes' }));
  world.seed('shops', cadomaestro);
  await world.run('openInvestigation', {
    investigationId,
    orderId: idOf(0x3000),
    parcelId: parcel.id,
    kind: 'lost',
    answers,
  });
  const tell = { investigationId, by: 'email' };
  expect(await world.refused('tellCarrier', tell)).toMatchObject({ code: 'mailUnsendable', detail: { rule: 'TRP-2' } });
  world.seed('shops', { ...cadomaestro, carriers });
  await world.run('tellCarrier', tell);
  expect(world.read('mails', `${investigationId}:carrierInquiry`)).toMatchObject({
    to: 'litiges@transporteur.example',
    customerId: null,
    state: 'queued',
  });
});
