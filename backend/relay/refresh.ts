/**
 * Keeps the last-known pick-up points fresh (ORD-7): asks the provider around the places where points are known and where
 * orders go, and writes what it says as documents, so that every workstation has them without the network. A point that is
 * no longer told where it stood is kept as inactive: orders name it.
 */
import { sql } from 'kysely';
import type { RelayPoint } from '../../domain/relay/relay-point.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import type { World } from '../access/world.ts';
import type { Storage } from '../contract.ts';
import { type Log, traceOf } from '../log.ts';
import type { RelayPlace, RelayProvider } from './provider.ts';

export interface RefreshOptions {
  world: World;
  storage: Storage;
  provider: RelayProvider;
  log: Log;
}

const EVERY_MS = 6 * 3_600_000;
/** Of the orders changed last, whose places are asked for. */
const ORDERS_LOOKED_AT = 2_000;
/** What has not changed is written again only when it was seen so long ago. */
const SEEN_AGAIN_MS = 20 * 3_600_000;

export function startRefresh(options: RefreshOptions): { stop(): Promise<void> } {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    running = refreshPoints(options, () => stopped).catch((error: unknown) =>
      options.log('warn', `pick-up points stay as they were: ${traceOf(error)}`),
    );
  };
  const timer = setInterval(run, EVERY_MS);
  run();
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

export async function refreshPoints(options: RefreshOptions, stopped: () => boolean = () => false): Promise<void> {
  const { world, provider, log } = options;
  const networks = await networksOf(world);
  for (const [network, countries] of networks)
    for (const place of await placesOf(world, network, countries)) {
      if (stopped()) return;
      try {
        await write(options, network, place, await provider.near(place, network));
      } catch (error) {
        log('warn', `pick-up points of ${network} near ${place.postalCode} stay as they were: ${traceOf(error)}`);
      }
    }
}

/** Networks of the shops' modes, with the territories they serve. */
async function networksOf({ db }: World): Promise<Map<string, Set<string>>> {
  const { rows } = await sql<{ profile: ShopProfile }>`
    SELECT json::jsonb AS profile FROM docs WHERE tbl = 'shops' AND json IS NOT NULL`.execute(db);
  const networks = new Map<string, Set<string>>();
  for (const { profile } of rows)
    for (const { network, zones } of profile.deliveryModes) {
      if (network === null) continue;
      const countries = networks.get(network) ?? new Set();
      for (const { territories } of zones) for (const territory of territories) countries.add(territory.slice(0, 2));
      networks.set(network, countries);
    }
  return networks;
}

async function placesOf({ db }: World, network: string, countries: ReadonlySet<string>): Promise<RelayPlace[]> {
  const { rows } = await sql<RelayPlace>`
    SELECT country, "postalCode" FROM (
      SELECT json::jsonb ->> 'country' AS country, json::jsonb ->> 'postalCode' AS "postalCode"
      FROM docs WHERE tbl = 'relayPoints' AND json IS NOT NULL AND json::jsonb ->> 'network' = ${network}
      UNION
      SELECT delivery ->> 'country', delivery ->> 'postalCode' FROM (
        SELECT json::jsonb -> 'delivery' AS delivery FROM docs
        WHERE tbl = 'orders' AND json IS NOT NULL ORDER BY version DESC LIMIT ${ORDERS_LOOKED_AT}
      ) latest
    ) places ORDER BY country, "postalCode"`.execute(db);
  return rows.filter(({ country }) => countries.has(country));
}

function write(
  { storage, world }: RefreshOptions,
  network: string,
  place: RelayPlace,
  told: readonly RelayPoint[],
): Promise<void> {
  const now = world.now();
  return storage.write(async ({ docs }) => {
    for (const point of told) {
      const known = await docs.get('relayPoints', point.id);
      if (!known || !isSame(known, point) || Date.parse(now) - Date.parse(known.seenAt) > SEEN_AGAIN_MS)
        await docs.put('relayPoints', point);
    }
    for (const id of await knownAt(world, network, place)) {
      const known = await docs.get('relayPoints', id);
      if (known?.active && !told.some((point) => point.id === id))
        await docs.put('relayPoints', { ...known, active: false });
    }
  });
}

async function knownAt({ db }: World, network: string, { country, postalCode }: RelayPlace): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM docs WHERE tbl = 'relayPoints' AND json IS NOT NULL AND json::jsonb ->> 'network' = ${network}
      AND json::jsonb ->> 'country' = ${country} AND json::jsonb ->> 'postalCode' = ${postalCode}`.execute(db);
  return rows.map(({ id }) => id);
}

function isSame(known: RelayPoint, told: RelayPoint): boolean {
  return JSON.stringify({ ...known, seenAt: '' }) === JSON.stringify({ ...told, seenAt: '' });
}
