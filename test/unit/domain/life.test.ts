import { describe, expect, it } from 'vitest';
import { type OrderAction, actionMove, actionPermission, orderActions } from '../../../domain/order/actions.ts';
import { whyNot } from '../../../domain/order/rules.ts';
import { type OrderStatus, canMove, moves, orderStatuses } from '../../../domain/order/status.ts';
import { type ActorRole, may, permissions, roles } from '../../../domain/staff/roles.ts';
import { anOrder, idOf, manager, paid, warehouse } from '../../builders.ts';
import { cadomaestro } from './profiles.ts';
import { aSmallShop } from './map-tx.ts';

describe('the life cycle (VIE-1)', () => {
  it('reaches every status from the first', () => {
    const reached = new Set<OrderStatus>(['recorded']);
    for (const status of reached) for (const next of moves[status]) reached.add(next);
    expect([...reached].sort()).toEqual([...orderStatuses].sort());
  });

  it('ends when delivered or cancelled, and nowhere else', () => {
    expect(orderStatuses.filter((status) => moves[status].length === 0)).toEqual(['delivered', 'cancelled']);
  });

  it('has an action for every move, and no other', () => {
    const targets = new Set(Object.values(actionMove));
    for (const status of orderStatuses) for (const next of moves[status]) expect(targets).toContain(next);
  });

  it.each([
    ['recorded', 'inPreparation'],
    ['recorded', 'shipped'],
    ['inPreparation', 'shipped'],
    ['inPreparation', 'cancelled'],
    ['shipped', 'prepared'],
    ['cancelled', 'recorded'],
  ] as const)('never jumps from %s to %s', (from, to) => {
    expect(canMove(from, to)).toBe(false);
  });
});

describe('who may do what (ROLE-1…4)', () => {
  const expected: Record<ActorRole, OrderAction[]> = {
    agent: [
      'validate',
      'markDelivered',
      'cancel',
      'recordPayment',
      'changeArticles',
      'changeDeliveryAddress',
      'changeGifts',
      'changePaymentMethod',
      'changePersonalisation',
      'addDeliveryInstructions',
      'addReturnOption',
      'changeEmail',
    ],
    warehouse: [
      'startPreparation',
      'markPrepared',
      'packParcels',
      'markShipped',
      'markDelivered',
      'correctTracking',
      'clearAlerts',
    ],
    manager: [...orderActions],
    connector: [],
  };

  it.each(Object.keys(expected) as ActorRole[])('%s', (role) => {
    expect(orderActions.filter((action) => may(role, actionPermission[action]))).toEqual(expected[role]);
    for (const action of orderActions.filter((candidate) => !expected[role].includes(candidate)))
      expect(whyNot(action, anOrder(), cadomaestro, role)?.detail).toMatchObject({ rule: 'ROLE-4', role });
  });

  it('keeps prices from the warehouse (ROLE-2), exceptions and devices for managers (ROLE-3)', () => {
    expect(may('warehouse', 'prices.see')).toBe(false);
    expect(may('agent', 'order.cancelValidated')).toBe(false);
    expect(permissions.filter((permission) => may('agent', permission) || may('warehouse', permission))).not.toContain(
      'devices.enrol',
    );
    expect(permissions.filter((permission) => may('connector', permission))).toEqual([
      'payment.settle',
      'order.intake',
      'return.handle',
      'carrier.tell',
    ]);
  });

  it.each([
    ['refund.decide', ['manager'], 'AVO-1, ROLE-3'],
    ['voucher.issue', ['manager'], 'AVO-1, ROLE-3'],
    ['payment.refund', ['manager'], 'AVO-1, ROLE-3'],
    ['customer.merge', ['manager'], 'CLI-2, ROLE-3'],
    ['customer.erase', ['manager'], 'CLI-4, ROLE-3'],
    ['return.handle', ['agent', 'manager'], 'RET-4, ROLE-1'],
    ['claim.handle', ['agent', 'manager'], 'SAV-7, ROLE-1'],
    ['investigation.handle', ['agent', 'manager'], 'TRP-2, ROLE-1'],
    ['refund.ask', ['agent', 'manager'], 'AVO-1, ROLE-1'],
    ['quote.make', ['agent', 'manager'], 'MSG-2, ROLE-1'],
    ['return.receive', ['warehouse', 'manager'], 'RET-4, ROLE-2'],
    ['stock.adjust', ['warehouse', 'manager'], 'CAT-1, ROLE-2'],
  ] as const)('%s is for %j (%s)', (permission, expectedRoles, _rules) => {
    expect(roles.filter((role) => may(role, permission))).toEqual(expectedRoles);
  });

  it.each(['validateOrder', 'cancelOrder', 'markShipped'])(
    '%s is refused to who may not, where it runs (ROLE-4)',
    async (name) => {
      const world = aSmallShop();
      world.seed('orders', anOrder());
      const args = {
        orderId: idOf(0x3000),
        reason: 'essai',
        parcels: [{ id: idOf(1), carrier: 'la-poste', trackingNumber: '9L20524752032' }],
      };
      const as = name === 'markShipped' ? {} : { actor: warehouse };
      expect((await world.refused(name, args, as)).detail).toMatchObject({ rule: 'ROLE-4' });
    },
  );
});

