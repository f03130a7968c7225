/** Customers' records as a whole: e-mail, password, merge, export, closing, erasure (CLI-1…4). */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Order } from '../../../domain/order/order.ts';
import {
  aCustomer,
  aPayment,
  anActor,
  anAddress,
  anOrder,
  anOrderLine,
  idOf,
  manager,
  paid,
  someDetails,
} from '../../builders.ts';
import { type World, aWorld } from './map-tx.ts';
import { cadomaestro, caseapains } from './profiles.ts';

const customerId = idOf(0x2000);
const otherId = idOf(0x2001);
const auditId = idOf(0xd000);
const orderId = idOf(0x3000);
const webShop = anActor('agent', { id: 'web', role: 'connector' });

let world: World;
beforeEach(() => {
  world = aWorld();
  world.seed('shops', cadomaestro, caseapains);
  world.seed('customers', aCustomer());
});

const asManager = { actor: manager };
const delivered = (change: Partial<Order> = {}) => paid(anOrder({ status: 'delivered', ...change }));

describe('the e-mail address (CLI-1)', () => {
  const change = { customerId, details: { ...someDetails({ email: 'neuve@courriel.example' }) } };

  test('is changed by customers themselves where the shop lets them', async () => {
    await world.run('receiveCustomerChange', change, { actor: webShop });
    expect(world.read('customers', customerId).details.email).toBe('neuve@courriel.example');
  });

  test('is changed by customer service alone on Caseapains.re', async () => {
    world.seed('customers', aCustomer({ shop: 'caseapains' }));
    const no = await world.refused('receiveCustomerChange', change, { actor: webShop });
    expect(no).toMatchObject({ code: 'forbidden', detail: { rule: 'CLI-1' } });
    await world.run('changeCustomer', change);
    expect(world.read('customers', customerId).details.email).toBe('neuve@courriel.example');
  });

  test('never takes the notes of staff from what a customer sends', async () => {
    world.seed('customers', aCustomer({ details: someDetails({ note: 'Rappeler le matin' }) }));
    await world.run('receiveCustomerChange', change, { actor: webShop });
    expect(world.read('customers', customerId).details.note).toBe('Rappeler le matin');
  });
});

describe('the password (CLI-3)', () => {
  test('is reset by the customer alone: staff send the letter that leads to the page', async () => {
    await world.run('sendPasswordReset', { customerId, auditId });
    const mail = world.read('mails', `${auditId}:passwordReset`);
    expect(mail).toMatchObject({ to: someDetails().email, kind: 'passwordReset', state: 'queued' });
    expect(mail.blocks).toContainEqual(expect.objectContaining({ kind: 'button', url: cadomaestro.mail.passwordUrl }));
    expect(world.read('audits', auditId)).toMatchObject({ what: 'passwordReset', byName: 'Claire' });
  });

  test('has no letter without an address', async () => {
    world.seed('customers', aCustomer({ details: someDetails({ email: '' }) }));
    const no = await world.refused('sendPasswordReset', { customerId, auditId });
    expect(no).toMatchObject({ code: 'mailUnsendable', detail: { rule: 'CLI-3' } });
  });
});

describe('two records of one person (CLI-2)', () => {
  const other = aCustomer({
    id: otherId,
    details: someDetails({ lastName: 'Lefevre', phone: '07 00 00 00 01', birthDate: '1980-02-03', note: 'Allergique' }),
    addresses: [
      { id: idOf(0x2801), name: 'Maison', address: anAddress({ street: '3 rue Haute' }) },
      { id: idOf(0x2802), name: 'Chez moi', address: anAddress() },
    ],
  });
  const merge = { customerId, otherId, auditId };

  beforeEach(() => {
    world.seed('customers', other);
    world.seed('orders', delivered({ customer: { ...anOrder().customer, id: otherId } }));
  });

  test('become one: orders, addresses once each under names of their own, what was missing', async () => {
    await world.run('mergeCustomers', merge, asManager);
    const kept = world.read('customers', customerId);
    expect(world.read('orders', orderId).customer.id).toBe(customerId);
    expect(kept.addresses.map(({ name, address }) => [name, address.street])).toEqual([
      ['Maison', anAddress().street],
      ['Maison 2', '3 rue Haute'],
    ]);
    expect(kept.details).toMatchObject({ phone: someDetails().phone, birthDate: '1980-02-03', note: 'Allergique' });
    expect(world.read('customers', otherId)).toMatchObject({ mergedInto: customerId, details: other.details });
    expect(world.read('audits', auditId)).toMatchObject({ what: 'merged', customerId });
  });

  test('add up their points', async () => {
    const earned = (id: string, at: string, points: number) =>
      ({ id, at, what: 'earned', points, expiresOn: '2027-03-01', orderId: null, reason: '' }) as const;
    world.seed('loyalty', {
      id: customerId,
      shop: 'cadomaestro',
      entries: [earned('a', '2026-03-02T08:00:00.000Z', 10)],
    });
    world.seed('loyalty', { id: otherId, shop: 'cadomaestro', entries: [earned('b', '2026-03-01T08:00:00.000Z', 5)] });
    await world.run('mergeCustomers', merge, asManager);
    expect(world.read('loyalty', customerId).entries.map(({ id, points }) => [id, points])).toEqual([
      ['b', 5],
      ['a', 10],
    ]);
    expect(await world.tx.get('loyalty', otherId)).toBeUndefined();
  });

  test.each([
    ['the same record twice', { ...merge, otherId: customerId }, 'same'],
    ['a record of the other shop', merge, 'shop'],
  ])('are not %s', async (_what, args, why) => {
    world.seed('customers', { ...other, shop: 'caseapains' });
    expect(await world.refused('mergeCustomers', args, asManager)).toMatchObject({
      code: 'mergeWrong',
      detail: { why },
    });
  });

  test('are merged once, by a manager (ROLE-4)', async () => {
    expect(await world.refused('mergeCustomers', merge)).toMatchObject({ code: 'forbidden' });
    await world.run('mergeCustomers', merge, asManager);
    const again = { ...merge, auditId: idOf(0xd001) };
    expect(await world.refused('mergeCustomers', again, asManager)).toMatchObject({ detail: { why: 'merged' } });
  });
});

