/** What the warehouse did in one day, counted from what orders, benches and manifests say of it. Never an amount (ROLE-2). */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { Day, Instant, Slug } from '../ids.ts';
import type { HandOver } from './hand-over.ts';
import { type Preparation, scanErrors, unscannable } from './preparation.ts';
import { Pace, paceOf } from './pace.ts';
import type { Shortage } from './shortage.ts';

const Count = z.int().min(0);

/** A scan that was not taken, a piece ticked without its barcode, an order its customer complained of. */
const Errors = z.object({
  scans: z.record(z.enum(scanErrors), Count),
  /** Pieces. */
  byHand: z.record(z.enum(unscannable), Count),
  /** Orders prepared that day with a claim, since then, whose cause is the picker (SAV-3). */
  claims: Count,
});

const Work = z.object({
  prepared: Count,
  pieces: Count,
  /** Of the prepared, those whose bench said how; only of them scans and minutes are known. */
  benched: Count,
  errors: Errors,
  pace: Pace,
});

export const WarehouseDay = z.object({
  shop: Slug,
  day: Day,
  ...Work.shape,
  shipped: Count,
  /** Exactly the cut-off counts as after it (LIV-1); null: no lorry on that day. */
  lorry: z.object({ at: Instant, before: Count, after: Count }).nullable(),
  shortages: z.object({ orders: Count, pieces: Count }),
  /** Parcels given to each driver (LIV-9), by the name of the carrier's id. */
  handedOver: z.array(z.object({ carrier: Slug, parcels: Count })),
  /** Orders fetched by their customers (LIV-5). */
  fetched: Count,
  /** What should leave with today's lorry or an earlier one and has not; null for a day that is over. */
  waiting: z.object({ validated: Count, inPreparation: Count, prepared: Count }).nullable(),
  /** Null for roles that see the team's totals only. */
  people: z.array(z.object({ id: z.string(), name: z.string(), ...Work.shape })).nullable(),
});
export type WarehouseDay = z.output<typeof WarehouseDay>;

export interface PreparedOrder {
  pieces: number;
  by: string;
  byName: string;
  /** Null: prepared without a bench. */
  bench: Preparation | null;
  pickerClaims: number;
}

export interface DayTold {
  shop: string;
  day: string;
  lorryAt: string | null;
  prepared: readonly PreparedOrder[];
  /** One instant for each order. */
  shippedAt: readonly string[];
  shortages: readonly Pick<Shortage, 'lines'>[];
  handOvers: readonly Pick<HandOver, 'kind' | 'carrier' | 'parcels'>[];
  waiting: WarehouseDay['waiting'];
}

/** `withPeople`: one line for each person, most orders first. */
export function warehouseDay(told: DayTold, withPeople: boolean): WarehouseDay {
  const { shop, day, prepared, shippedAt, shortages, handOvers, waiting } = told;
  const lines = shortages.flatMap((shortage) => shortage.lines);
  return {
    shop,
    day,
    ...workOf(prepared),
    shipped: shippedAt.length,
    lorry: lorryOf(told),
    shortages: { orders: shortages.length, pieces: sum(lines, ({ missing }) => missing) },
    handedOver: parcelsByCarrier(handOvers),
    fetched: handOvers.filter(({ kind }) => kind === 'counter').length,
    waiting,
    people: withPeople ? peopleOf(prepared) : null,
  };
}

function workOf(prepared: readonly PreparedOrder[]): z.output<typeof Work> {
  const benches = prepared.flatMap(({ bench }) => (bench ? [bench] : []));
  const refusedScans = benches.flatMap(({ errors }) => errors);
  const ticked = benches.flatMap(({ byHand }) => byHand);
  return {
    prepared: prepared.length,
    pieces: sum(prepared, ({ pieces }) => pieces),
    benched: benches.length,
    errors: {
      scans: recordOf(scanErrors, (kind) => refusedScans.filter((error) => error.kind === kind).length),
      byHand: recordOf(unscannable, (reason) =>
        sum(
          ticked.filter((piece) => piece.reason === reason),
          ({ quantity }) => quantity,
        ),
      ),
      claims: sum(prepared, ({ pickerClaims }) => pickerClaims),
    },
    pace: paceOf(benches),
  };
}

function peopleOf(prepared: readonly PreparedOrder[]): WarehouseDay['people'] {
  const byPerson = Map.groupBy(prepared, ({ by }) => by);
  return [...byPerson]
    .map(([id, own]) => ({ id, name: own[0]?.byName ?? id, ...workOf(own) }))
    .toSorted((a, b) => b.prepared - a.prepared || a.name.localeCompare(b.name, 'fr'));
}

function lorryOf({ lorryAt, shippedAt }: DayTold): WarehouseDay['lorry'] {
  if (lorryAt === null) return null;
  const before = shippedAt.filter((at) => Temporal.Instant.compare(at, lorryAt) < 0).length;
  return { at: lorryAt, before, after: shippedAt.length - before };
}

function parcelsByCarrier(handOvers: DayTold['handOvers']): WarehouseDay['handedOver'] {
  const parcels = new Map<string, number>();
  for (const { carrier, parcels: gone } of handOvers)
    if (carrier !== null) parcels.set(carrier, (parcels.get(carrier) ?? 0) + gone.length);
  return [...parcels]
    .map(([carrier, count]) => ({ carrier, parcels: count }))
    .toSorted((a, b) => b.parcels - a.parcels || a.carrier.localeCompare(b.carrier));
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

function recordOf<K extends string>(keys: readonly K[], count: (key: K) => number): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, count(key)])) as Record<K, number>;
}
