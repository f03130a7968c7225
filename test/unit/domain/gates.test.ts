import { describe, expect, it } from 'vitest';
import type { GatedAction } from '../../../domain/order/actions.ts';
import { gatedActions } from '../../../domain/order/actions.ts';
import { whyNot } from '../../../domain/order/rules.ts';
import { type OrderStatus, orderStatuses } from '../../../domain/order/status.ts';
import type { ShopProfile } from '../../../domain/shop/profile.ts';
import { aPayment, anOrder } from '../../builders.ts';
import { cadomaestro, caseapains } from './profiles.ts';

/** The gate table of the rules, written out: open, closed, manager only, open and the warehouse is alerted. */
type Cell = 'yes' | 'no' | 'manager' | 'workshop' | 'label' | 'carrier';
const columns = ['recorded', 'validated', 'inPreparation', 'prepared', 'shipped'] as const;
type Row = [GatedAction, string, Cell, Cell, Cell, Cell, Cell];

const tableP: Row[] = [
  ['changeArticles', 'VIE-5', 'yes', 'no', 'no', 'no', 'no'],
  ['changeDeliveryAddress', 'VIE-5', 'yes', 'no', 'no', 'no', 'no'],
  ['changeGifts', 'VIE-5', 'yes', 'no', 'no', 'no', 'no'],
  ['changePaymentMethod', 'VIE-5', 'yes', 'no', 'no', 'no', 'no'],
  ['changePersonalisation', 'VIE-5', 'yes', 'no', 'no', 'no', 'no'],
  ['addDeliveryInstructions', 'VIE-5', 'yes', 'no', 'no', 'no', 'no'],
  ['cancel', 'VIE-5', 'yes', 'manager', 'no', 'no', 'no'],
];
const tableM: Row[] = [
  ['changeArticles', 'VIE-2', 'yes', 'yes', 'no', 'no', 'no'],
  ['changeDeliveryAddress', 'VIE-2', 'yes', 'yes', 'no', 'no', 'no'],
  ['cancel', 'VIE-2', 'yes', 'yes', 'no', 'no', 'no'],
  ['changeGifts', 'VIE-2', 'yes', 'yes', 'no', 'no', 'no'],
  ['changePaymentMethod', 'VIE-2', 'yes', 'yes', 'no', 'no', 'no'],
  ['changePersonalisation', 'VIE-3', 'yes', 'yes', 'workshop', 'workshop', 'no'],
  ['addDeliveryInstructions', 'VIE-4', 'yes', 'yes', 'yes', 'label', 'carrier'],
];

const SINCE = '2026-03-27T09:42:00.000Z';

function standing(profile: ShopProfile, status: OrderStatus) {
  const carrier = 'colissimo';
  return anOrder({
    shop: profile.id,
    status,
    since: { [status]: SINCE },
    mode: { id: 'any', kind: 'home', label: 'Colissimo', carrier, priceCents: 0, rateBp: 2000 },
    payment: aPayment({ method: 'card', label: 'Carte' }),
  });
}

describe.each([
  ['CadoMaestro', cadomaestro, tableM],
  ['Caseapains.re', caseapains, tableP],
] as const)('gates of %s', (_, profile, table) => {
  it('are all in the table', () => {
    expect(table.map(([action]) => action).sort()).toEqual([...gatedActions].sort());
  });

  const cells = table.flatMap(([action, rule, ...row]) =>
    columns.map((status, index) => ({ action, rule, status, cell: row[index] ?? 'no' })),
  );

  it.each(cells)('$action when $status: $cell ($rule)', ({ action, rule, status, cell }) => {
    const order = standing(profile, status);
    const asAgent = whyNot(action, order, profile, 'agent');
    const asManager = whyNot(action, order, profile, 'manager');
    const alert = profile.gates[action].alerts[status];
    if (cell === 'yes' || cell === 'workshop' || cell === 'label') {
      expect([asAgent, asManager]).toEqual([undefined, undefined]);
      expect(alert).toBe(cell === 'yes' ? undefined : cell);
      return;
    }
    if (cell === 'manager') {
      expect(asManager).toBeUndefined();
      expect(asAgent?.code).toBe('managerOnly');
      expect(asAgent?.detail).toMatchObject({ rule, status, since: SINCE });
      return;
    }
    for (const no of [asAgent, asManager]) {
      expect(no?.code).toBe('gateClosed');
      expect(no?.detail).toMatchObject({ rule, status, since: SINCE, action });
    }
    expect(asAgent?.detail['carrierPhone']).toBe(cell === 'carrier' ? '3631' : undefined);
  });

  it.each(['delivered', 'cancelled'] as const)('are all closed once %s', (status) => {
    for (const action of gatedActions)
      expect(whyNot(action, standing(profile, status), profile, 'manager')?.code).toBe('gateClosed');
  });

  it('are shut to the warehouse whatever the status (ROLE-2, ROLE-4)', () => {
    for (const action of gatedActions)
      for (const status of orderStatuses)
        expect(whyNot(action, standing(profile, status), profile, 'warehouse')?.detail).toMatchObject({
          rule: 'ROLE-4',
        });
  });
});

describe('what a closed gate tells (VIE-6)', () => {
  it('lists exactly the edits that are still open', () => {
    const no = whyNot('changeArticles', standing(cadomaestro, 'prepared'), cadomaestro, 'agent');
    expect(no?.detail['stillOpen']).toEqual(['changePersonalisation', 'addDeliveryInstructions']);
  });

  it('counts the manager’s exception among what is open to a manager (VIE-5)', () => {
    const order = standing(caseapains, 'validated');
    expect(whyNot('changeArticles', order, caseapains, 'manager')?.detail['stillOpen']).toEqual(['cancel']);
    expect(whyNot('changeArticles', order, caseapains, 'agent')?.detail['stillOpen']).toEqual([]);
  });

  it('gives the phone of the carrier the parcel left with, not of the one first chosen (VIE-4)', () => {
    const parcel = {
      id: '00000000-0000-4000-8000-000000000001',
      carrier: 'tnt',
      trackingNumber: '1234567890123456',
      shippedAt: SINCE,
    };
    const order = { ...standing(cadomaestro, 'shipped'), parcels: [parcel] };
    expect(whyNot('addDeliveryInstructions', order, cadomaestro, 'agent')?.detail).toMatchObject({
      carrier: 'TNT',
      carrierPhone: '0 825 033 033',
    });
  });
});
