/** A way to deliver, with where it goes, what it costs there and how long it takes (LIV-*, SHOP-2). */
import { z } from 'zod';
import { Slug } from '../ids.ts';
import { PriceCents, RateBp } from '../money.ts';
import { Territory } from '../place/territory.ts';
import { Rule, Words } from './profile-values.ts';

/** From the lightest to the heaviest; the last one's `upToGrams` may be null: as heavy as the mode takes. */
const Price = z.strictObject({ upToGrams: z.int().min(1).nullable(), priceCents: PriceCents });

export const DeliveryZone = z.strictObject({
  territories: z.array(Territory).min(1),
  /** French departments by postal code; empty: all of them. */
  onlyDepartments: z.array(z.string()),
  prices: z.array(Price).min(1),
  /** Articles for this much or more are delivered free; null: never. */
  freeFromCents: PriceCents.nullable(),
  /**
   * Days from dispatch to the door; null where nothing is promised. `to` is promised and counted in business days, `from`
   * is « at the earliest » and counted in carriers' days, Monday to Saturday (LIV-1, DESIGN §6).
   */
  delay: z.strictObject({ from: z.int().min(0).max(90), to: z.int().min(0).max(90) }).nullable(),
});
export type DeliveryZone = z.output<typeof DeliveryZone>;

export const DeliveryMode = z.strictObject({
  id: Slug,
  label: Words,
  /** `relay` and `locker` need a point; `warehouse` is fetched; `mail` is for gift cards alone: no parcel. */
  kind: z.enum(['home', 'relay', 'locker', 'warehouse', 'mail']),
  carrier: Slug.nullable(),
  /** Whose points are offered; null for modes without a point. */
  network: Slug.nullable(),
  rateBp: RateBp,
  /** The carrier delivers on Saturdays too: they count in what is promised (LIV-4). */
  saturday: z.boolean(),
  zones: z.array(DeliveryZone),
  maxGrams: z.int().min(1).nullable(),
  signature: z.boolean(),
  phone: z.enum(['none', 'any', 'mobile']),
  /** Days that a parcel waits at the point before it comes back; business days. */
  keptDays: z.int().min(1).nullable(),
  rule: Rule,
});
export type DeliveryMode = z.output<typeof DeliveryMode>;

interface Wrong {
  path: (string | number)[];
  message: string;
}

/** What a schema of one field cannot see: prices in order, carriers that exist, points where a mode needs them. */
export function whyNotModes(profile: { deliveryModes: DeliveryMode[]; carriers: { id: string }[] }): Wrong[] {
  return profile.deliveryModes.flatMap((mode, index) => whyNotMode(mode, profile.carriers).map(inside(index)));
}

function inside(index: number) {
  return ({ path, message }: Wrong): Wrong => ({ path: ['deliveryModes', index, ...path], message });
}

function whyNotMode(mode: DeliveryMode, carriers: { id: string }[]): Wrong[] {
  const wrong: Wrong[] = [];
  const withoutCarrier = mode.kind === 'warehouse' || mode.kind === 'mail';
  if (withoutCarrier !== (mode.carrier === null))
    wrong.push({ path: ['carrier'], message: 'carrier and kind disagree' });
  if (mode.carrier !== null && !carriers.some(({ id }) => id === mode.carrier))
    wrong.push({ path: ['carrier'], message: 'unknown carrier' });
  if ((mode.kind === 'relay' || mode.kind === 'locker') !== (mode.network !== null))
    wrong.push({ path: ['network'], message: 'network and kind disagree' });
  if (mode.kind !== 'mail' && mode.zones.length === 0) wrong.push({ path: ['zones'], message: 'delivers nowhere' });
  for (const [index, zone] of mode.zones.entries()) {
    const limits = zone.prices.map(({ upToGrams }) => upToGrams ?? Number.POSITIVE_INFINITY);
    if (limits.some((limit, at) => at > 0 && limit <= (limits[at - 1] ?? 0)))
      wrong.push({ path: ['zones', index, 'prices'], message: 'weights not in order' });
    if (zone.delay && zone.delay.from > zone.delay.to)
      wrong.push({ path: ['zones', index, 'delay'], message: 'from after to' });
  }
  return wrong;
}
