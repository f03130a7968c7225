/** The pick-up point of an order: the last-known one, copied (ORD-7). */
import { refusal, throwIf } from '../refusal.ts';
import { whyNotPoint } from '../relay/choice.ts';
import type { RelayPoint } from '../relay/relay-point.ts';
import type { DeliveryMode } from '../shop/delivery-mode.ts';
import type { Tx } from '../tx.ts';
import type { RelaySnapshot } from './parts.ts';

/** Null for modes without a point. `grams`: of the load. Throws `Refusal` relayMissing, relayUnusable. */
export async function relayFor(
  tx: Tx,
  mode: DeliveryMode,
  relayId: string | null,
  grams: number,
): Promise<RelaySnapshot | null> {
  if (mode.network === null) return null;
  if (relayId === null) throw refusal('relayMissing', { rule: 'ORD-7', field: 'relayId', mode: mode.id });
  const point = await tx.get('relayPoints', relayId);
  throwIf(whyNotPoint(point, mode, relayId, grams));
  return point ? snapshot(point) : null;
}

function snapshot({ id, number, network, kind, name, street, postalCode, city, country }: RelayPoint): RelaySnapshot {
  return { id, number, network, kind, name, street, postalCode, city, country };
}
