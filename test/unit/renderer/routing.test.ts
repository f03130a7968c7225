import { describe, expect, it } from 'vitest';
import { type Route, everyOrder, hrefOf, routeOf } from '../../../renderer/routing.ts';

const id = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

const routes: Route[] = [
  { page: 'home' },
  { page: 'phoneOrder', draftId: null },
  { page: 'phoneOrder', draftId: id },
  { page: 'orders', query: everyOrder },
  {
    page: 'orders',
    query: {
      statuses: ['recorded', 'validated'],
      source: 'web',
      from: '2026-03-01',
      to: '2026-03-27',
      due: true,
      refund: true,
      alerts: true,
      text: 'Lœuvre & fils = 42 ?',
    },
  },
  { page: 'order', orderId: id, intent: null },
  { page: 'order', orderId: id, intent: 'changeDeliveryAddress' },
  { page: 'preparation', orderId: null },
  { page: 'preparation', orderId: id },
  { page: 'warehouseDay', day: null },
  { page: 'warehouseDay', day: '2026-11-23' },
  { page: 'customers', text: '' },
  { page: 'customers', text: '06 12 #34' },
  { page: 'customer', customerId: id },
  { page: 'catalogue', articleId: null },
  { page: 'catalogue', articleId: id },
  { page: 'stockAlerts' },
  { page: 'requests' },
  { page: 'request', requestId: id },
  { page: 'questions' },
  { page: 'quotes' },
  { page: 'quote', quoteId: id },
  { page: 'claims' },
  { page: 'claim', claimId: id },
  { page: 'investigations' },
  { page: 'investigation', investigationId: id },
  { page: 'returns' },
  { page: 'return', returnId: id },
  { page: 'payments' },
  { page: 'refunds' },
  { page: 'vouchers' },
  { page: 'attention' },
  { page: 'sync' },
  { page: 'settings' },
];

describe('routes', () => {
  it.each(routes.map((route) => [hrefOf(route), route] as const))(
    '%s leads back to where it came from',
    (href, route) => {
      expect(routeOf(href)).toEqual(route);
    },
  );

  it.each(['', '#', '#/nowhere', '#/settingsx', 'garbage'])('%j is home', (hash) => {
    expect(routeOf(hash)).toEqual({ page: 'home' });
  });

  it('shows every order rather than guess a filter that cannot be read', () => {
    expect(routeOf('#/orders?statuses=lost&from=yesterday')).toEqual({ page: 'orders', query: everyOrder });
  });

  it('opens the list when the id of an order is none', () => {
    expect(routeOf('#/orders/not-an-id')).toEqual({ page: 'orders', query: everyOrder });
  });
});
