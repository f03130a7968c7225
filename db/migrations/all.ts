/** Every step from an empty file to today's tables, in order. A released step is never edited: a new one follows it. */
import { init } from './0001-init.ts';
import { aggregates } from './0002-aggregates.ts';
import { refunds } from './0003-refunds.ts';
import { relayRow } from './0004-relay-row.ts';
import { afterSale } from './0005-after-sale.ts';
import { photoBytes } from './0006-photo-bytes.ts';
import { orderCodes } from './0007-order-codes.ts';
import { tasks } from './0008-tasks.ts';
import { erasures } from './0009-erasures.ts';
import { places } from './0010-places.ts';
import { preparationQueue } from './0011-preparation-queue.ts';
import { printJobs } from './0012-print-jobs.ts';
import { preparedAndShipped } from './0013-prepared-and-shipped.ts';
import { warehouse } from './0014-warehouse.ts';

export interface Migration {
  name: string;
  sql: string;
}

export const migrations: readonly Migration[] = [
  { name: '0001-init', sql: init },
  { name: '0002-aggregates', sql: aggregates },
  { name: '0003-refunds', sql: refunds },
  { name: '0004-relay-row', sql: relayRow },
  { name: '0005-after-sale', sql: afterSale },
  { name: '0006-photo-bytes', sql: photoBytes },
  { name: '0007-order-codes', sql: orderCodes },
  { name: '0008-tasks', sql: tasks },
  { name: '0009-erasures', sql: erasures },
  { name: '0010-places', sql: places },
  { name: '0011-preparation-queue', sql: preparationQueue },
  { name: '0012-print-jobs', sql: printJobs },
  { name: '0013-prepared-and-shipped', sql: preparedAndShipped },
  { name: '0014-warehouse', sql: warehouse },
];
