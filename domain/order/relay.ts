/** The pick-up point of an order: the last-known one, copied (ORD-7). */
import { refusal } from '../refusal.ts';
import type { DeliveryMode } from '../shop/delivery-mode.ts';
import type { Tx } from '../tx.ts';
import type { RelaySnapshot } from './parts.ts';

/** Null for modes without a point. Throws `Refusal` relayMissing, relayUnusable. */
export async function relayFor(tx: Tx, mode: DeliveryMode, relayId: string | null): Promise<RelaySnapshot | null> {
  if (mode.network === null) return null;
  if (relayId === null) throw refusal('relayMissing', { rule: 'ORD-7', field: 'relayId', mode: mode.id });
  const point = await tx.get('relayPoints', relayId);
  const about = { rule: 'ORD-7', field: 'relayId', relayId };
  if (!point || point.network !== mode.network) throw refusal('relayUnusable', { ...about, why: 'unknown' });
  if (!point.active) throw refusal('relayUnusable', { ...about, why: 'closed', name: point.name });
  if ((mode.kind === 'locker') !== (point.kind === 'locker'))
    throw refusal('relayUnusable', { ...about, why: 'kind', name: point.name });
  const { id, number, network, kind, name, street, postalCode, city, country } = point;
  return { id, number, network, kind, name, street, postalCode, city, country };
}
