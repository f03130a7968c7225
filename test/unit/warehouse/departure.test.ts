import { describe, expect, test } from 'vitest';
import { departureOf, nextLorry } from '../../../domain/warehouse/departure.ts';
import { aShopProfile } from '../../builders.ts';
import { caseapains } from '../domain/profiles.ts';

describe('when an order leaves (LIV-1)', () => {
  const shop = aShopProfile();
  const on = (day: string, now: string) => departureOf(day, nextLorry(now, shop));
  const fridayNoon = '2026-03-27T10:00:00.000Z';
  const fridayEvening = '2026-03-27T15:30:00.000Z';

  test('today, as long as the lorry is to come', () => {
    expect(on('2026-03-27', fridayNoon)).toBe('today');
    expect(on('2026-03-30', fridayNoon)).toBe('later');
  });

  test('what today’s lorry should have taken is late once it has left', () => {
    expect(on('2026-03-27', fridayEvening)).toBe('late');
    expect(on('2026-03-30', fridayEvening)).toBe('later');
  });

  test('what leaves on Monday is neither late nor today on a Sunday', () => {
    expect(on('2026-03-30', '2026-03-29T10:00:00.000Z')).toBe('later');
    expect(on('2026-03-27', '2026-03-29T10:00:00.000Z')).toBe('late');
  });

  test("counts the day on the shop's own clock, three hours ahead in Réunion", () => {
    // 23:30 in Paris on the 26th is already the 27th in Saint-Denis
    const lorry = nextLorry('2026-03-26T22:30:00.000Z', caseapains);
    expect(lorry).toEqual({ day: '2026-03-27', today: true });
    expect(departureOf('2026-03-26', lorry)).toBe('late');
  });
});
