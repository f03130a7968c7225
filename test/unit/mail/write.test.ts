import { describe, expect, it } from 'vitest';
import type { Mail } from '../../../domain/mail/mail.ts';
import { NOON, aPhoneOrder, aShopProfile, agent, idOf, seededRandom, someDetails, warehouse } from '../../builders.ts';
import { mailKinds } from '../../../domain/mail/kinds.ts';
import { aSmallShop } from '../domain/map-tx.ts';

const backend = { side: 'backend', random: seededRandom(3), now: NOON } as const;

function aMailingShop(): ReturnType<typeof aSmallShop> {
  const world = aSmallShop();
  const { mail } = aShopProfile();
  world.seed('shops', aShopProfile({ mail: { ...mail, sent: [...mailKinds] } }));
  return world;
}

const mailsOf = (world: ReturnType<typeof aSmallShop>): Mail[] =>
  Object.entries(world.snapshot())
    .filter(([at]) => at.startsWith('mails:'))
    .map(([, json]) => JSON.parse(json) as Mail);

const placing = { ...aPhoneOrder(), code: 'A-000001' };
const kinds = (world: ReturnType<typeof aSmallShop>) =>
  mailsOf(world)
    .map(({ kind }) => kind)
    .sort();

describe('what follows from an order', () => {
  it('is written on the backend alone', async () => {
    const world = aMailingShop();
    await world.run('placePhoneOrder', placing);
    expect(mailsOf(world)).toEqual([]);
  });

  it('asks for the transfer first, and confirms once it is paid (ORD-10, ORD-18, VIE-7)', async () => {
    const world = aMailingShop();
    await world.run('placePhoneOrder', placing, backend);
    expect(kinds(world)).toEqual(['transferAwaited']);
    const order = world.read('orders', placing.orderId);
    const paying = { orderId: order.id, receiptId: idOf(900), amountCents: order.totals.totalCents, reference: 'VIR' };
    await world.run('recordPayment', paying, backend);
    expect(kinds(world)).toEqual(['orderConfirmed', 'transferAwaited']);
    await world.run('validateOrder', { orderId: order.id }, backend);
    await world.run('startPreparation', { orderId: order.id }, { ...backend, actor: warehouse });
    expect(kinds(world)).toEqual(['orderConfirmed', 'orderValidated', 'preparationStarted', 'transferAwaited']);
  });

  it('goes nowhere without an address, and says so', async () => {
    const world = aMailingShop();
    const details = someDetails({ email: '' });
    await world.run('placePhoneOrder', { ...placing, buyer: { kind: 'guest', details } }, backend);
    expect(mailsOf(world)).toMatchObject([{ state: 'noAddress', to: '' }]);
  });

  it('goes out again on request, to the corrected address, under another id (ORD-18)', async () => {
    const world = aMailingShop();
    await world.run('placePhoneOrder', placing, backend);
    await world.run('changeOrderEmail', { orderId: placing.orderId, email: 'juste@exemple.fr' }, backend);
    const what = { kind: 'order', letter: 'orderConfirmed', orderId: placing.orderId };
    await world.run('sendLetter', { mailId: idOf(901), what }, backend);
    expect(mailsOf(world).find(({ askedBy }) => askedBy !== null)).toMatchObject({
      to: 'juste@exemple.fr',
      askedBy: agent.name,
      state: 'queued',
    });
    const timeline = world.read('orders', placing.orderId).timeline;
    expect(timeline.at(-1)).toMatchObject({ what: 'emailChanged', after: 'juste@exemple.fr' });
  });

  it('cannot be asked for by the warehouse (ROLE-4), nor sent where there is no address', async () => {
    const world = aMailingShop();
    const details = someDetails({ email: '' });
    await world.run('placePhoneOrder', { ...placing, buyer: { kind: 'guest', details } }, backend);
    const what = { kind: 'order', letter: 'orderConfirmed', orderId: placing.orderId };
    const asked = { mailId: idOf(902), what };
    expect((await world.refused('sendLetter', asked, { ...backend, actor: warehouse })).code).toBe('forbidden');
    expect((await world.refused('sendLetter', asked, backend)).code).toBe('mailUnsendable');
  });
});
