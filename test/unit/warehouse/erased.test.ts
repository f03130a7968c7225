import { expect, it } from 'vitest';
import { aCustomer, agent, anOrder, anOrderLine, idOf, manager, paid, warehouse } from '../../builders.ts';
import { aSmallShop } from '../domain/map-tx.ts';

const SIGNED = 'M1,2L30,40';

it('an erased person’s hand and what was noted of them go with them, the manifest of the driver stays (CLI-4)', async () => {
  const world = aSmallShop();
  const customer = aCustomer();
  world.seed('customers', customer);
  const mode = {
    id: 'retrait',
    kind: 'warehouse',
    label: 'Retrait',
    carrier: null,
    priceCents: 0,
    rateBp: 2000,
  } as const;
  const whose = { customer: { ...anOrder().customer, id: customer.id }, mode };
  const order = paid(anOrder({ ...whose, status: 'inPreparation' }));
  world.seed('orders', order);
  const orderId = order.id;
  const lines = [{ lineId: anOrderLine().id, missing: 1, counted: null, change: 0 }];
  const told = { orderId, auditId: idOf(0x9000), lines, note: 'Mme Lefèvre passe demain' };
  await world.run('reportShortage', told, { actor: warehouse });
  const settled = { orderId, settled: { outcome: 'found' }, reason: 'là' };
  await world.run('settleShortage', settled, { actor: agent });
  await world.run('markPrepared', { orderId }, { actor: warehouse });
  const counter = { handOverId: idOf(0x8000), orderId, identityChecked: true, signature: SIGNED };
  await world.run('handOverAtCounter', counter, { actor: warehouse });
  const erase = { customerId: customer.id, auditId: idOf(0x9100), reason: 'Demande du 12 mars' };
  await world.run('eraseCustomer', erase, { actor: manager, side: 'backend' });
  const text = JSON.stringify(world.snapshot());
  for (const trace of [SIGNED, 'Lefèvre passe']) expect(text).not.toContain(trace);
  expect(world.read('handOvers', idOf(0x8000))).toMatchObject({ identityChecked: true, by: warehouse.id });
});