describe('an order lived through', () => {
  const orderId = idOf(0x3000);
  const receipt = (id: number, amountCents: number, reference: string) => ({
    orderId,
    receiptId: idOf(0x6000 + id),
    amountCents,
    reference,
  });
  const parcel = (number: string, id = 1) => ({ id: idOf(id), carrier: 'la-poste', trackingNumber: number });

  it('from recorded to delivered, each step with who, when, where (VIE-8)', async () => {
    const world = aSmallShop();
    world.seed('orders', paid(anOrder()));
    const at = (minute: number) => `2026-03-16T12:${String(minute).padStart(2, '0')}:00.000Z`;
    await world.run('validateOrder', { orderId }, { now: at(1) });
    await world.run('startPreparation', { orderId }, { now: at(2), actor: warehouse });
    await world.run('markPrepared', { orderId }, { now: at(3), actor: warehouse, device: 'Entrepôt' });
    await world.run(
      'markShipped',
      { orderId, parcels: [parcel('9l 20524 75203 2')] },
      { now: at(4), actor: warehouse },
    );
    await world.run('markDelivered', { orderId }, { now: at(5), side: 'backend' });
    const order = world.read('orders', orderId);
    expect(order.status).toBe('delivered');
    expect(order.since).toEqual({
      recorded: '2026-03-16T11:00:00.000Z',
      validated: at(1),
      inPreparation: at(2),
      prepared: at(3),
      shipped: at(4),
      delivered: at(5),
    });
    expect(order.parcels).toEqual([{ ...parcel('9L20524752032'), shippedAt: at(4) }]);
    expect(order.timeline.map(({ what }) => what)).toEqual([
      'placed',
      'validated',
      'preparationStarted',
      'prepared',
      'shipped',
      'delivered',
    ]);
    expect(order.timeline[3]).toMatchObject({
      by: 'warehouse-1',
      byName: 'Yann',
      device: 'Entrepôt',
      at: at(3),
      confirmedAt: null,
    });
    expect(order.timeline[5]).toMatchObject({ confirmedAt: at(5) });
  });

  it('keeps the instant when the person acted, and the backend’s own beside it', async () => {
    const world = aSmallShop();
    world.seed('orders', anOrder());
    await world.run(
      'validateOrder',
      { orderId },
      { now: '2026-03-16T15:00:00.000Z', issuedAt: '2026-03-16T12:00:00.000Z', side: 'backend' },
    );
    expect(world.read('orders', orderId).timeline.at(-1)).toMatchObject({
      at: '2026-03-16T12:00:00.000Z',
      confirmedAt: '2026-03-16T15:00:00.000Z',
    });
    expect(world.read('orders', orderId).since.validated).toBe('2026-03-16T12:00:00.000Z');
  });

  it.each([
    ['no carrier of the shop', [{ ...parcel('9L20524752032'), carrier: 'chronopost' }], 'trackingMissing'],
    ['no number', [parcel('  ')], 'trackingMissing'],
    ['a number of another form', [parcel('123')], 'trackingWrong'],
    ['a key that does not hold', [parcel('9L20524752033')], 'trackingWrong'],
    ['the same number twice', [parcel('9L20524752032', 1), parcel('9L 20524752032', 2)], 'trackingWrong'],
    ['the same parcel twice', [parcel('9L20524752032', 1), parcel('9L00000100014', 1)], 'badInput'],
    ['no parcel at all', [], 'badInput'],
  ])('is not shipped with %s (LIV-9)', async (_, parcels, code) => {
    const world = aSmallShop();
    world.seed('orders', anOrder({ status: 'prepared' }));
    expect((await world.refused('markShipped', { orderId, parcels }, { actor: warehouse })).code).toBe(code);
  });

  it('leaves in several parcels, and a wrong number is corrected with its reason (LIV-9)', async () => {
    const world = aSmallShop();
    world.seed('orders', anOrder({ status: 'prepared' }));
    await world.run(
      'markShipped',
      { orderId, parcels: [parcel('9L20524752032', 1), parcel('9L00000100014', 2)] },
      { actor: warehouse },
    );
    const right = { orderId, parcelId: idOf(2), carrier: 'la-poste', trackingNumber: '9L00000150002' };
    expect(
      (await world.refused('correctTracking', { ...right, reason: ' ' }, { actor: warehouse })).detail,
    ).toMatchObject({ field: 'reason' });
    await world.run('correctTracking', { ...right, reason: 'étiquette reprise' }, { actor: warehouse });
    const order = world.read('orders', orderId);
    expect(order.parcels.map(({ trackingNumber }) => trackingNumber)).toEqual(['9L20524752032', '9L00000150002']);
    expect(order.timeline.at(-1)).toMatchObject({
      what: 'trackingCorrected',
      before: 'Colissimo 9L00000100014',
      after: 'Colissimo 9L00000150002',
      reason: 'étiquette reprise',
    });
    expect((await world.refused('correctTracking', { ...right, reason: 'encore' }, { actor: warehouse })).code).toBe(
      'nothingChanges',
    );
  });

  it('is handed over at the warehouse, never shipped, when it is picked up there (LIV-5)', async () => {
    const world = aSmallShop();
    const mode = {
      id: 'retrait',
      kind: 'warehouse',
      label: 'Retrait',
      carrier: null,
      priceCents: 0,
      rateBp: 2000,
    } as const;
    world.seed('orders', anOrder({ status: 'prepared', mode }));
    const no = await world.refused(
      'markShipped',
      { orderId, parcels: [parcel('9L20524752032')] },
      { actor: warehouse },
    );
    expect(no.detail).toMatchObject({ rule: 'LIV-5' });
    // LIV-5: not without a look at an identity document
    expect((await world.refused('markDelivered', { orderId })).code).toBe('identityNotChecked');
    await world.run('handOverAtCounter', { orderId, handOverId: orderId, identityChecked: true });
    expect(world.read('orders', orderId).status).toBe('delivered');
  });

  it('cannot arrive before it left, when a carrier takes it (LIV-9)', async () => {
    const world = aSmallShop();
    world.seed('orders', anOrder({ status: 'prepared' }));
    expect((await world.refused('markDelivered', { orderId })).detail).toMatchObject({ rule: 'LIV-9' });
  });

  it('waits for all of its money before it is prepared (ORD-9, ORD-10)', async () => {
    const world = aSmallShop();
    const order = anOrder({ status: 'validated' });
    world.seed('orders', order);
    const no = await world.refused('startPreparation', { orderId }, { actor: warehouse });
    expect(no).toMatchObject({ code: 'notPaid', detail: { rule: 'ORD-10', missingCents: order.totals.totalCents } });
    await world.run('recordPayment', receipt(1, order.totals.totalCents - 1, 'VIR 1'));
    expect((await world.refused('startPreparation', { orderId }, { actor: warehouse })).detail).toMatchObject({
      missingCents: 1,
    });
    await world.run('recordPayment', receipt(2, 1, 'VIR 2'));
    await world.run('startPreparation', { orderId }, { actor: warehouse });
    expect(world.read('orders', orderId).status).toBe('inPreparation');
    expect((await world.refused('recordPayment', receipt(3, 1, ''))).code).toBe('nothingChanges');
  });

  it('takes no more money than is due (PRX-3)', async () => {
    const world = aSmallShop();
    world.seed('orders', anOrder());
    const { totalCents } = anOrder().totals;
    expect((await world.refused('recordPayment', receipt(1, totalCents + 1, ''))).detail).toMatchObject({
      field: 'amountCents',
      max: totalCents,
    });
  });

  it('goes back on the shelf when cancelled, once (VIE-2)', async () => {
    const world = aSmallShop();
    world.seed('orders', anOrder());
    await world.run('cancelOrder', { orderId, reason: 'le client a changé d’avis' });
    expect(world.read('stock', 'cadomaestro:MUG-BLANC').onHand).toBe(52);
    expect(world.read('orders', orderId).timeline.at(-1)).toMatchObject({
      what: 'cancelled',
      reason: 'le client a changé d’avis',
    });
    expect((await world.refused('cancelOrder', { orderId, reason: 'encore' }, { actor: manager })).code).toBe(
      'gateClosed',
    );
    expect(world.read('stock', 'cadomaestro:MUG-BLANC').onHand).toBe(52);
  });

  it('clears its alerts when the slip is printed anew (VIE-3), and refuses when there is none', async () => {
    const world = aSmallShop();
    const alert = { kind: 'workshop', at: '2026-03-16T12:00:00.000Z', text: 'Léo' } as const;
    world.seed('orders', anOrder({ status: 'inPreparation', alerts: [alert] }));
    await world.run('clearAlerts', { orderId }, { actor: warehouse });
    expect(world.read('orders', orderId).alerts).toEqual([]);
    expect(world.read('orders', orderId).timeline.at(-1)).toMatchObject({ what: 'alertsCleared', before: 'Léo' });
    expect((await world.refused('clearAlerts', { orderId }, { actor: warehouse })).code).toBe('nothingChanges');
  });
});
