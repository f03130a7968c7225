import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { destination } from '../../../renderer/orders/destination.ts';
import { filled } from '../../../renderer/orders/dialogs/filled.ts';
import { modeWord, paymentWord, wrapWord } from '../../../renderer/orders/own-words.ts';
import { useReopened } from '../../../renderer/orders/reopened.ts';
import { shownEntries } from '../../../renderer/orders/timeline-days.ts';
import { anOrder, aShopProfile, idOf } from '../../builders.ts';
import { aWrap } from '../../builders/charged.ts';
import type { TimelineEntry } from '../../../domain/order/parts.ts';

describe('destination', () => {
  test.each([
    ['Lyon', '69003', 'FR', 'Lyon 69'],
    ['Saint-Denis', '97400', 'RE', 'Saint-Denis 974'],
    ['Ajaccio', '20000', 'FR', 'Ajaccio 2A'],
    ['Barcelona', '08001', 'ES', 'Barcelona ES'],
  ])('%s %s %s is « %s »', (city, postalCode, country, told) => {
    expect(destination({ city, postalCode, country })).toBe(told);
  });
});

describe('words of an order in the other language', () => {
  const profile = aShopProfile();
  const [mode] = profile.deliveryModes;

  test("the shop's own words are translated, those that changed since stay as they were", () => {
    const order = anOrder({ mode: { ...anOrder().mode, id: mode?.id ?? '', label: mode?.label.fr ?? '' } });
    expect(modeWord('en', order, profile)).toBe('Colissimo at home');
    expect(modeWord('en', { mode: { ...order.mode, label: 'Colissimo 2019' } }, profile)).toBe('Colissimo 2019');
    expect(modeWord('en', order, null)).toBe('Colissimo à domicile');
  });

  test('payment and wraps too', () => {
    const payment = { ...anOrder().payment, method: 'virement', label: 'Virement' };
    expect(paymentWord('en', { payment }, profile)).toBe('Transfer');
    const wrap = aWrap({ wrapId: 'coffret', kind: 'box', label: 'Coffret', unitCents: 490 });
    expect(wrapWord('en', wrap, profile)).toBe('Box');
  });
});

describe('timeline (VIE-8)', () => {
  const at = (day: string, what: string): TimelineEntry => ({
    at: `${day}T10:00:00.000Z`,
    confirmedAt: null,
    by: 'claire',
    byName: 'Claire',
    device: 'Bureau 1',
    what,
    before: null,
    after: null,
    reason: null,
  });
  const entries = [at('2026-03-16', 'placed'), at('2026-03-16', 'paid'), at('2026-03-17', 'shipped')];
  const dayOf = (instant: string) => instant.slice(0, 10);

  test('the latest first, day by day', () => {
    const days = shownEntries(entries, 'all', dayOf);
    expect(days.map(({ day }) => day)).toEqual(['2026-03-17', '2026-03-16']);
    expect(days[1]?.entries.map(({ entry }) => entry.what)).toEqual(['paid', 'placed']);
  });

  test('steps and changes share every entry between them', () => {
    const whats = (filter: 'steps' | 'changes') =>
      shownEntries(entries, filter, dayOf).flatMap((day) => day.entries.map(({ entry }) => entry.what));
    expect(whats('steps')).toEqual(['shipped', 'placed']);
    expect(whats('changes')).toEqual(['paid']);
  });
});

describe('a refused act on its way back', () => {
  test('is taken once, and only by its own order', () => {
    const act = { orderId: idOf(0x3001), name: 'cancelOrder', args: { reason: 'doublon' } };
    useReopened.getState().set(act);
    expect(useReopened.getState().take(idOf(0x3002))).toBeNull();
    expect(useReopened.getState().take(act.orderId)).toEqual(act);
    expect(useReopened.getState().take(act.orderId)).toBeNull();
  });

  test('fills the form with what was typed; what does not fit leaves it as it starts', () => {
    const Form = z.object({ reason: z.string() });
    expect(filled(Form, { orderId: 'x', reason: 'doublon' }, { reason: '' })).toEqual({ reason: 'doublon' });
    expect(filled(Form, { reason: 3 }, { reason: 'rien' })).toEqual({ reason: 'rien' });
    expect(filled(Form, null, { reason: 'rien' })).toEqual({ reason: 'rien' });
  });
});
