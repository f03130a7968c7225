import { describe, expect, test } from 'vitest';
import { isAsked, queryOf, viewOf } from '../../../renderer/orders/views.ts';
import { everyOrder } from '../../../renderer/routing.ts';

describe('views of the list', () => {
  test.each(['all', 'recorded', 'validated', 'inPreparation', 'prepared', 'shipped', 'due', 'alerts'] as const)(
    '%s asks its own question and is recognised by it',
    (view) => {
      expect(viewOf({ ...everyOrder, ...queryOf(view) })).toBe(view);
    },
  );

  test('several statuses are no view', () => {
    expect(viewOf({ ...everyOrder, statuses: ['validated', 'prepared'] })).toBeNull();
    expect(viewOf({ ...everyOrder, statuses: ['cancelled'] })).toBeNull();
  });

  test('a blank search narrows nothing', () => {
    expect(isAsked({ ...everyOrder, text: '  ' })).toBe(false);
    expect(isAsked({ ...everyOrder, source: 'web' })).toBe(true);
    expect(isAsked({ ...everyOrder, from: '2026-03-01' })).toBe(true);
  });
});
