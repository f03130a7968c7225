/** Fills an empty database with both demo shops and three weeks of their orders, in one transaction: all or nothing. */
import { Temporal } from 'temporal-polyfill';
import { stockId } from '../../domain/catalogue/article.ts';
import { orderCode } from '../../domain/ids.ts';
import type { Role } from '../../domain/staff/roles.ts';
import { setPin } from '../access/sign-in.ts';
import type { World } from '../access/world.ts';
import type { Storage, StorageTx } from '../contract.ts';
import type { Log } from '../log.ts';
import { demoProvider } from '../relay/demo-provider.ts';
import { type Chance, chanceOf } from './chance.ts';
import { type DemoShop, type DemoStaff, readDemoShops, readDemoStaff, voucherOf } from './demo-shops.ts';
import { inventOrder } from './invented-order.ts';
import { type Crew, live } from './order-life.ts';
import { sendPastLetters } from './past-letters.ts';
import { byPhone, fromWeb } from './sale.ts';
import { storePhotos } from './stories/photographed.ts';
import { putStories } from './stories/stories.ts';

const ORDERS_PER_SHOP = 60;
const OLDEST_DAYS = 21;

/** Resolves to false, having changed nothing, when the database already holds documents. */
export async function loadDemo(world: World, storage: Storage, log: Log = () => undefined): Promise<boolean> {
  if ((await storage.version()) > 0) return false;
  const shops = await readDemoShops();
  const staff = await readDemoStaff();
  for (const { id, pin } of staff) await setPin(world, id, pin);
  const now = world.now();
  const untold: string[] = [];
  const points = (await demoProvider(world.now)).all();
  await storage.write(async (tx) => {
    await putShops(tx, shops, staff, now);
    for (const point of points) await tx.docs.put('relayPoints', point);
    const prefix = await tx.nextCodePrefix();
    let counter = 0;
    const nextCode = () => {
      counter += 1;
      return orderCode(prefix, counter);
    };
    for (const shop of shops) await putOrders(tx, shop, crewOf(shop, staff), now, nextCode);
    for (const shop of shops)
      untold.push(...(await putStories({ tx, shop, crew: crewOf(shop, staff), now, nextCode })));
  });
  await storePhotos(world, storage);
  await sendPastLetters(storage);
  for (const why of untold) log('warn', `a story of the demo is not told: ${why}`);
  return true;
}

async function putShops({ docs }: StorageTx, shops: DemoShop[], staff: DemoStaff[], now: string): Promise<void> {
  const issuer = staff.find(({ role }) => role === 'manager')?.name ?? '';
  for (const { id, name, role, shops: theirs } of staff)
    await docs.put('staff', { id, name, role, shops: theirs, active: true, badge: null });
  for (const { profile, articles, stock, customers, vouchers } of shops) {
    await docs.put('shops', profile);
    for (const article of articles) await docs.put('articles', article);
    for (const row of stock) await docs.put('stock', row);
    for (const customer of customers) await docs.put('customers', customer);
    for (const voucher of vouchers) await docs.put('vouchers', voucherOf(voucher, now, issuer));
  }
}

async function putOrders(
  tx: StorageTx,
  shop: DemoShop,
  crew: Crew,
  now: string,
  nextCode: () => string,
): Promise<void> {
  const chance = chanceOf(shop.profile.id);
  const left = new Map(shop.stock.map(({ sku, onHand }) => [sku, onHand]));
  for (let index = 0; index < ORDERS_PER_SHOP; index += 1) {
    const placedAt = openingTime(shop, chance, now, OLDEST_DAYS * (1 - index / (ORDERS_PER_SHOP - 1)) ** 1.6);
    const order = inventOrder(shop, chance, (sku) => left.get(sku) ?? 0, placedAt);
    if (!order) continue;
    const orderId = chance.percent(40)
      ? await fromWeb(tx, shop, order, `${shop.profile.id}-${index}`, placedAt)
      : await byPhone({ tx, actor: crew.agent, at: placedAt }, shop, chance, order, {
          orderId: chance.id(),
          known: chance.percent(85),
          code: nextCode(),
        });
    if (orderId === null) continue;
    await live(tx, chance, crew, orderId, placedAt, now);
    for (const { sku } of order.lines)
      left.set(sku, (await tx.docs.get('stock', stockId(shop.profile.id, sku)))?.onHand ?? 0);
  }
}

/** An hour of work in the shop's own time zone, `days` ago, never later than `now`. */
function openingTime({ profile }: DemoShop, chance: Chance, now: string, days: number): string {
  const { timeZone } = profile.identity;
  const opens = Temporal.PlainTime.from(profile.opening.from);
  const day = Temporal.Instant.from(now)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .subtract({ days: Math.floor(days) });
  const at = day.toZonedDateTime({ timeZone, plainTime: opens }).add({ minutes: chance.between(0, 500) });
  const latest = Temporal.Instant.from(now).subtract({ minutes: chance.between(5, 90) });
  const instant = Temporal.Instant.compare(at.toInstant(), latest) < 0 ? at.toInstant() : latest;
  return instant.toString({ smallestUnit: 'millisecond' });
}

function crewOf(shop: DemoShop, staff: DemoStaff[]): Crew {
  const one = (role: Role) => {
    const found = staff.find((person) => person.role === role && person.shops.includes(shop.profile.id));
    if (!found) throw new Error(`the demo has no ${role} for ${shop.profile.id}`);
    return { id: found.id, name: found.name, role, shops: found.shops };
  };
  return { agent: one('agent'), warehouse: one('warehouse'), manager: one('manager') };
}
