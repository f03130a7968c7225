/** Every delivery mode of the shop for an address and a basket, now: what it costs, when it comes, or why not (ORD-7, LIV-*). */
import { minutesToCutOff, promiseOf } from '../calendar/promise.ts';
import { phoneFit } from '../place/delivery-phone.ts';
import { territoryOf } from '../place/territory.ts';
import type { Refusal } from '../refusal.ts';
import type { DeliveryMode, DeliveryZone } from '../shop/delivery-mode.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { type Destination, type Load, deliveryCents, phoneOf, whyNotDeliver, zoneOf } from './delivery.ts';
import type { OrderPromise } from './parts.ts';

export interface Offer {
  mode: DeliveryMode;
  /** Why it is not possible there. */
  no: Refusal | null;
  /** What it costs there, with VAT; 0 where it cannot be. */
  priceCents: number;
  zone: DeliveryZone | null;
  promise: OrderPromise | null;
  /** The phone number is taken, but must be read back to the caller (ORD-16). */
  phoneDoubtful: boolean;
}

export interface Offers {
  /** Until the cut-off; null once it has passed, and on days without dispatch. */
  minutesLeft: number | null;
  modes: Offer[];
}

export interface OfferAsked {
  to: Destination;
  /** Counts where the address has no phone of its own. */
  callerPhone: string;
  load: Load;
  /** Begin of the promise's clock, ISO UTC. */
  at: string;
}

/** In the profile's order; a mode for gift cards alone is never among them. */
export function offersOf(profile: ShopProfile, asked: OfferAsked): Offers {
  const modes = profile.deliveryModes.filter(({ kind }) => kind !== 'mail').map((mode) => offer(profile, mode, asked));
  return { minutesLeft: minutesToCutOff(asked.at, profile), modes };
}

function offer(profile: ShopProfile, mode: DeliveryMode, { to, callerPhone, load, at }: OfferAsked): Offer {
  const zone = zoneOf(mode, to) ?? null;
  return {
    mode,
    no: whyNotDeliver(mode, to, callerPhone, load) ?? null,
    priceCents: zone ? deliveryCents(zone, load) : 0,
    zone,
    promise: zone ? promiseOf(at, mode, zone, profile, to) : null,
    phoneDoubtful: phoneFit(mode.phone, phoneOf(to, callerPhone), territoryOf(to)) === 'doubtful',
  };
}
