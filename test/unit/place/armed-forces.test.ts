/** Addresses of the armed forces have a form of their own, checked where staff write one (LIV-8). */
import { describe, expect, test } from 'vitest';
import type { Address } from '../../../domain/customer/address.ts';
import { whyNotDeliver } from '../../../domain/order/delivery.ts';
import { aCustomer, anAddress, idOf } from '../../builders.ts';
import { aWorld } from '../domain/map-tx.ts';
import { cadomaestro } from '../domain/profiles.ts';

const forces = { complement1: 'Opération Daman', street: 'SP 85010', postalCode: '00200', city: 'HUB ARMEES' };
const entry = (change: Partial<Address>) => ({
  customerId: idOf(0x4000),
  id: idOf(0x9000),
  name: 'Régiment',
  address: anAddress({ ...forces, ...change }),
});

function aWorldWithCustomer() {
  const world = aWorld();
  world.seed('shops', cadomaestro);
  world.seed('customers', aCustomer({ id: idOf(0x4000), addresses: [] }));
  return world;
}

describe('an armed forces address', () => {
  test.each([{}, { street: 'sp 85010' }, { city: 'Armées' }])('%j is taken (LIV-8)', async (change) => {
    const world = aWorldWithCustomer();
    await world.run('addAddress', entry(change));
    expect(world.read('customers', idOf(0x4000)).addresses).toHaveLength(1);
  });

  test.each([
    [{ street: '12 rue de la Caserne' }, 'address.street', 'forcesSector'],
    [{ street: 'SP 8501' }, 'address.street', 'forcesSector'],
    [{ city: 'Paris' }, 'address.city', 'forcesHub'],
  ])('%j is refused at its field (LIV-8)', async (change, field, message) => {
    const world = aWorldWithCustomer();
    const no = await world.refused('addAddress', entry(change));
    expect(no).toMatchObject({ code: 'badInput', detail: { rule: 'LIV-8', field, message } });
  });

  test('goes by Colissimo to the door only: no TNT, no point, no warehouse (LIV-8)', () => {
    const to = anAddress(forces);
    const possible = cadomaestro.deliveryModes
      .filter(({ kind }) => kind !== 'mail')
      .filter((mode) => whyNotDeliver(mode, to, '', { grams: 500, articlesCents: 2000 }) === undefined);
    expect(possible.map(({ id }) => id)).toEqual(['colissimo-home']);
  });
});
