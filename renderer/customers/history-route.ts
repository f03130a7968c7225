import type { HistoryRow } from '../../domain/views-customer.ts';
import type { Route } from '../routing.ts';

/** Where a line of the history leads; null: there is nothing more to see. */
export function historyRoute({ kind, id, orderId }: HistoryRow): Route | null {
  const order: Route | null = orderId === null ? null : { page: 'order', orderId, intent: null };
  switch (kind) {
    case 'returns':
      return { page: 'return', returnId: id };
    case 'claims':
      return { page: 'claim', claimId: id };
    case 'investigations':
      return { page: 'investigation', investigationId: id };
    case 'requests':
      return { page: 'request', requestId: id };
    case 'quotes':
      return { page: 'quote', quoteId: id };
    case 'vouchers':
      return { page: 'vouchers' };
    case 'stockAlerts':
      return { page: 'stockAlerts' };
    case 'articleQuestions':
      return { page: 'questions' };
    default:
      return order;
  }
}
