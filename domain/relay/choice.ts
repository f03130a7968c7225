/** May this point be chosen for this mode and this load? Asked by the list and by the command that places (ORD-7). */
import { type Refusal, refusal } from '../refusal.ts';
import type { DeliveryMode } from '../shop/delivery-mode.ts';
import { type Timed, openDay } from './hours.ts';
import type { RelayPoint } from './relay-point.ts';

/** `grams`: of the whole load; `undefined` means yes. */
export function whyNotPoint(
  point: RelayPoint | undefined,
  mode: Pick<DeliveryMode, 'kind' | 'network'>,
  relayId: string,
  grams: number,
): Refusal | undefined {
  const about = { rule: 'ORD-7', field: 'relayId', relayId };
  if (!point || point.network !== mode.network) return refusal('relayUnusable', { ...about, why: 'unknown' });
  const { name, maxGrams } = point;
  if (!point.active) return refusal('relayUnusable', { ...about, why: 'closed', name });
  if (!suits(point, mode)) return refusal('relayUnusable', { ...about, why: 'kind', name });
  if (grams > maxGrams) return refusal('relayUnusable', { ...about, why: 'weight', name, grams, max: maxGrams });
  return undefined;
}

/** A locker mode goes to lockers, a relay mode to shops and post offices. */
export function suits(point: Pick<RelayPoint, 'kind'>, mode: Pick<DeliveryMode, 'kind'>): boolean {
  return (mode.kind === 'locker') === (point.kind === 'locker');
}

/** When the parcel arrives on a day on which the point is shut: the day it opens again, else null. A warning only. */
export function shutOn(point: Timed, day: string): { opensOn: string | null } | null {
  const opensOn = openDay(point, day);
  return opensOn === day ? null : { opensOn };
}
