import type { OrderRow } from '../../domain/views.ts';
import { query } from '../api.ts';
import { type Windowed, useWindowed } from '../use-windowed.ts';

export const queueTabs = ['validated', 'inPreparation', 'prepared'] as const;
export type QueueTab = (typeof queueTabs)[number];

/** What waits at one stage, the oldest first: it is also what leaves first. */
export function useQueue(shop: string, tab: QueueTab): Windowed<OrderRow> {
  const filter = { shop, statuses: [tab], parcel: true, sort: { by: 'placedAt' as const, dir: 'asc' as const } };
  return useWindowed<OrderRow>(
    JSON.stringify(filter),
    (offset, limit) => query('orderList', { ...filter, offset, limit }),
    ['orders', 'outbox'],
  );
}
