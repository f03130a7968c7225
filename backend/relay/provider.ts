/** Who knows the pick-up points: a carrier's service, or the demo's file. */
import type { RelayPoint } from '../../domain/relay/relay-point.ts';

export interface RelayPlace {
  country: string;
  postalCode: string;
}

export interface RelayProvider {
  /**
   * Points of a network within reach of a place, with today's hours and closures. Throws when it cannot tell: what was
   * known stays.
   */
  near(place: RelayPlace, network: string): Promise<RelayPoint[]>;
}
