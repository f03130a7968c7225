/** Which delivery modes an address and a load allow, at which price, and why not the others (ORD-7, ORD-16, LIV-2…8). */
import { type Address, department } from '../customer/address.ts';
import { phoneFit } from '../place/delivery-phone.ts';
import { territoryOf } from '../place/territory.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { DeliveryMode, DeliveryZone } from '../shop/delivery-mode.ts';
import type { ShopProfile } from '../shop/profile.ts';
import type { OrderLine, OrderMode } from './parts.ts';

/** The town matters where it is not in the department of its postal code. */
export type Destination = Pick<Address, 'country' | 'postalCode' | 'phone'> & { city?: string };

/** What is to be carried. Weight with its box, in grams; articles in cents, before discounts. */
export interface Load {
  grams: number;
  articlesCents: number;
}

export function loadOf(
  profile: ShopProfile,
  lines: readonly Pick<OrderLine, 'quantity' | 'weightGrams' | 'unitCents'>[],
): Load {
  return {
    grams: lines.reduce((sum, { quantity, weightGrams }) => sum + quantity * weightGrams, profile.weights.boxGrams),
    articlesCents: lines.reduce((sum, { quantity, unitCents }) => sum + quantity * unitCents, 0),
  };
}

/** LIV-2: a country to which no mode of the shop goes. */
export function whyNotCountry(
  profile: ShopProfile,
  to: Pick<Destination, 'country' | 'postalCode'>,
): Refusal | undefined {
  const territory = territoryOf(to);
  const reached = profile.deliveryModes.some(({ zones }) => zones.some((zone) => zone.territories.includes(territory)));
  return reached
    ? undefined
    : refusal('countryNotDelivered', { rule: 'LIV-2', field: 'country', country: to.country, territory });
}

/** `callerPhone` counts when the address has no phone of its own (ORD-16). */
export function whyNotDeliver(
  mode: DeliveryMode,
  to: Destination,
  callerPhone: string,
  load: Load,
): Refusal | undefined {
  const territory = territoryOf(to);
  const about = { mode: mode.id, rule: mode.rule, country: to.country, territory };
  const zones = mode.zones.filter((zone) => zone.territories.includes(territory));
  if (zones.length === 0) return refusal('deliveryImpossible', { ...about, why: 'country' });
  const zone = zoneOf(mode, to);
  if (!zone) {
    const only = zones.flatMap((candidate) => candidate.onlyDepartments);
    const place = department(to.postalCode, to.country, to.city);
    return refusal('deliveryImpossible', { ...about, why: 'department', department: place, only });
  }
  const max = mostGrams(mode, zone);
  if (load.grams > max) return refusal('deliveryImpossible', { ...about, why: 'weight', grams: load.grams, max });
  const phone = phoneOf(to, callerPhone);
  const fit = phoneFit(mode.phone, phone, territory);
  return fit === 'fits' || fit === 'doubtful'
    ? undefined
    : refusal('deliveryImpossible', { ...about, rule: 'ORD-16', why: 'phone', fit, phone });
}

/** The number left with the carrier: of the address, else the caller's (ORD-16). */
export function phoneOf(to: Pick<Destination, 'phone'>, callerPhone: string): string {
  return to.phone === '' ? callerPhone : to.phone;
}

/** The zone of the mode where the address is. */
export function zoneOf(mode: DeliveryMode, to: Destination): DeliveryZone | undefined {
  const territory = territoryOf(to);
  const place = department(to.postalCode, to.country, to.city);
  return mode.zones.find(
    ({ territories, onlyDepartments }) =>
      territories.includes(territory) &&
      (onlyDepartments.length === 0 || (place !== null && onlyDepartments.includes(place))),
  );
}

function mostGrams(mode: DeliveryMode, zone: DeliveryZone): number {
  const last = zone.prices.at(-1)?.upToGrams ?? Number.POSITIVE_INFINITY;
  return Math.min(last, mode.maxGrams ?? Number.POSITIVE_INFINITY);
}

/** Price of the mode there, for that load; the heaviest price when it is too heavy (`whyNotDeliver` says so). */
export function deliveryCents(zone: DeliveryZone, load: Load): number {
  if (zone.freeFromCents !== null && load.articlesCents >= zone.freeFromCents) return 0;
  const fits = zone.prices.find(({ upToGrams }) => upToGrams === null || load.grams <= upToGrams);
  return (fits ?? zone.prices.at(-1))?.priceCents ?? 0;
}

export function orderMode(mode: DeliveryMode, to: Destination, load: Load): OrderMode {
  const zone = zoneOf(mode, to);
  return {
    id: mode.id,
    kind: mode.kind,
    label: mode.label.fr,
    carrier: mode.carrier,
    priceCents: zone ? deliveryCents(zone, load) : 0,
    rateBp: mode.rateBp,
  };
}

export function findMode(profile: ShopProfile, id: string): DeliveryMode | undefined {
  return profile.deliveryModes.find((mode) => mode.id === id);
}
