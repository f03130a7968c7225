import { describe, expect, it } from 'vitest';
import { totals } from '../../../domain/order/totals.ts';
import type { Order } from '../../../domain/order/order.ts';
import { orderDiff } from '../../../renderer/orders/order-diff.ts';
import { aPayment, anOrder, anOrderLine } from '../../builders.ts';

const code = {
  voucherId: 'cadomaestro:DIX',
  code: 'DIX',
  label: 'Dix',
  on: 'articles',
  lineIds: [],
  cents: 1_000,
} as const;
const before = priced({ ...anOrder({ lines: [anOrderLine({ quantity: 4 })] }), discounts: [{ ...code, lineIds: [] }] });

function priced(order: Order): Order {
  return { ...order, totals: totals(order) };
}
const paid = (order: Order, paidCents: number): Order => ({ ...order, payment: aPayment({ paidCents }) });

describe('what a change makes of an order (VIE-2)', () => {
  it('is nothing but the total where nothing changes', () => {
    expect(orderDiff(before, before)).toMatchObject({
      deliveryCents: null,
      fallen: [],
      back: [],
      discountCents: null,
      vat: null,
      deliveryDay: null,
    });
  });

  it('is a supplement once something was paid, and something to give back when it costs less', () => {
    const dearer = priced({ ...before, lines: [anOrderLine({ quantity: 5 })] });
    const all = before.totals.totalCents;
    expect(orderDiff(paid(before, all), paid(dearer, all))).toMatchObject({ balanceCents: 1_290, paid: true });
    expect(orderDiff(before, dearer)).toMatchObject({ balanceCents: dearer.totals.totalCents, paid: false });
    const cheaper = priced({ ...before, lines: [anOrderLine({ quantity: 2 })] });
    expect(orderDiff(paid(before, all), paid(cheaper, all)).balanceCents).toBe(-2 * 1_290);
  });

  it('names the codes that fall off, come back or take off something else', () => {
    const without = priced({ ...before, discounts: [] });
    expect(orderDiff(before, without)).toMatchObject({ fallen: [{ code: 'DIX', cents: 1_000 }], back: [] });
    expect(orderDiff(without, before)).toMatchObject({ fallen: [], back: [{ code: 'DIX' }] });
    const less = priced({ ...before, discounts: [{ ...code, lineIds: [], cents: 400 }] });
    expect(orderDiff(before, less)).toMatchObject({ fallen: [], discountCents: [1_000, 400] });
  });

  it('tells the delivery, its day and the VAT where they change', () => {
    const away = priced({
      ...before,
      mode: { ...before.mode, id: 'loin', priceCents: 2_490 },
      vat: { ...before.vat, territory: 'RE', charged: false },
      promise: before.promise && { ...before.promise, deliveryDay: '2026-04-10' },
    });
    expect(orderDiff(before, away)).toMatchObject({
      deliveryCents: [690, 2_490],
      vat: 'goes',
      deliveryDay: ['2026-03-18', '2026-04-10'],
    });
    expect(orderDiff(away, before).vat).toBe('appears');
    const rates = { ...before, vat: { ...before.vat, overrides: [{ fromBp: 2000, toBp: 850 }] } };
    expect(orderDiff(before, rates).vat).toBe('rates');
  });
});
