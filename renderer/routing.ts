/** Where the window is: a typed state in the address hash, so that back, forward and reload work. */
import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import { maskCardNumbers } from '../domain/card-number.ts';
import { Day, Id } from '../domain/ids.ts';
import { OrderStatus } from '../domain/order/status.ts';

/** What a list of orders opens with; the rest of the filter is the page's own. */
export const OrdersQuery = z.object({
  statuses: z.array(OrderStatus).default([]),
  source: z.enum(['phone', 'web']).nullable().default(null),
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
  due: z.boolean().default(false),
  refund: z.boolean().default(false),
  alerts: z.boolean().default(false),
  text: z.string().max(200).default(''),
});
export type OrdersQuery = z.output<typeof OrdersQuery>;

export type Route =
  | { page: 'home' }
  | { page: 'phoneOrder'; draftId: string | null }
  | { page: 'orders'; query: OrdersQuery }
  | { page: 'order'; orderId: string; intent: string | null }
  /** `orderId`: to be put on the bench. */
  | { page: 'preparation'; orderId: string | null }
  | { page: 'handOver' }
  | { page: 'counter' }
  /** `day`: null for today. */
  | { page: 'warehouseDay'; day: string | null }
  | { page: 'customers'; text: string }
  | { page: 'customer'; customerId: string }
  | { page: 'catalogue'; articleId: string | null }
  | { page: 'stockAlerts' }
  | { page: 'requests' }
  | { page: 'request'; requestId: string }
  | { page: 'questions' }
  | { page: 'quotes' }
  | { page: 'quote'; quoteId: string }
  | { page: 'claims' }
  | { page: 'claim'; claimId: string }
  | { page: 'investigations' }
  | { page: 'investigation'; investigationId: string }
  | { page: 'returns' }
  | { page: 'return'; returnId: string }
  | { page: 'payments' }
  | { page: 'refunds' }
  | { page: 'vouchers' }
  | { page: 'attention' }
  | { page: 'sync' }
  | { page: 'settings' };
export type PageName = Route['page'];

/** Goes there, adding a step to the history (or replacing the last one). */
export function navigate(route: Route, how: 'push' | 'replace' = 'push'): void {
  const hash = hrefOf(route);
  if (hash === window.location.hash) return;
  if (how === 'push') window.location.hash = hash;
  else {
    window.history.replaceState(null, '', hash);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  }
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return routeOf(hash);
}

/** For `<a href>`: a link may be opened, copied and middle-clicked. */
export function hrefOf(route: Route): string {
  switch (route.page) {
    case 'home':
      return '#/';
    case 'phoneOrder':
      return `#/phone-order${part(route.draftId)}`;
    case 'orders':
      return `#/orders${search(route.query)}`;
    case 'order':
      return `#/orders/${route.orderId}${route.intent === null ? '' : `?intent=${encodeURIComponent(route.intent)}`}`;
    case 'customers':
      return `#/customers${route.text === '' ? '' : `?text=${encodeURIComponent(route.text)}`}`;
    case 'customer':
      return `#/customers/${route.customerId}`;
    case 'claim':
      return `#/claims/${route.claimId}`;
    case 'preparation':
      return `#/preparation${part(route.orderId)}`;
    case 'warehouseDay':
      return `#/warehouse-day${route.day === null ? '' : `?day=${route.day}`}`;
    case 'catalogue':
      return `#/catalogue${part(route.articleId)}`;
    case 'returns':
      return '#/returns';
    case 'return':
      return `#/returns/${route.returnId}`;
    case 'stockAlerts':
      return '#/stock-alerts';
    case 'handOver':
      return '#/hand-over';
    case 'request':
      return `#/requests/${route.requestId}`;
    case 'quote':
      return `#/quotes/${route.quoteId}`;
    case 'investigation':
      return `#/investigations/${route.investigationId}`;
    case 'counter':
    case 'claims':
    case 'investigations':
    case 'requests':
    case 'questions':
    case 'quotes':
    case 'payments':
    case 'refunds':
    case 'vouchers':
    case 'attention':
    case 'sync':
    case 'settings':
      return `#/${route.page}`;
  }
}

/** Reads a hash; anything unreadable is home. */
export function routeOf(hash: string): Route {
  const [path = '', queryText = ''] = hash.replace(/^#\/?/u, '').split('?');
  const [page = '', rest = ''] = path.split('/');
  const id = Id.safeParse(rest).success ? rest : null;
  const params = new URLSearchParams(queryText);
  switch (page) {
    case 'phone-order':
      return { page: 'phoneOrder', draftId: id };
    case 'orders':
      return id === null
        ? { page: 'orders', query: ordersQuery(params) }
        : { page: 'order', orderId: id, intent: params.get('intent') };
    case 'customers':
      return id === null ? { page: 'customers', text: params.get('text') ?? '' } : { page: 'customer', customerId: id };
    case 'claims':
      return id === null ? { page } : { page: 'claim', claimId: id };
    case 'catalogue':
      return { page: 'catalogue', articleId: id };
    case 'returns':
      return id === null ? { page: 'returns' } : { page: 'return', returnId: id };
    case 'investigations':
      return id === null ? { page } : { page: 'investigation', investigationId: id };
    case 'requests':
      return id === null ? { page } : { page: 'request', requestId: id };
    case 'quotes':
      return id === null ? { page } : { page: 'quote', quoteId: id };
    case 'hand-over':
      return { page: 'handOver' };
    case 'stock-alerts':
      return { page: 'stockAlerts' };
    case 'preparation':
      return { page, orderId: id };
    case 'warehouse-day':
      return { page: 'warehouseDay', day: Day.safeParse(params.get('day')).data ?? null };
    case 'counter':
    case 'questions':
    case 'payments':
    case 'refunds':
    case 'vouchers':
    case 'attention':
    case 'sync':
    case 'settings':
      return { page };
    default:
      return { page: 'home' };
  }
}

export const everyOrder: OrdersQuery = OrdersQuery.parse({});

function ordersQuery(params: URLSearchParams): OrdersQuery {
  const read = OrdersQuery.safeParse({
    statuses: params.get('statuses')?.split(',').filter(Boolean) ?? [],
    source: params.get('source'),
    from: params.get('from'),
    to: params.get('to'),
    due: params.has('due'),
    refund: params.has('refund'),
    alerts: params.has('alerts'),
    text: params.get('text') ?? '',
  });
  return read.success ? read.data : everyOrder;
}

function search(asked: OrdersQuery): string {
  const params = new URLSearchParams();
  if (asked.statuses.length > 0) params.set('statuses', asked.statuses.join(','));
  for (const key of ['source', 'from', 'to'] as const) if (asked[key] !== null) params.set(key, asked[key]);
  for (const key of ['due', 'refund', 'alerts'] as const) if (asked[key]) params.set(key, '1');
  if (asked.text !== '') params.set('text', maskCardNumbers(asked.text));
  return params.size === 0 ? '' : `?${params.toString()}`;
}

function part(id: string | null): string {
  return id === null ? '' : `/${id}`;
}

function subscribe(told: () => void): () => void {
  window.addEventListener('hashchange', told);
  return () => window.removeEventListener('hashchange', told);
}
