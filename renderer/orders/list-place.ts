/** Where the list of orders was left, so that coming back finds the same question and the same row. */
import type { OrdersQuery } from '../routing.ts';
import { everyOrder } from '../routing.ts';
import type { Sort } from '../ui/DataTable.tsx';

export type SortBy = 'placedAt' | 'code' | 'customerName' | 'status' | 'totalCents' | 'city' | 'pieces' | 'statusSince';

interface Place {
  query: OrdersQuery;
  sort: Sort<SortBy>;
  /** The question the cursor belongs to. */
  key: string;
  cursor: number;
}

let last: Place = { query: everyOrder, sort: { by: 'placedAt', dir: 'desc' }, key: '', cursor: 0 };

export function listPlace(): Place {
  return last;
}

export function rememberList(place: Place): void {
  last = place;
}
