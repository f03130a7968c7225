import { describe, expect, it } from 'vitest';
import { type CommandName } from '../../../domain/commands.ts';
import type { Actor } from '../../../domain/tx.ts';
import { warehouseCommands } from '../../../domain/warehouse/commands.ts';
import { NOON, agent, anActor, anOrder, anOrderLine, idOf, manager, paid, warehouse } from '../../builders.ts';
import { aSmallShop } from '../domain/map-tx.ts';

const parcel = { id: idOf(0x7000), carrier: 'la-poste', trackingNumber: '8R00000000014', shippedAt: NOON };
const orderId = anOrder().id;
const lineId = anOrderLine().id;
const counter = {
  id: 'retrait',
  kind: 'warehouse',
  label: 'Retrait',
  carrier: null,
  priceCents: 0,
  rateBp: 2000,
} as const;
const missing = [{ lineId, missing: 1, counted: null, change: 0 }];

/** What each needs to go through, by somebody who may. */
const acts: Record<
  keyof typeof warehouseCommands,
  { status: 'validated' | 'prepared' | 'shipped'; by: Actor; args: object }
> = {
  takeOrder: { status: 'validated', by: warehouse, args: { orderId } },
  releaseOrder: { status: 'validated', by: warehouse, args: { orderId } },
  reportShortage: { status: 'validated', by: warehouse, args: { orderId, auditId: idOf(1), lines: missing, note: '' } },
  settleShortage: { status: 'validated', by: agent, args: { orderId, settled: { outcome: 'found' }, reason: 'là' } },
  handOverParcels: {
    status: 'shipped',
    by: warehouse,
    args: { handOverId: idOf(2), shop: 'cadomaestro', carrier: 'la-poste', orderIds: [orderId] },
  },
  handOverAtCounter: {
    status: 'prepared',
    by: warehouse,
    args: { handOverId: idOf(2), orderId, identityChecked: true },
  },
  tellGone: { status: 'shipped', by: warehouse, args: { orderId, parcelIds: [parcel.id] } },
  recordPrint: { status: 'validated', by: warehouse, args: { orderId, document: 'delivery-note', duplicate: false } },
  weighOrder: { status: 'prepared', by: warehouse, args: { orderId, grams: 900 } },
};
const names = Object.keys(acts) as (keyof typeof acts)[];

async function aFloor(name: keyof typeof acts) {
  const { status } = acts[name];
  const world = aSmallShop();
  const mode = name === 'handOverAtCounter' ? counter : anOrder().mode;
  const seed = (now: typeof status | 'inPreparation') =>
    world.seed('orders', paid(anOrder({ status: now, mode, parcels: now === 'shipped' ? [parcel] : [] })));
  seed('inPreparation');
  const work = { startedAt: NOON, batchId: null, scanned: 2, byHand: [], errors: [], checks: [], grams: null };
  await world.run('markPrepared', { orderId, work }, { actor: manager });
  seed(status);
  if (name === 'releaseOrder') await world.run('takeOrder', { orderId }, { actor: warehouse });
  if (name === 'settleShortage') await world.run('reportShortage', acts.reportShortage.args, { actor: warehouse });
  return world;
}

describe.each(names)('%s', (name: CommandName & keyof typeof acts) => {
  const { by, args } = acts[name];

  it('is done by who may', async () => {
    const world = await aFloor(name);
    const before = world.snapshot();
    await world.run(name, args, { actor: by });
    expect(world.snapshot()).not.toEqual(before);
  });

  it('is refused to people of other shops (SHOP-1)', async () => {
    const world = await aFloor(name);
    const stranger = { ...by, id: 'stranger', shops: ['caseapains'] };
    expect(await world.refused(name, args, { actor: stranger })).toMatchObject({ code: 'wrongShop' });
  });

  it('is refused to a role that has no part in it (ROLE-4)', async () => {
    const world = await aFloor(name);
    const none = { ...anActor('agent'), role: 'connector' as const };
    expect(await world.refused(name, args, { actor: none })).toMatchObject({ code: 'forbidden' });
  });
});
