/** Who speaks is found out before what is said is read: a stranger costs little and learns nothing of our schemas. */
import type { FastifyRequest } from 'fastify';
import { SyncFault } from '../../domain/sync.ts';
import { type Device, deviceOf } from '../access/devices.ts';
import { shopOfKey } from '../access/shop-keys.ts';
import type { World } from '../access/world.ts';
import type { Door } from './routes.ts';

/** What the door found out; both null where anyone may come in. */
export interface Who {
  device: Device | null;
  shop: string | null;
}

/** Throws `SyncFault` auth. */
export async function whoSpeaks(world: World, door: Door, request: FastifyRequest): Promise<Who> {
  return {
    device: door === 'device' ? await mustBeDevice(world, request) : null,
    shop: door === 'shop' ? await mustBeShop(world, request) : null,
  };
}

async function mustBeDevice(world: World, { headers }: FastifyRequest): Promise<Device> {
  const token = /^Bearer ([\w-]{1,200})$/.exec(headers.authorization ?? '')?.[1];
  const device = token === undefined ? undefined : await deviceOf(world, token);
  if (!device) throw new SyncFault('auth', 'deviceToken');
  return device;
}

async function mustBeShop(world: World, { headers, params }: FastifyRequest): Promise<string> {
  const key = headers['x-shop-key'];
  const shop = typeof key === 'string' ? await shopOfKey(world, key) : undefined;
  // the key of another shop is no better than none
  if (shop === undefined || shop !== (params as { shop?: string }).shop) throw new SyncFault('auth', 'shopKey');
  return shop;
}
