import type { RelayPoint } from '../../domain/relay/relay-point.ts';
import type { Doc } from '../../domain/tx.ts';

const day = [
  { from: '09:00', to: '12:30' },
  { from: '14:00', to: '19:00' },
];

/** A shop in the middle of Veauche, open from Monday to Saturday. */
export function aRelayPoint(change: Partial<RelayPoint> = {}): Doc<'relayPoints'> {
  const network = change.network ?? 'colissimo';
  const number = change.number ?? '042340';
  return {
    id: `${network}:${number}`,
    network,
    number,
    kind: 'shop',
    name: 'Tabac du Marché',
    street: '3 place du Marché',
    postalCode: '42340',
    city: 'Veauche',
    country: 'FR',
    latitude: 45.563,
    longitude: 4.292,
    hours: [day, day, day, day, day, day, []],
    closures: [],
    maxGrams: 20_000,
    active: true,
    seenAt: '2026-11-22T06:00:00.000Z',
    ...change,
  };
}
