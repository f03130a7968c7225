import { describe, expect, test } from 'vitest';
import { orderStatuses } from '../../../domain/order/status.ts';
import { departure } from '../../../renderer/warehouse/departure.ts';
import { nextStep } from '../../../renderer/warehouse/step.ts';
import { anOrder, aShopProfile } from '../../builders.ts';
import { caseapains } from '../domain/profiles.ts';

describe('the next step of the warehouse (VIE-1, LIV-5)', () => {
  const { mode } = anOrder();
  test('is one per status, none before validation and after dispatch', () => {
    const steps = orderStatuses.map((status) => nextStep({ status, mode: { ...mode, carrier: 'la-poste' } }));
    expect(steps).toEqual([null, 'startPreparation', 'markPrepared', 'markShipped', null, null, null]);
  });

  test('hands a pick-up over instead of shipping it (LIV-5)', () => {
    expect(nextStep({ status: 'prepared', mode: { ...mode, carrier: null } })).toBe('markDelivered');
  });
});

describe('when an order leaves (LIV-1)', () => {
  const shop = aShopProfile();
  const friday = '2026-03-27T10:00:00.000Z';

  test('today when it was placed before the truck', () => {
    expect(departure('2026-03-27T08:00:00.000Z', shop, friday)).toEqual({ when: 'today' });
    expect(departure('2026-03-26T17:00:00.000Z', shop, friday)).toEqual({ when: 'today' });
  });

  test('on Monday when it was placed on Friday after 16:00', () => {
    expect(departure('2026-03-27T15:30:00.000Z', shop, friday)).toEqual({ when: 'day', day: '2026-03-30' });
  });

  test('is late when its day has passed', () => {
    expect(departure('2026-03-25T08:00:00.000Z', shop, friday)).toEqual({ when: 'late' });
  });

  test("counts the day on the shop's own clock, three hours ahead in Réunion", () => {
    // 23:30 in Paris on the 26th is already the 27th in Saint-Denis
    expect(departure('2026-03-26T11:30:00.000Z', caseapains, '2026-03-26T22:30:00.000Z')).toEqual({ when: 'late' });
  });
});
