/** Which delivery modes an address allows, and why not the others (ORD-7). */
import { type Address, department } from '../customer/address.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { DeliveryMode, ShopProfile } from '../shop/profile.ts';
import type { Order } from './order.ts';

/** The town matters where it is not in the department of its postal code. */
type Destination = Pick<Address, 'country' | 'postalCode' | 'phone'> & { city?: string };

/** `callerPhone` counts when the address has no phone of its own (ORD-16). */
export function whyNotDeliver(mode: DeliveryMode, to: Destination, callerPhone: string): Refusal | undefined {
  const zones = mode.zones.filter((zone) => zone.country === to.country);
  const about = { mode: mode.id, rule: mode.rule, country: to.country };
  if (zones.length === 0) return refusal('deliveryImpossible', { ...about, why: 'country' });
  const place = department(to.postalCode, to.country, to.city);
  const reachable = zones.some(
    (zone) =>
      (zone.onlyDepartments.length === 0 || (place !== null && zone.onlyDepartments.includes(place))) &&
      (place === null || !zone.exceptDepartments.includes(place)),
  );
  if (!reachable) {
    const only = zones.flatMap((zone) => zone.onlyDepartments);
    return refusal('deliveryImpossible', { ...about, why: 'department', department: place, only });
  }
  const phone = to.phone === '' ? callerPhone : to.phone;
  if (mode.phone !== 'none' && phone === '')
    return refusal('deliveryImpossible', { ...about, rule: 'ORD-16', why: 'phone' });
  return undefined;
}

export function orderMode(mode: DeliveryMode): Order['mode'] {
  return { id: mode.id, label: mode.label.fr, carrier: mode.carrier, priceCents: mode.priceCents, rateBp: mode.rateBp };
}

export function findMode(profile: ShopProfile, id: string): DeliveryMode | undefined {
  return profile.deliveryModes.find((mode) => mode.id === id);
}
