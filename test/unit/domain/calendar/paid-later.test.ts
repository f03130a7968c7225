import { describe, expect, it } from 'vitest';
import { paidWith } from '../../../../domain/order/payment.ts';
import { anAddress, anOrder, aPayment, idOf } from '../../../builders.ts';
import { cadomaestro } from '../profiles.ts';

const waiting = (totalCents: number) => {
  const order = anOrder({
    placedAt: '2026-11-23T14:00:00.000Z',
    delivery: anAddress({ country: 'FR', postalCode: '67000', city: 'Strasbourg' }),
    mode: {
      id: 'colissimo-home',
      kind: 'home',
      label: 'Colissimo',
      carrier: 'colissimo',
      priceCents: 590,
      rateBp: 2000,
    },
    promise: {
      from: '2026-11-23T14:00:00.000Z',
      dispatchDay: '2026-11-23',
      deliveryDay: '2026-11-25',
      earliestDay: '2026-11-25',
    },
    payment: aPayment({ method: 'transfer', paidCents: 0, paidAt: null, receipts: [] }),
  });
  return { ...order, totals: { ...order.totals, totalCents } };
};
const receipt = (amountCents: number, at: string, id = 1) => ({
  id: idOf(id),
  method: 'transfer',
  amountCents,
  at: new Date(at).toISOString(),
  reference: '',
  providerId: null,
});

describe('an order that waits for its money (LIV-1, ORD-10)', () => {
  it('is promised anew from the moment it is paid, on both calendars', () => {
    const paid = paidWith(waiting(5_000), cadomaestro, receipt(5_000, '2026-12-24T15:59:59+01:00'));
    expect(paid.promise).toEqual({
      from: '2026-12-24T14:59:59.000Z',
      dispatchDay: '2026-12-24',
      // 25 and 26 December are holidays in Strasbourg
      earliestDay: '2026-12-29',
      deliveryDay: '2026-12-29',
    });
    const late = paidWith(waiting(5_000), cadomaestro, receipt(5_000, '2026-12-24T16:00:00+01:00'));
    expect(late.promise).toMatchObject({ dispatchDay: '2026-12-28', deliveryDay: '2026-12-30' });
  });

  it('keeps what it was promised while a part is missing, and is promised anew with the last part', () => {
    const part = paidWith(waiting(5_000), cadomaestro, receipt(2_000, '2026-11-24T10:00:00+01:00'));
    expect(part.promise?.dispatchDay).toBe('2026-11-23');
    const rest = paidWith(part, cadomaestro, receipt(3_000, '2026-11-25T16:30:00+01:00', 2));
    expect(rest.promise).toMatchObject({ dispatchDay: '2026-11-26', deliveryDay: '2026-11-30' });
  });
});
