import type { WatchedTable } from '../use-live.ts';

/** What the inbox is made of: it is asked for anew when one of these changes. */
export const attentionTables = [
  'requests',
  'articleQuestions',
  'quotes',
  'mails',
  'claims',
  'trackings',
  'investigations',
  'returns',
  'refunds',
  'paymentLinks',
  'transfers',
  'shortages',
  'orders',
  'outbox',
  'refused',
] as const satisfies readonly WatchedTable[];