describe('an erasure (CLI-4)', () => {
  const erase = { customerId, auditId, reason: 'Demande du 12 mars' };
  const secret = ['Lefèvre', 'Margaux', 'margaux.lefevre', '06 12 34 56 78', 'Coëtlosquet', 'Pour Théo', 'bisous'];

  test.each([
    ['an order under way', 'order', async () => world.seed('orders', paid(anOrder()))],
    [
      'a parcel that has just left',
      'order',
      async () =>
        world.seed('orders', paid(anOrder({ status: 'shipped', since: { shipped: '2026-03-10T08:00:00.000Z' } }))),
    ],
    ['an open request', 'request', () => openRequest()],
  ])('is refused while there is %s, and says so', async (_what, why, seed) => {
    await seed();
    expect(await world.refused('eraseCustomer', erase, asManager)).toMatchObject({
      code: 'customerBusy',
      detail: { rule: 'CLI-4', why: [why] },
    });
  });

  test('leaves no trace of the person in any document but the invoices, and keeps the sums', async () => {
    const wrap = {
      wrapId: 'papier',
      kind: 'paper',
      label: 'Papier',
      unitCents: 200,
      rateBp: 2000,
      card: { text: 'bisous', unitCents: 100 },
    } as const;
    const personalisation = { label: 'Prénom', text: 'Pour Théo', unitCents: 300 };
    const order = delivered({ lines: [anOrderLine({ personalisation, wrap })], instructions: 'Sonner chez Lefèvre' });
    world.seed('orders', order);
    await openRequest();
    await world.run('closeRequest', { requestId: idOf(0xa000), answer: 'Oui, Margaux' });
    await world.run('sendPasswordReset', { customerId, auditId: idOf(0xd009) });
    world.seed('loyalty', { id: customerId, shop: 'cadomaestro', entries: [] });
    await world.run('eraseCustomer', erase, { ...asManager, side: 'backend' });
    const text = JSON.stringify(world.snapshot());
    for (const word of secret) expect(text).not.toContain(word);
    const after = world.read('orders', orderId);
    expect(after.totals).toEqual(order.totals);
    expect(after.delivery).toMatchObject({ postalCode: '57000', city: 'Metz', street: '' });
    expect(after.timeline.at(-1)).toMatchObject({ what: 'anonymised' });
    expect(world.read('customers', customerId).erasedAt).not.toBeNull();
    expect(world.read('audits', auditId)).toMatchObject({ what: 'erased', detail: 'Demande du 12 mars' });
    expect(await world.tx.get('loyalty', customerId)).toBeUndefined();
  });

  test('takes back no invoice: no credit note follows from it (DOC-4)', async () => {
    const order = delivered();
    world.seed('orders', { ...order, payment: aPayment({ paidCents: order.totals.totalCents }) });
    await world.run('eraseCustomer', erase, { ...asManager, side: 'backend' });
    expect(Object.keys(world.snapshot()).filter((key) => key.startsWith('invoices:'))).toEqual([]);
  });

  test('is for managers, happens once, and cannot be worked on afterwards (ROLE-4)', async () => {
    expect(await world.refused('eraseCustomer', erase)).toMatchObject({ code: 'forbidden' });
    await world.run('eraseCustomer', erase, asManager);
    const again = { ...erase, auditId: idOf(0xd001) };
    expect(await world.refused('eraseCustomer', again, asManager)).toMatchObject({ detail: { why: 'erased' } });
  });

  const openRequest = () =>
    world.run('openRequest', {
      requestId: idOf(0xa000),
      shop: 'cadomaestro',
      topic: 'quote',
      urgency: 'reply',
      customerId,
      orderId: null,
      name: 'Margaux Lefèvre',
      email: '',
      phone: '06 12 34 56 78',
      text: 'Un devis pour Margaux',
    });
});

test('an export is written down before it is made, an account is closed with its reason (CLI-4)', async () => {
  await world.run('noteExport', { customerId, auditId, reason: 'Demande par e-mail' });
  expect(world.read('audits', auditId)).toMatchObject({ what: 'exported', customerId, byName: 'Claire' });
  const close = { customerId, auditId: idOf(0xd001), reason: 'Ne commande plus' };
  await world.run('closeAccount', close);
  expect(world.read('customers', customerId)).toMatchObject({
    closed: { reason: 'Ne commande plus', byName: 'Claire' },
    details: { newsletter: false },
  });
  const again = { ...close, auditId: idOf(0xd002) };
  expect(await world.refused('closeAccount', again)).toMatchObject({ detail: { why: 'closed' } });
});
