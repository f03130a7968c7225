/** The views of the list of orders: which question each asks, and which one a question is. */
import type { OrderStatus } from '../../domain/order/status.ts';
import type { OrdersQuery } from '../routing.ts';

export type View =
  | 'all'
  | 'recorded'
  | 'validated'
  | 'inPreparation'
  | 'prepared'
  | 'shipped'
  | 'due'
  | 'refund'
  | 'alerts';
export const byStatus: readonly (View & OrderStatus)[] = [
  'recorded',
  'validated',
  'inPreparation',
  'prepared',
  'shipped',
];

/** Null for a question that no view asks. */
export function viewOf(asked: OrdersQuery): View | null {
  const [only, ...more] = asked.statuses;
  if (asked.due) return 'due';
  if (asked.refund) return 'refund';
  if (asked.alerts) return 'alerts';
  if (only === undefined) return 'all';
  return byStatus.find((status) => status === only && more.length === 0) ?? null;
}

export function queryOf(view: View): Partial<OrdersQuery> {
  const statuses = byStatus.filter((status) => status === view);
  return { statuses, due: view === 'due', refund: view === 'refund', alerts: view === 'alerts' };
}

/** True when anything narrows the list. */
export function isAsked(asked: OrdersQuery): boolean {
  const { statuses, source, from, to, due, refund, alerts, text } = asked;
  return (
    statuses.length > 0 ||
    due ||
    refund ||
    alerts ||
    text.trim() !== '' ||
    [source, from, to].some((part) => part !== null)
  );
}
