/** Pick-up points as the search for the nearest finds them. */
import type { RelayPoint } from '../../domain/relay/relay-point.ts';
import type { RelayRowTable } from '../schema.ts';

export function relayRow({ network, kind, latitude, longitude }: RelayPoint): Omit<RelayRowTable, 'n'> {
  return { network, is_locker: kind === 'locker' ? 1 : 0, latitude, longitude };
}
