/**
 * Follows the parcels that are on their way: asks each carrier that can be asked, and writes what it says (TRP-1, TRP-4).
 * It opens nothing by itself; a parcel that stands still is marked, and shown where people look.
 */
import { sql } from 'kysely';
import { runCommand } from '../../domain/commands.ts';
import { Order } from '../../domain/order/order.ts';
import type { Parcel } from '../../domain/order/parts.ts';
import type { Ctx } from '../../domain/tx.ts';
import { COMMANDS_VERSION } from '../../domain/upcast.ts';
import type { World } from '../access/world.ts';
import type { Storage } from '../contract.ts';
import { type Log, traceOf } from '../log.ts';
import { readDoc } from '../stored-docs.ts';
import { CarrierFault, type CarrierService } from './service.ts';

export interface FollowOptions {
  world: World;
  storage: Storage;
  /** By carrier of the profiles. */
  services: ReadonlyMap<string, CarrierService>;
  log: Log;
}

const EVERY_MS = 2 * 3_600_000;
/** Carriers keep nothing for longer, and nobody asks them any more. */
const FOLLOWED_DAYS = 60;
const MOST = 5_000;

export function startFollowing(options: FollowOptions): { stop(): Promise<void> } {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    running = running
      .then(() => followAll(options, () => stopped))
      .catch((error: unknown) => options.log('warn', `parcels are not followed: ${traceOf(error)}`));
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

/** One after the other: no service is asked by several hands at once. */
export async function followAll(options: FollowOptions, stopped: () => boolean = () => false): Promise<void> {
  const barred = new Set<string>();
  for (const order of await shippedOrders(options.world))
    for (const parcel of order.parcels) {
      if (stopped()) return;
      if (!barred.has(parcel.carrier) && (await follow(options, order, parcel)) === 'key') barred.add(parcel.carrier);
    }
}

async function follow(
  { storage, services, world, log }: FollowOptions,
  order: Order,
  parcel: Parcel,
): Promise<'told' | 'untold' | 'key'> {
  const service = services.get(parcel.carrier);
  if (!service) return 'untold';
  try {
    const known = await storage.write(({ docs }) => docs.get('trackings', parcel.id));
    if (known?.final && known.number === parcel.trackingNumber) return 'untold';
    const told = (await service.track(parcel.trackingNumber)) ?? { events: [], final: false };
    const now = world.now();
    const actor = { id: parcel.carrier, name: parcel.carrier, role: 'connector', shops: [order.shop] } as const;
    const ctx: Ctx = { now, issuedAt: now, actor, device: parcel.carrier, side: 'backend', random: world.random };
    const args = { orderId: order.id, parcelId: parcel.id, ...told };
    await storage.write(({ docs }) => runCommand(docs, 'recordTracking', COMMANDS_VERSION, args, ctx));
    return 'told';
  } catch (error) {
    log('warn', `parcel of ${order.code}: ${error instanceof CarrierFault ? error.message : traceOf(error)}`);
    return error instanceof CarrierFault && error.kind === 'key' ? 'key' : 'untold';
  }
}

async function shippedOrders({ db, now }: World): Promise<Order[]> {
  const from = new Date(Date.parse(now()) - FOLLOWED_DAYS * 86_400_000).toISOString();
  const { rows } = await sql<{ json: string; docs_version: number }>`
    SELECT json, docs_version FROM docs WHERE tbl = 'orders' AND json IS NOT NULL
      AND json::jsonb ->> 'status' = 'shipped' AND json::jsonb -> 'since' ->> 'shipped' >= ${from}
    ORDER BY version LIMIT ${MOST}`.execute(db);
  return rows.map(({ json, docs_version }) => Order.parse(readDoc('orders', docs_version, json)));
}
