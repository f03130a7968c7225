/** Now and then a customer of a demo web shop orders, through the real intake over HTTP. */
import { newShopKey, revokeShopKey } from '../access/shop-keys.ts';
import { newId } from '../../domain/ids.ts';
import type { World } from '../access/world.ts';
import type { Log } from '../log.ts';
import { type Chance, chanceOf } from './chance.ts';
import { type DemoShop, readDemoShops } from './demo-shops.ts';
import { inventOrder } from './invented-order.ts';
import { webOrderBody } from './web-order.ts';

const BETWEEN_ORDERS = { shortestMs: 120_000, longestMs: 240_000 };

/** Resolves to what stops it. Its keys end with it. */
export async function startWebFeed(
  world: World,
  url: string,
  log: Log,
  { shortestMs, longestMs } = BETWEEN_ORDERS,
): Promise<() => Promise<void>> {
  const shops = await readDemoShops();
  const chance = chanceOf(world.now());
  const keys = new Map<string, string>();
  for (const { profile } of shops) keys.set(profile.id, await newShopKey(world, profile.id));
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const wait = () => {
    if (!stopped) timer = setTimeout(() => void next(), chance.between(shortestMs, longestMs));
  };
  const next = async () => {
    const shop = chance.pick(shops);
    const told = await send(world, url, shop, keys.get(shop.profile.id) ?? '', chance).catch(() => 'no answer');
    log('info', `demo order of ${shop.profile.id}: ${told}`);
    wait();
  };
  wait();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    for (const key of keys.values()) await revokeShopKey(world, key);
  };
}

async function send(world: World, url: string, shop: DemoShop, key: string, chance: Chance): Promise<string> {
  const stock = new Map(shop.stock.map(({ sku, onHand }) => [sku, onHand]));
  const order = inventOrder(shop, chance, (sku) => stock.get(sku) ?? 0, world.now());
  if (!order) return 'nobody';
  const now = world.now();
  const externalId = `WEB-${newId(world.random).slice(0, 8).toUpperCase()}`;
  const answer = await fetch(`${url}/shops/${shop.profile.id}/orders`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-shop-key': key },
    body: JSON.stringify(webOrderBody(order, externalId, now)),
    signal: AbortSignal.timeout(10_000),
  });
  await answer.arrayBuffer();
  return `status ${answer.status}`;
}
