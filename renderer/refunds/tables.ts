import type { WatchedTable } from '../use-live.ts';

/** What changes the money of an order. */
export const refundTables: readonly WatchedTable[] = [
  'refunds',
  'orders',
  'returns',
  'claims',
  'paymentLinks',
  'outbox',
];
