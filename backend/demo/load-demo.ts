/** Fills an empty database with both demo shops and three weeks of their orders, in one transaction: all or nothing. */
import { Temporal } from 'temporal-polyfill';
import { stockId } from '../../domain/catalogue/article.ts';
import type { CommandInput } from '../../domain/commands.ts';
import { orderCode } from '../../domain/ids.ts';
import type { Role } from '../../domain/staff/roles.ts';
import { setPin } from '../access/sign-in.ts';
import type { World } from '../access/world.ts';
import type { Storage, StorageTx } from '../contract.ts';
import { demoProvider } from '../relay/demo-provider.ts';
import { receiveIn } from '../intake.ts';
import { settleIn } from '../payments/settle-link.ts';
import { type Chance, chanceOf } from './chance.ts';
import { type DemoShop, type DemoStaff, readDemoShops, readDemoStaff, voucherOf } from './demo-shops.ts';
import { type InventedOrder, inventOrder } from './invented-order.ts';
import { type Crew, act, attempt, live } from './order-life.ts';
import { sendPastLetters } from './past-letters.ts';
import { webOrderBody } from './web-order.ts';

const ORDERS_PER_SHOP = 60;
const OLDEST_DAYS = 21;

/** Resolves to false, having changed nothing, when the database already holds documents. */
export async function loadDemo(world: World, storage: Storage): Promise<boolean> {
  if ((await storage.version()) > 0) return false;
  const shops = await readDemoShops();
  const staff = await readDemoStaff();
  for (const { id, pin } of staff) await setPin(world, id, pin);
  const now = world.now();
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
  });
  await sendPastLetters(storage);
  return true;
}

async function putShops({ docs }: StorageTx, shops: DemoShop[], staff: DemoStaff[], now: string): Promise<void> {
  const issuer = staff.find(({ role }) => role === 'manager')?.name ?? '';
  for (const { id, name, role, shops: theirs } of staff)
    await docs.put('staff', { id, name, role, shops: theirs, active: true });
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
      : await byPhone(tx, shop, chance, crew, order, nextCode(), placedAt);
    if (orderId === null) continue;
    await live(tx, chance, crew, orderId, placedAt, now);
    for (const { sku } of order.lines)
      left.set(sku, (await tx.docs.get('stock', stockId(shop.profile.id, sku)))?.onHand ?? 0);
  }
}

async function fromWeb(
  tx: StorageTx,
  shop: DemoShop,
  order: InventedOrder,
  externalId: string,
  placedAt: string,
): Promise<string | null> {
  let orderId: string | null = null;
  await attempt(tx, async () => {
    ({ orderId } = await receiveIn(tx, shop.profile.id, webOrderBody(order, externalId, placedAt), placedAt));
  });
  return orderId;
}

async function byPhone(
  tx: StorageTx,
  shop: DemoShop,
  chance: Chance,
  crew: Crew,
  order: InventedOrder,
  code: string,
  at: string,
): Promise<string | null> {
  const orderId = chance.id();
  const { customer, address, totalCents, method, modeId, lines, instructions, surprise } = order;
  const asked: CommandInput<'askPayment'>['order'] = {
    orderId,
    shop: shop.profile.id,
    buyer: chance.percent(85)
      ? { kind: 'known', customerId: customer.id }
      : { kind: 'guest', details: customer.details },
    billing: address,
    delivery: address,
    keepAddresses: [],
    instructions,
    surprise,
    modeId,
    lines,
    paymentMethod: method.id,
    expectedTotalCents: totalCents,
  };
  const agent = { tx, actor: crew.agent, at };
  if (method.kind !== 'link') return (await act(agent, 'placePhoneOrder', { ...asked, code })) ? orderId : null;
  const linkId = chance.id();
  if (!(await act(agent, 'askPayment', { linkId, order: asked }))) return null;
  await payLink(tx, linkId, totalCents, at);
  return orderId;
}

/** As the backend does it when the customer has paid. */
async function payLink(tx: StorageTx, linkId: string, amountCents: number, at: string): Promise<void> {
  const providerId = `pay_demo${linkId.slice(-12)}`;
  await settleIn(tx, linkId, { kind: 'paid', providerId, amountCents, at }, at, null);
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
  return { agent: one('agent'), warehouse: one('warehouse') };
}
