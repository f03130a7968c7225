/** Who has orders in hand now; what was taken here and is not confirmed yet says so. */
import type { InHand } from '../../domain/warehouse/views.ts';
import { type Stored, readDoc } from '../stored.ts';
import { type Sight, pendingIds } from './sight.ts';

/** By order id; a lease that ran out is nobody's. */
export function inHand({ conn, viewer }: Sight, orderIds: readonly string[], now: string): ReadonlyMap<string, InHand> {
  if (orderIds.length === 0) return new Map();
  const rows = conn
    .prepare('SELECT json, docs_version FROM leases WHERE id IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(orderIds)) as Stored[];
  const leases = rows.map((row) => readDoc('leases', row)).filter(({ until }) => until > now);
  const pending = pendingIds(
    conn,
    'leases',
    leases.map(({ id }) => id),
  );
  return new Map(
    leases.map(({ id, by, byName, device, batchId, until }) => {
      const mine = by === viewer.id;
      return [id, { by, byName, device, batchId, until, mine, pending: pending.has(id) }];
    }),
  );
}
