import type { QueryResult } from '../../domain/api.ts';
import { type Permission, type Role, may } from '../../domain/staff/roles.ts';
import { type OrdersQuery, type Route, everyOrder } from '../routing.ts';

type FigureName = keyof QueryResult<'home'> | 'refused';

export interface Figure {
  name: FigureName;
  value: number;
  /** Where exactly its rows are. */
  route: Route;
  /** The first thing this role looks at. */
  big: boolean;
}

interface Plan {
  name: keyof QueryResult<'home'>;
  permission: Permission;
  query: Partial<OrdersQuery>;
}

const todo: readonly Plan[] = [
  { name: 'recorded', permission: 'order.validate', query: { statuses: ['recorded'] } },
  { name: 'due', permission: 'payment.record', query: { due: true } },
  { name: 'refund', permission: 'payment.record', query: { refund: true } },
  { name: 'validated', permission: 'order.prepare', query: { statuses: ['validated'] } },
  { name: 'inPreparation', permission: 'order.prepare', query: { statuses: ['inPreparation'] } },
  { name: 'prepared', permission: 'order.ship', query: { statuses: ['prepared'] } },
  { name: 'alerts', permission: 'order.prepare', query: { alerts: true } },
];

const first: Record<Role, FigureName> = { agent: 'recorded', warehouse: 'validated', manager: 'recorded' };

/** What waits for this role, in the order of the work; each figure leads to exactly its orders. */
export function figuresFor(role: Role, home: QueryResult<'home'>, refused: number): Figure[] {
  const mine = todo.filter((plan) => may(role, plan.permission));
  // most shops have nothing to give back on most days
  const shown = mine.filter(({ name }) => name !== 'refund' || home.refund > 0);
  const figures = shown.map(({ name, query }) => ({
    name,
    value: home[name],
    route: { page: 'orders', query: { ...everyOrder, ...query } } as const,
    big: name === first[role],
  }));
  return [
    ...figures,
    ...requestFigures(role, home),
    { name: 'refused', value: refused, route: { page: 'attention' }, big: false },
  ];
}

/** SHOP-4: what is late is told instead of what merely waits. */
function requestFigures(role: Role, { requests, lateRequests }: QueryResult<'home'>): Figure[] {
  if (!may(role, 'request.handle')) return [];
  const late = lateRequests > 0;
  const name = late ? 'lateRequests' : 'requests';
  return [{ name, value: late ? lateRequests : requests, route: { page: 'requests' }, big: false }];
}
